import { type Position, positionAt, positionOf, stepAt } from './position.ts';
import type { Run } from './run.ts';
import type { TouchStep } from './sequence.ts';

/** A touch step and a place in it. */
export interface TouchPlace {
  readonly step: TouchStep;
  readonly position: Position;
}

/**
 * The touch that a run comes back to when no other is left: one more try of the step it is at; of one that stands between
 * touches, the last touch before on its track, else the nearest there is.
 */
export function touchStepNear({ sequence, enrollment }: Run): TouchPlace {
  const { steps } = sequence;
  const at = positionOf(enrollment);
  const here = stepAt(sequence, at);
  if (here?.kind === 'touch') return { step: here, position: { ...at, attempt: at.attempt + 1 } };
  const track = (here ?? steps.at(-1))?.track;
  const touches = steps.flatMap((step, index) => (step.kind === 'touch' ? [{ step, index }] : []));
  const ofTrack = touches.filter(({ step }) => step.track === track);
  const near = ofTrack.findLast(({ index }) => index < at.stepIndex) ?? ofTrack[0] ?? touches[0];
  if (!near) throw new Error(`Sequence "${sequence.id}" has no touch`);
  return { step: near.step, position: positionAt(near.index) };
}
