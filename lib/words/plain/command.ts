import type { LeadStatus, Temperature } from '../../leads/lead.ts';
import type { PriorityKey } from '../../rules/rule-settings.ts';
import type { Channel } from '../../touches/channel.ts';
import type { OutcomeId } from '../../touches/outcome.ts';
import type { StatsQuestion, StatsSpan } from './stats-words.ts';
import type { When } from './when.ts';

/** The lead as the rep typed it, a name, an address, a phone or an email; null for the one on the screen. */
interface OnLead {
  readonly lead: string | null;
}

/** What comes next, as it was said. Null: not said, the usual channel. */
export interface NextSaid {
  readonly channel: Channel | null;
  readonly when: When;
}

/** Logs what a touch led to. A null is what the sentence does not say: an outcome is never guessed. */
export interface LogCommand extends OnLead {
  readonly kind: 'log';
  readonly outcome: OutcomeId | null;
  readonly channel: Channel | null;
  /** The number called, as typed. */
  readonly number: string | null;
  readonly happened: When | null;
  readonly next: NextSaid | null;
  /** The status that was to be set along with it. */
  readonly status: LeadStatus | null;
  /** The name of the script used. */
  readonly script: string | null;
  readonly note: string;
}

/** Plans a touch; `template` as named in the sentence. */
export interface ScheduleCommand extends OnLead {
  readonly kind: 'schedule';
  readonly channel: Channel | null;
  readonly when: When | null;
  readonly template: string | null;
}

/** Moves the open touch: later without a word of why (snooze), or to another time (reschedule). */
interface MoveCommand extends OnLead {
  readonly kind: 'snooze' | 'reschedule';
  readonly when: When | null;
}

/** Ends one touch or the whole run, `''` where no reason is said. */
interface EndCommand extends OnLead {
  readonly kind: 'skip' | 'stop-sequence';
  readonly because: string;
}

interface StartCommand extends OnLead {
  readonly kind: 'start-sequence';
  /** As typed; null for the one that is suggested. */
  readonly sequence: string | null;
}

interface PauseCommand extends OnLead {
  readonly kind: 'pause-sequence';
  readonly until: When | null;
}

interface PlainCommand extends OnLead {
  readonly kind: 'resume-sequence' | 'history' | 'find';
}

/** One day of a sequence that is dictated: "Day 3 follow-up call". */
export interface DayStep {
  readonly day: number;
  readonly channel: Channel | null;
  readonly title: string;
}

interface CreateCommand {
  readonly kind: 'create-sequence';
  readonly name: string | null;
  readonly steps: readonly DayStep[];
}

/** "Yellow letter every 2 weeks for 3 months": days between, and days in all (a month is 30). */
interface RepeatCommand extends OnLead {
  readonly kind: 'repeat';
  readonly channel: Channel | null;
  readonly piece: string;
  readonly everyDays: number;
  readonly forDays: number | null;
}

interface RemindCommand extends OnLead {
  readonly kind: 'remind';
  readonly when: When | null;
  readonly about: string;
}

/** A standing rule, of one lead when it is named, else of all: so many days before an offer expires, without contact, or before a date they mentioned. */
interface RemindRuleCommand extends OnLead {
  readonly kind: 'remind-rule';
  readonly rule: 'offer' | 'silence' | 'date';
  /** Null: as the settings have it. */
  readonly days: number | null;
}

/** A list of what is due, of leads, promises or reminders. Null: not filtered by it. */
export interface ShowCommand {
  readonly kind: 'show';
  readonly what: 'due' | 'leads' | 'promises' | 'reminders';
  readonly due: 'today' | 'overdue' | 'this-week' | When | null;
  readonly channel: Channel | null;
  readonly status: LeadStatus | null;
  readonly temperature: Temperature | null;
  /** At least and at most this score. */
  readonly score: { readonly from: number | null; readonly to: number | null } | null;
  /** Not contacted for so many days; `usual` for as many as the rep's reminders have. */
  readonly quietDays: number | 'usual' | null;
  /** Who answered or wrote last in this time. */
  readonly replied: StatsSpan | null;
  readonly sort: readonly PriorityKey[];
}

interface SortCommand {
  readonly kind: 'sort';
  readonly sort: readonly PriorityKey[];
}

/** Which script: for a moment of the talk, or the one of the step when null. */
interface ScriptCommand extends OnLead {
  readonly kind: 'script';
  readonly moment: 'first-call' | 'follow-up' | 'price' | 'closing' | 'interested' | 'voicemail' | 'objection' | null;
}

interface NoteCommand extends OnLead {
  readonly kind: 'note';
  readonly note: string;
}

interface StatusCommand extends OnLead {
  readonly kind: 'status';
  readonly status: LeadStatus;
  readonly because: string;
}

interface TemperatureCommand extends OnLead {
  readonly kind: 'temperature';
  readonly temperature: Temperature;
}

interface ArchiveCommand extends OnLead {
  readonly kind: 'archive';
  readonly because: string;
  /** The list to keep them on; `''` for none. */
  readonly list: string;
  /** When to look again; null for never. */
  readonly revisit: When | null;
}

/** A question about the rep's own numbers. */
interface StatsCommand extends StatsQuestion {
  readonly kind: 'stats';
  readonly channel: Channel | null;
}

/** What a sentence asks for. */
export type Command =
  | LogCommand
  | ScheduleCommand
  | MoveCommand
  | EndCommand
  | StartCommand
  | PauseCommand
  | PlainCommand
  | CreateCommand
  | RepeatCommand
  | RemindCommand
  | RemindRuleCommand
  | ShowCommand
  | SortCommand
  | ScriptCommand
  | NoteCommand
  | StatusCommand
  | TemperatureCommand
  | ArchiveCommand
  | StatsCommand
  | { readonly kind: 'undo' };

/** Words of the sentence and the part they play: `text` is `sentence.slice(start, end)`. */
export interface SaidPart {
  readonly part:
    | 'verb'
    | 'lead'
    | 'outcome'
    | 'channel'
    | 'happened'
    | 'next'
    | 'when'
    | 'status'
    | 'temperature'
    | 'sequence'
    | 'template'
    | 'script'
    | 'because'
    | 'list'
    | 'note'
    | 'number'
    | 'sort'
    | 'filter'
    | 'about'
    | 'steps';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
