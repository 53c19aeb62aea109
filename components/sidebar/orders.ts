import type { AddNote } from '../../lib/messages/note-found.ts';
import type { LeadPrompt, NewLeadPrompt, Prompt } from '../../lib/messages/prompt.ts';
import type {
  CommandResult,
  LeadChanges,
  LogOutcome,
  SettleNews,
  SuppressionEntry,
} from '../../lib/messages/protocol.ts';
import type { RepChanges } from '../../lib/messages/rep.ts';
import type { Approval } from '../../lib/messages/reviews.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { type Message, messageNote } from '../../lib/touches/message.ts';
import { type OutcomeId, outcomeOf } from '../../lib/touches/outcome.ts';
import type { Signal } from '../../lib/touches/signal.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import type { CommandMethod } from '../kit/command-line.ts';
import type { Armed, ArmedModel } from './armed-model.ts';
import type { ChipModel } from './chip-model.ts';
import type { ChoiceModel } from './choice-model.ts';
import type { CommandModel, Order } from './command-model.ts';
import type { MessageModel } from './draft/message-model.ts';
import type { FollowModel } from './follow-model.ts';
import { correctedReading } from './found-edits.ts';
import type { NoteModel } from './note-model.ts';
import { keyOf } from './order-key.ts';
import { contactsFor } from './reach-link.ts';
import type { ScreenModel } from './screen-model.ts';
import type { ScriptModel } from './script/script-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import { leadSubject, type Moment, momentOf, subjectOf } from './subject.ts';

/** Why a lead is archived, where it is kept, and when to look again. */
export interface Archiving {
  readonly because: string;
  readonly list: string;
  readonly revisitOn: string | null;
}

/** A message that somebody lets pass. */
export interface Approving extends Approval {
  readonly channel: Channel;
  readonly message: Message;
}

/** What happened, besides a touch. */
export interface Happening {
  readonly signal: Signal;
  /** A return date; null for none. */
  readonly untilAt: number | null;
  readonly note: string;
}

/**
 * What the rep can order. Each takes the prompt that was on the screen when they pressed: the order is about that
 * person and that touch, and is not given when somebody else is on show by then.
 */
export interface Orders {
  readonly log: (shown: LeadPrompt, outcome: OutcomeId) => void;
  /** They answered in writing, on the open channel or by email. */
  readonly replied: (shown: LeadPrompt) => void;
  readonly addNote: (shown: LeadPrompt) => void;
  readonly moveTouch: (shown: LeadPrompt, to: { dueAt: number; how: 'snooze' | 'reschedule' }) => void;
  readonly skip: (shown: LeadPrompt, because: string) => void;
  readonly pause: (shown: LeadPrompt, untilAt: number | null) => void;
  readonly resume: (shown: LeadPrompt) => void;
  readonly stop: (shown: LeadPrompt, because: string) => void;
  readonly start: (shown: LeadPrompt, sequenceId: string) => void;
  readonly moveRun: (shown: LeadPrompt) => void;
  readonly signal: (shown: LeadPrompt, happening: Happening) => void;
  readonly change: (shown: LeadPrompt, changes: LeadChanges) => void;
  /** The rep tells something of themselves that a text needs. */
  readonly saveRep: (shown: LeadPrompt, rep: RepChanges) => void;
  readonly archive: (shown: LeadPrompt, archiving: Archiving) => void;
  readonly restore: (shown: LeadPrompt) => void;
  readonly suppress: (shown: LeadPrompt, what: { entries: readonly SuppressionEntry[]; note: string }) => void;
  readonly lift: (shown: LeadPrompt, suppressionId: string) => void;
  readonly remind: (shown: LeadPrompt, reminder: { dueAt: number; title: string }) => void;
  readonly moveReminder: (shown: LeadPrompt, to: { reminderId: string; dueAt: number }) => void;
  readonly finishReminder: (shown: LeadPrompt, reminderId: string) => void;
  /** This lead and the other one are one person: this one stays. */
  readonly merge: (shown: LeadPrompt, otherId: string) => void;
  readonly split: (shown: LeadPrompt, otherId: string) => void;
  readonly notSame: (shown: LeadPrompt, otherId: string) => void;
  /** What the CRM says newly is so, or is not. */
  readonly settle: (shown: LeadPrompt, answer: Omit<SettleNews, 'leadId'>) => void;
  /** Somebody looked at these words and lets them pass. */
  readonly approve: (shown: LeadPrompt, approved: Approving) => void;
  /** This mail of the rep's in Gmail is the open touch. */
  readonly logSent: (shown: LeadPrompt, mailId: string) => void;
  readonly undo: (commandId: string, about: { subject: string | null; name: string }) => void;
  readonly follow: (shown: NewLeadPrompt) => void;
  readonly link: (shown: NewLeadPrompt, match: { leadId: string; name: string }) => void;
}

