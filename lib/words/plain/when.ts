import { instantOf } from '../../time/zone.ts';
import type { TypedAt } from '../read-time.ts';
import { shiftDays } from './calendar.ts';
import type { DayMeant, Today } from './day-rule.ts';
import type { DateFound } from './read-dates.ts';
import type { RelatedPiece } from './relation.ts';

/** When something is meant to be: an instant, a span of the clock, or a day without a time. */
export type When =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'between'; readonly at: number; readonly untilAt: number }
  | { readonly kind: 'on'; readonly on: string };

type Meaning = Pick<DateFound, 'when' | 'sure' | 'tense' | 'namedOn' | 'isClockOnly'>;

/** What a day, a clock or both of them mean. A day that is surely to come, but whose clock has passed, is null. */
export function whenOf(piece: RelatedPiece, today: Today, typed: TypedAt): Meaning | null {
  const sure = piece.day?.sure ?? 'sure';
  if (piece.instant !== null) {
    const tense = piece.instant < typed.now ? 'past' : 'future';
    return { when: { kind: 'at', at: piece.instant }, sure, tense, namedOn: today.on, isClockOnly: false };
  }
  if (piece.clock === null) return bareDay(piece, today);
  return clocked(piece, today, typed);
}

/** "Before today" is past, whatever the words around say. */
function bareDay({ day, namedOn }: RelatedPiece, today: Today): Meaning | null {
  if (day === null) return null;
  const { on, sure } = day;
  const tense = on < today.on ? 'past' : day.tense;
  return { when: { kind: 'on', on }, sure, tense, namedOn: namedOn ?? on, isClockOnly: false };
}

function clocked(piece: RelatedPiece, today: Today, { now, zone: own }: TypedAt): Meaning | null {
  const { day, clock, namedOn } = piece;
  if (clock === null) return null;
  const zone = clock.zone ?? own;
  const onClock = (on: string): number => instantOf({ on, at: clock.at }, zone);
  const on = dayOfClock(day, today, (one) => onClock(one) > now);
  const at = onClock(on);
  const untilAt = clock.untilAt === null ? at : instantOf({ on, at: clock.untilAt }, zone);
  const when: When = untilAt > at ? { kind: 'between', at, untilAt } : { kind: 'at', at };
  const tense = at <= now ? 'past' : (day?.tense ?? 'either');
  return { when, sure: day?.sure ?? 'sure', tense, namedOn: namedOn ?? on, isClockOnly: day === null };
}

/** A clock alone is today's while it lies ahead, and so is one on today's weekday. */
function dayOfClock(day: DayMeant | null, { on }: Today, isAhead: (on: string) => boolean): string {
  if (day === null) return isAhead(on) ? on : shiftDays(on, 1);
  return day.isWeekday === true && day.on === shiftDays(on, 7) && isAhead(on) ? on : day.on;
}
