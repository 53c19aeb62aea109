import { namedZones, partsOfDay, weekdaySource } from './calendar-words.ts';

/** A clock time in plain text: where it is, and what it means. */
export interface ClockFound {
  readonly start: number;
  readonly end: number;
  /** `HH:mm`. */
  readonly at: string;
  /** The end of a range; null for a single time. */
  readonly untilAt: string | null;
  /** IANA zone named with it; null for the rep's own. */
  readonly zone: string | null;
  /** `part`: a part of the day, which is a time only beside a day. */
  readonly kind: 'clock' | 'part';
  /** Neither am nor pm was said: "at 5" is meant after noon, unless a part of the day beside it says otherwise. */
  readonly isGuessed: boolean;
  /** "Tonight" and "this morning" are of no other day. */
  readonly isToday: boolean;
}

const meridiem = '(?:am|pm|a\\.m\\.?|p\\.m\\.?)';
const zoned = `(?: (?<zone>${Object.keys(namedZones).join('|')})\\b)?`;
const time = (name: string): string => `(?<${name}h>\\d{1,2})(?:(?::|\\.|h)(?<${name}m>[0-5]\\d))?(?![\\d/%])`;
const notCounted =
  '(?![\\d:/.%]|\\d| ?(?:%|percent|k\\b|m\\b|days?|weeks?|months?|years?|hours?|hrs?|min|minutes?|units?|bed|acres?|offers?|st\\b|street|ave|[a-z]+ (?:st|street|ave|avenue|rd|road|lane|ln|dr|drive)\\b))';

const dayWord = `today|tomorrow|tmrw|tonight|this (?:morning|afternoon|evening)|${weekdaySource}`;

/** Forms of clock times: ranges before single ones. A bare number is a time only after "at", or beside a day ("by 5 today"). */
const clockPatterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?:between |from )?${time('a')} ?(?<ap>${meridiem})? ?(?:-|to|and|until) ?${time('b')} ?(?<bp>${meridiem})(?![a-z])${zoned}`,
    'g',
  ),
  new RegExp(
    `\\b(?:between |from )(?<ah>\\d{1,2})(?::(?<am>[0-5]\\d))? ?(?<ap>${meridiem})? ?(?:-|to|and|until) ?(?<bh>\\d{1,2})(?::(?<bm>[0-5]\\d))?\\b${notCounted}${zoned}`,
    'g',
  ),
  new RegExp(`\\b(?<ah>\\d{1,2})(?::(?<am>[0-5]\\d))? ?(?<ap>${meridiem})(?![a-z])${zoned}`, 'g'),
  new RegExp(`\\b(?<ah>\\d{1,2})\\.(?<am>[0-5]\\d) ?(?<ap>${meridiem})(?![a-z])${zoned}`, 'g'),
  new RegExp(`(?<=\\bat |@ ?)(?<ah>1\\d|2[0-3])\\.(?<am>[0-5]\\d)${notCounted}(?! (?:per|each|an?)\\b)${zoned}`, 'g'),
  new RegExp(`(?<=\\b(?:at|${dayWord}) |@ ?)(?<ah>\\d{1,2})(?::(?<am>[0-5]\\d))?(?<ap>[ap])(?![a-z.])${zoned}`, 'g'),
  new RegExp(`\\b(?<ah>[01]?\\d|2[0-3])(?::|h)(?<am>[0-5]\\d)\\b(?!:)${zoned}`, 'g'),
  new RegExp(`(?<=\\bat |@ ?)(?<ah>\\d{1,2})\\b${notCounted}(?: o'clock)?${zoned}`, 'g'),
  /\b(?<ah>\d{1,2}) o'clock\b/g,
  new RegExp(
    `\\b(?<beside>half past|quarter past|quarter to) (?<ah>\\d{1,2})\\b(?: ?(?<ap>${meridiem})(?![a-z]))?`,
    'g',
  ),
  new RegExp(`(?<=\\b(?:by|before|after) )(?<ah>\\d{1,2})(?= (?:${dayWord})\\b)`, 'g'),
  new RegExp(`(?<=\\b(?:${dayWord}) (?:by|before|after|around|about) )(?<ah>\\d{1,2})\\b${notCounted}`, 'g'),
  /\b(?<noon>noon|midday)\b/g,
];
const partPattern =
  /\b(?<!good )(?:(?:(?:first thing )?(?:in the |this |that |at )?)(?<part>tonight|morning|afternoon|evening|night|lunchtime|lunch)|(?<first>first thing))\b/g;

