import type { LeadStatus, Temperature } from '../leads/lead.ts';
import type { Week } from '../time/allowed-hours.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { ChannelRules } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { PastTouch } from '../touches/past-touch.ts';
import type { Reason } from '../touches/reason.ts';
import type { Signal } from '../touches/signal.ts';
import type { Spacing } from '../touches/spacing.ts';
import type { Touch } from '../touches/touch.ts';
import type { Enrollment } from './enrollment.ts';
import type { Sequence } from './sequence.ts';

/** What the engine may know of the lead: how they can be reached, and where the sun stands there. */
export interface Reach {
  /** Channels that have a usable number or address on file, and those that need none (a task). */
  readonly channels: readonly Channel[];
  /** Channels that a suppression or a refused consent bars: no step may use them, and no fallback either. */
  readonly barred?: readonly Channel[];
  /** How the lead wants to be written to or spoken with: taken before the step's own channel of the same sort. */
  readonly preferredChannel?: Channel;
  /** IANA zone that the lead's clock times are in. */
  readonly zone: string;
  readonly doNotContact: boolean;
  /** The legal hours and limits of each channel that has any. Absent: the hours of courtesy in `zone`. */
  readonly rules?: Readonly<Partial<Record<Channel, ChannelRules>>>;
  /** The touches made with the lead, newest first, as far back as a limit or a cap looks. */
  readonly touches?: readonly PastTouch[];
  /** How far apart touches stay. Absent: `usualSpacing`. */
  readonly spacing?: Spacing;
  /** When the rep works: what delays in working days count. Absent: Monday to Friday, 9:00–18:00 in `zone`. */
  readonly working?: OpenHours;
  /** When the rep would rather call, on the clock of `zone`, inside the legal hours. Absent: any time will do. */
  readonly preferred?: Week;
  /** How quickly the sequence goes for this lead. Absent: as written. */
  readonly pace?: Pace;
  /** How full the rep's days are. Absent: no cap. */
  readonly room?: Room;
  /** The rep's own absence: a touch that would fall within it comes after. Absent: none. */
  readonly away?: Away;
  /** What branches ask about the lead. Absent: nothing is known. */
  readonly lead?: LeadFacts;
  /** How long a pause by a signal is, days. Absent: 3. */
  readonly signalPauseDays?: number;
}

/** Waits of a day or more are taken `factor` times as long, at least a day. */
export interface Pace {
  readonly factor: number;
  readonly because: 'interested' | 'low-response' | 'late-stage';
}

/** At most so many touches fall due on one of the rep's days (`yyyy-MM-dd` in `zone`); waits of less than a day are exempt. */
export interface Room {
  readonly most: number;
  readonly zone: string;
  /** How many fall due on a day already, this lead's own touch not counted; a day not named has none. */
  readonly planned: Readonly<Record<string, number>>;
  /** When the rep works, in `zone`: a day without work has no room. Absent: they work every day. */
  readonly working?: OpenHours;
}

/** `[fromAt, untilAt)`. */
export interface Away {
  readonly fromAt: number;
  readonly untilAt: number;
}

export interface LeadFacts {
  readonly status: LeadStatus;
  readonly temperature: Temperature | null;
  readonly tags: readonly string[];
  readonly score: number;
}

/** The state of one lead's run, as it stands before an event. */
export interface Run {
  readonly sequence: Sequence;
  readonly enrollment: Enrollment;
  /** The open touch, null while none is (before the start, paused, ended). */
  readonly touch: Touch | null;
  readonly reach: Reach;
  /** The id a touch gets if this event opens one. */
  readonly newTouchId: string;
}

export type RunEvent =
  | { readonly kind: 'start' }
  /** A touch happened. `nextAt`: the rep's own choice of the next due time; null for the sequence's. */
  | {
      readonly kind: 'outcome';
      readonly channel: Channel;
      readonly outcome: OutcomeId;
      readonly nextAt: number | null;
      /** The activity that logs it: the evidence of what follows; `''` for an outcome that is only imagined. */
      readonly activityId: string;
    }
  /** A touch outside the plan that nobody answered: it counts, and the plan stays, but keeps its distance from it. */
  | { readonly kind: 'touched'; readonly channel: Channel; readonly activityId: string }
  /**
   * `untilAt`: the return date of an out-of-office, the end of a pause that the rep names; else null. `saidAt`: when it
   * was said, where that was before it was heard of.
   */
  | {
      readonly kind: 'signal';
      readonly signal: Signal;
      readonly untilAt: number | null;
      readonly saidAt?: number;
      readonly activityId: string;
    }
  | { readonly kind: 'reschedule'; readonly dueAt: number; readonly how: 'snooze' | 'reschedule' }
  | { readonly kind: 'skip'; readonly because: string }
  /** The touch was not made in the time its step gives it (`Touch.lapsesAt`). */
  | { readonly kind: 'lapse' }
  /** Interest shown: the open touch comes sooner, as far as spacing and the law allow. */
  | { readonly kind: 'hurry' }
  /** What the run knows of the lead or the rep has changed: the open touch is held against the rules again, never made earlier. */
  | { readonly kind: 'replan' }
  /** `untilAt` null: until the rep resumes. */
  | { readonly kind: 'pause'; readonly untilAt: number | null }
  /** The rep goes on, or the time has come (`wakesAt`). */
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop'; readonly because: string };

/** What the engine decided: the run's new state, its one open touch if any, and why. `why` is never empty. */
export interface Decision {
  readonly enrollment: Enrollment;
  readonly touch: Touch | null;
  readonly why: readonly Reason[];
  /** What else is to happen, in order; most decisions have none. */
  readonly effects: readonly Effect[];
}

export type Effect =
  | { readonly kind: 'status'; readonly status: LeadStatus }
  | { readonly kind: 'tag'; readonly tag: string; readonly how: 'add' | 'remove' }
  | { readonly kind: 'remind'; readonly dueAt: number; readonly title: string }
  /** Another sequence takes over; `startAt` may lie ahead. */
  | { readonly kind: 'start'; readonly sequenceId: string; readonly startAt: number };
