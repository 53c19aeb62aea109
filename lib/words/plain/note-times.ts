import { dayOf, endOfDay, nextDay } from '../../time/day.ts';
import { closedOn, type OpenHours } from '../../time/open-hours.ts';
import { instantOf, minuteOfDay } from '../../time/zone.ts';
import { missedAtOf, morningAt } from '../../touches/promise.ts';
import { shiftDays } from './calendar.ts';
import type { When } from './when.ts';

const minuteMs = 60_000;
/** No holiday season lasts longer. */
const farthestDays = 30;

/**
 * The instant that something noted is to come up at: a day is nine in the morning of the first working day from then on,
 * today the next full hour. Never before `now`.
 */
export function timeOf(when: When, working: OpenHours, now: number): number {
  if (when.kind !== 'on') return when.at;
  return morningOf(workingDayFrom(when.on, working), working.zone, now);
}

/**
 * When a promise is due, and from when on it is missed. It is never due after the day that was said: one for a day
 * without work is due on the working day before, where one lies between. Said for a day, it has until that day is over.
 */
export function promiseTimeOf(
  when: When,
  working: OpenHours,
  now: number,
): { readonly dueAt: number; readonly missedAt: number } {
  if (when.kind === 'at') return { dueAt: when.at, missedAt: missedAtOf(when.at, working.zone) };
  if (when.kind === 'between') return { dueAt: when.at, missedAt: when.untilAt };
  const { zone } = working;
  const on = workingDayUpTo(when.on, { working, earliest: nextDay(dayOf(now, zone)) });
  return { dueAt: morningOf(on, zone, now), missedAt: endOfDay(when.on, zone) };
}

function workingDayFrom(on: string, working: OpenHours): string {
  let day = on;
  for (let days = 0; days < farthestDays; days += 1) {
    if (closedOn(day, working) === null) return day;
    day = nextDay(day);
  }
  return on;
}

function workingDayUpTo(on: string, { working, earliest }: { working: OpenHours; earliest: string }): string {
  for (let day = on; day >= earliest; day = shiftDays(day, -1)) {
    if (closedOn(day, working) === null) return day;
    if (shiftDays(day, farthestDays) < on) break;
  }
  return on;
}

function morningOf(on: string, zone: string, now: number): number {
  const at = instantOf({ on, at: morningAt }, zone);
  if (at > now) return at;
  const toHour = 60 - (minuteOfDay(now, zone) % 60);
  const nextHour = Math.floor(now / minuteMs) * minuteMs + toHour * minuteMs;
  return nextHour < endOfDay(on, zone) ? nextHour : now;
}
