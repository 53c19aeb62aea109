import type { Enrollment } from './enrollment.ts';
import type { Run } from './run.ts';
import type { Sequence, Step } from './sequence.ts';

/** A place in a sequence: which step, which try and which repeat of it, both from 1. */
export interface Position {
  readonly stepIndex: number;
  readonly attempt: number;
  readonly repeat: number;
}

/** The first try of a step. */
export function positionAt(stepIndex: number): Position {
  return { stepIndex, attempt: 1, repeat: 1 };
}

/** Where the run is, or, while paused, where it goes on. */
export function positionOf({ stepIndex, attempt, repeat }: Enrollment): Position {
  return { stepIndex, attempt, repeat };
}

/** The step the run is at. */
export function stepOf({ sequence, enrollment }: Run): Step {
  const step = stepAt(sequence, enrollment);
  if (!step) throw new Error(`Run ${enrollment.id} is at step ${enrollment.stepIndex} of ${sequence.steps.length}`);
  return step;
}

/** The step at a position; null past the end. */
export function stepAt({ steps }: Sequence, { stepIndex }: Pick<Position, 'stepIndex'>): Step | null {
  return steps[stepIndex] ?? null;
}

/** What comes once the step at this position is done: its next repeat, else the next step (perhaps past the end). */
export function positionAfter(sequence: Sequence, { stepIndex, repeat }: Position): Position {
  const times = stepAt(sequence, { stepIndex })?.times ?? 1;
  return repeat < times ? { stepIndex, attempt: 1, repeat: repeat + 1 } : positionAt(stepIndex + 1);
}
