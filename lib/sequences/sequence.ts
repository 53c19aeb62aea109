import type { Wait } from '../time/add-delay.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';

/**
 * The wait before a step. `from: 'previous'` counts from the completion of the step before (for the first step, from
 * the start). A step that is left out takes its wait with it.
 */
export interface Delay extends Wait {
  readonly from: 'previous' | 'start';
}

/** What an outcome leads to. */
export type Verb =
  | { readonly kind: 'advance' }
  /** Try the same step again, `times` more, spread evenly over `overDays`; `afterwards`, when all were made. */
  | { readonly kind: 'retry'; readonly times: number; readonly overDays: number; readonly afterwards: Verb }
  /** Wait so many minutes and try the same step again, without counting it as a try. */
  | { readonly kind: 'again'; readonly inMinutes: number }
  /** The same step again at the time the rep agreed, or, when none was, so many days later at the same clock time. */
  | { readonly kind: 'callback'; readonly inDays: number }
  /** The same step at once by another number or address; when none is left, on a fallback channel; else advance. */
  | { readonly kind: 'other-contact' }
  /** Wait so many days, then go on with the next step, or with the same one when it was the last. */
  | { readonly kind: 'pause'; readonly forDays: number }
  | { readonly kind: 'stop'; readonly rule: StopRule }
  | { readonly kind: 'finish'; readonly result: FinishResult };

/** `do-not-contact`: the lead may not be contacted, whoever said so (the CRM's own flag). */
export type StopRule = 'explicit-no' | 'opted-out' | 'by-rep' | 'do-not-contact';
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
  /** How often this step comes in all, 1 for once; each repeat keeps the delay, counted from the one before. */
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
