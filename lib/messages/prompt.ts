import type { Lead, LeadRecord, Temperature } from '../leads/lead.ts';
import type { Segment } from '../leads/segment.ts';
import type { CrmChange, SeenActivity } from '../leads/sighting.ts';
import type { LeadZone } from '../leads/zone-of.ts';
import type { Receipt } from '../outbox/delivery.ts';
import type { PageReading } from '../records/page-reading.ts';
import type { Advice } from '../rules/advice.ts';
import type { ChannelAnswer } from '../rules/channel-answers.ts';
import type { Permission } from '../rules/permission.ts';
import type { Pressure } from '../rules/pressure.ts';
import type { ResponseState } from '../rules/response-state.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Score } from '../rules/score.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { Enrollment } from '../sequences/enrollment.ts';
import type { OutcomeChoice, PlannedTouch } from '../sequences/planned-touch.ts';
import type { StepText } from '../sequences/sequence.ts';
import type { Activity } from '../touches/activity.ts';
import type { Channel } from '../touches/channel.ts';
import type { Reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Signal, SignalVerb } from '../touches/signal.ts';
import type { Touch } from '../touches/touch.ts';
import type { PillState } from '../words/pill-state.ts';
import type { Variables } from '../words/templates/variables.ts';
import type { SentOffer } from './sent.ts';

/** The one next step of a followed lead, and all that a screen shows about them. */
export interface LeadPrompt {
  readonly kind: 'followed';
  readonly lead: Lead;
  readonly records: readonly LeadRecord[];
  /** The latest run; null for a lead that is followed without a sequence. */
  readonly enrollment: Enrollment | null;
  readonly sequence: SequenceSummary | null;
  /** The one open touch; null when nothing is planned: `why` then says what ended or paused it. */
  readonly touch: Touch | null;
  readonly why: readonly Reason[];
  /** Where the lead may be, and what says so. */
  readonly where: LeadZone;
  readonly permission: Permission | null;
  /** The channels that could be used instead when the touch is held, or when the rep prefers. */
  readonly attempts: number;
  readonly last: Activity | null;
  /** Newest first, at most `historyPage`; older ones come with `findHistory`. */
  readonly history: readonly TimelineLine[];
  readonly planned: readonly PlannedTouch[];
  readonly choices: readonly OutcomeChoice[];
  /** Sequences the lead could be started on, those that suit first; none while a touch is open, nor for a lead that may not be contacted. */
  readonly startable: readonly Startable[];
  /** Every channel with whether it may be used now, and why or why not. */
  readonly channels: readonly ChannelAnswer[];
  readonly score: Score;
  readonly segment: Segment;
  /** The response owed, or how fast the last one was; null when none is measured. */
  readonly response: ResponseState | null;
  /** Earliest due first. */
  readonly reminders: readonly Reminder[];
  readonly pressure: Pressure;
  /** What the rep may want to do about this lead, the most telling first. */
  readonly advice: readonly Advice[];
  /** What ends or pauses the run: one line per signal, those that stop it first. Empty without a run. */
  readonly stops: readonly StopLine[];
  /** The words of the open step; null where it has none. */
  readonly text: StepText | null;
  /** A newer version of the run's sequence, and what moving to it would change; null when there is none. */
  readonly newer: NewerVersion | null;
  /** Entries of the do-not-contact list that bar something for this lead. */
  readonly suppressions: readonly Suppression[];
  /** Followed leads of the same company or address that are under way too. */
  readonly household: readonly HouseholdLead[];
  /** Other followed leads that may be the same person, best first. */
  readonly samePerson: readonly PossibleMatch[];
  /** What their CRMs say newly of them, by record; empty when there is nothing to tell. */
  readonly fromCrm: readonly CrmNews[];
  /** They wrote that they want no more mail, and the rep has not said yet whether it is so; null when they did not. */
  readonly optOut: OptOut | null;
  /** A mail of the rep's that Gmail shows and that may be the open touch; null for none. */
  readonly sent: SentOffer | null;
  /** Leads that were merged into this one, the latest first. */
  readonly merged: readonly MergedLine[];
  /** A note typed and not yet logged. */
  readonly draft: string;
  readonly draftIsSensitive: boolean;
  /** What is written for the open touch and not yet sent, by the way it is to go, as it is kept. */
  readonly messages: Readonly<Partial<Record<Channel, string>>>;
  /** What the rep ticked as attached to it, as it is kept; `''` for nothing. */
  readonly attached: string;
  /** What was begun in a dialer or a composer and nobody has said how it went, as it is kept; `''` for nothing. */
  readonly armed: string;
  /** The form that was begun beside the touch and not sent, as it is kept; `''` for none. */
  readonly halfFilled: string;
  /** What fills the texts to them. */
  readonly variables: Variables;
  /** What messages to them are helped with. */
  readonly writing: Writing;
}

