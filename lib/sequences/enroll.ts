import type { Enrollment } from './enrollment.ts';
import type { Sequence } from './sequence.ts';

/** A run of this sequence that has not started: the event `start` opens its first touch. */
export function newEnrollment(
  { id, leadId, sequence }: { readonly id: string; readonly leadId: string; readonly sequence: Sequence },
  now: number,
): Enrollment {
  return {
    id,
    leadId,
    sequenceId: sequence.id,
    sequenceVersion: sequence.version,
    state: { kind: 'active' },
    stepIndex: 0,
    attempt: 1,
    repeat: 1,
    touchCount: 0,
    usedChannels: [],
    startedAt: now,
    lastTouchAt: null,
    updatedAt: now,
  };
}
