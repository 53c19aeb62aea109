import { describe, expect, it } from 'vitest';
import { chooseChannel } from '../../../lib/sequences/choose-channel.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { step } from './builders.ts';

describe('chooseChannel', () => {
  it.each<[string, readonly Channel[], Channel | null, string]>([
    ['its own channel', ['email', 'call'], 'call', 'channel-first-choice'],
    ['the first fallback that works', ['mail', 'email'], 'email', 'channel-fallback'],
    ['the second fallback', ['mail', 'sms'], 'mail', 'channel-fallback'],
    ['nothing', ['sms', 'task'], null, 'channel-missing'],
  ])('takes %s', (_what, channels, channel, rule) => {
    const choice = chooseChannel(step({ channel: 'call', fallbacks: ['email', 'mail'] }), { channels });
    expect(choice.channel).toBe(channel);
    expect(choice.why.rule).toBe(rule);
  });
});