/** Words of theirs that ask for no more mail. */
export interface OptOut {
  readonly mailId: string;
  readonly email: string;
  readonly words: string;
  readonly threadUrl: string;
}

export interface Writing extends Pick<RuleSettings, 'bookingLink' | 'optOutLine'> {
  /** No text was sent to them yet: the first one says how to opt out. */
  readonly isFirstText: boolean;
}

/** A sequence the lead could be started on, and what the rep should know first. */
export interface Startable extends SequenceSummary {
  /** What speaks for it, then what to know before; none of it forbids the start. */
  readonly why: readonly Reason[];
  readonly warnings: readonly Reason[];
}

/** What one CRM says of one record of the lead that the rep should know. */
export interface CrmNews {
  /** `recordKey` of the record. */
  readonly key: string;
  readonly crm: string;
  readonly host: string;
  readonly news: readonly CrmChange[];
  /** A sequence of the CRM's own that runs for them: two sequences would write to one person; `''` for none. */
  readonly runningSequence: string;
  /** What others logged there lately, newest first. */
  readonly recent: readonly SeenActivity[];
}

/** What signals do to the run. */
export interface StopLine {
  readonly signal: Signal;
  readonly verb: SignalVerb;
}

/** A newer version of a sequence: when the next touch is now, and when it would be. Null: no touch would be open. */
export interface NewerVersion {
  readonly version: number;
  readonly oldAt: number | null;
  readonly newAt: number | null;
  readonly why: readonly Reason[];
}

/** One line of the timeline. */
export interface TimelineLine {
  readonly activity: Activity;
  /** The command that wrote it can be undone now. */
  readonly canUndo: boolean;
  readonly isUndone: boolean;
  /** Its receipts, one per CRM it is owed to; empty when it is owed to none. */
  readonly receipts: readonly Receipt[];
  /** Where the mail that was logged is to be read; absent where it was not seen in Gmail. */
  readonly threadUrl?: string;
}

export interface SequenceSummary {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly goal: string;
  readonly stepCount: number;
  /** Position of the open step, from 1. */
  readonly stepNumber: number;
}

/** A record nobody follows yet: what was found, and what is suggested. */
export interface NewLeadPrompt {
  readonly kind: 'not-followed';
  readonly reading: PageReading;
  readonly suggestions: readonly SequenceSuggestion[];
  /** The other presets, by name; their dates come with `previewSequence`. */
  readonly others: readonly SequenceSummary[];
  /** Followed leads that may be the same person, best first. */
  readonly samePerson: readonly PossibleMatch[];
  readonly draft: string;
  readonly draftIsSensitive: boolean;
}

/** A sequence that could be started, with its dates; the first of a list is the suggested one. */
export interface SequenceSuggestion {
  readonly sequence: SequenceSummary;
  readonly why: readonly Reason[];
  /** What to know before the start: it ran already, somebody of the household is under way, a suppression. */
  readonly warnings: readonly Reason[];
  /** The dates for this lead, the first touch first. */
  readonly planned: readonly PlannedTouch[];
}

/** A followed lead of the same company or address. */
export interface HouseholdLead {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
}

/** A lead that was merged into another. */
export interface MergedLine {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly at: number;
  /** What is newer and rests on it: while there is any, it cannot be split off. */
  readonly rests: readonly Reason[];
}

export interface PossibleMatch {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  /** What is the same: `email`, `phone`, or `name-company`. */
  readonly matchedBy: 'email' | 'phone' | 'name-company';
  readonly matchedText: string;
}

export type Prompt = LeadPrompt | NewLeadPrompt;

export type { OutcomeChoice, PlannedTouch } from '../sequences/planned-touch.ts';
/** The pill as a page draws it: the icon is an SVG path on a 24 × 24 grid, `''` for our own mark. */
export interface PagePill extends Omit<PillState, 'channel'> {
  readonly icon: string;
}

/** How a followed lead stands, in one word for a list: `later` is today, `followed` anything else. */
export type Mark = 'overdue' | 'due' | 'later' | 'held' | 'followed';

export interface Marks {
  /** By `recordKey`; a record that nobody follows is not in it. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** When the first of them may be another; null when they stay. */
  readonly staleAt: number | null;
}

/** One row of a list of due touches or of leads followed. */
export interface QueueRow {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly status: Lead['status'];
  /** Where a click leads; null when the lead has no record any more. */
  readonly url: string | null;
  readonly touch: Touch | null;
  /** The reminder this row is about, when it is about one and not about a touch. */
  readonly reminder: Reminder | null;
  readonly temperature: Temperature | null;
  readonly score: number;
  /** Until when an answer is owed to them; null when none is. */
  readonly respondBy: number | null;
}
