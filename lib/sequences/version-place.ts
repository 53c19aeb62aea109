import { nextOnTrack, type Position, positionAt, positionOf, startOfTrack, stepAt, timesOf } from './position.ts';
import type { Run } from './run.ts';
import type { Sequence, Step } from './sequence.ts';

/** Where a run stands in another version of its sequence. */
export interface VersionPlace {
  readonly position: Position;
  /** It is at the step it was at. */
  readonly isSame: boolean;
}

/**
 * The step of the same id, a repeat that is no more taken for the last; where there is none, the step after the last one
 * before it that is left. A run that has not started starts at the first. Null when no step is left.
 */
export function placeInVersion({ sequence, enrollment, touch }: Run, newer: Sequence): VersionPlace | null {
  const { kind } = enrollment.state;
  if (kind === 'pending' || (kind === 'active' && !touch)) return placeAt(startOfTrack(newer, 'main'));
  const step = stepAt(sequence, enrollment);
  const stepIndex = step ? indexOf(step, newer) : -1;
  if (stepIndex < 0) return placeAt(placeAfterGone(sequence, enrollment.stepIndex, newer));
  const { attempt, repeat } = positionOf(enrollment);
  const times = timesOf(stepAt(newer, { stepIndex }));
  return { position: { stepIndex, attempt, repeat: Math.min(repeat, times) }, isSame: true };
}

/** The last touch there is on the track of a run, for a time that has to get its touch; null where it has none. */
export function lastPlaceInVersion({ sequence, enrollment }: Run, newer: Sequence): VersionPlace | null {
  const track = stepAt(sequence, enrollment)?.track ?? 'main';
  const stepIndex = newer.steps.findLastIndex((step) => step.kind === 'touch' && step.track === track);
  return placeAt(stepIndex < 0 ? startOfTrack(newer, 'main') : positionAt(stepIndex));
}

function placeAt(position: Position | null): VersionPlace | null {
  return position && { position, isSame: false };
}

function placeAfterGone({ steps }: Sequence, stepIndex: number, newer: Sequence): Position | null {
  const track = steps[stepIndex]?.track ?? 'main';
  const left = steps.slice(0, stepIndex).findLast((step) => step.track === track && indexOf(step, newer) >= 0);
  const position = left ? nextOnTrack(newer, indexOf(left, newer)) : startOfTrack(newer, track);
  return position && stepAt(newer, position) ? position : null;
}

function indexOf({ id }: Step, { steps }: Sequence): number {
  return steps.findIndex((step) => step.id === id);
}
