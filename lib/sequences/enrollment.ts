import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Reason } from '../touches/reason.ts';
import type { FinishResult, StopRule } from './sequence.ts';

/** The time of a touch that was put aside with its run. */
export interface KeptTime {
  readonly dueAt: number;
  /** What was said of it, where the rep chose it or it was agreed with the lead; empty where it was worked out. */
  readonly chosen: readonly Reason[];
}

/** Where a run stands. */
export type EnrollmentState =
  /** It starts then. */
  | { readonly kind: 'pending'; readonly startAt: number }
  | { readonly kind: 'active' }
  /** A wait step: what follows is decided then. */
  | { readonly kind: 'waiting'; readonly untilAt: number }
  /**
   * Until `untilAt`, or until the rep resumes when null. `by`: who or what paused it.
   * `remainingMs`: how long after that the touch falls due. `kept`: the touch that was open; absent where none was, and
   * in runs that were paused before this was known.
   */
  | {
      readonly kind: 'paused';
      readonly by: 'rep' | 'outcome' | 'signal';
      readonly untilAt: number | null;
      readonly remainingMs: number;
      readonly kept?: KeptTime;
    }
  /** They are away: it goes on at `returnAt`. `kept` as above. */
  | { readonly kind: 'out-of-office'; readonly returnAt: number; readonly kept?: KeptTime }
  | { readonly kind: 'finished'; readonly result: FinishResult }
  /** `same-person`: another run of theirs goes on, of a lead that was merged with theirs. */
  | { readonly kind: 'stopped'; readonly rule: StopRule | 'same-person' }
  /** It cannot go on as it is stored. */
  | { readonly kind: 'failed'; readonly because: 'sequence-lost' | 'unreadable' };

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
  /** When the last touch was due; null before the first. */
  readonly lastDueAt: number | null;
  readonly lastOutcome: OutcomeId | null;
  /** Has anybody answered in this run. */
  readonly hasAnswer: boolean;
  readonly updatedAt: number;
}

/** The instant at which a run goes on by itself; null when it does not wait for one. */
export function wakesAt({ state }: Pick<Enrollment, 'state'>): number | null {
  if (state.kind === 'pending') return state.startAt;
  if (state.kind === 'waiting') return state.untilAt;
  if (state.kind === 'out-of-office') return state.returnAt;
  return state.kind === 'paused' ? state.untilAt : null;
}

/** A run under way: it has touches to come. */
export function isUnderWay({ state }: Pick<Enrollment, 'state'>): boolean {
  return state.kind !== 'finished' && state.kind !== 'stopped' && state.kind !== 'failed';
}
