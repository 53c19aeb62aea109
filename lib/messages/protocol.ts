import type { SeenMail } from '../gmail/seen-mail.ts';
import type { SentMail } from '../gmail/sent-mail.ts';
import type { CustomField } from '../leads/custom-fields.ts';
import type { Intent, LeadStatus, Temperature } from '../leads/lead.ts';
import type { CrmFactName } from '../leads/sighting.ts';
import type { PageReading, PageView } from '../records/page-reading.ts';
import type { CrmId, RecordRef } from '../records/record-ref.ts';
import type { AwayRule, RuleSettings } from '../rules/rule-settings.ts';
import type { SuppressionKind } from '../rules/suppression.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Attached } from '../touches/attached.ts';
import type { Channel } from '../touches/channel.ts';
import type { Message } from '../touches/message.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Reason } from '../touches/reason.ts';
import type { ScriptUse } from '../touches/script-use.ts';
import type { Signal } from '../touches/signal.ts';
import type { ComposeMethods } from './compose.ts';
import type { ConnectionMethods } from './connections.ts';
import type { DraftingMethods } from './drafting.ts';
import type { LetterMethods } from './letters.ts';
import type { LibraryMethods } from './library.ts';
import type { AddNote, NoteFound, PromiseMade } from './note-found.ts';
import type { Marks, PagePill, Prompt, QueueRow, SequenceSuggestion, TimelineLine } from './prompt.ts';
import type { RepMethods } from './rep.ts';
import type { ReviewMethods } from './reviews.ts';
import type { RouteMethods } from './routes.ts';
import type { SaidMethods } from './said.ts';
import type { SentMethods } from './sent.ts';
import type { TeachMethods } from './teaching.ts';
import type { UnsavedMethods } from './unsaved.ts';
import type { WorkspaceMethods } from './workspace.ts';

/**
 * The whole conversation between the page's script, the screens and the worker: a method per intention.
 * `from` says who may call it: `page` is our script in a CRM's tab, `screen` a page of the extension.
 */