/** Clock times and parts of the day in plain text, in no order; they may overlap where forms do. */
export function clocksIn(plain: string): readonly ClockFound[] {
  const clocks = clockPatterns.flatMap((pattern) => [...plain.matchAll(pattern)].map(clockFound));
  const parts = [...plain.matchAll(partPattern)].map(partFound);
  return [...clocks, ...parts].filter((found) => found !== null);
}

function clockFound(match: RegExpMatchArray): ClockFound | null {
  const said = match.groups ?? {};
  const hour = said.noon === undefined ? startTime(said) : '12:00';
  if (hour === null) return null;
  const at = minutesLater(hour, minutesBeside[said.beside ?? ''] ?? 0);
  const untilAt = said.bh === undefined ? null : clockTime({ hour: said.bh, minute: said.bm, half: said.bp });
  const zone = said.zone === undefined ? null : (namedZones[said.zone] ?? null);
  const start = match.index ?? 0;
  const isGuessed = said.ap === undefined && said.bp === undefined && Number(said.ah) < 7;
  return { start, end: start + match[0].length, at, untilAt, zone, kind: 'clock', isGuessed, isToday: false };
}

const minutesBeside: Readonly<Record<string, number>> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 };

function minutesLater(at: string, minutes: number): string {
  const all = (Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + minutes + 24 * 60) % (24 * 60);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

/** In "2-4pm" the pm counts for both, in "10-2pm" for the second only. */
function startTime(said: Readonly<Record<string, string | undefined>>): string | null {
  const own = { hour: said.ah ?? '', minute: said.am };
  if (said.ap !== undefined || said.bp === undefined) return clockTime({ ...own, half: said.ap });
  const shared = clockTime({ ...own, half: said.bp });
  const end = clockTime({ hour: said.bh ?? '', minute: said.bm, half: said.bp });
  return shared !== null && end !== null && shared < end ? shared : clockTime({ ...own, half: 'am' });
}

interface Written {
  readonly hour: string;
  readonly minute: string | undefined;
  readonly half: string | undefined;
}

/** A small hour without am or pm is meant after noon, unless it is written with its nought. */
function clockTime({ hour, minute = '00', half }: Written): string | null {
  const value = Number(hour);
  if (value > 23 || (half !== undefined && (value < 1 || value > 12))) return null;
  return `${String(hourOfDay(value, half, hour)).padStart(2, '0')}:${minute}`;
}

function hourOfDay(value: number, half: string | undefined, hour: string): number {
  if (half?.startsWith('p')) return (value % 12) + 12;
  if (half?.startsWith('a')) return value % 12;
  return value >= 1 && value <= 6 && !hour.startsWith('0') ? value + 12 : value;
}

/** One clock of two that stand together: the part of the day says which half "at 7" or "at 5" is meant in. */
export function oneClock(one: ClockFound, other: ClockFound): ClockFound {
  const [clock, part] = one.kind === 'part' ? [other, one] : [one, other];
  if (part.at >= '12:00') return clock.at < '12:00' ? { ...clock, at: minutesLater(clock.at, 12 * 60) } : clock;
  const isEarlier = clock.isGuessed && clock.at >= '13:00' && clock.at < '19:00';
  return isEarlier ? { ...clock, at: minutesLater(clock.at, 12 * 60) } : clock;
}

function partFound(match: RegExpMatchArray): ClockFound {
  const start = match.index ?? 0;
  const at = partsOfDay[match.groups?.part ?? match.groups?.first ?? ''] ?? '09:00';
  const isToday = /tonight|this /.test(match[0]);
  return {
    start,
    end: start + match[0].length,
    at,
    untilAt: null,
    zone: null,
    kind: 'part',
    isGuessed: false,
    isToday,
  };
}
