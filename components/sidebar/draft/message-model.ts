import { computed, type ReadonlySignal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { draftOfMessage, type Message, messageKey, messageOfDraft } from '../../../lib/touches/message.ts';
import { filledParts, partsText } from '../../../lib/words/fill-text.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { createNoteModel, type NoteState } from '../note-model.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** The messages being written, each kept as it is typed, with its touch and the way it is to go. */
export interface MessageModel {
  /** What the rep has written, else the step's own words, filled in as far as is known. */
  readonly of: (shown: LeadPrompt, channel: Channel) => Message;
  /** Null while the rep has written nothing of their own. */
  readonly stateOf: (shown: LeadPrompt, channel: Channel) => NoteState | null;
  readonly write: (shown: LeadPrompt, channel: Channel, changes: Partial<Message>) => void;
  /** It was sent and logged. */
  readonly clear: (shown: LeadPrompt, channel: Channel) => void;
  /** Sends whatever is not saved yet, at once: the page is about to go. */
  readonly flush: () => void;
  /** The words of those that are not saved. */
  readonly unsaved: ReadonlySignal<readonly string[]>;
}

/** Messages are saved as notes are: one save in flight, the latest text wins, a failed one is tried again. */
export function createMessageModel(world: SidebarWorld): MessageModel {
  const drafts = createNoteModel(world);
  const keyOf = ({ touch }: LeadPrompt, channel: Channel): string => messageKey(touch?.id ?? '', channel);
  const draftOf = (shown: LeadPrompt, channel: Channel): string =>
    drafts.textOf(keyOf(shown, channel), shown.messages[channel] ?? '');
  const startOf = (shown: LeadPrompt, channel: Channel): Message =>
    startingMessage(shown, channel, optOutFor(shown, channel, world.wordsAt(world.now()).t));
  const of = (shown: LeadPrompt, channel: Channel): Message =>
    messageOfDraft(draftOf(shown, channel)) ?? startOf(shown, channel);
  return {
    of,
    stateOf: (shown, channel) => (draftOf(shown, channel) === '' ? null : drafts.stateOf(keyOf(shown, channel))),
    write: (shown, channel, changes) =>
      drafts.type(keyOf(shown, channel), draftOfMessage({ ...of(shown, channel), ...changes })),
    clear: (shown, channel) => drafts.clear(keyOf(shown, channel), draftOf(shown, channel)),
    flush: () => drafts.flush(),
    unsaved: computed(() => drafts.unsaved.value.map((draft) => messageOfDraft(draft)?.body ?? '')),
  };
}

const nothing: Message = { subject: '', body: '' };

/** The step's words are for the touch's own channel; a field that nothing fills stays as it was written. */
function startingMessage({ text, touch, lead }: LeadPrompt, channel: Channel, optOut: string): Message {
  if (!text || touch?.channel !== channel) return nothing;
  const filled = (template: string): string => partsText(filledParts(template, lead));
  const body = filled(text.body);
  const ending = optOut && body && !body.includes(optOut) ? `\n${optOut}` : '';
  return { subject: channel === 'email' ? filled(text.subject) : '', body: `${body}${ending}` };
}

/** How a message to them has to end by the rep's own setting: the first text only; `''` for any way. */
export function optOutFor({ writing }: LeadPrompt, channel: Channel, t: Translate): string {
  if (channel !== 'sms' || !writing.isFirstText) return '';
  return writing.optOutLine ?? t('sidebar.opt_out_line');
}