export interface Protocol
  extends ComposeMethods,
    ConnectionMethods,
    DraftingMethods,
    LetterMethods,
    LibraryMethods,
    RepMethods,
    ReviewMethods,
    RouteMethods,
    SaidMethods,
    SentMethods,
    TeachMethods,
    UnsavedMethods,
    WorkspaceMethods {
  // The page's script, about its own tab only.
  showView: { from: 'page'; input: { view: PageView }; answer: PagePill | null };
  openFrame: { from: 'page'; input: { nonce: string; hasControls: boolean }; answer: Done };
  findPlace: { from: 'page'; input: Nothing; answer: PillStart };
  savePlace: { from: 'page'; input: Partial<Place>; answer: Done };
  /** No pill on this site in this tab, until the tab is closed. */
  hideOnTab: { from: 'page'; input: Nothing; answer: Done };
  /** The marks of the records that its list shows; only of its own host. */
  findMarks: { from: 'page'; input: { refs: readonly RecordRef[] }; answer: Marks };
  /** The rep pressed what dials a number there: where it is one of the lead's on show, they are asked how it went. */
  showDial: { from: 'page'; input: { number: string }; answer: Done };

  /** Messages that came in, and those that went out, as a page of Gmail shows them; only those of leads are kept. */
  showMail: {
    from: 'page';
    input: {
      account: string;
      /** The page's language. */
      lang?: string;
      messages: readonly SeenMail[];
      sent?: readonly SentMail[];
    };
    answer: Done;
  };

  // Reading, for the screens.
  attachFrame: { from: 'screen'; input: { nonce: string }; answer: TabScreen | null };
  findTabScreen: { from: 'screen'; input: { tabId: number }; answer: TabScreen };
  findPrompt: { from: 'screen'; input: { leadId: string }; answer: Prompt | null };
  findHistory: { from: 'screen'; input: { leadId: string; before: string }; answer: readonly TimelineLine[] };
  previewSequence: {
    from: 'screen';
    input: { reading: PageReading; sequenceId: string };
    answer: SequenceSuggestion | null;
  };
  findToday: { from: 'screen'; input: Nothing; answer: Today };
  findLeads: { from: 'screen'; input: { search: string; after: string | null }; answer: LeadPage };
  findHealth: { from: 'screen'; input: Nothing; answer: Health };
  readTime: { from: 'screen'; input: { text: string; leadId: string }; answer: { readonly at: number } | null };
  /** What a note about a lead promises, plans and mentions, for the rep to confirm. Changes nothing. */
  readNote: { from: 'screen'; input: { text: string; leadId: string }; answer: readonly NoteFound[] };
  findSite: { from: 'screen'; input: { url: string }; answer: Site | null };

  // Commands: one transaction each, idempotent by `commandId`, undoable.
  followLead: { from: 'screen'; input: Command & FollowLead; answer: CommandResult };
  linkRecord: { from: 'screen'; input: Command & { leadId: string; reading: PageReading }; answer: CommandResult };
  logOutcome: { from: 'screen'; input: Command & LogOutcome; answer: CommandResult };
  /** A note marked sensitive is told to no CRM. */
  addNote: { from: 'screen'; input: Command & AddNote; answer: CommandResult };
  rescheduleTouch: {
    from: 'screen';
    input: Command & OnTouch & { dueAt: number; how: 'snooze' | 'reschedule' };
    answer: CommandResult;
  };
  skipTouch: { from: 'screen'; input: Command & OnTouch & { because: string }; answer: CommandResult };
  pauseEnrollment: {
    from: 'screen';
    input: Command & { leadId: string; untilAt: number | null };
    answer: CommandResult;
  };
  resumeEnrollment: { from: 'screen'; input: Command & { leadId: string }; answer: CommandResult };
  stopEnrollment: { from: 'screen'; input: Command & { leadId: string; because: string }; answer: CommandResult };
  startSequence: { from: 'screen'; input: Command & { leadId: string; sequenceId: string }; answer: CommandResult };
  changeLead: { from: 'screen'; input: Command & { leadId: string; changes: LeadChanges }; answer: CommandResult };
  /** Something happened to the run besides its touches; `untilAt`: a return date, or the end of a pause. */
  logSignal: {
    from: 'screen';
    input: Command & {
      leadId: string;
      signal: Signal;
      untilAt: number | null;
      note: string;
      isSensitive?: boolean;
    };
    answer: CommandResult;
  };
  /** Moves the lead's run to the newest version of its sequence. */
  moveRun: { from: 'screen'; input: Command & { leadId: string }; answer: CommandResult };
  archiveLead: {
    from: 'screen';
    input: Command & { leadId: string; because: string; list: string; revisitOn: string | null };
    answer: CommandResult;
  };
  restoreLead: { from: 'screen'; input: Command & { leadId: string }; answer: CommandResult };
  /** Puts numbers, addresses, a domain or the person on the do-not-contact list; the lead's run ends where it must. */
  suppress: {
    from: 'screen';
    input: Command & { leadId: string; entries: readonly SuppressionEntry[]; note: string };
    answer: CommandResult;
  };
  liftSuppression: { from: 'screen'; input: Command & { suppressionId: string }; answer: CommandResult };
  addReminder: {
    from: 'screen';
    input: Command & { leadId: string; dueAt: number; title: string };
    answer: CommandResult;
  };
  moveReminder: { from: 'screen'; input: Command & { reminderId: string; dueAt: number }; answer: CommandResult };
  finishReminder: { from: 'screen'; input: Command & { reminderId: string }; answer: CommandResult };
  /** Saves the next version of a sequence; `move`: the runs of these leads go on along it, the others keep theirs. */
  saveSequence: {
    from: 'screen';
    input: Command & { sequence: Sequence; move: 'all' | 'none' | readonly string[] };
    answer: CommandResult;
  };
  /** Sets the rules; open touches are held against them again. */
  saveRules: { from: 'screen'; input: Command & { rules: RuleSettings }; answer: CommandResult };
  /** Begins, changes or ends (null) the rep's absence: open touches within it are shifted, held or handed over. */
  setAway: { from: 'screen'; input: Command & { away: AwayRule | null }; answer: CommandResult };
  /** Spreads all that is overdue over the days to come, the most pressing first. */
  levelBacklog: { from: 'screen'; input: Command & { perDay: number }; answer: CommandResult };
  /** Two followed leads are one person: `leadId` stays and has all of both, the other's id leads to it. */
  mergeLeads: { from: 'screen'; input: Command & OfTwoLeads; answer: CommandResult };
  /** A lead merged into this one is another person after all: two leads again. */
  splitLead: { from: 'screen'; input: Command & OfTwoLeads; answer: CommandResult };
  /** They are two people: neither is suggested for the other again. */
  notSamePerson: { from: 'screen'; input: Command & OfTwoLeads; answer: CommandResult };
  /** The rep's answer to what the CRM says newly of a lead. */
  settleNews: { from: 'screen'; input: Command & SettleNews; answer: CommandResult };
  undo: { from: 'screen'; input: Command & { undoneCommandId: string }; answer: CommandResult };

  // Not undoable: they change nothing the engine decides by.
  /** The rep has read what the CRM says newly, and agrees. */
  dismissNews: { from: 'screen'; input: { leadId: string; key: string; fact: CrmFactName }; answer: Done };
  saveDraft: { from: 'screen'; input: { draftKey: string; text: string; isSensitive?: boolean }; answer: Done };
  openRecord: { from: 'screen'; input: { leadId: string }; answer: Done };
  /** Whom the conversation that a tab shows is with; for this tab. */
  chooseWhom: { from: 'screen'; input: { tabId: number; thread: string; email: string }; answer: Done };
  /** The rep has read what they wrote, and it does not ask for no more contact. */
  dismissOptOut: { from: 'screen'; input: { leadId: string; mailId: string }; answer: Done };
  closeFrame: { from: 'screen'; input: { tabId: number }; answer: Done };
  moveFrame: { from: 'screen'; input: { tabId: number; side: Place['side'] }; answer: Done };
  allowSite: { from: 'screen'; input: { origin: string; tabId: number | null }; answer: Site };
  forgetSite: { from: 'screen'; input: { origin: string }; answer: Done };
}

