import { TZDate } from '@date-fns/tz';
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { casual } from 'chrono-node/en';
import { addDays, addHours, addYears, startOfHour, toDate } from 'date-fns';

/** Where and when the words were typed. */
export interface TypedAt {
  readonly now: number;
  /** The IANA zone that clock times are meant in. */
  readonly zone: string;
}

/** The hour a bare day stands for. */
const workdayHour = 9;
const tonightHour = 20;
const longestText = 100;

/**
 * The instant meant by "thu 3pm", "tomorrow", "+3 d", "in 2 weeks" or "15:00": always after `now`.
 * A day without a time is 9:00, "at 3" is 15:00. Null for anything not wholly understood, and for the past.
 */
export function readTime(text: string, typed: TypedAt): number | null {
  const plain = plainText(text);
  if (plain.length > longestText || /\b(?:last|ago)\b/.test(plain)) return null;
  const found = onlyResult(plain, typed);
  if (!found) return null;
  const at = meantAt(found, plain, typed);
  return at !== null && at > typed.now ? at : null;
}

/** Lower case, "15.30" and "15h30" as "15:30", "+3 d" as "in 3 d", "this morning" as "today morning". */
function plainText(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\b(\d{1,2})[.h](\d{2})\b/g, '$1:$2')
    .replace(/^\+?\s*(?=\d+\s*(?:m|h|d|w|mins?|minutes?|hrs?|hours?|days?|weeks?|mo|months?)$)/, 'in ')
    .replace(/\bthis (?=morning|afternoon|evening)/, 'today ');
}

function onlyResult(plain: string, { now, zone }: TypedAt): ParsedResult | null {
  const timezone = -new TZDate(now, zone).getTimezoneOffset();
  const results = casual.parse(plain, { instant: toDate(now), timezone });
  const [found] = results;
  if (!found || results.length > 1) return null;
  const rest = plain.slice(0, found.index) + plain.slice(found.index + found.text.length);
  return /^(?:\b(?:at|on|by|around|about|again|the)\b|[\s,.@~])*$/.test(rest) ? found : null;
}

function meantAt(found: ParsedResult, plain: string, typed: TypedAt): number | null {
  const { start } = found;
  const hasTime = start.isCertain('hour');
  if (hasTime && start.isCertain('timezoneOffset')) return start.date().getTime();
  if (hasTime) return nextSuch(start, wallTime(start, plain), typed);
  const isPartOfDay = [...start.tags()].some((tag) => /casualReference\/(?!today|tomorrow)/.test(tag));
  if (isPartOfDay) return nextSuch(start, partOfDay(start, plain), typed);
  return bareDay(start, typed);
}

function bareDay(start: ParsedComponents, typed: TypedAt): number | null {
  const at = nextSuch(start, { hour: workdayHour, minute: 0 }, typed);
  return at > typed.now ? at : laterToday(start, typed);
}

/** "Today" after nine is the next full hour, while there is one. */
function laterToday(start: ParsedComponents, { now, zone }: TypedAt): number | null {
  const nextHour = addHours(startOfHour(new TZDate(now, zone)), 1);
  return nextHour.getDate() === start.get('day') && nextHour.getMonth() + 1 === start.get('month')
    ? nextHour.getTime()
    : null;
}

interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/** A small hour without am or pm is meant after noon: nobody calls at three in the morning. */
function wallTime(start: ParsedComponents, plain: string): WallTime {
  const hour = start.get('hour') ?? workdayHour;
  const isSmall = hour >= 1 && hour <= 6 && !start.isCertain('meridiem') && !/\b0\d/.test(plain);
  return { hour: isSmall ? hour + 12 : hour, minute: start.get('minute') ?? 0 };
}

function partOfDay(start: ParsedComponents, plain: string): WallTime {
  if (plain.includes('morning')) return { hour: workdayHour, minute: 0 };
  if (plain.includes('tonight')) return { hour: tonightHour, minute: 0 };
  return { hour: start.get('hour') ?? workdayHour, minute: 0 };
}

/**
 * The first such time after now: a bare time moves on by days, a weekday by weeks, a date without its year by years.
 * chrono's own `forwardDate` is not used: it compares on the clock of this machine, not of the zone.
 */
function nextSuch(start: ParsedComponents, time: WallTime, typed: TypedAt): number {
  const isDate = start.isCertain('day') || start.isCertain('month');
  const isWeekday = !isDate && start.isCertain('weekday');
  const first = isDate || isWeekday ? wallAt(start, time, typed.zone) : timeToday(time, typed);
  if (first.getTime() > typed.now) return first.getTime();
  if (isDate) return (start.isCertain('year') ? first : addYears(first, 1)).getTime();
  return addDays(first, isWeekday ? 7 : 1).getTime();
}

function wallAt(start: ParsedComponents, time: WallTime, zone: string): TZDate {
  const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1];
  return new TZDate(year, month - 1, day, time.hour, time.minute, zone);
}

function timeToday(time: WallTime, { now, zone }: TypedAt): TZDate {
  const today = new TZDate(now, zone);
  return new TZDate(today.getFullYear(), today.getMonth(), today.getDate(), time.hour, time.minute, zone);
}
