import { addDelay, type Wait, waitMs } from '../time/add-delay.ts';
import { addWorkingDelay, workingHours } from '../time/working-time.ts';
import { minuteOfDay } from '../time/zone.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Position } from './position.ts';
import type { Reach, Run } from './run.ts';
import type { TouchStep } from './sequence.ts';
import { pacedWait } from './stretched-wait.ts';

const dayMs = 24 * 60 * 60_000;

/** So much nearer it may come: what the night moved to the morning, or a rep made in the evening, moves no day. */
const slackMs = dayMs / 2;

/** A step that counts from the start of the run. */
export interface StepFromStart {
  readonly step: TouchStep;
  readonly position: Position;
}

/**
 * How long after the touch before it a step counted from the start comes, in whole days at its own clock time; null where
 * it is the first, comes on the same day, or follows one that counts otherwise.
 */
export function distanceFrom({ sequence, enrollment, reach }: Run, { step, position }: StepFromStart): Wait | null {
  const before = sequence.steps.findLast(
    (other, index) => index < position.stepIndex && other.kind === 'touch' && other.track === step.track,
  );
  if (before?.kind !== 'touch' || before.repeat || before.delay.from !== 'start') return null;
  if (step.delay.from !== 'start' || enrollment.lastTouchAt === null) return null;
  const { startedAt } = enrollment;
  const apartMs = waitMs(startedAt, step.delay, reach.zone) - waitMs(startedAt, before.delay, reach.zone);
  const days = Math.round(apartMs / dayMs);
  if (days < 1) return null;
  const at = clockOf(addDelay(startedAt, step.delay, reach.zone), reach.zone);
  return { amount: days, unit: 'days', at, ...(step.delay.days ? { days: step.delay.days } : {}) };
}

/**
 * The due time no nearer to the last touch than the sequence plans the two, in days: what comes after a pause, or after a
 * touch made late, does not bunch up. At another pace it is the distance that grows or shrinks, not the time since the start.
 */
export function atDistance(run: Run, due: DueTime, distance: Wait): DueTime {
  const { enrollment, reach } = run;
  const { pace, zone } = reach;
  const sinceAt = enrollment.lastTouchAt ?? enrollment.startedAt;
  const dueAt = onWorkday(addDelay(sinceAt, pacedWait(distance, pace), zone), distance, reach);
  if (pace && dueAt !== due.dueAt) {
    const values = { dueAt, factor: Math.round(pace.factor * 100) };
    if (pace.because === 'interested') return movedTime(due, 'accelerated', values);
    return movedTime(due, 'slowed-down', { ...values, because: pace.because });
  }
  const nearestAt = addDelay(sinceAt, { ...distance, at: null }, zone) - slackMs;
  if (nearestAt <= due.dueAt || dueAt <= due.dueAt) return due;
  return movedTime(due, 'kept-distance', { dueAt, waitMs: distance.amount * dayMs, sinceAt });
}

/** A step that ends on a working day does so from here too. */
function onWorkday(at: number, { days }: Wait, { zone, working = workingHours(zone, null) }: Reach): number {
  if (days !== 'working') return at;
  return addWorkingDelay(at, { amount: 0, unit: 'weeks', at: null }, { zone, working }).at;
}

function clockOf(at: number, zone: string): string {
  const minute = Math.floor(minuteOfDay(at, zone));
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
