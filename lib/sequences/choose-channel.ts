import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Reach } from './run.ts';
import type { TouchStep } from './sequence.ts';

/** How a step reaches the lead; a null channel when it cannot. */
export interface ChannelChoice {
  readonly channel: Channel | null;
  readonly why: Reason;
}

/** Channels of a sort: what the lead would rather be reached on takes the place of another of its sort only. */
const sorts: readonly ReadonlySet<Channel>[] = [
  new Set<Channel>(['email', 'sms', 'whatsapp', 'social']),
  new Set<Channel>(['call', 'video', 'meeting']),
];

/**
 * The channel of its sort that the lead prefers; else the step's own when the lead can be reached on it and nothing bars
 * it; else the first fallback of which that is true; else none.
 */
export function chooseChannel(step: TouchStep, reach: Pick<Reach, ChannelFacts>): ChannelChoice {
  const wanted = step.channel;
  const preferred = preferredOf(step, reach);
  if (preferred) return { channel: preferred, why: chosen('channel-preferred', { step, channel: preferred }) };
  if (canReach(wanted, reach)) {
    return { channel: wanted, why: reason('channel-first-choice', { step: step.title, channel: wanted }) };
  }
  const fallback = step.fallbacks.find((channel) => canReach(channel, reach));
  if (fallback) return { channel: fallback, why: chosen('channel-fallback', { step, channel: fallback }) };
  const rule = reach.channels.includes(wanted) ? 'channel-barred' : 'channel-missing';
  return { channel: null, why: reason(rule, { step: step.title, channel: wanted }) };
}

type ChannelFacts = 'channels' | 'barred' | 'preferredChannel';

/** May the lead be reached on a channel at all: by what is on file, and by what is barred. */
export function canReach(channel: Channel, { channels, barred }: Pick<Reach, 'channels' | 'barred'>): boolean {
  return channels.includes(channel) && !barred?.includes(channel);
}

function preferredOf({ channel }: TouchStep, reach: Pick<Reach, ChannelFacts>): Channel | null {
  const { preferredChannel } = reach;
  if (preferredChannel === undefined || preferredChannel === channel) return null;
  const isSameSort = sorts.some((sort) => sort.has(channel) && sort.has(preferredChannel));
  return isSameSort && canReach(preferredChannel, reach) ? preferredChannel : null;
}

function chosen(
  rule: 'channel-preferred' | 'channel-fallback',
  { step, channel }: { readonly step: TouchStep; readonly channel: Channel },
): Reason {
  return reason(rule, { step: step.title, channel, missing: step.channel });
}
