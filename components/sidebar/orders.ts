import type { LeadPrompt, NewLeadPrompt, Prompt } from '../../lib/messages/prompt.ts';
import type { LeadChanges, SettleNews, SuppressionEntry } from '../../lib/messages/protocol.ts';
import type { RepChanges } from '../../lib/messages/rep.ts';
import type { Approval } from '../../lib/messages/reviews.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import type { Message } from '../../lib/touches/message.ts';
import type { OutcomeId } from '../../lib/touches/outcome.ts';
import type { Signal } from '../../lib/touches/signal.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import type { CommandMethod } from '../kit/command-line.ts';
import type { NoteModel } from '../writing/note-model.ts';
import type { CommandModel, Order } from './command-model.ts';
import type { FollowModel } from './follow/follow-model.ts';
import { correctedReading } from './follow/found-edits.ts';
import { type Given, type LogParts, logOrder, noteOrder, repliedOrder, whenDone } from './log-orders.ts';
import { keyOf } from './order-key.ts';
import type { ScreenModel } from './screen-model.ts';
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

/** What must not be contacted any more, with why. */
export interface Suppressing {
  readonly entries: readonly SuppressionEntry[];
  readonly note: string;
}

/**
 * What the rep can order. Each takes the prompt that was on the screen when they pressed: the order is about that
 * person and that touch, and is not given when somebody else is on show by then. `onDone` is called when it was done, and
 * not when it was refused.
 */
export interface Orders {
  readonly log: (shown: LeadPrompt, outcome: OutcomeId) => void;
  /** They answered in writing, on the open channel or by email. */
  readonly replied: (shown: LeadPrompt) => void;
  readonly addNote: (shown: LeadPrompt) => void;
  readonly moveTouch: (shown: LeadPrompt, to: { dueAt: number; how: 'snooze' | 'reschedule' }) => void;
  readonly skip: (shown: LeadPrompt, because: string, onDone?: () => void) => void;
  readonly pause: (shown: LeadPrompt, untilAt: number | null, onDone?: () => void) => void;
  readonly resume: (shown: LeadPrompt) => void;
  readonly stop: (shown: LeadPrompt, because: string, onDone?: () => void) => void;
  readonly start: (shown: LeadPrompt, sequenceId: string) => void;
  readonly moveRun: (shown: LeadPrompt) => void;
  readonly signal: (shown: LeadPrompt, happening: Happening, onDone?: () => void) => void;
  readonly change: (shown: LeadPrompt, changes: LeadChanges) => void;
  /** The rep tells something of themselves that a text needs. */
  readonly saveRep: (shown: LeadPrompt, rep: RepChanges) => void;
  readonly archive: (shown: LeadPrompt, archiving: Archiving, onDone?: () => void) => void;
  readonly restore: (shown: LeadPrompt) => void;
  readonly suppress: (shown: LeadPrompt, what: Suppressing, onDone?: () => void) => void;
  readonly lift: (shown: LeadPrompt, suppressionId: string) => void;
  readonly remind: (shown: LeadPrompt, reminder: { dueAt: number; title: string }, onDone?: () => void) => void;
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

interface Parts extends LogParts {
  readonly screen: ScreenModel;
  readonly commands: CommandModel;
  readonly follow: FollowModel;
}

/** The rep's orders, over one command at a time. */
export function createOrders(parts: Parts): Orders {
  const give = orderGiver(parts);
  const inputFor = ({ lead }: LeadPrompt, more: object): Order['input'] =>
    ({ leadId: lead.id, ...more }) as Order['input'];
  const onTouch = (shown: LeadPrompt, act: (touch: Touch) => Order['input'], method: CommandMethod): void => {
    if (shown.touch) give(shown, { method, input: act(shown.touch) });
  };
  const onLead = (shown: LeadPrompt, method: CommandMethod, more: object = {}): void =>
    give(shown, { method, input: inputFor(shown, more) });
  /** What may be asked for in a form: it hears of it when it was done. */
  const inForm = (shown: LeadPrompt, given: Given, onDone: (() => void) | undefined): void =>
    give(shown, onDone ? { ...given, onDone: whenDone(onDone) } : given);
  return {
    log: (shown, outcome) => give(shown, logOrder(parts, shown, outcome)),
    replied: (shown) => give(shown, repliedOrder(parts, shown)),
    addNote: (shown) => give(shown, noteOrder(parts, shown)),
    moveTouch: (shown, to) => onTouch(shown, (touch) => ({ ...idsOf(shown, touch), ...to }), 'rescheduleTouch'),
    skip: (shown, because, onDone) => {
      const { touch } = shown;
      if (touch) inForm(shown, { method: 'skipTouch', input: { ...idsOf(shown, touch), because } }, onDone);
    },
    pause: (shown, untilAt, onDone) =>
      inForm(shown, { method: 'pauseEnrollment', input: inputFor(shown, { untilAt }) }, onDone),
    resume: (shown) => onLead(shown, 'resumeEnrollment'),
    stop: (shown, because, onDone) =>
      inForm(shown, { method: 'stopEnrollment', input: inputFor(shown, { because }) }, onDone),
    start: (shown, sequenceId) => onLead(shown, 'startSequence', { sequenceId }),
    moveRun: (shown) => onLead(shown, 'moveRun'),
    signal: (shown, happening, onDone) =>
      inForm(shown, { method: 'logSignal', input: inputFor(shown, happening) }, onDone),
    change: (shown, changes) => onLead(shown, 'changeLead', { changes }),
    saveRep: (shown, rep) => onLead(shown, 'saveRep', { rep }),
    logSent: (shown, mailId) => onTouch(shown, (touch) => ({ ...idsOf(shown, touch), mailId }), 'logSent'),
    archive: (shown, archiving, onDone) =>
      inForm(shown, { method: 'archiveLead', input: inputFor(shown, archiving) }, onDone),
    restore: (shown) => onLead(shown, 'restoreLead'),
    suppress: (shown, what, onDone) => inForm(shown, { method: 'suppress', input: inputFor(shown, what) }, onDone),
    lift: (shown, suppressionId) => give(shown, { method: 'liftSuppression', input: { suppressionId } }),
    remind: (shown, reminder, onDone) =>
      inForm(shown, { method: 'addReminder', input: inputFor(shown, reminder) }, onDone),
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
