import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import type { AngleKind } from '../../../../lib/words/drafts/angles.ts';
import type { SidebarModel } from '../../sidebar-model.ts';

/** A draft for the box, by what it is about; only what was composed here can be made shorter here. */
export interface BoxDraft {
  readonly angle: AngleKind;
  readonly by: 'us' | 'model';
  readonly message: Message;
}

/** A draft in the box, with what stood there before: what undoing brings back. */
export interface PutDraft extends BoxDraft {
  readonly before: Message;
  readonly beforeIt: PutDraft | null;
}

/** Has the rep written something that a draft would take away: words that are neither the step's nor a draft's. */
export function hasOwnWords(
  model: SidebarModel,
  { shown, channel, message, put }: { shown: LeadPrompt; channel: Channel; message: Message; put: PutDraft | null },
): boolean {
  if (model.messages.stateOf(shown, channel) === null) return false;
  if (message.body.trim() === '' && message.subject.trim() === '') return false;
  return message.body !== put?.message.body || message.subject !== put.message.subject;
}

/** Has the box been undone to what stood there before the draft? The subject is to follow. */
export function isUndone(message: Message, put: PutDraft | null): put is PutDraft {
  return put !== null && message.body === put.before.body && message.body !== put.message.body;
}

/** A message that ends as the first text to somebody has to. */
export function withEnding(message: Message, optOut: string): Message {
  if (optOut === '' || message.body === '' || message.body.includes(optOut)) return message;
  return { ...message, body: `${message.body}\n${optOut}` };
}
