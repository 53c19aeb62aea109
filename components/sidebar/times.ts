import { addDelay } from '../../lib/time/add-delay.ts';
import { dayOf, nextDay } from '../../lib/time/day.ts';
import { minuteOfDay } from '../../lib/time/zone.ts';

/** A time the rep can choose with one press. */
export interface TimeChoice {
  readonly name: 'hour' | 'afternoon' | 'tomorrow' | 'three-days' | 'week';
  readonly at: number;
}

const afternoonAt = '15:00';
const morningAt = '09:00';
const latestForAfternoon = 14 * 60 + 30;

/** The times to put a touch off to, soonest first, on the clock of `zone`; the afternoon only while it lies ahead. */
export function snoozeTimes(zone: string, now: number): readonly TimeChoice[] {
  const hour: TimeChoice = { name: 'hour', at: addDelay(now, { amount: 1, unit: 'hours', at: null }, zone) };
  const afternoon: TimeChoice = { name: 'afternoon', at: inDays(0, { zone, at: afternoonAt }, now) };
  const later: readonly TimeChoice[] = [
    ...nextTimes(zone, now),
    { name: 'week', at: inDays(7, { zone, at: morningAt }, now) },
  ];
  return minuteOfDay(now, zone) < latestForAfternoon ? [hour, afternoon, ...later] : [hour, ...later];
}

/** The times to choose for what comes next, beside the planned one. */
export function nextTimes(zone: string, now: number): readonly TimeChoice[] {
  return [
    { name: 'tomorrow', at: inDays(1, { zone, at: morningAt }, now) },
    { name: 'three-days', at: inDays(3, { zone, at: null }, now) },
  ];
}

function inDays(amount: number, { zone, at }: { zone: string; at: string | null }, now: number): number {
  return Math.round(addDelay(now, { amount, unit: 'days', at }, zone));
}

/** The ends of a pause of a week and of a month, in the morning. */
export function pauseTimes(zone: string, now: number): { readonly weekAt: number; readonly monthAt: number } {
  const month = addDelay(now, { amount: 1, unit: 'months', at: morningAt }, zone);
  return { weekAt: inDays(7, { zone, at: morningAt }, now), monthAt: Math.round(month) };
}

/** The first day (`yyyy-MM-dd`) after today on the rep's calendar. */
export function tomorrowOn(zone: string, now: number): string {
  return nextDay(dayOf(now, zone));
}

/** Is it the day of `at` still, on the rep's calendar? */
export function isToday(at: number, zone: string, now: number): boolean {
  return dayOf(at, zone) === dayOf(now, zone);
}
