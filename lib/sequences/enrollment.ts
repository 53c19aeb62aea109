import type { Channel } from '../touches/channel.ts';
import type { FinishResult, StopRule } from './sequence.ts';

/** Where a run stands. */
export type EnrollmentState =
  | { readonly kind: 'active' }
  /**
   * Until `untilAt`, or until the rep resumes when null. `by`: who or what paused it.
   * `remainingMs`: how long after that the touch falls due.
   */
  | {
      readonly kind: 'paused';
      readonly by: 'rep' | 'outcome';
      readonly untilAt: number | null;
      readonly remainingMs: number;
    }
  | { readonly kind: 'finished'; readonly result: FinishResult }
  | { readonly kind: 'stopped'; readonly rule: StopRule };

/** One lead's run through one version of a sequence. */
export interface Enrollment {
  readonly id: string;
  readonly leadId: string;
  readonly sequenceId: string;
  readonly sequenceVersion: number;
  readonly state: EnrollmentState;
  /**
   * The step that is open or was last open (while paused: the one that opens next), and how far along:
   * index into `steps`, tries of it from 1, repeats of it from 1.
   */
  readonly stepIndex: number;
  readonly attempt: number;
  readonly repeat: number;
  readonly touchCount: number;
  /** Channels this run has touched, in order of first use. */
  readonly usedChannels: readonly Channel[];
  readonly startedAt: number;
  /** Completion of the last touch; null before the first. */
  readonly lastTouchAt: number | null;
  readonly updatedAt: number;
}
