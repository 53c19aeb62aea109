import { dayOf, endOfDay, nextDay, startOfDay } from '../time/day.ts';
import { closedOn, type OpenHours } from '../time/open-hours.ts';

const dayMs = 24 * 60 * 60_000;

/** One of the rep's days: `[startAt, endAt)` on their clock. */
export interface RepDay {
  /** `yyyy-MM-dd`. */
  readonly on: string;
  readonly startAt: number;
  readonly endAt: number;
  /** Named by the rep as a day off. */
  readonly isOff: boolean;
  /** A day of their week without work, or a public holiday. */
  readonly isClosed: boolean;
}

/** So many of the rep's days, today first. */
export function repDays(
  {
    days,
    working,
    daysOff,
  }: { readonly days: number; readonly working: OpenHours; readonly daysOff: readonly string[] },
  now: number,
): readonly RepDay[] {
  const { zone } = working;
  const found: RepDay[] = [];
  let on = dayOf(now, zone);
  let startAt = startOfDay(on, zone);
  for (let count = 0; count < days; count += 1) {
    const endAt = endOfDay(on, zone);
    found.push({ on, startAt, endAt, isOff: daysOff.includes(on), isClosed: closedOn(on, working) !== null });
    on = nextDay(on);
    startAt = endAt;
  }
  return found;
}

/** Which of the days an instant is on; null before the first and after the last. No zone is asked. */
export function dayIndexAt(days: readonly RepDay[], at: number): number | null {
  const first = days[0];
  if (!first || at < first.startAt) return null;
  // Days of 23 and 25 hours put the guess one off.
  const guess = Math.floor((at - first.startAt) / dayMs);
  for (const index of [guess, guess - 1, guess + 1]) {
    const day = days[index];
    if (day && at >= day.startAt && at < day.endAt) return index;
  }
  return null;
}
