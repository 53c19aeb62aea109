import { addDelay, type Wait } from './add-delay.ts';
import { hours, type Week, weekOf } from './allowed-hours.ts';
import { dayOf, nextDay } from './day.ts';
import type { HolidayPlace } from './holidays.ts';
import { type ClosedDay, closedOn, closesAt, nextOpen, type OpenHours } from './open-hours.ts';
import { instantOf, minuteOfDay } from './zone.ts';

/** The week a rep works unless they say otherwise: Monday to Friday, 9:00–18:00. */
export const usualWeek: Week = weekOf([hours(9, 18)], [], []);

/** When a rep works: their week on their own clock, without the public holidays of their country. */
export function workingHours(zone: string, holidays: HolidayPlace | null, week: Week = usualWeek): OpenHours {
  return { zone, week, closedOnHolidaysOf: holidays };
}

/** The end of a wait in working time, and the days without work that it went over. */
export interface WorkingEnd {
  readonly at: number;
  readonly over: readonly ClosedDay[];
}

/** On whose clock days are counted (`zone`), and which of them, and which hours, are worked. */
export interface WorkingClock {
  readonly zone: string;
  readonly working: OpenHours;
}

/** A year of days: no wait is longer, and no week is without work for longer. */
const mostDays = 800;

/**
 * The end of a wait that only working time counts towards, never before `fromAt`. Minutes and hours pass while the rep
 * works; days are working days, at the same clock time in `zone` or at `wait.at`; weeks and months are turned on the
 * calendar and end on the first working day from then on.
 */
export function addWorkingDelay(fromAt: number, wait: Wait, clock: WorkingClock): WorkingEnd {
  if (wait.unit === 'minutes' || wait.unit === 'hours') return passWorkingTime(fromAt, wait, clock.working);
  if (wait.unit === 'days') return countWorkingDays(fromAt, wait, clock);
  return onWorkingDay(addDelay(fromAt, wait, clock.zone), clock);
}

function passWorkingTime(fromAt: number, { amount, unit }: Wait, working: OpenHours): WorkingEnd {
  let left = amount * (unit === 'hours' ? 60 : 1) * 60_000;
  let at = fromAt;
  for (let spans = 0; spans < mostDays; spans += 1) {
    const opensAt = nextOpen(at, working);
    if (opensAt === null) break;
    const endsAt = closesAt(opensAt, working);
    if (endsAt - opensAt >= left) return { at: opensAt + left, over: daysOver(fromAt, opensAt + left, working) };
    left -= endsAt - opensAt;
    at = endsAt;
  }
  return { at: at + left, over: [] };
}

function countWorkingDays(fromAt: number, wait: Wait, clock: WorkingClock): WorkingEnd {
  const over: ClosedDay[] = [];
  let on = dayOf(fromAt, clock.zone);
  for (let left = wait.amount, days = 0; left > 0 && days < mostDays; days += 1) {
    on = nextDay(on);
    const closed = closedOn(on, clock.working);
    if (closed) over.push(closed);
    else left -= 1;
  }
  const landed = wait.amount === 0 ? addDelay(fromAt, wait, clock.zone) : landedOn(on, fromAt, { wait, clock });
  const end = onWorkingDay(landed, clock);
  return { at: Math.max(fromAt, end.at), over: [...over, ...end.over] };
}

function landedOn(on: string, fromAt: number, { wait, clock }: { wait: Wait; clock: WorkingClock }): number {
  if (wait.at !== null) return instantOf({ on, at: wait.at }, clock.zone);
  const minute = minuteOfDay(fromAt, clock.zone);
  const start = instantOf({ on, at: clockOf(minute) }, clock.zone);
  return start + (fromAt % 60_000);
}

function onWorkingDay(at: number, { zone, working }: WorkingClock): WorkingEnd {
  const over: ClosedDay[] = [];
  let on = dayOf(at, zone);
  for (let closed = closedOn(on, working); closed && over.length < mostDays; closed = closedOn(on, working)) {
    over.push(closed);
    on = nextDay(on);
  }
  if (over.length === 0) return { at, over };
  return { at: instantOf({ on, at: clockOf(minuteOfDay(at, zone)) }, zone) + (at % 60_000), over };
}

function daysOver(fromAt: number, toAt: number, working: OpenHours): readonly ClosedDay[] {
  const over: ClosedDay[] = [];
  const last = dayOf(toAt, working.zone);
  for (let on = dayOf(fromAt, working.zone); on < last; on = nextDay(on)) {
    const closed = closedOn(on, working);
    if (closed) over.push(closed);
  }
  return over;
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