/** The same order within this is the same press: a double click, or a key that bounced. */
export const samePressMs = 700;

/** A press within this of another person coming on show was made with the one before in view. */
export const strayPressMs = 250;

interface Parts {
  readonly world: SidebarWorld;
  readonly screen: ScreenModel;
  readonly commands: CommandModel;
  readonly notes: NoteModel;
  readonly messages: MessageModel;
  readonly armed: ArmedModel;
  readonly choices: ChoiceModel;
  readonly chips: ChipModel;
  readonly scripts: ScriptModel;
  readonly follow: FollowModel;
}

/** The rep's orders, over one command at a time. */
export function createOrders(parts: Parts): Orders {
  const give = orderGiver(parts);
  const onTouch = (shown: LeadPrompt, act: (touch: Touch) => Order['input'], method: CommandMethod): void => {
    if (shown.touch) give(shown, { method, input: act(shown.touch) });
  };
  const onLead = (shown: LeadPrompt, method: CommandMethod, more: object = {}): void =>
    give(shown, { method, input: { leadId: shown.lead.id, ...more } as Order['input'] });
  return {
    log: (shown, outcome) => give(shown, logOrder(parts, shown, outcome)),
    replied: (shown) => give(shown, repliedOrder(parts, shown)),
    addNote: (shown) => give(shown, noteOrder(parts, shown)),
    moveTouch: (shown, to) => onTouch(shown, (touch) => ({ ...idsOf(shown, touch), ...to }), 'rescheduleTouch'),
    skip: (shown, because) => onTouch(shown, (touch) => ({ ...idsOf(shown, touch), because }), 'skipTouch'),
    pause: (shown, untilAt) => onLead(shown, 'pauseEnrollment', { untilAt }),
    resume: (shown) => onLead(shown, 'resumeEnrollment'),
    stop: (shown, because) => onLead(shown, 'stopEnrollment', { because }),
    start: (shown, sequenceId) => onLead(shown, 'startSequence', { sequenceId }),
    moveRun: (shown) => onLead(shown, 'moveRun'),
    signal: (shown, happening) => onLead(shown, 'logSignal', happening),
    change: (shown, changes) => onLead(shown, 'changeLead', { changes }),
    saveRep: (shown, rep) => onLead(shown, 'saveRep', { rep }),
    logSent: (shown, mailId) => onTouch(shown, (touch) => ({ ...idsOf(shown, touch), mailId }), 'logSent'),
    archive: (shown, archiving) => onLead(shown, 'archiveLead', archiving),
    restore: (shown) => onLead(shown, 'restoreLead'),
    suppress: (shown, what) => onLead(shown, 'suppress', what),
    lift: (shown, suppressionId) => give(shown, { method: 'liftSuppression', input: { suppressionId } }),
    remind: (shown, reminder) => onLead(shown, 'addReminder', reminder),
    moveReminder: (shown, to) => give(shown, { method: 'moveReminder', input: to }),
    finishReminder: (shown, reminderId) => give(shown, { method: 'finishReminder', input: { reminderId } }),
    merge: (shown, otherId) => onLead(shown, 'mergeLeads', { otherId }),
    split: (shown, otherId) => onLead(shown, 'splitLead', { otherId }),
    notSame: (shown, otherId) => onLead(shown, 'notSamePerson', { otherId }),
    settle: (shown, answer) => onLead(shown, 'settleNews', answer),
    approve: (shown, approved) => onLead(shown, 'approveMessage', { touchId: shown.touch?.id ?? null, ...approved }),
    undo: (undoneCommandId, about) => undo(parts, undoneCommandId, about),
    follow: (shown) => give(shown, followOrder(parts, shown)),
    link: (shown, match) => give(shown, linkOrder(parts, shown, match)),
  };
}

type Given = Pick<Order, 'method' | 'input' | 'onDone'>;

