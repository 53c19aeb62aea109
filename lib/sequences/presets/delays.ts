import type { Wait } from '../../time/add-delay.ts';
import type { RelativeDelay, Repeat } from '../sequence.ts';

type Unit = Wait['unit'];

/** As soon as the step is reached. The hour between any two touches still holds. */
export const atOnce: RelativeDelay = { amount: 0, unit: 'minutes', from: 'previous', at: null };

/** A length of time; days keep the clock time unless one is given. */
export function wait(amount: number, unit: Unit, at: string | null = null): Wait {
  return { amount, unit, at };
}

/** So many working days, or weeks or months that end on one: for what comes again and would fall on any day. */
export function workdayWait(amount: number, unit: 'days' | 'weeks' | 'months', at: string | null = null): Wait {
  return { ...wait(amount, unit, at), days: 'working' };
}

/** So long after the touch before, at a clock time where one is given; weeks and months end on a working day. */
export function later(amount: number, unit: Unit, at: string | null = null): RelativeDelay {
  return { ...endingOnWorkday(amount, unit, at), from: 'previous' };
}

/** So long after the touch before, counting working time alone; no time at all is the next opening. */
export function workingLater(amount: number, unit: Unit, at: string | null = null): RelativeDelay {
  return { amount, unit, from: 'previous', at, days: 'working' };
}

/** So long after the start, whatever was left out on the way; weeks and months end on a working day. */
export function sinceStart(amount: number, unit: Unit, at: string | null = null): RelativeDelay {
  return { ...endingOnWorkday(amount, unit, at), from: 'start' };
}

/** On the so manieth day; the day it starts is Day 1. */
export function onDay(day: number, at: string | null = null): RelativeDelay {
  return sinceStart(day - 1, 'days', at);
}

/** `times` touches in all, so far apart; a taper over 1 spreads them ever wider. */
export function repeated(times: number, every: Wait, taper = 1): Repeat {
  return { times, every, taper };
}

function endingOnWorkday(amount: number, unit: Unit, at: string | null): Wait {
  return unit === 'weeks' || unit === 'months' ? workdayWait(amount, unit, at) : wait(amount, unit, at);
}
