import { amountOf, amountSource } from './number-words.ts';
import type { Piece } from './read-dates.ts';

const minuteMs = 60_000;
const unit = '(?<unit>hours?|hrs?|hr|h|minutes?|mins?|min|m)\\b';
const said = new RegExp(
  `\\b(?:with)?in (?:about |around )?(?<amount>half an|${amountSource})(?: |(?<=\\d))${unit}`,
  'g',
);
const bare = new RegExp(`(?:\\+ ?|\\bfor |\\b)(?<amount>half an|${amountSource})(?: |(?<=\\d))${unit}(?! ago)`, 'g');
const gone = new RegExp(`\\b(?<amount>half an|${amountSource})(?: |(?<=\\d))${unit} (?<ago>ago)\\b`, 'g');

/** Minutes and hours from now, or ago: they pass exactly. Longer than a week is no such wait. */
export function shortWaits(
  plain: string,
  { now, isBare }: { readonly now: number; readonly isBare: boolean },
): readonly Piece[] {
  const patterns = isBare ? [gone, said, bare] : [gone, said];
  return patterns.flatMap((pattern) => [...plain.matchAll(pattern)].flatMap((match) => waitFound(match, now)));
}

function waitFound(match: RegExpMatchArray, now: number): readonly Piece[] {
  const { amount = '', unit: named = '', ago } = match.groups ?? {};
  const hours = amount === 'half an' ? 0.5 : amountOf(amount);
  if (hours === null || hours === 0) return [];
  const ms = hours * (named.startsWith('h') ? 60 : 1) * minuteMs;
  if (ms > 7 * 24 * 60 * minuteMs) return [];
  const start = match.index ?? 0;
  const instant = ago === undefined ? now + ms : now - ms;
  return [{ start, end: start + match[0].length, day: null, clock: null, instant }];
}