function orderGiver({ world, screen, commands }: Parts): (shown: Prompt, given: Given) => void {
  let last = { key: '', at: Number.NEGATIVE_INFINITY };
  return (shown, given) => {
    const now = world.now();
    const key = `${subjectOf(shown)} ${keyOf(given)}`;
    const isWithin = (ms: number, at: number): boolean => now - at < ms && now >= at;
    const isSamePress = key === last.key && isWithin(samePressMs, last.at);
    const moment = currentMoment(screen);
    if (isSamePress || isWithin(strayPressMs, screen.changedAt())) return;
    if (!moment || moment.subject !== subjectOf(shown)) return;
    last = { key, at: now };
    void commands.send({ ...given, key, moment, name: nameOf(shown) });
  };
}

function currentMoment({ screen }: ScreenModel): Moment | null {
  return screen.value && momentOf(screen.value);
}

/** The name a prompt is known by. */
export function nameOf(prompt: Prompt): string {
  return prompt.kind === 'followed' ? prompt.lead.name : (prompt.reading.name?.value ?? '');
}

function idsOf({ lead }: LeadPrompt, touch: Touch): { leadId: string; touchId: string } {
  return { leadId: lead.id, touchId: touch.id };
}

function logOrder(parts: Parts, shown: LeadPrompt, outcome: OutcomeId): Given {
  const armed = parts.armed.of(shown);
  // What is not saved yet may be what was sent: the worker judges it by what it has.
  parts.messages.flush();
  if (armed?.kind === 'message' && (outcome === 'sent' || outcome === sentBy(armed.channel)))
    return sentOrder(parts, shown, armed);
  const channel = parts.choices.channelOf(shown) ?? channelOf(outcome);
  return outcomeOrder(parts, shown, { outcome, channel, touchId: shown.touch?.id ?? null });
}

/** What was written here went out: it is kept with the touch, and the note says what it was. */
function sentOrder(parts: Parts, shown: LeadPrompt, { channel, to, message }: Armed & { kind: 'message' }): Given {
  const given = outcomeOrder(parts, shown, { outcome: sentBy(channel), channel, touchId: shown.touch?.id ?? null });
  const { note } = given.input as LogOutcome;
  return {
    ...given,
    input: { ...given.input, contact: to, note: noteWith(note, message), message },
    onDone: (result) => {
      whenReviewed(parts, shown)(result);
      whenDone(() => {
        parts.notes.clear(leadSubject(shown.lead.id), note);
        parts.messages.clear(shown, channel);
        parts.armed.disarm();
      })(result);
    },
  };
}

/** A letter is out of the rep's hands once it is posted. */
function sentBy(channel: Channel): OutcomeId {
  return channel === 'mail' ? 'delivered' : 'sent';
}

const longestNote = 20_000;

/** The rep's own words come first, and are never shortened. */
function noteWith(note: string, message: Message): string {
  const whole = [note.trim(), messageNote(message)].filter(Boolean).join('\n');
  return whole.length <= longestNote ? whole : note;
}

/** A touch that was not planned: most were calls. */
function channelOf(outcome: OutcomeId): Channel {
  const { channels } = outcomeOf(outcome);
  return channels.includes('call') ? 'call' : (channels[0] ?? 'task');
}

/** Of a call that is due nobody writes back: then it is news of its own, by email. */
function repliedOrder(parts: Parts, shown: LeadPrompt): Given {
  const open = parts.choices.channelOf(shown);
  const isWritten = open !== null && outcomeOf('replied').channels.includes(open);
  const touchId = isWritten ? (shown.touch?.id ?? null) : null;
  return outcomeOrder(parts, shown, { outcome: 'replied', channel: isWritten ? open : 'email', touchId });
}

interface Happened {
  readonly outcome: OutcomeId;
  readonly channel: Channel;
  readonly touchId: string | null;
}

