import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Reach } from './run.ts';
import type { Step } from './sequence.ts';

/** How a step reaches the lead; a null channel when it cannot. */
export interface ChannelChoice {
  readonly channel: Channel | null;
  readonly why: Reason;
}

/** The step's own channel when the lead can be reached on it, else the first fallback that works, else none. */
export function chooseChannel(step: Step, { channels }: Pick<Reach, 'channels'>): ChannelChoice {
  if (channels.includes(step.channel)) {
    return { channel: step.channel, why: reason('channel-first-choice', { step: step.title, channel: step.channel }) };
  }
  const fallback = step.fallbacks.find((channel) => channels.includes(channel));
  if (!fallback) {
    return { channel: null, why: reason('channel-missing', { step: step.title, channel: step.channel }) };
  }
  const values = { step: step.title, channel: fallback, missing: step.channel };
  return { channel: fallback, why: reason('channel-fallback', values) };
}
