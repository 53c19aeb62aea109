import {
  type Delay,
  type Repeat,
  type Sequence,
  type Step,
  type Track,
  tracks,
} from '../../../lib/sequences/sequence.ts';
import type { Wait } from '../../../lib/time/add-delay.ts';

/** One track of a sequence with its steps on their days. */
export interface Lane {
  readonly track: Track;
  readonly places: readonly Place[];
  /** The day of its last touch, from 1. */
  readonly lastDay: number;
}

export interface Place {
  readonly step: Step;
  /** Its number in the sequence, from 1. */
  readonly number: number;
  /** Days after the lane begins, as if each touch was made when it was due; null for a step with a date of its own. */
  readonly offsetDays: number | null;
  /** The days on which it comes again. */
  readonly againDays: readonly number[];
}

const dayUnits: Readonly<Record<Wait['unit'], number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  weeks: 7,
  months: 30,
};

/** The tracks that have steps, with each step on its day. A forecast on paper: weekends, law and spacing come on top. */
export function lanesOf({ steps }: Pick<Sequence, 'steps'>): readonly Lane[] {
  const numbered = steps.map((step, index) => ({ step, number: index + 1 }));
  return tracks
    .map((track) =>
      laneOf(
        track,
        numbered.filter(({ step }) => step.track === track),
      ),
    )
    .filter(({ places }) => places.length > 0);
}

/** The day an offset is on, from 1. */
export function dayNumberOf(offsetDays: number): number {
  return Math.floor(offsetDays) + 1;
}

function laneOf(track: Track, numbered: ReadonlyArray<{ step: Step; number: number }>): Lane {
  const places: Place[] = [];
  let reached = 0;
  for (const { step, number } of numbered) {
    const offsetDays = offsetOf(step, reached);
    const againDays = step.kind === 'touch' && offsetDays !== null ? repeatsFrom(offsetDays, step.repeat) : [];
    places.push({ step, number, offsetDays, againDays });
    reached = Math.max(reached, againDays.at(-1) ?? offsetDays ?? reached);
  }
  return { track, places, lastDay: dayNumberOf(reached) };
}

function offsetOf(step: Step, reached: number): number | null {
  if (step.kind !== 'touch' && step.kind !== 'wait') return reached;
  return delayOffset(step.delay, reached);
}

function delayOffset(delay: Delay, reached: number): number | null {
  if (delay.from === 'date') return null;
  const days = daysOf(delay);
  return delay.from === 'start' ? days : reached + days;
}

function repeatsFrom(first: number, repeat: Repeat | null): readonly number[] {
  if (!repeat) return [];
  const days: number[] = [];
  const times = Math.min(repeat.times, mostRepeats);
  let wait = daysOf(repeat.every);
  for (let time = 1, at = first; time < times; time += 1) {
    at += wait;
    wait *= repeat.taper;
    days.push(at);
  }
  return days;
}

const mostRepeats = 100;

/** Five working days are a week. */
function daysOf({ amount, unit, days }: Wait): number {
  const known = Number.isFinite(amount) ? amount * dayUnits[unit] : 0;
  return days === 'working' && unit === 'days' ? known + 2 * Math.floor(known / 5) : known;
}
