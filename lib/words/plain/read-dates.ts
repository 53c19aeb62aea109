import { dayOf } from '../../time/day.ts';
import type { HolidayPlace } from '../../time/holidays.ts';
import type { TypedAt } from '../read-time.ts';
import { weekdayOf } from './calendar.ts';
import { namedZones } from './calendar-words.ts';
import { type ClockFound, clocksIn, oneClock } from './clocks.ts';
import { type DayMeant, type DayRule, either, type Sure, type Today } from './day-rule.ts';
import { holidayDays } from './holiday-days.ts';
import { months } from './months.ts';
import { nthWeekdays } from './nth-weekdays.ts';
import { withOffsets } from './offset-days.ts';
import { periods } from './periods.ts';
import { withRelation } from './relation.ts';
import { bareWaits, relativeDays } from './relative-days.ts';
import { shortWaits } from './short-waits.ts';
import { weekdays } from './weekdays.ts';
import type { When } from './when.ts';
import { whenOf } from './when.ts';

/** Where, when and by whom words were typed. */
export interface Typed extends TypedAt {
  /** Whose public holidays count. Absent: those of the United States, and a holiday by name is asked about. */
  readonly holidaysOf?: HolidayPlace;
}

/** A day or a time that words name. */
export interface DateFound {
  readonly start: number;
  readonly end: number;
  readonly when: When;
  readonly sure: Sure;
  /** `either`: also a day gone by can be meant; the words around decide. */
  readonly tense: DayMeant['tense'];
  /** `before`: the words are those of a latest or an earliest time ("before", "by", "until", "after"). */
  readonly relation: 'on' | 'before' | 'after' | 'by' | 'until';
  /** The day itself, whatever stands before it: "before Friday" has Friday. */
  readonly namedOn: string;
  /** The clock alone was named, the day is the next that has it. */
  readonly isClockOnly: boolean;
}

/** A day or a clock in the text, before the two are put together. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly day: DayMeant | null;
  readonly clock: ClockFound | null;
  /** Minutes and hours from now; null for days and clocks. */
  readonly instant: number | null;
}

const dayRules: readonly DayRule[] = [
  ...relativeDays,
  ...nthWeekdays,
  ...weekdays,
  ...months,
  ...periods,
  ...holidayDays,
];
/** More than this many are no note but a document. */
const mostDates = 60;

/** The days and times in plain text, in order and apart from each other. `waits: 'bare'` reads "3 days" too, as commands say it. */
export function datesIn(plain: string, typed: Typed, waits: 'bare' | 'said' = 'said'): readonly DateFound[] {
  const today = todayOf(typed);
  const rules = waits === 'bare' ? [...dayRules, ...bareWaits] : dayRules;
  const pieces = apart([
    ...rules.flatMap((rule) => daysBy(rule, plain, today)),
    ...clocksIn(plain).map((clock) => ({
      ...span(clock),
      day: clock.isToday ? either(today.on) : null,
      clock,
      instant: null,
    })),
    ...shortWaits(plain, { now: typed.now, isBare: waits === 'bare' }),
  ]);
  return withOffsets(joined(pieces.slice(0, mostDates), plain), plain, today)
    .map((piece) => withZone(piece, plain))
    .map((piece) => withRelation(piece, plain, today))
    .flatMap((piece) => {
      const found = whenOf(piece, today, typed);
      return found === null ? [] : [{ ...found, start: piece.start, end: piece.end, relation: piece.relation }];
    });
}

function todayOf({ now, zone, holidaysOf }: Typed): Today {
  const place = holidaysOf ?? { country: 'US', region: null };
  return { on: dayOf(now, zone), place, isPlaceKnown: holidaysOf !== undefined };
}

function daysBy({ pattern, meant }: DayRule, plain: string, today: Today): readonly Piece[] {
  return [...plain.matchAll(pattern)].slice(0, mostDates).flatMap((match) => {
    const day = meant((name) => match.groups?.[name] ?? '', today);
    const start = match.index ?? 0;
    return day === null ? [] : [{ start, end: start + match[0].trimEnd().length, day, clock: null, instant: null }];
  });
}

/** Of pieces that overlap the one that begins first, and of those the longest. */
function apart(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  }
  return kept;
}

/** A day and the clock beside it are one; a part of the day beside none counts only as "in the morning", "this evening". */
function joined(pieces: readonly Piece[], plain: string): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const before = kept.at(-1);
    const between = before && plain.slice(before.end, piece.start);
    if (before && between !== undefined && belong(before, piece, between)) {
      kept[kept.length - 1] = { ...merged(before, piece), start: before.start, end: piece.end };
    } else if (before?.day && between !== undefined && isEitherOr(before, plain, between)) {
      kept[kept.length - 1] = { ...before, day: { ...before.day, sure: 'ask' } };
      kept.push(piece.day ? { ...piece, day: { ...piece.day, sure: 'ask' } } : piece);
    } else kept.push(piece);
  }
  return kept.filter(
    (piece) =>
      piece.clock?.kind !== 'part' ||
      piece.day !== null ||
      /^(?:(?:first thing )?(?:in the|this) |tonight)/.test(plain.slice(piece.start, piece.end)),
  );
}

function belong(one: Piece, other: Piece, between: string): boolean {
  if (one.instant !== null || other.instant !== null) return false;
  if (one.day && other.day) return isOneDay(one.day, other.day) && /^,? ?(?:(?:on|of|the) )?$/.test(between);
  return one.clock?.kind !== other.clock?.kind && isNear(between);
}

function isNear(between: string): boolean {
  return /^,? ?\(?(?:(?:at|@|around|about|by|on|from|between|before|after|in the|this|~) ?)?$/.test(between);
}

function merged(one: Piece, other: Piece): Piece {
  const clock = one.clock && other.clock ? oneClock(one.clock, other.clock) : (one.clock ?? other.clock);
  return { ...one, day: one.day && other.day ? oneDay(one.day, other.day) : (one.day ?? other.day), clock };
}

/** "EOD Friday" and "Thursday the 26th" are one day. */
function isOneDay(one: DayMeant, other: DayMeant): boolean {
  return (one.isDayEnd ?? other.isDayEnd ?? false) || (one.isWeekday === true && other.isDate === true);
}

/** The date of a weekday and a date; they are asked about where they are not the same day. */
function oneDay(one: DayMeant, other: DayMeant): DayMeant {
  if (one.isDayEnd) return other;
  if (other.isDayEnd) return one;
  return { ...other, sure: weekdayOf(one.on) === weekdayOf(other.on) ? 'sure' : 'ask' };
}

/** "Thursday or Friday", "between Monday and Wednesday", "Tue-Thu": neither of them is the day for sure. */
function isEitherOr(before: Piece, plain: string, between: string): boolean {
  if (/^ ?(?:or|to|-|\/|thru|through)(?: on)? ?$/.test(between)) return true;
  return between === ' and ' && /\bbetween $/.test(plain.slice(0, before.start));
}

const zoneAfter = /^ (est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc)\b/;

/** "3pm tomorrow PST": the zone of a clock may come after the day. */
function withZone(piece: Piece, plain: string): Piece {
  const named = piece.clock?.zone === null ? zoneAfter.exec(plain.slice(piece.end, piece.end + 6)) : null;
  const zone = namedZones[named?.[1] ?? ''];
  if (!named || !piece.clock || zone === undefined) return piece;
  return { ...piece, end: piece.end + named[0].length, clock: { ...piece.clock, zone } };
}

function span({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start, end };
}