export type Nothing = Record<string, never>;
export type Done = { readonly kind: 'done' };

/** Chosen by the screen (a UUIDv7): sending a command twice does it once. */
export interface Command {
  readonly commandId: string;
}

/** The touch the rep was looking at. When it is no longer the lead's open one, nothing is done. */
export interface OnTouch {
  readonly leadId: string;
  readonly touchId: string;
}

/** The lead on show, and another. */
export interface OfTwoLeads {
  readonly leadId: string;
  readonly otherId: string;
}

export interface SettleNews {
  readonly leadId: string;
  /** `recordKey` of the record that the CRM changed. */
  readonly key: string;
  readonly fact: CrmFactName;
  /** `theirs`: as the CRM has it; `mine`: as it was, with the run that the change had ended. */
  readonly keep: 'mine' | 'theirs';
}

export interface LogOutcome {
  readonly leadId: string;
  /** The open touch the rep was shown; null when they log a touch that was not planned. */
  readonly touchId: string | null;
  readonly channel: Channel;
  readonly outcome: OutcomeId;
  /** The number or address used, as shown. */
  readonly contact: string;
  readonly note: string;
  /** The rep marked the note: no CRM is told of it. */
  readonly isSensitive?: boolean;
  /** The rep's own choice of the next due time; null for what the outcome leads to. */
  readonly nextAt: number | null;
  /** What the rep said in the note that they would do, and confirmed. */
  readonly promises?: readonly PromiseMade[];
  /** What was sent, where it was written here. */
  readonly message?: Message;
  /** What of a script was used in the talk. */
  readonly script?: ScriptUse;
  /** The note was said and not typed in its box: what is typed there stays. */
  readonly keepsDraft?: boolean;
  /** What the rep attached to it; what of that was promised is kept by it. */
  readonly attached?: readonly Attached[];
  /** When it was made, where that is known and longer ago. Absent: now. */
  readonly madeAt?: number;
}

export interface FollowLead {
  /** What the page showed, as the rep saw and corrected it. */
  readonly reading: PageReading;
  readonly temperature: Temperature | null;
  /** Where they came from: one of `leadSources`, or the rep's own word. Absent: not known. */
  readonly source?: string;
  /** Null to follow without a sequence. */
  readonly sequenceId: string | null;
}

export interface LeadChanges {
  readonly name?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly address?: string;
  readonly owner?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly status?: LeadStatus;
  readonly temperature?: Temperature | null;
  readonly zone?: string | null;
  readonly smsConsent?: 'given' | 'refused';
  readonly isStrategic?: boolean;
  /** The rest: null forgets what was known. */
  readonly source?: string | null;
  readonly intent?: Intent | null;
  readonly tags?: readonly string[];
  readonly preferredChannel?: Channel | null;
  readonly motivation?: number | null;
  readonly worth?: number | null;
  readonly dealName?: string | null;
  readonly offerRange?: string | null;
  readonly offerExpiresOn?: string | null;
  readonly mentionedOn?: string | null;
  readonly mentionedWhat?: string | null;
  /** All of the rep's own fields, in their order. */
  readonly custom?: readonly CustomField[];
}

