import type { Channel } from '../touches/channel.ts';
import type { BacklogDay } from './backlog.ts';
import type { RepDay } from './rep-days.ts';

/** What is counted on each of the rep's days so far; written by `countTouches` and `countMoved` alone. */
export interface Ledger {
  readonly days: readonly RepDay[];
  /** At most so many touches a day; null for no cap. */
  readonly most: number | null;
  readonly counts: readonly DayCount[];
}

interface DayCount {
  readonly byChannel: Partial<Record<Channel, number>>;
  touches: number;
  movedAway: number;
}

/** So many leads' touches on one day, by its index. */
export interface Touches {
  readonly day: number;
  readonly channel: Channel;
  readonly leads: number;
}

/** A ledger with nothing in it. */
export function newLedger(days: readonly RepDay[], most: number | null): Ledger {
  return { days, most, counts: days.map(() => ({ byChannel: {}, touches: 0, movedAway: 0 })) };
}

/** Writes touches down on their day. */
export function countTouches({ counts }: Ledger, { day, channel, leads }: Touches): void {
  const count = counts[day];
  if (!count) return;
  count.byChannel[channel] = (count.byChannel[channel] ?? 0) + leads;
  count.touches += leads;
}

/** Writes down that touches were moved away from a day. */
export function countMoved({ counts }: Ledger, { day, leads }: Pick<Touches, 'day' | 'leads'>): void {
  const count = counts[day];
  if (count) count.movedAway += leads;
}

/** How many more touches a day has room for; `Infinity` where no cap is set. */
export function roomOn({ days, most, counts }: Ledger, day: number): number {
  const one = days[day];
  if (!one || one.isOff) return 0;
  if (most === null) return Number.POSITIVE_INFINITY;
  return Math.max(0, capacityOf(one, most) - (counts[day]?.touches ?? 0));
}

/** The first day after this one with room; null when none of those looked at has. */
export function nextDayWithRoom(ledger: Ledger, day: number): number | null {
  for (let next = day + 1; next < ledger.days.length; next += 1) {
    const isWorked = ledger.days[next]?.isClosed === false;
    if (isWorked && roomOn(ledger, next) > 0) return next;
  }
  return null;
}

/** The days as they are shown. */
export function backlogDays({ days, most, counts }: Ledger): readonly BacklogDay[] {
  return days.map((day, index) => ({
    on: day.on,
    byChannel: counts[index]?.byChannel ?? {},
    touches: counts[index]?.touches ?? 0,
    capacity: most === null ? null : capacityOf(day, most),
    movedAway: counts[index]?.movedAway ?? 0,
  }));
}

function capacityOf({ isOff, isClosed }: RepDay, most: number): number {
  return isOff || isClosed ? 0 : most;
}
