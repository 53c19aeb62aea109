import { Dexie, type Table } from 'dexie';
import type { Lead, LeadRecord } from '../leads/lead.ts';
import type { Sighting } from '../leads/sighting.ts';
import type { QuarantinedRow } from '../messages/workspace.ts';
import type { Connection } from '../outbox/connection.ts';
import type { OutboxRow } from '../outbox/delivery.ts';
import type { Mapping, PageSample, TaughtField } from '../page/teach/mapping.ts';
import type { RecordHealth } from '../page/teach/taught-health.ts';
import type { CrmId } from '../records/record-ref.ts';
import type { Suppression } from '../rules/suppression.ts';
import type { Enrollment } from '../sequences/enrollment.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Activity } from '../touches/activity.ts';
import type { Message } from '../touches/message.ts';
import type { Reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import type { KeptSnippet, KeptTemplate } from '../words/library/kept-library.ts';
import type { KeptScript } from '../words/library/script.ts';
import type { AnswerKind } from '../words/mail/answer-kind.ts';
import type { Review } from '../words/templates/gate/review.ts';

/**
 * A lead with what it is found by: `words` for search, `identities` to recognise the same person elsewhere, `groups` to
 * find those of the same company or address. `archivedAt` is there only for archived leads, `customNames` only where the
 * rep gave the lead fields of their own.
 */
export interface LeadRow extends Lead {
  readonly words: readonly string[];
  readonly identities: readonly string[];
  readonly groups: readonly string[];
  readonly archivedAt?: number;
  readonly customNames?: readonly string[];
}

/** A stored row that could not be read, as it was found. */
export interface QuarantineRow extends QuarantinedRow {
  readonly row: unknown;
}

/**
 * A run, with why it stands as it does: what a screen says when no touch is open.
 * `resumeAt` is `wakesAt` the run, there only while it waits for an instant, so that the index holds just those.
 * `underWay` is `<sequence id>` while the run has touches to come, absent once it has ended: the runs in flight of a sequence.
 */
export interface EnrollmentRow extends Enrollment {
  readonly why: readonly Reason[];
  readonly resumeAt?: number;
  readonly underWay?: string;
}

/** A bounded page of one lead's closed history, oldest first. Packed: ten times less disk than a row per activity. */
export interface HistoryPage {
  readonly leadId: string;
  readonly page: number;
  readonly activities: readonly Activity[];
}

/** The tables whose rows a command changes and undo puts back. */
export const undoableTables = [
  'leads',
  'records',
  'enrollments',
  'touches',
  'drafts',
  'reminders',
  'suppressions',
  'merges',
  'sequences',
  'templates',
  'snippets',
  'scripts',
  'settings',
  'reviews',
] as const;
export type UndoableTable = (typeof undoableTables)[number];

/** One row before and after a command; null where it did not exist. */
export interface RowChange {
  readonly table: UndoableTable;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one command did: the receipt that makes it safe to send twice, and what undo restores. Keyed by the command's id. */
export interface JournalRow {
  readonly id: string;
  readonly leadId: string;
  readonly at: number;
  readonly says: readonly Reason[];
  readonly changes: readonly RowChange[];
  /** The command that undid this one; null while it stands. */
  readonly undoneBy: string | null;
  /** The command this one undid; null for all but undo. */
  readonly undoes: string | null;
}

/** Where a lead went that turned out to be the same person as another: its id leads there. Keyed by that id. */
export interface MergeRow {
  readonly id: string;
  /** The lead it was merged into, which may have been merged further. */
  readonly into: string;
  readonly name: string;
  readonly company: string;
  readonly at: number;
  /** The command that merged the two: its journal has the rows as they were. */
  readonly commandId: string;
}

/**
 * A note typed and not yet logged, keyed `lead:<id>` or `record:<record key>`; or a message not yet sent, keyed
 * `message:<touch id>:<channel>`.
 */
export interface DraftRow {
  readonly key: string;
  readonly text: string;
  /** The rep marked it: no CRM is told. */
  readonly isSensitive?: true;
  readonly updatedAt: number;
}

/** A CRM recognised by its page on a site of the rep's own choosing. */
export interface SiteRow {
  readonly origin: string;
  readonly crm: CrmId;
  readonly updatedAt: number;
}

/** What was pointed at and is being tried out; kept as a mapping only when the rep says so. */
export interface Trial {
  readonly fields: readonly TaughtField[];
  /** What it read, one per record. */
  readonly samples: readonly PageSample[];
}

/** How the rep taught a site to be read. */
export interface TeachingRow {
  readonly origin: string;
  /** Null until the first trial is kept. */
  readonly mapping: Mapping | null;
  readonly trial: Trial | null;
  /** How the records read last were read, newest first. */
  readonly records: readonly RecordHealth[];
  readonly updatedAt: number;
}

/** A key of this machine's browser that cannot be taken out of it: what is kept secret is encrypted with it. */
export interface KeyRow {
  readonly id: string;
  readonly key: CryptoKey;
}

/**
 * A message from a followed lead, or to one, that was taken in; keyed by Gmail's id of it, so that each is taken in once.
 * `sent`: the rep's own.
 */
export interface MailRow {
  readonly id: string;
  readonly leadId: string;
  readonly threadId: string;
  readonly threadUrl: string;
  readonly kind: AnswerKind['kind'] | 'sent';
  /** When Gmail took it in. */
  readonly at: number;
  /** The message itself was seen, not just a line of it. */
  readonly isWhole: boolean;
  /** The command that took it in. */
  readonly commandId: string;
  /** The sender's address, and what of their words asks for no more mail; there until the rep has said what it is. */
  readonly optOut?: { readonly email: string; readonly words: string };
  /** The command that logged what was sent as a touch. */
  readonly loggedBy?: string;
  /** What was sent and may be the open touch; there until the rep has said whether it is. */
  readonly offer?: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly isHanded: boolean;
  };
}

/** The reviews of what is written and not logged yet, newest first, by `reviewKey`: one for each text that was approved. */
export interface ReviewRow {
  readonly key: string;
  readonly leadId: string;
  readonly reviews: readonly Review[];
}

/**
 * A letter that was printed (its address alone was handed over where `message` is null), as it was then. It is asked about
 * while its touch is open; keyed by that touch.
 */
export interface PrintedRow {
  readonly touchId: string;
  readonly leadId: string;
  readonly batchId: string;
  /** Its place in the batch, from 0. */
  readonly place: number;
  readonly name: string;
  readonly company: string;
  readonly address: string;
  readonly message: Message | null;
  readonly printedAt: number;
}

/** A message that was put where the rep sends it from, and that Gmail may show as sent some day: the last one of each lead. */
export interface HandedRow {
  readonly leadId: string;
  /** The open touch it was for; null without one. */
  readonly touchId: string | null;
  /** Their address, in lower case. */
  readonly to: string;
  /** The conversation it was put into; null where that is not known. */
  readonly threadId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly at: number;
}

/** One named value; the names and their types are in `settings.ts`. */
export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export class FollowthroughDb extends Dexie {
  declare readonly leads: Table<LeadRow, string>;
  declare readonly records: Table<LeadRecord, string>;
  declare readonly sequences: Table<Sequence, [string, number]>;
  declare readonly enrollments: Table<EnrollmentRow, string>;
  declare readonly touches: Table<Touch, string>;
  declare readonly history: Table<HistoryPage, [string, number]>;
  declare readonly journal: Table<JournalRow, string>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly sites: Table<SiteRow, string>;
  declare readonly teachings: Table<TeachingRow, string>;
  declare readonly settings: Table<SettingRow, string>;
  declare readonly reminders: Table<Reminder, string>;
  declare readonly suppressions: Table<Suppression, string>;
  declare readonly merges: Table<MergeRow, string>;
  declare readonly quarantine: Table<QuarantineRow, string>;
  declare readonly connections: Table<Connection, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly keys: Table<KeyRow, string>;
  declare readonly sightings: Table<Sighting, string>;
  declare readonly mails: Table<MailRow, string>;
  declare readonly templates: Table<KeptTemplate, [string, number]>;
  declare readonly snippets: Table<KeptSnippet, string>;
  declare readonly scripts: Table<KeptScript, string>;
  declare readonly handed: Table<HandedRow, string>;
  declare readonly reviews: Table<ReviewRow, string>;
  declare readonly letters: Table<PrintedRow, string>;
}

/**
 * The tables and their indexes, one entry per version. A landed version is never edited: a change is a new version
 * with its upgrade in `upgrades/`, and a test that opens a database of the version before.
 */
export const versions: ReadonlyArray<Readonly<Record<string, string>>> = [
  {
    leads: 'id, updatedAt, *words, *identities',
    records: 'key, leadId',
    sequences: '[id+version]',
    enrollments: 'id, [leadId+startedAt], resumeAt',
    touches: 'id, leadId, dueAt, [announced+dueAt]',
    history: '[leadId+page]',
    journal: 'id, at, [leadId+at]',
    drafts: 'key, updatedAt',
    sites: 'origin',
    settings: 'key',
  },
  {
    leads: 'id, updatedAt, *words, *identities, *groups, archivedAt',
    enrollments: 'id, [leadId+startedAt], resumeAt, underWay',
    touches: 'id, leadId, dueAt, [announced+dueAt], lapsesAt',
    reminders: 'id, leadId, dueAt, [announced+dueAt], escalatesAt',
    suppressions: 'id, createdAt',
    merges: 'id',
    quarantine: 'id',
    teachings: 'origin',
  },
  {
    connections: 'id',
    outbox: 'id, leadId, commandId, tryAt, openAt, [recordKey+openAt], openTaskOf',
    keys: 'id',
    sightings: 'key',
    mails: 'id, leadId',
    templates: '[id+version], id',
    snippets: 'id',
    reminders: 'id, leadId, dueAt, [announced+dueAt], escalatesAt, missedAt',
  },
  {
    leads: 'id, updatedAt, *words, *identities, *groups, archivedAt, *customNames',
    handed: 'leadId, at',
    reviews: 'key',
    touches: 'id, leadId, dueAt, [announced+dueAt], lapsesAt, [channel+dueAt]',
    letters: 'touchId, batchId, printedAt',
  },
  {
    scripts: 'id',
  },
];

/** The version this code writes. */
export const schemaVersion = versions.length;
