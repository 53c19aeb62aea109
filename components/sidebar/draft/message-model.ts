import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import { type Attached, attachedKey, attachedOfDraft, draftOfAttached } from '../../../lib/touches/attached.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { draftOfMessage, type Message, messageKey, messageOfDraft } from '../../../lib/touches/message.ts';
import type { Translate } from '../../../lib/words/translate.ts';
import { createNoteModel, type NoteState } from '../../writing/note-model.ts';
import type { SidebarWorld } from '../sidebar-world.ts';

/** The messages being written, each kept as it is typed, with its touch and the way it is to go. */
export interface MessageModel {
  /** What the rep has written, else what it starts with. */
  readonly of: (shown: LeadPrompt, channel: Channel, start: Message) => Message;
  /** Null while the rep has written nothing of their own. */
  readonly stateOf: (shown: LeadPrompt, channel: Channel) => NoteState | null;
  readonly write: (shown: LeadPrompt, channel: Channel, message: Message) => void;
  /** The keys of the advice on it that the rep wants no more of. */
  readonly dismissedOf: (shown: LeadPrompt, channel: Channel) => ReadonlySet<string>;
  readonly dismiss: (shown: LeadPrompt, channel: Channel, key: string) => void;
  /** Forgets what was dismissed and is not among these any more. */
  readonly keepDismissed: (shown: LeadPrompt, channel: Channel, keys: ReadonlySet<string>) => void;
  /** What the rep ticked as attached. */
  readonly attachedOf: (shown: LeadPrompt) => readonly Attached[];
  readonly attach: (shown: LeadPrompt, attached: readonly Attached[]) => void;
  /** It was sent and logged. */
  readonly clear: (shown: LeadPrompt, channel: Channel) => void;
  /** Sends whatever is not saved yet, at once: the page is about to go. */
  readonly flush: () => void;
  /** The words of those that are not saved. */
  readonly unsaved: ReadonlySignal<readonly string[]>;
}

const none: ReadonlySet<string> = new Set();

/** Messages are saved as notes are: one save in flight, the latest text wins, a failed one is tried again. */
export function createMessageModel(world: SidebarWorld): MessageModel {
  const [drafts, ticks] = [createNoteModel(world), createNoteModel(world)];
  const dismissed = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map());
  const keyOf = ({ touch }: LeadPrompt, channel: Channel): string => messageKey(touch?.id ?? '', channel);
  const draftOf = (shown: LeadPrompt, channel: Channel): string =>
    drafts.textOf(keyOf(shown, channel), shown.messages[channel] ?? '');
  const ticksKey = ({ touch }: LeadPrompt): string => attachedKey(touch?.id ?? '');
  const ticksOf = (shown: LeadPrompt): string => ticks.textOf(ticksKey(shown), shown.attached);
  const dismissedOf = (shown: LeadPrompt, channel: Channel): ReadonlySet<string> =>
    dismissed.value.get(keyOf(shown, channel)) ?? none;
  const setDismissed = (key: string, keys: ReadonlySet<string>): void => {
    dismissed.value = new Map([...dismissed.peek(), [key, keys]]);
  };
  return {
    dismissedOf,
    dismiss: (shown, channel, key) => {
      setDismissed(keyOf(shown, channel), new Set([...dismissedOf(shown, channel), key]));
    },
    keepDismissed: (shown, channel, keys) => {
      const kept = new Set([...dismissedOf(shown, channel)].filter((key) => keys.has(key)));
      if (kept.size < dismissedOf(shown, channel).size) setDismissed(keyOf(shown, channel), kept);
    },
    of: (shown, channel, start) => messageOfDraft(draftOf(shown, channel)) ?? start,
    stateOf: (shown, channel) => (draftOf(shown, channel) === '' ? null : drafts.stateOf(keyOf(shown, channel))),
    write: (shown, channel, message) => drafts.type(keyOf(shown, channel), draftOfMessage(message)),
    attachedOf: (shown) => attachedOfDraft(ticksOf(shown)),
    attach: (shown, attached) => ticks.type(ticksKey(shown), draftOfAttached(attached)),
    clear: (shown, channel) => {
      drafts.clear(keyOf(shown, channel), draftOf(shown, channel));
      if (channel === 'email') ticks.clear(ticksKey(shown), ticksOf(shown));
    },
    flush: () => {
      drafts.flush();
      ticks.flush();
    },
    unsaved: computed(() => drafts.unsaved.value.map((draft) => messageOfDraft(draft)?.body ?? '')),
  };
}

/** How a message to them has to end by the rep's own setting: the first text only; `''` for any way. */
export function optOutFor({ writing }: LeadPrompt, channel: Channel, t: Translate): string {
  if (channel !== 'sms' || !writing.isFirstText) return '';
  return writing.optOutLine ?? t('sidebar.opt_out_line');
}
