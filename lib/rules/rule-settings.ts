import type { Week } from '../time/allowed-hours.ts';
import { usualWeek } from '../time/working-time.ts';
import { type RepProfile, unknownRep } from '../touches/rep-profile.ts';
import type { SignalVerb } from '../touches/signal.ts';
import { type Spacing, usualSpacing } from '../touches/spacing.ts';

/** The keys a queue can be put in order by. `reply`: those who answered last first; `due`: the longest due first. */
export const priorityKeys = ['response', 'reply', 'motivation', 'worth', 'score', 'temperature', 'due'] as const;
export type PriorityKey = (typeof priorityKeys)[number];

/** What each fact is worth (R155), and where a lead is promoted or parked. */
export interface ScorePoints {
  /** Everybody starts here, so that a lead of whom nothing is known is neither promoted nor parked. */
  readonly start: number;
  readonly booked: number;
  readonly replied: number;
  readonly verifiedPhone: number;
  /** After so many touches in a row without an answer. */
  readonly unanswered: number;
  readonly unansweredAfter: number;
  readonly unsubscribed: number;
  /** At this score or more a lead is promoted to hot. */
  readonly promoteAt: number;
  /** Under this score a lead is parked. */
  readonly parkUnder: number;
}

/** The first-response target by temperature, minutes of working time; a lead without one counts as `other`. */
export interface SlaTargets {
  readonly hot: number;
  readonly warm: number;
  readonly other: number;
  /** Is every later message of theirs timed too. */
  readonly isRolling: boolean;
}

export interface ReminderRules {
  /** Days before an offer expires. */
  readonly offerDays: number;
  /** Days without contact and with nothing planned. */
  readonly silenceDays: number;
  /** Days before a day they mentioned. */
  readonly mentionedDays: number;
  /** Days a status may stand still while it is worked on. */
  readonly stalledDays: number;
}

/** The rep's absence, in days of the rep's calendar, both included. */
export interface AwayRule {
  readonly fromOn: string;
  readonly untilOn: string;
  /** `shift`: touches come after the return, spread; `hold`: they wait in silence; `hand-over`: `to` makes them. */
  readonly how: 'shift' | 'hold' | 'hand-over';
  readonly to: string;
}

/** All the rules a rep can set. */
export interface RuleSettings {
  readonly spacing: Spacing;
  /** At most so many touches due on one of the rep's days; null for no cap. */
  readonly dayCap: number | null;
  readonly workingWeek: Week;
  /** When the rep would rather call, on the lead's clock; null for whenever it is allowed. */
  readonly preferredCallWeek: Week | null;
  /** Waits are so many times as long for a lead who shows interest (R075, R219). */
  readonly interestedPace: number;
  /** Waits are so many times as long after many touches without an answer (R047). */
  readonly lowResponsePace: number;
  /** How long a pause by a signal is, when no date is known. */
  readonly signalPauseDays: number;
  /** What a reply of somebody of the same company or address does to the others' runs. */
  readonly householdReply: SignalVerb;
  readonly score: ScorePoints;
  readonly sla: SlaTargets;
  readonly reminders: ReminderRules;
  /** What a queue is put in order by, the most important first. */
  readonly priorities: readonly PriorityKey[];
  /** Domains of which no mail is looked at: nothing of theirs is shown in Gmail, and nothing is kept. */
  readonly neverLogDomains: readonly string[];
  /** How the first text to a lead ends; null for the usual words, `''` for nothing. */
  readonly optOutLine: string | null;
  /** Where people book a meeting with the rep; `''` for nowhere. */
  readonly bookingLink: string;
  /** The rep, as texts and letters name them. */
  readonly rep: RepProfile;
  readonly away: AwayRule | null;
}

/** What holds until the rep sets something else; where each comes from is said in the requirements it names. */
export const usualRules: RuleSettings = {
  spacing: usualSpacing,
  dayCap: null,
  workingWeek: usualWeek,
  preferredCallWeek: null,
  interestedPace: 0.5,
  lowResponsePace: 1.5,
  signalPauseDays: 3,
  householdReply: 'pause',
  // R155; the start, and counting each fact once, are ours.
  score: {
    start: 30,
    booked: 30,
    replied: 15,
    verifiedPhone: 10,
    unanswered: -10,
    unansweredAfter: 3,
    unsubscribed: -20,
    promoteAt: 60,
    parkUnder: 20,
  },
  // R163: 5 minutes hot, 15 warm, else 30.
  sla: { hot: 5, warm: 15, other: 30, isRolling: true },
  // R129.
  reminders: { offerDays: 2, silenceDays: 30, mentionedDays: 2, stalledDays: 14 },
  // R093, after what is owed first of all.
  priorities: ['response', 'reply', 'motivation', 'worth', 'due'],
  neverLogDomains: [],
  optOutLine: null,
  bookingLink: '',
  rep: unknownRep,
  away: null,
};
