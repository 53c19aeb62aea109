import type { Breakdown, Tally } from '../insight/tally.ts';
import type { LeadStatus, Temperature } from '../leads/lead.ts';
import type { PriorityKey, ReminderRules } from '../rules/rule-settings.ts';
import type { Channel } from '../touches/channel.ts';
import type { OutcomeId } from '../touches/outcome.ts';
import type { Reason } from '../touches/reason.ts';
import type { Scenario } from '../touches/script-use.ts';
import type { DayStep } from '../words/plain/command.ts';
import type { StatsAbout, StatsSpan } from '../words/plain/stats-words.ts';
import type { QueueRow } from './prompt.ts';
import type { Command, CommandResult, Protocol } from './protocol.ts';

/** The longest sentence that is read. */
export const longestSaid = 500;

/** A sentence of the rep's, and what they have chosen where it could mean several things. */
export interface Saying {
  readonly text: string;
  /** The lead on show, whom a sentence without a name is about; null where none is. */
  readonly hereId: string | null;
  /** The place of the reading that the rep chose among the options; null while they have not. */
  readonly option: number | null;
  /** The lead that the rep chose among those with that name; null while they have not. */
  readonly leadId: string | null;
}

/** What a sentence is understood to ask for. Nothing is done by understanding it. */
export type SaidAnswer =
  | { readonly kind: 'unknown' }
  /** What can be said was asked. */
  | { readonly kind: 'help' }
  /** `options` in the order that `Saying.option` counts them. */
  | { readonly kind: 'unsure'; readonly options: readonly Meaning[] }
  | { readonly kind: 'understood'; readonly meaning: Meaning };

export type Meaning = CanMeaning | WhichLead | CannotMeaning;

/** Something that can be done, in its parts. */
export interface CanMeaning {
  readonly kind: 'can';
  readonly will: Will;
  readonly who: SaidWho | null;
  readonly parts: readonly SaidRow[];
  readonly deed: Deed;
  /** Needs a press more: it ends something, or cannot be taken back outside. */
  readonly isGrave: boolean;
  /** What the sentence asks for besides: shown once this is done, and done by a press of its own. */
  readonly following: CanMeaning | null;
}

/** Several leads have that name. */
export interface WhichLead {
  readonly kind: 'which';
  readonly name: string;
  readonly leads: readonly SaidWho[];
  readonly hasMore: boolean;
}

/** It is understood and cannot be done, for a reason that the rep can do something about. */
export interface CannotMeaning {
  readonly kind: 'cannot';
  readonly because: Cannot;
  /** What it is about: a name as typed; `''` for nothing. */
  readonly about: string;
}

export interface SaidWho {
  readonly leadId: string;
  readonly name: string;
  readonly company: string;
  readonly address: string;
  readonly status: LeadStatus;
}

/** What a meaning does, for its sentence. */
export type Will =
  | 'log'
  | 'reschedule'
  | 'snooze'
  | 'remind'
  | 'skip'
  | 'stop'
  | 'pause'
  | 'resume'
  | 'start'
  | 'status'
  | 'temperature'
  | 'archive'
  | 'note'
  | 'offer-day'
  | 'rule'
  | 'undo'
  | 'find'
  | 'history'
  | 'script'
  | 'list'
  | 'stats'
  | 'draft';

/** Why something understood cannot be done. */
export type Cannot =
  | 'who'
  | 'many'
  | 'nobody'
  | 'when'
  | 'past'
  | 'no-touch'
  | 'no-run'
  | 'not-paused'
  | 'paused'
  | 'archived'
  | 'no-contact'
  | 'no-sequence'
  | 'which-sequence'
  | 'what-note'
  | 'outcome-channel'
  | 'no-offer-day'
  | 'no-date'
  | 'how-long'
  | 'as-it-is'
  | 'nothing-to-undo'
  | 'no-deals'
  | 'too-long';

/** One part of a meaning, and the words of the sentence it comes from; `''` where it is not said. */
export interface SaidRow {
  readonly name: SaidName;
  readonly value: SaidValue;
  readonly from: string;
}

export type SaidName =
  | 'outcome'
  | 'channel'
  | 'contact'
  | 'next'
  | 'when'
  | 'until'
  | 'note'
  | 'because'
  | 'list'
  | 'revisit'
  | 'status'
  | 'temperature'
  | 'sequence'
  | 'title'
  | 'script'
  | 'days'
  | 'undoes'
  | 'promise'
  | 'know';

