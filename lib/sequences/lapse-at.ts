import { addDelay } from '../time/add-delay.ts';
import { addWorkingDelay, workingHours } from '../time/working-time.ts';
import { usualSpacing } from '../touches/spacing.ts';
import { delayTime } from './delay-time.ts';
import { findStep } from './find-step.ts';
import { type Position, positionAfter } from './position.ts';
import type { Run } from './run.ts';
import type { Late, TouchStep } from './sequence.ts';

/** A touch with its due time. */
export interface DueStep {
  readonly step: TouchStep;
  readonly position: Position;
  readonly dueAt: number;
}

/** When a touch is given up, if it is not made until then; null where it waits for the rep. Always after it is due. */
export function lapseAt(run: Run, due: DueStep): number | null {
  const { late } = due.step;
  if (late.kind === 'skip') return leftOutAt(run, due.dueAt, late);
  return late.kind === 'go-on' ? givesWayAt(run, due) : null;
}

function leftOutAt({ reach }: Run, dueAt: number, { after }: Extract<Late, { kind: 'skip' }>): number {
  const { zone, working = workingHours(zone, null) } = reach;
  return after.days === 'working' ? addWorkingDelay(dueAt, after, { zone, working }).at : addDelay(dueAt, after, zone);
}

/** When what comes after would, were this touch left out now: by its own delay, counted from when this one is due. */
function givesWayAt(run: Run, { position, dueAt }: DueStep): number | null {
  const { gapMs } = run.reach.spacing ?? usualSpacing;
  const ahead: Run = { ...run, enrollment: { ...run.enrollment, ...position, lastDueAt: dueAt } };
  const from = positionAfter(run.sequence, position);
  const next = findStep(ahead, { from, isBegun: false, sinceAt: dueAt, passesWaits: false }, dueAt);
  if (next.kind === 'wait') return Math.max(next.untilAt, dueAt + gapMs);
  if (next.kind !== 'touch') return null;
  const { dueAt: nextAt } = delayTime(ahead, { ...next, channel: null });
  return Math.max(nextAt, dueAt + gapMs);
}
