import { dayNumber, dayOf } from '../../time/day.ts';
import { instantOfWall, wallMs } from '../../time/zone.ts';
import { shiftDays, shiftMonths } from './calendar.ts';
import { monthSource, weekdaySource } from './calendar-words.ts';
import { channelIn } from './channel-words.ts';
import type { NextSaid } from './command.ts';
import { datesLeft, type Left, taken } from './left.ts';
import { plainText } from './plain-text.ts';
import type { DateFound, Typed } from './read-dates.ts';
import { isSaidOfPast, segmentAround } from './tense-words.ts';
import type { When } from './when.ts';

/** When a logged touch happened, and when the next is to be. */
export interface LogTimes {
  readonly left: Left;
  readonly happened: When | null;
  readonly next: NextSaid | null;
  /** Where the words of the next touch stand; null when there are none. */
  readonly nextSpan: { readonly start: number; readonly end: number } | null;
  /** The clock named for the touch lies ahead: it may have been yesterday's. */
  readonly isDoubtful: boolean;
}

const dayMs = 24 * 60 * 60_000;
const nextWords = /\b(?:next|again|follow|schedule|try|then|remind|retry|callback|call back|reschedule|meet)\b/;
const isWeekday = new RegExp(`\\b${weekdaySource}`);
const isDateOfNoYear = new RegExp(`^(?!.*\\b20\\d\\d)(?:.*\\b${monthSource}|.*\\d/\\d)`);

/** The times in what is left of a log: those gone by tell when it happened, the first ahead when to go on. */
export function logTimes(left: Left, typed: Typed): LogTimes {
  const plain = plainText(left.text);
  const read = datesLeft(left, typed).map((date) => ({ date, happened: happenedAt(date, plain, typed) }));
  const before = read.find(({ happened }) => happened !== null);
  const ahead = read.find(({ happened, date }) => happened === null && date.tense !== 'past');
  const isDoubtful = before !== undefined && before.date.isClockOnly && isAhead(before.date, typed);
  const withBefore = before ? taken(left, 'happened', before.date) : left;
  const nextSpan = ahead ? segmentAround(plain, ahead.date.start, ahead.date.end) : null;
  return {
    left: ahead ? taken(withBefore, 'next', ahead.date) : withBefore,
    happened: before?.happened ?? null,
    next:
      ahead && nextSpan
        ? { channel: channelIn(plain.slice(nextSpan.start, nextSpan.end)), when: ahead.date.when }
        : null,
    nextSpan,
    isDoubtful,
  };
}

/** A clock alone is the touch's own, unless the words around it look ahead. */
function happenedAt(date: DateFound, plain: string, typed: Typed): When | null {
  if (date.tense === 'past') return date.when;
  if (date.tense === 'future') return null;
  const { start, end } = segmentAround(plain, date.start, date.end);
  if (nextWords.test(plain.slice(start, end))) return null;
  if (date.isClockOnly) return lastSuch(date.when, typed);
  if (!isSaidOfPast(plain, date.start, date.end)) return null;
  const named = plain.slice(date.start, date.end);
  if (isDateOfNoYear.test(named)) return earlier(date.when, (on) => shiftMonths(on, -12), typed);
  return isWeekday.test(named) ? earlier(date.when, (on) => shiftDays(on, -7), typed) : null;
}

/** The clock's last time: it was read as the next one. */
function lastSuch(when: When, typed: Typed): When | null {
  if (when.kind === 'on') return null;
  return when.at <= typed.now ? when : earlier(when, (on) => shiftDays(on, -1), typed);
}

/** The same on an earlier day. On the wall, so that a change of clocks keeps it. */
function earlier(when: When, before: (on: string) => string, { zone }: Typed): When {
  if (when.kind === 'on') return { kind: 'on', on: before(when.on) };
  const on = dayOf(when.at, zone);
  const days = dayNumber(on) - dayNumber(before(on));
  return { kind: 'at', at: instantOfWall(wallMs(when.at, zone) - days * dayMs, zone) };
}

/** Today's clock is still to come: yesterday's was meant, or it is no time of the touch. */
function isAhead({ when }: DateFound, { now, zone }: Typed): boolean {
  return when.kind !== 'on' && dayOf(when.at, zone) === dayOf(now, zone);
}
