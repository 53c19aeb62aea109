import type { Enrollment } from './enrollment.ts';
import type { Run } from './run.ts';
import type { Sequence, Step, TouchStep, Track } from './sequence.ts';

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

/** The first step of a track; null where the sequence has none on it. */
export function startOfTrack({ steps }: Pick<Sequence, 'steps'>, track: Track): Position | null {
  const stepIndex = steps.findIndex((step) => step.track === track);
  return stepIndex < 0 ? null : positionAt(stepIndex);
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

/** The title of the step the run is at; of one that is past its last wait, that one's. */
export function titleAt({ sequence, enrollment }: Run): string {
  return (stepAt(sequence, enrollment) ?? sequence.steps.at(-1))?.title ?? '';
}

/** The step the run is at, which has to be a touch: those that are none are passed, not stood at, by an active run. */
export function touchStepOf(run: Run): TouchStep {
  const step = stepOf(run);
  if (step.kind !== 'touch') throw new Error(`Run ${run.enrollment.id} is at "${step.id}", which is no touch`);
  return step;
}

/** The step at a position; null past the end. */
export function stepAt({ steps }: Pick<Sequence, 'steps'>, { stepIndex }: Pick<Position, 'stepIndex'>): Step | null {
  return steps[stepIndex] ?? null;
}

/** What comes once the step at this position is done: its next repeat, else the next step of its track (perhaps past the end). */
export function positionAfter(sequence: Sequence, { stepIndex, repeat }: Position): Position {
  return repeat < timesOf(stepAt(sequence, { stepIndex }))
    ? { stepIndex, attempt: 1, repeat: repeat + 1 }
    : nextOnTrack(sequence, stepIndex);
}

/** The step after this one on its track; past the end when it was the last. */
export function nextOnTrack({ steps }: Pick<Sequence, 'steps'>, stepIndex: number): Position {
  const track = steps[stepIndex]?.track;
  let next = stepIndex + 1;
  while (next < steps.length && steps[next]?.track !== track) next += 1;
  return positionAt(next);
}

/** How often a step comes in all. */
export function timesOf(step: Step | null): number {
  return step?.kind === 'touch' ? (step.repeat?.times ?? 1) : 1;
}