export type SaidValue =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'day'; readonly on: string }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeId }
  | { readonly kind: 'status'; readonly status: LeadStatus }
  | { readonly kind: 'temperature'; readonly temperature: Temperature }
  | { readonly kind: 'scenario'; readonly scenario: Scenario }
  | { readonly kind: 'reason'; readonly reason: Reason }
  | { readonly kind: 'days'; readonly rule: 'offer' | 'silence' | 'date'; readonly from: number; readonly to: number }
  /** `byOn`: the last day it can be kept on, where it is due on another one. */
  | { readonly kind: 'promise'; readonly what: string; readonly at: number; readonly byOn: string | null }
  | { readonly kind: 'know'; readonly know: Know };

/** What the rep should know before they press. */
export type Know =
  | 'no-outcome-time'
  /** Nor is it in the note: of a sentence that is not understood for sure the words of a part are not known. */
  | 'time-not-kept'
  | 'next-channel'
  | 'number-not-on-file'
  | 'template-later'
  | 'script-in-note'
  | 'ends-run'
  | 'suppresses'
  /** The day that was said is not worked on. */
  | 'working-day';

/** How it is done. */
export type Deed =
  | { readonly kind: 'order'; readonly order: SaidOrder }
  | { readonly kind: 'find'; readonly leadId: string }
  | { readonly kind: 'history'; readonly leadId: string }
  | { readonly kind: 'script'; readonly leadId: string | null; readonly scenario: Scenario | null }
  | { readonly kind: 'list'; readonly wish: ListWish }
  | { readonly kind: 'stats'; readonly asked: StatsAsked }
  | { readonly kind: 'draft'; readonly draft: DraftSaid };

type OrderMethod =
  | 'logOutcome'
  | 'addNote'
  | 'rescheduleTouch'
  | 'skipTouch'
  | 'pauseEnrollment'
  | 'resumeEnrollment'
  | 'stopEnrollment'
  | 'startSequence'
  | 'changeLead'
  | 'archiveLead'
  | 'addReminder'
  | 'changeReminders'
  | 'undo';

/** One of the commands with its input, as the screen is to send it. */
export type SaidOrder = {
  [M in OrderMethod]: { readonly method: M; readonly input: Omit<Protocol[M]['input'], 'commandId'> };
}[OrderMethod];

/** A sequence that was dictated, for the editor: days with what is done on each, or one thing that comes again. */
export type DraftSaid =
  | { readonly kind: 'days'; readonly name: string; readonly steps: readonly DayStep[] }
  | {
      readonly kind: 'repeat';
      readonly channel: Channel | null;
      readonly piece: string;
      readonly everyDays: number;
      readonly times: number;
    };

/** Which rows a list has, and in which order. Null, or no key: not filtered by it, in the rep's own order. */
export interface ListWish {
  readonly what: 'due' | 'leads' | 'promises' | 'reminders';
  readonly due: 'today' | 'overdue' | 'this-week' | { readonly on: string } | null;
  readonly channel: Channel | null;
  readonly status: LeadStatus | null;
  readonly temperature: Temperature | null;
  readonly scoreFrom: number | null;
  readonly scoreTo: number | null;
  /** Not contacted for so many days. */
  readonly quietDays: number | null;
  /** Answered or wrote on this day or after it. */
  readonly repliedSince: string | null;
  readonly sort: readonly PriorityKey[];
}

export interface FoundList {
  readonly now: number;
  readonly rows: readonly QueueRow[];
  /** More match than are listed. */
  readonly hasMore: boolean;
  /** Everything was looked through; false where there was too much of it. */
  readonly isAll: boolean;
}

export interface StatsAsked {
  readonly about: StatsAbout;
  readonly span: StatsSpan | null;
  readonly channel: Channel | null;
}

export interface StatsFound {
  readonly asked: StatsAsked;
  readonly fromAt: number;
  readonly toAt: number;
  readonly total: Tally;
  readonly breakdowns: readonly Breakdown[];
  /** How fast the rep answered; null where no answer was owed. */
  readonly response: { readonly medianMs: number; readonly slowMs: number; readonly count: number } | null;
  /** How long leads had been followed when they booked; null where none did. */
  readonly age: { readonly averageMs: number; readonly count: number } | null;
  readonly promises: { readonly inTime: number; readonly late: number; readonly missed: number };
  /** Everything in the time was counted; false where there was too much of it. */
  readonly isAll: boolean;
}

/** What the command bar asks; part of the protocol. */
export interface SaidMethods {
  /** What a sentence asks for, of whom and when exactly. Changes nothing. */
  readCommand: { from: 'screen'; input: Saying; answer: SaidAnswer };
  findList: { from: 'screen'; input: { wish: ListWish }; answer: FoundList };
  findStats: { from: 'screen'; input: StatsAsked; answer: StatsFound };
  /** Changes these days of the reminder rules, and no other rule. */
  changeReminders: {
    from: 'screen';
    input: Command & { reminders: Partial<ReminderRules> };
    answer: CommandResult;
  };
}
