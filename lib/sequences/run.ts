import type { Week } from '../time/allowed-hours.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { ChannelRules } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import type { Enrollment } from './enrollment.ts';
import type { Sequence } from './sequence.ts';

/** What the engine may know of the lead: how they can be reached, and where the sun stands there. */
export interface Reach {
  /** Channels that have a usable number or address on file, and those that need none (a task). */
  readonly channels: readonly Channel[];
  /** IANA zone that the lead's clock times are in. */
  readonly zone: string;
  readonly doNotContact: boolean;
  /** The legal hours and limits of each channel that has any. Absent: the hours of courtesy in `zone`. */
  readonly rules?: Readonly<Partial<Record<Channel, ChannelRules>>>;
  /** When calls and texts were made to the lead: what limits count. */
  readonly touchesAt?: readonly number[];
  /** When the rep works: what delays in working days count. Absent: Monday to Friday, 9:00–18:00 in `zone`. */
  readonly working?: OpenHours;
  /** When the rep would rather call, on the clock of `zone`, inside the legal hours. Absent: any time will do. */
  readonly preferred?: Week;
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
  | { readonly kind: 'reschedule'; readonly dueAt: number; readonly how: 'snooze' | 'reschedule' }
  | { readonly kind: 'skip'; readonly because: string }
  /** `untilAt` null: until the rep resumes. */
  | { readonly kind: 'pause'; readonly untilAt: number | null }
  | { readonly kind: 'resume' }
  | { readonly kind: 'stop'; readonly because: string };

/** What the engine decided: the run's new state, its one open touch if any, and why. `why` is never empty. */
export interface Decision {
  readonly enrollment: Enrollment;
  readonly touch: Touch | null;
  readonly why: readonly Reason[];
}
