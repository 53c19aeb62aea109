import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';

/** A wait. `from: 'previous'` counts from the completion of the step before (for the first step, from the start). */
export interface Delay {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  readonly from: 'previous' | 'start';
  /** Clock time in the lead's zone, `HH:mm`, for waits of a day or more; null keeps the time of day. */
  readonly at: string | null;
}

/** What an outcome leads to. */
export type Verb =
  | { readonly kind: 'advance' }
  /** Try the same step again, `times` more, spread evenly over `overDays`; then `then`. */
  | { readonly kind: 'retry'; readonly times: number; readonly overDays: number; readonly then: Verb }
  /** Wait so many minutes and try the same step again, without counting it as a try. */
  | { readonly kind: 'again'; readonly inMinutes: number }
  | { readonly kind: 'pause'; readonly forDays: number }
  | { readonly kind: 'stop'; readonly rule: StopRule }
  | { readonly kind: 'finish'; readonly result: FinishResult };

export type StopRule = 'explicit-no' | 'opted-out' | 'by-rep';
export type FinishResult = 'replied' | 'no-reply' | 'booked' | 'goal';

/** One planned touch. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly channel: Channel;
  /** Tried in order when the lead has no way to be reached on `channel`. */
  readonly fallbacks: readonly Channel[];
  readonly delay: Delay;
  /** Left out when the run has already made a touch on one of these channels (S3: knock only if not yet knocked). */
  readonly notAfter: readonly Channel[];
  /** Times to repeat this step with the same delay, 1 for once. */
  readonly times: number;
  /** What each outcome leads to; outcomes not named follow `defaultVerbs`. */
  readonly verbs: Readonly<Partial<Record<OutcomeId, Verb>>>;
}

/** One version of an ordered plan. A change makes a new version; runs keep the one they started on. */
export interface Sequence {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What it is for, one line. */
  readonly goal: string;
  readonly origin: 'preset' | 'own';
  readonly steps: readonly Step[];
  readonly maxTouches: number;
  readonly maxAgeDays: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}
