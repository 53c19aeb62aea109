import type { LeadStatus, Temperature } from '../leads/lead.ts';
import type { Wait } from '../time/add-delay.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Signal, SignalVerb } from '../touches/signal.ts';

/**
 * When a step comes. `previous`: so long after the completion of the touch before (for the first step, after the
 * start); `due`: so long after the touch before was due, however late it was made; `start`: so long after the start of
 * the run; `date`: on one day, at a clock time of the lead's. A step that is left out takes its wait with it.
 */
export type Delay = RelativeDelay | DateDelay;

export interface RelativeDelay extends Wait {
  readonly from: 'previous' | 'due' | 'start';
}

export interface DateDelay {
  readonly from: 'date';
  /** `yyyy-MM-dd`; a step whose day has passed is left out. */
  readonly on: string;
  /** `HH:mm`. */
  readonly at: string;
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
  /** Go on with the first step of another track; advance where the sequence has no such track. */
  | { readonly kind: 'jump'; readonly track: Track }
  /** End this run and start another sequence, so many days from now (0: at once). */
  | { readonly kind: 'switch'; readonly sequenceId: string; readonly inDays: number }
  | { readonly kind: 'stop'; readonly rule: StopRule }
  | { readonly kind: 'finish'; readonly result: FinishResult };

/** `do-not-contact`: the lead may not be contacted, whoever said so (the CRM's own flag). */
export const stopRules = [
  'explicit-no',
  'opted-out',
  'spam-complaint',
  'by-rep',
  'do-not-contact',
  'expired',
  'ownership',
  'consent-unclear',
  'household-replied',
  'out-of-office',
  'archived',
] as const;
export type StopRule = (typeof stopRules)[number];

/** `switched`: another sequence took over. */
export const finishResults = ['replied', 'no-reply', 'booked', 'goal', 'switched'] as const;
export type FinishResult = (typeof finishResults)[number];

/** The lines a sequence can run along: all start on `main`; outcomes and signals may jump to the others. */
export const tracks = ['main', 'positive', 'negative'] as const;
export type Track = (typeof tracks)[number];

interface StepBase {
  readonly id: string;
  readonly title: string;
  readonly track: Track;
}

/** One planned touch. */
export interface TouchStep extends StepBase {
  readonly kind: 'touch';
  readonly channel: Channel;
  /** Tried in order when the lead has no way to be reached on `channel`. */
  readonly fallbacks: readonly Channel[];
  readonly delay: Delay;
  /** Left out when the run has already made a touch on one of these channels (S3: knock only if not yet knocked). */
  readonly notAfter: readonly Channel[];
  /** How the step comes again; null for once. */
  readonly repeat: Repeat | null;
  readonly late: Late;
  /** What each outcome leads to; outcomes not named follow `defaultVerbs`. */
  readonly verbs: Readonly<Partial<Record<OutcomeId, Verb>>>;
  /** What to write or say; null where the rep finds their own words. */
  readonly text: StepText | null;
}

/** `times` touches in all, each `every` after the one before; each wait `taper` times as long as the one before it (1: as long). */
export interface Repeat {
  readonly times: number;
  readonly every: Wait;
  readonly taper: number;
}

/**
 * What happens to a touch that is not made: it waits for the rep; or it is left out once so much time has passed; or it
 * gives way when the step after it would fall due.
 */
export type Late =
  | { readonly kind: 'wait' }
  | { readonly kind: 'skip'; readonly after: Wait }
  | { readonly kind: 'go-on' };

/** Words for a touch, with merge fields as `{{ lead.first_name }}`; `subject` is `''` for all but email and mail. */
export interface StepText {
  readonly subject: string;
  readonly body: string;
}

/** Steps that touch nobody: they happen by themselves when the run reaches them. */
export type ActionStep =
  | (StepBase & { readonly kind: 'status'; readonly status: LeadStatus })
  | (StepBase & { readonly kind: 'tag'; readonly tag: string; readonly how: 'add' | 'remove' })
  | (StepBase & { readonly kind: 'remind'; readonly inDays: number })
  /** Nothing happens until then; what follows is decided only then. */
  | (StepBase & { readonly kind: 'wait'; readonly delay: Delay })
  /** Goes on with a later step: `then` when the test holds, else `otherwise`; null is the next step. */
  | (StepBase & {
      readonly kind: 'branch';
      readonly test: Test;
      readonly then: string | null;
      readonly otherwise: string | null;
    })
  | (StepBase & { readonly kind: 'end'; readonly result: FinishResult });

export type Step = TouchStep | ActionStep;

/** What a branch asks. `after-hours`: it is outside the rep's working hours. */
export type Test =
  | { readonly kind: 'can-reach'; readonly channel: Channel }
  | { readonly kind: 'last-outcome'; readonly outcomes: readonly OutcomeId[] }
  | { readonly kind: 'has-answered' }
  | { readonly kind: 'status'; readonly statuses: readonly LeadStatus[] }
  | { readonly kind: 'temperature'; readonly temperatures: readonly Temperature[] }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'score'; readonly atLeast: number }
  | { readonly kind: 'after-hours' };

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
  /** What each signal does to a run; those not named follow `defaultStops`, and locked ones always stop it. */
  readonly stops: Readonly<Partial<Record<Signal, SignalVerb>>>;
  /** Whom it suits: what a suggestion is chosen by. */
  readonly suits: Suits;
  /** A lead may run through it only once, unless the rep says so. */
  readonly isOnce: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** An empty list suits everybody. */
export interface Suits {
  readonly temperatures: readonly Temperature[];
  readonly sources: readonly string[];
  readonly statuses: readonly LeadStatus[];
}