/** What to put on the do-not-contact list: a contact point as it is written on the lead, a domain, or the lead. */
export interface SuppressionEntry {
  readonly kind: SuppressionKind;
  /** The email, phone, domain or address; the lead's id for `lead`. */
  readonly value: string;
  /** Null for all channels. */
  readonly channels: readonly Channel[] | null;
}

/**
 * What a command did. `refused` changed nothing: `moved-on` when the lead's state is no longer the one the rep saw
 * (the new prompt is in `prompt`), `depends` when something newer rests on what would be undone.
 */
export type CommandResult =
  | {
      readonly kind: 'done';
      readonly commandId: string;
      readonly says: readonly Reason[];
      readonly leadId: string;
      readonly prompt: Prompt | null;
    }
  | { readonly kind: 'refused'; readonly because: Refusal; readonly prompt: Prompt | null };

export type Refusal =
  | 'moved-on'
  | 'depends'
  | 'not-found'
  | 'already-followed'
  | 'already-undone'
  | 'cannot-contact'
  /** A rule or a sequence that cannot be as it was given; nothing was stored. */
  | 'not-valid'
  /** Somebody has to look at the message first: `checkMessages` says why, `approveMessage` lets it pass. */
  | 'not-reviewed'
  | 'storage-full';

/** What one tab shows, for the sidebar beside it. `view` is null when the tab is not one of an allowed site. */
export interface TabScreen {
  readonly tabId: number;
  /** Grows with each change of the tab's view; an answer for an older view is dropped. */
  readonly turn: number;
  readonly view: PageView | null;
  readonly prompt: Prompt | null;
}

export interface Today {
  readonly now: number;
  /** Promises that were not kept in time: before all else, and in no other list. */
  readonly missed: readonly QueueRow[];
  /** How many of them there are, listed or not. */
  readonly missedCount: number;
  readonly overdue: readonly QueueRow[];
  readonly due: readonly QueueRow[];
  readonly later: readonly QueueRow[];
  /** More exist than are listed. */
  readonly hasMore: boolean;
}

export interface LeadPage {
  readonly rows: readonly QueueRow[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** Whether reminders can reach the rep, and whether the data is whole. */
export interface Health {
  readonly notifications: 'granted' | 'denied';
  readonly lastCheckedAt: number | null;
  readonly nextDueAt: number | null;
  /** Rows that could not be read and were set aside. */
  readonly quarantined: number;
  /** Until when the rep is away; null when they are not. */
  readonly awayUntilOn: string | null;
  /** `lost`: this machine had data and the database is empty now; `newer`: a newer version wrote it, so this one only reads. */
  readonly database: 'ok' | 'lost' | 'newer';
}

/** Where the pill and the sidebar sit on one site. */
export interface Place {
  readonly side: 'left' | 'right';
  /** Distance of the pill from the top, as a share of the window's height, 0–1. */
  readonly pillTop: number;
  readonly width: number;
  readonly isOpen: boolean;
  /** The pill is not shown before this instant; 0 when it is shown. `Infinity` is written as `Number.MAX_SAFE_INTEGER`. */
  readonly hiddenUntilAt: number;
}

/** What a page needs to draw its pill, and what it says when the extension is gone and can be asked no more. */
export interface PillStart {
  readonly place: Place;
  readonly style: string;
  readonly open: string;
  readonly updated: string;
}

export interface Site {
  readonly origin: string;
  readonly crm: CrmId;
  readonly isAllowed: boolean;
}

export type Method = keyof Protocol;
export type Input<M extends Method> = Protocol[M]['input'];
export type Answer<M extends Method> = Protocol[M]['answer'];

/** What crosses the border for a call, and back. An error crosses as a value, in words for the report. */
export interface Call {
  readonly followthrough: Method;
  readonly input: unknown;
}
export type Reply<M extends Method> =
  | { readonly ok: true; readonly answer: Answer<M> }
  | { readonly ok: false; readonly error: string };
