import type { Promised } from './promise.ts';
import type { Reason } from './reason.ts';

/**
 * Why the rep is to be reminded. `respond`: the first answer is owed by then (SLA) · `offer`: an offer is about to expire ·
 * `silence`: no contact for long and nothing planned · `date`: a date they mentioned is near · `re-engage`: a sequence
 * asked for it · `stalled`: the status has not moved for long · `revisit`: an archived lead is to be looked at again ·
 * `own`: the rep's own · `promise`: what the rep said they would do, gone once it is kept.
 */
export const reminderKinds = [
  'respond',
  'offer',
  'silence',
  'date',
  're-engage',
  'stalled',
  'revisit',
  'own',
  'promise',
] as const;

export type ReminderKind = (typeof reminderKinds)[number];

/** Something to be reminded of about a lead, besides the one touch of its sequence. */
export interface Reminder {
  /** `<leadId>/<kind>` for those a rule keeps (one of each kind a lead); unique for the rep's own. */
  readonly id: string;
  readonly leadId: string;
  readonly kind: ReminderKind;
  readonly dueAt: number;
  /** The rep's own words, the step's title, or what is promised; `''` where the kind says it all. */
  readonly title: string;
  readonly why: readonly Reason[];
  /** When the rep is told a second and last time, as nobody was answered; absent for other kinds, and once it was done. */
  readonly escalatesAt?: number;
  /** Only of a promise, as the next: what it was made of. */
  readonly promise?: Promised;
  /** From when on the promise counts as missed, unless it is kept: the end of its day where no hour was named. */
  readonly missedAt?: number;
  /** 1 once the rep has been told of this due time. */
  readonly announced: 0 | 1;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** Is the rep to be told a second time of an answer that is owed still. */
export function isEscalated({ escalatesAt }: Pick<Reminder, 'escalatesAt'>, now: number): boolean {
  return escalatesAt !== undefined && escalatesAt <= now;
}
