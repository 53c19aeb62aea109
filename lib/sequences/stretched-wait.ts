import type { Wait } from '../time/add-delay.ts';
import type { Pace } from './run.ts';

const dayMinutes = 24 * 60;
const monthDays = 30;
const monthWorkdays = 21;
/** No wait is longer than a year. */
const mostDays = 366;

/** A wait `factor` times as long: in whole days where it is one of days or more, at least one of them, at most a year. */
export function stretchedWait(wait: Wait, factor: number): Wait {
  if (factor === 1 || wait.amount === 0) return wait;
  if (isOfMinutes(wait)) {
    return { ...wait, amount: within(minutesOf(wait) * factor, mostDays * dayMinutes), unit: 'minutes' };
  }
  const months = wait.amount * factor;
  if (wait.unit === 'months' && Number.isInteger(months) && months <= 12) return { ...wait, amount: months };
  return { ...wait, amount: within(daysOf(wait) * factor, mostDays), unit: 'days' };
}

/** The wait at a lead's pace: one of less than a day stays as it is, any other is at least a day. */
export function pacedWait(wait: Wait, pace: Pace | undefined): Wait {
  if (!pace || isUnderADay(wait)) return wait;
  const paced = stretchedWait(wait, pace.factor);
  return isOfMinutes(paced) && paced.amount < dayMinutes ? { ...paced, amount: dayMinutes } : paced;
}

function isUnderADay(wait: Wait): boolean {
  return isOfMinutes(wait) ? minutesOf(wait) < dayMinutes : wait.amount < 1;
}

function isOfMinutes({ unit }: Wait): boolean {
  return unit === 'minutes' || unit === 'hours';
}

function minutesOf({ amount, unit }: Wait): number {
  return unit === 'hours' ? amount * 60 : amount;
}

/** Days of the kind that the wait counts: of a week or a month in working time only the working days. */
function daysOf({ amount, unit, days }: Wait): number {
  const isWorking = days === 'working';
  if (unit === 'months') return amount * (isWorking ? monthWorkdays : monthDays);
  return unit === 'weeks' ? amount * (isWorking ? 5 : 7) : amount;
}

function within(amount: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(amount)));
}
