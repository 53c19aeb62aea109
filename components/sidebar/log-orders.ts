import type { AddNote } from '../../lib/messages/note-found.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import type { CommandResult, LogOutcome } from '../../lib/messages/protocol.ts';
import type { Armed } from '../../lib/touches/armed.ts';
import type { Channel } from '../../lib/touches/channel.ts';
import { type Message, messageNote } from '../../lib/touches/message.ts';
import { type OutcomeId, outcomeOf } from '../../lib/touches/outcome.ts';
import type { NoteModel } from '../writing/note-model.ts';
import type { ChoiceModel } from './choice-model.ts';
import type { Order } from './command-model.ts';
import type { MessageModel } from './draft/message-model.ts';
import type { ChipModel } from './note/chip-model.ts';
import type { ScriptModel } from './script/script-model.ts';
import type { SidebarWorld } from './sidebar-world.ts';
import type { ArmedModel } from './step/armed-model.ts';
import type { FormModel } from './step/form-model.ts';
import { contactsFor } from './step/reach-link.ts';
import { leadSubject } from './subject.ts';

/** An order as it is given, and what is done once it is answered. */
export type Given = Pick<Order, 'method' | 'input' | 'onDone'>;

/** What an order to log something is made from. */
export interface LogParts {
  readonly world: SidebarWorld;
  readonly notes: NoteModel;
  readonly messages: MessageModel;
  readonly armed: ArmedModel;
  readonly choices: ChoiceModel;
  readonly forms: Pick<FormModel, 'open'>;
  readonly chips: ChipModel;
  readonly scripts: ScriptModel;
}

/** How the touch on show went; what was begun for it elsewhere is what is logged. */
export function logOrder(parts: LogParts, shown: LeadPrompt, outcome: OutcomeId): Given {
  const armed = parts.armed.of(shown);
  // What is not saved yet may be what was sent: the worker judges it by what it has.
  parts.messages.flush();
  if (armed?.kind === 'message' && (outcome === 'sent' || outcome === sentBy(armed.channel)))
    return sentOrder(parts, shown, armed);
  const channel = parts.choices.loggedAs(shown) ?? channelOf(outcome);
  return outcomeOrder(parts, shown, { outcome, channel, touchId: shown.touch?.id ?? null });
}

/** What was written here went out: it is kept with the touch, and the note says what it was. */
function sentOrder(parts: LogParts, shown: LeadPrompt, armed: Armed & { kind: 'message' }): Given {
  const { channel, to, message, startedAt } = armed;
  const given = outcomeOrder(parts, shown, { outcome: sentBy(channel), channel, touchId: shown.touch?.id ?? null });
  const { note } = given.input as LogOutcome;
  return {
    ...given,
    input: { ...given.input, contact: to, note: noteWith(note, message), message, madeAt: startedAt },
    onDone: (result) => {
      whenReviewed(parts, shown)(result);
      whenDone(() => {
        parts.notes.clear(leadSubject(shown.lead.id), note);
        parts.messages.clear(shown, channel);
        parts.armed.disarm(shown);
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

/** They answered in writing. Of a call that is due nobody writes back: then it is news of its own, by email. */
export function repliedOrder(parts: LogParts, shown: LeadPrompt): Given {
  const open = parts.choices.loggedAs(shown);
  const isWritten = open !== null && outcomeOf('replied').channels.includes(open);
  const touchId = isWritten ? (shown.touch?.id ?? null) : null;
  return outcomeOrder(parts, shown, { outcome: 'replied', channel: isWritten ? open : 'email', touchId });
}

interface Happened {
  readonly outcome: OutcomeId;
  readonly channel: Channel;
  readonly touchId: string | null;
}

function outcomeOrder(parts: LogParts, shown: LeadPrompt, happened: Happened): Given {
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
  const called = calledAt(parts, shown, happened);
  const input = {
    leadId: lead.id,
    ...happened,
    contact,
    note,
    ...mark,
    nextAt,
    ...promised,
    ...used,
    ...attached,
    ...called,
  };
  const forget = (): void => {
    notes.clear(key, note);
    if (isTalk(happened.channel)) scripts.clear(lead.id);
    if ('madeAt' in called) parts.armed.disarm(shown);
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
function whenReviewed({ forms }: LogParts, shown: LeadPrompt): (result: CommandResult) => void {
  return (result) => {
    if (result.kind === 'refused' && result.because === 'not-reviewed') forms.open(shown, 'write');
  };
}

/** A call was made when it was dialled. */
function calledAt({ armed }: LogParts, shown: LeadPrompt, { channel }: Happened): Pick<LogOutcome, 'madeAt'> {
  const begun = channel === 'call' ? armed.of(shown) : null;
  return begun?.kind === 'call' ? { madeAt: begun.startedAt } : {};
}

function attachedTo(
  { messages }: LogParts,
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

/** The note that stands in its box, with the promises in it that the rep confirmed. */
export function noteOrder({ notes, chips }: LogParts, shown: LeadPrompt): Given {
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

/** Calls once it was done, and not where it was refused. */
export function whenDone(act: (done: CommandResult & { kind: 'done' }) => void): (result: CommandResult) => void {
  return (result) => {
    if (result.kind === 'done') act(result);
  };
}
