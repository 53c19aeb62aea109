import type { Sure } from './day-rule.ts';
import {
  afterTheirs,
  andAnother,
  commitments,
  hedges,
  ourSpeech,
  promisedVerb,
  promiseEnd,
  theirLine,
  theirSpeech,
} from './promise-words.ts';
import type { DateFound } from './read-dates.ts';

/** Where a promise stands in a note. */
export interface PromiseSpan {
  readonly start: number;
  readonly end: number;
  /** Where what is promised begins: after "I'll". */
  readonly whatStart: number;
  readonly date: DateFound | null;
  readonly sure: Sure;
}

interface PromiseDates {
  readonly ahead: readonly DateFound[];
  /** A promise of something for a day gone by is none any more. */
  readonly gone: readonly DateFound[];
}

interface Clause {
  readonly start: number;
  readonly whatStart: number;
  readonly end: number;
  readonly form: string;
}

const longestClause = 300;
const mostPromises = 30;

/** The rep's own commitments in plain text, each with the date in its clause, or right before it. */
export function promisesIn(plain: string, dates: PromiseDates): readonly PromiseSpan[] {
  const masked = [...dates.ahead, ...dates.gone].reduce(withMask, plain);
  return [...plain.matchAll(commitments)]
    .slice(0, mostPromises)
    .flatMap((match) => clausesOf(match, masked))
    .filter((clause, index, all) => clause.start >= (all[index - 1]?.end ?? 0) || index === 0)
    .filter((clause) => isPromise(clause, plain))
    .filter(({ whatStart, end }) => !dates.gone.some((date) => date.start >= whatStart && date.end <= end))
    .map((clause) => withDate(clause, plain, dates.ahead))
    .filter((promise) => promise !== null);
}

/** So that the comma of "Thursday, January 15" ends no promise. */
function withMask(plain: string, { start, end }: DateFound): string {
  return plain.slice(0, start) + 'x'.repeat(end - start) + plain.slice(end);
}

/** The clause of a commitment, and one for each further thing in the same breath. */
function clausesOf(match: RegExpMatchArray, plain: string): readonly Clause[] {
  const start = match.index ?? 0;
  const whatStart = start + match[0].length;
  const form = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] ?? '';
  const rest = plain.slice(whatStart, whatStart + longestClause);
  const length = rest.search(promiseEnd);
  const end = whatStart + trimmedLength(length < 0 ? rest : rest.slice(0, length));
  return shared({ start, whatStart, end, form }, plain);
}

function shared(clause: Clause, plain: string): readonly Clause[] {
  const another = andAnother.exec(plain.slice(clause.whatStart, clause.end));
  if (!another) return [clause];
  const cut = clause.whatStart + another.index;
  const next = cut + another[0].length;
  return [{ ...clause, end: cut }, ...shared({ ...clause, start: next, whatStart: next }, plain)];
}

function trimmedLength(words: string): number {
  return words.trimEnd().length;
}

function isPromise({ start, whatStart, end, form }: Clause, plain: string): boolean {
  const said = plain.slice(whatStart, end);
  const before = sentenceBefore(plain, start);
  const after = plain.slice(end, end + longestClause);
  const isQuestion = /^[^.!;\n]*\?/.test(after);
  const isQuoted = (before.match(/"/g)?.length ?? 0) % 2 === 1;
  const isVerb = form === 'given' || form === 'owed' || promisedVerb.test(said);
  if (
    !isVerb ||
    isQuestion ||
    isQuoted ||
    /^(?:have to|have (?:lunch|dinner|time)|get (?:married|home|there)|give up|do (?:that )?without)\b/.test(said)
  )
    return false;
  if (/\b(?:not|never|n't|no longer)\s*$/.test(plain.slice(Math.max(0, start - 14), start))) return false;
  if (theirLine.test(before)) return false;
  const isOurs = ourSpeech.test(before);
  return (isOurs || !theirSpeech.test(before)) && (form !== 'reported' || isOurs);
}

/** From the last full stop on. */
function sentenceBefore(plain: string, start: number): string {
  const before = plain.slice(Math.max(0, start - longestClause), start);
  return before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n'), before.lastIndexOf('! '), before.lastIndexOf('; ')) +
      1,
  );
}

function withDate(clause: Clause, plain: string, dates: readonly DateFound[]): PromiseSpan | null {
  const { start, whatStart, end, form } = clause;
  const inside = dates.find((date) => date.start >= whatStart - 1 && date.end <= end);
  const leading = inside
    ? undefined
    : dates.find((date) => date.end <= start && /^,? ?(?:[-:] ?)?$/.test(plain.slice(date.end, start)));
  const date = inside ?? leading ?? null;
  const isHedged =
    hedges.test(sentenceBefore(plain, start)) ||
    hedges.test(plain.slice(start, end)) ||
    hedges.test(restOfSentence(plain, end));
  const isTheirs = afterTheirs.test(sentenceBefore(plain, start)) && !ourSpeech.test(sentenceBefore(plain, start));
  const isLoose = isHedged || isTheirs || form === 'bare' || form === 'given' || date === null;
  const from = leading ? leading.start : start;
  return { start: from, end, whatStart, date, sure: isLoose ? 'ask' : date.sure };
}

function restOfSentence(plain: string, end: number): string {
  return /^[^.!?;\n]{0,200}/.exec(plain.slice(end))?.[0] ?? '';
}
