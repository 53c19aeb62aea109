import type { Span } from '../lint/draft.ts';

/** Words only: an amount or a share is one, whoever is called so. */
const wordsOnly = /^[\p{L}\p{M}\s.'-]+$/u;
const called = /\b(?:dear|hi|hello|hey|mr|mrs|ms|miss|mx|dr|prof|herr|frau|mme)\.?\s+$/i;

/**
 * Is what was found no more than somebody's name: within one of `names` as it is written, or one word of them right after
 * a greeting or a title? "Dear Ms Price" speaks of no money, nor does "12 Oak Court" of a judge.
 */
export function isNameIn(text: string, { start, end, text: found }: Span, names: readonly string[]): boolean {
  if (!wordsOnly.test(found)) return false;
  if (names.some((name) => isWithin(text, { start, end }, name))) return true;
  const isCalled = called.test(text.slice(Math.max(0, start - 20), start));
  return isCalled && names.some((name) => name.split(/\s+/).includes(found));
}

/** A name of one word that is found alone is that word, and may be used as one. */
function isWithin(text: string, { start, end }: Pick<Span, 'start' | 'end'>, name: string): boolean {
  const from = Math.max(0, end - name.length);
  const at = text.indexOf(name, from);
  return name.length > end - start && at !== -1 && at <= start && at + name.length >= end;
}
