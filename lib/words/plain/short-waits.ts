import { amountOf, amountSource } from './number-words.ts';
import type { Piece } from './read-dates.ts';

const minuteMs = 60_000;
const unit = '(?<unit>hours?|hrs?|hr|h|minutes?|mins?|min|m)\\b(?<more> and a half)?';
/** `1.5` too. */
const amount = `(?<amount>half an|\\d{1,3}\\.\\d{1,2}|${amountSource})`;
const said = new RegExp(`\\b(?:with)?in (?:about |around )?${amount}(?: |(?<=\\d))${unit}`, 'g');
const bare = new RegExp(`(?:\\+ ?|\\bfor |\\b)(?<![.])${amount}(?: |(?<=\\d))${unit}(?! ago)`, 'g');
const gone = new RegExp(`\\b${amount}(?: |(?<=\\d))${unit} (?<ago>ago)\\b`, 'g');

/** Minutes and hours from now, or ago: they pass exactly. Longer than a week is no such wait. */
export function shortWaits(
  plain: string,
  { now, isBare }: { readonly now: number; readonly isBare: boolean },
): readonly Piece[] {
  const patterns = isBare ? [gone, said, bare] : [gone, said];
  return patterns.flatMap((pattern) => [...plain.matchAll(pattern)].flatMap((match) => waitFound(match, now)));
}

function waitFound(match: RegExpMatchArray, now: number): readonly Piece[] {
  const { amount: words = '', unit: named = '', more, ago } = match.groups ?? {};
  const count = words === 'half an' ? 0.5 : words.includes('.') ? Number(words) : amountOf(words);
  if (count === null || count === 0) return [];
  const ms = (more === undefined ? count : count + 0.5) * (named.startsWith('h') ? 60 : 1) * minuteMs;
  if (ms > 7 * 24 * 60 * minuteMs) return [];
  const start = match.index ?? 0;
  const instant = ago === undefined ? now + ms : now - ms;
  return [{ start, end: start + match[0].length, day: null, clock: null, instant }];
}
