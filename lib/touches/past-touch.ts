import type { Channel } from './channel.ts';

/** A touch that was made: what gaps, caps and the limits of law count. */
export interface PastTouch {
  readonly channel: Channel;
  readonly at: number;
  /** Did the lead answer it. */
  readonly isAnswered: boolean;
}

/** What the limits of law count: calls, whether answered or not, and texts. */
const counted: ReadonlySet<Channel> = new Set<Channel>(['call', 'sms', 'whatsapp']);

/** When the touches that the limits of law count were made, in the order given. */
export function countedByLaw(touches: readonly PastTouch[]): readonly number[] {
  return touches.flatMap(({ channel, at }) => (counted.has(channel) ? [at] : []));
}
