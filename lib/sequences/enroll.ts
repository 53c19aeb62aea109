import type { Enrollment } from './enrollment.ts';
import { positionAt, startOfTrack } from './position.ts';
import type { Sequence } from './sequence.ts';

/** A run to be made of a sequence. */
export interface NewRun {
  readonly id: string;
  readonly leadId: string;
  readonly sequence: Sequence;
  /** When it is to start; absent: now. */
  readonly startAt?: number;
}

/**
 * A run of this sequence that has not started: the event `start` opens its first touch. One that is to start later is
 * pending until then.
 */
export function newEnrollment({ id, leadId, sequence, startAt: then }: NewRun, now: number): Enrollment {
  const startAt = then ?? now;
  const isLater = startAt > now;
  return {
    id,
    leadId,
    sequenceId: sequence.id,
    sequenceVersion: sequence.version,
    state: isLater ? { kind: 'pending', startAt } : { kind: 'active' },
    ...(startOfTrack(sequence, 'main') ?? positionAt(0)),
    touchCount: 0,
    usedChannels: [],
    startedAt: isLater ? startAt : now,
    lastTouchAt: null,
    lastDueAt: null,
    lastOutcome: null,
    hasAnswer: false,
    updatedAt: now,
  };
}
