import type { Channel } from '../touches/channel.ts';
import type { ReminderKind } from '../touches/reminder.ts';

/** Where a lead stands on its way (R134), and `archived` for those no longer followed. */
export const leadStatuses = [
  'new',
  'attempted',
  'contacted',
  'interested',
  'appointment',
  'offer',
  'negotiating',
  'archived',
] as const;

export type LeadStatus = (typeof leadStatuses)[number];

export const temperatures = ['hot', 'warm', 'cold', 'dormant'] as const;

export type Temperature = (typeof temperatures)[number];

/** One way to reach a lead, as the CRM writes it and as machines compare it. */
export interface ContactPoint {
  /** As read or typed; shown, dialled and logged as it stands. */
  readonly text: string;
  /** E.164 for a phone, lower case for an email; null when it is not well formed. */
  readonly normal: string | null;
  readonly health: 'unknown' | 'good' | 'bad';
}

/** The sources with a default of their own (R158); a rep may write another. */
export const leadSources = [
  'website',
  'paid-search',
  'referral',
  'partner',
  'social',
  'newsletter',
  'event',
  'open-house',
  'cold-list',
  'database',
] as const;

export const intents = ['high', 'medium', 'low'] as const;
export type Intent = (typeof intents)[number];

/** The facts a score counts, each with the activity that last showed it (`''` when it rests on the lead's own fields). */
export interface Tally {
  readonly booked?: string;
  readonly replied?: string;
  readonly verifiedPhone?: string;
  /** Touches in a row that nobody answered, and the last of them. */
  readonly unanswered?: { readonly count: number; readonly activityId: string };
  readonly unsubscribed?: string;
}

/** A response owed: since when, by when, and when it came (null while it is owed). */
export interface ResponseClock {
  readonly sinceAt: number;
  readonly dueAt: number;
  readonly answeredAt: number | null;
  /** The target, minutes of working time: `dueAt` lies so many after `sinceAt`, and farther where no work is done between. */
  readonly minutes: number;
  /** `first`: the first response to a new lead; `reply`: the answer to a later message of theirs. */
  readonly kind: 'first' | 'reply';
}

export interface Archived {
  readonly at: number;
  readonly because: string;
  /** The list they are kept on (`Sold properties`); `''` for none. */
  readonly list: string;
  /** The day to look again, `yyyy-MM-dd`; null for never. */
  readonly revisitOn: string | null;
}

/** How the rep's promises to a lead went. Those that are open, missed or not, are reminders. */
export interface PromiseTally {
  readonly inTime: number;
  readonly late: number;
}

/** A person, or a property and its owner, being followed up. */
export interface Lead {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly jobTitle: string;
  readonly address: string;
  readonly emails: readonly ContactPoint[];
  readonly phones: readonly ContactPoint[];
  readonly status: LeadStatus;
  readonly temperature: Temperature | null;
  readonly owner: string;
  /** IANA zone of the lead as the rep set it; null while they have not: then `zoneOf` works it out. */
  readonly zone: string | null;
  /** The rep may not contact this lead: an explicit no, an opt-out, or the CRM's do-not-call. */
  readonly doNotContact: boolean;
  /** Has the lead agreed to be texted. Absent: not known. */
  readonly smsConsent?: 'given' | 'refused';
  /** Where the lead came from: one of `leadSources`, or the rep's own word. Absent: not known. */
  readonly source?: string;
  /** How ready they are to act. Absent: not known. */
  readonly intent?: Intent;
  readonly tags?: readonly string[];
  /** How the lead wants to be reached (R005, R020). */
  readonly preferredChannel?: Channel;
  /** How much the lead wants to act, 0–100, as the rep judges it (R156). */
  readonly motivation?: number;
  /** What the deal or the property is worth, in the rep's own currency. */
  readonly worth?: number;
  /** What the deal is called: by its record in the CRM where they are followed on one, else by the rep. */
  readonly dealName?: string;
  /** Between what an offer to them would lie, as it is to be told: "46,000 to 52,000". */
  readonly offerRange?: string;
  /** The day an offer made to them expires, `yyyy-MM-dd`. */
  readonly offerExpiresOn?: string;
  /** A day they mentioned (a move, the end of a contract), `yyyy-MM-dd`, and what it is about. */
  readonly mentionedOn?: string;
  readonly mentionedWhat?: string;
  /** The rep calls the deal strategic: messages to them are reviewed before they are sent (R211). */
  readonly isStrategic?: boolean;
  /** The rep's own fields of the lead, by their names (`budget`), for texts. Absent: none. */
  readonly custom?: Readonly<Record<string, string>>;
  /** What counts for the score so far; `scoreOf` makes the score of it. */
  readonly tally?: Tally;
  /** `scoreOf` the lead, kept for lists; written wherever `tally` is. */
  readonly score?: number;
  /** When the status last changed. Absent: at `createdAt`. */
  readonly statusSinceAt?: number;
  /** The last touch or answer. Absent: none yet. */
  readonly lastContactAt?: number;
  /** When they last answered or wrote. Absent: not yet. */
  readonly lastReplyAt?: number;
  /** The answer the rep owes them: counted from when they came or last wrote. Absent: none is owed or measured. */
  readonly response?: ResponseClock;
  /** The due time of the last rule-kept reminder of each kind that the rep finished or moved: only a later one comes again. */
  readonly remindersDoneAt?: Readonly<Partial<Record<ReminderKind, number>>>;
  /** The promises to them that were kept. Absent: none yet. */
  readonly promisesKept?: PromiseTally;
  /** Leads that turned out to be this person and were merged into this one: their history reads as this lead's. */
  readonly mergedIds?: readonly string[];
  /** Leads of which the rep said that they are somebody else. */
  readonly notSameIds?: readonly string[];
  /** Only with the status `archived`. */
  readonly archived?: Archived;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A CRM record that a lead is known by. */
export interface LeadRecord {
  /** `recordKey` of the record. */
  readonly key: string;
  readonly leadId: string;
  readonly crm: string;
  readonly host: string;
  readonly objectType: string;
  readonly recordId: string;
  readonly tenant: string;
  readonly url: string;
  readonly linkedAt: number;
  readonly updatedAt: number;
}