function outcomeOrder(parts: Parts, shown: LeadPrompt, happened: Happened): Given {
  const { choices, notes, chips, scripts } = parts;
  const { lead } = shown;
  const key = leadSubject(lead.id);
  const note = notes.textOf(key, shown.draft);
  const mark = sensitiveMark(notes, shown);
  const contact = choices.contactOf(shown, contactsFor(happened.channel, lead));
  const nextAt = choices.nextOf(shown)?.at ?? null;
  const promised = promisesIn(chips, lead.id, note);
  const script = isTalk(happened.channel) ? scripts.usedOf(shown) : null;
  const used = script ? { script } : {};
  const attached = attachedTo(parts, shown, happened);
  const input = { leadId: lead.id, ...happened, contact, note, ...mark, nextAt, ...promised, ...used, ...attached };
  const forget = (): void => {
    notes.clear(key, note);
    if (isTalk(happened.channel)) scripts.clear(lead.id);
  };
  return {
    method: 'logOutcome',
    input,
    onDone: (result) => {
      whenReviewed(parts, shown)(result);
      whenDone(forget)(result);
    },
  };
}

/** A message that needs a look first is put before the rep, with what asks for it. */
function whenReviewed({ choices }: Parts, shown: LeadPrompt): (result: CommandResult) => void {
  return (result) => {
    if (result.kind === 'refused' && result.because === 'not-reviewed') choices.openForm(shown, 'write');
  };
}

function attachedTo(
  { messages }: Parts,
  shown: LeadPrompt,
  { outcome, channel }: Happened,
): Pick<LogOutcome, 'attached'> {
  const attached = outcome === 'sent' && channel === 'email' ? messages.attachedOf(shown) : [];
  return attached.length > 0 ? { attached } : {};
}

/** A script is spoken: what is written meanwhile does not end it. */
function isTalk(channel: Channel): boolean {
  return outcomeOf('connected').channels.includes(channel);
}

function noteOrder({ notes, chips }: Parts, shown: LeadPrompt): Given {
  const key = leadSubject(shown.lead.id);
  const note = notes.textOf(key, shown.draft);
  const promised = promisesIn(chips, shown.lead.id, note);
  const input = { leadId: shown.lead.id, note, ...sensitiveMark(notes, shown), ...promised };
  return { method: 'addNote', input, onDone: whenDone(() => notes.clear(key, note)) };
}

function promisesIn(chips: ChipModel, leadId: string, note: string): Pick<AddNote, 'promises'> {
  const promises = chips.promisesOf(leadId, note);
  return promises.length > 0 ? { promises } : {};
}

function sensitiveMark(notes: NoteModel, { lead, draftIsSensitive }: LeadPrompt): { isSensitive?: true } {
  return notes.isSensitive(leadSubject(lead.id), draftIsSensitive) ? { isSensitive: true } : {};
}

function followOrder({ follow, notes }: Parts, shown: NewLeadPrompt): Given {
  const { edits, source } = follow.formOf(shown);
  const input = {
    reading: correctedReading(shown.reading, edits),
    temperature: follow.temperatureOf(shown),
    ...(source ? { source } : {}),
    sequenceId: follow.chosenOf(shown)?.sequence.id ?? null,
  };
  return { method: 'followLead', input, onDone: whenDone((done) => carryNote(notes, shown, done.leadId)) };
}

function linkOrder({ follow, notes }: Parts, shown: NewLeadPrompt, match: { leadId: string }): Given {
  const input = { leadId: match.leadId, reading: correctedReading(shown.reading, follow.formOf(shown).edits) };
  return { method: 'linkRecord', input, onDone: whenDone((done) => carryNote(notes, shown, done.leadId)) };
}

/** The worker moves the saved draft along; only what it has not got yet is typed into the lead's own note. */
function carryNote(notes: NoteModel, shown: NewLeadPrompt, leadId: string): void {
  const key = subjectOf(shown) ?? '';
  const [text, isSensitive] = [notes.textOf(key, ''), notes.isSensitive(key, false)];
  const isSaved = notes.stateOf(key) === 'saved';
  notes.clear(key, text);
  if (!isSaved && text) notes.type(leadSubject(leadId), text, isSensitive);
}

function undo(
  { screen, commands }: Parts,
  undoneCommandId: string,
  about: { subject: string | null; name: string },
): void {
  const moment = currentMoment(screen);
  if (!moment) return;
  const input = { undoneCommandId };
  const key = `undo ${undoneCommandId}`;
  void commands.send({ method: 'undo', input, key, moment: { ...moment, subject: about.subject }, name: about.name });
}

function whenDone(act: (done: CommandResult & { kind: 'done' }) => void): (result: CommandResult) => void {
  return (result) => {
    if (result.kind === 'done') act(result);
  };
}
