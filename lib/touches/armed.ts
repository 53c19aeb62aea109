import { type Channel, channels } from './channel.ts';
import { draftOfMessage, type Message, messageKeys, messageOfDraft } from './message.ts';

/** What the rep has begun elsewhere, in a dialer or a composer, and has not yet said how it went. */
export type Armed =
  | { readonly kind: 'call'; readonly startedAt: number; readonly to: string }
  | {
      readonly kind: 'message';
      readonly startedAt: number;
      readonly channel: Channel;
      readonly to: string;
      readonly message: Message;
    };

/** After so long nobody is asked any more how it went. */
export const longestArmedMs = 7 * 24 * 60 * 60_000;

/** An address of several lines stands on one. */
const lineMark = '\v';

/** The key that it is kept under, so that it is asked about after a restart too: with the open touch, else with the lead. */
export function armedKey({ leadId, touchId }: { leadId: string; touchId: string | null }): string {
  return `${messageKeys(touchId ?? leadId)}armed`;
}

/** The way it went. */
export function armedChannel(armed: Armed): Channel {
  return armed.kind === 'call' ? 'call' : armed.channel;
}

/** It as one text, to be kept as a draft: when, how and to whom on the first line, the message after it. */
export function draftOfArmed(armed: Armed): string {
  const head = `${armed.startedAt}\t${armedChannel(armed)}\t${armed.to.replaceAll('\n', lineMark)}`;
  return armed.kind === 'call' ? head : `${head}\n${draftOfMessage(armed.message)}`;
}

/** What a kept draft says was begun; null where none is kept, or it makes no sense. */
export function armedOfDraft(draft: string): Armed | null {
  const [, start, name, kept = '', words] = /^(\d+)\t([^\t\n]*)\t([^\n]*)(?:\n(.*))?$/s.exec(draft) ?? [];
  const channel = channels.find((one) => one === name);
  if (start === undefined || channel === undefined) return null;
  const begun = { startedAt: Number(start), to: kept.replaceAll(lineMark, '\n') };
  if (words === undefined) return channel === 'call' ? { kind: 'call', ...begun } : null;
  const message = messageOfDraft(words);
  return message && { kind: 'message', ...begun, channel, message };
}
