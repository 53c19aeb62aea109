import { describe, expect, it } from 'vitest';
import { chooseChannel } from '../../../lib/sequences/choose-channel.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import { step } from './builders.ts';

describe('chooseChannel', () => {
  it.each<[string, readonly Channel[], Channel | null, string]>([
    ['its own channel', ['email', 'call'], 'call', 'channel-first-choice'],
    ['the first fallback that works', ['mail', 'email'], 'email', 'channel-fallback'],
    ['the second fallback', ['mail', 'sms'], 'mail', 'channel-fallback'],
    ['nothing', ['sms', 'task'], null, 'channel-missing'],
  ])('takes %s', (_what, reachable, channel, rule) => {
    const choice = chooseChannel(step({ channel: 'call', fallbacks: ['email', 'mail'] }), { channels: reachable });
    expect(choice.channel).toBe(channel);
    expect(choice.why.rule).toBe(rule);
  });

  it('takes a fallback for a channel that is barred, and never a barred fallback', () => {
    const fallbacks: readonly Channel[] = ['sms', 'mail'];
    const barred: readonly Channel[] = ['call', 'sms'];
    const choice = chooseChannel(step({ fallbacks }), { channels, barred });
    expect(choice).toMatchObject({
      channel: 'mail',
      why: { rule: 'channel-fallback', values: { channel: 'mail', missing: 'call' } },
    });
  });

  it('says of a step left out that its channel is barred, and not that it is missing', () => {
    const choice = chooseChannel(step(), { channels, barred: ['call'] });
    expect(choice).toMatchObject({ channel: null, why: { rule: 'channel-barred', values: { channel: 'call' } } });
  });

  it.each<[Channel, Channel, Channel]>([
    ['whatsapp', 'email', 'whatsapp'],
    ['email', 'sms', 'email'],
    ['video', 'call', 'video'],
    ['call', 'meeting', 'call'],
    ['whatsapp', 'call', 'call'],
    ['call', 'email', 'email'],
    ['whatsapp', 'mail', 'mail'],
    ['task', 'call', 'call'],
  ])('to a lead who prefers %s turns %s into %s', (preferredChannel, channel, taken) => {
    const choice = chooseChannel(step({ channel }), { channels, preferredChannel });
    expect(choice.channel).toBe(taken);
    expect(choice.why.rule).toBe(taken === channel ? 'channel-first-choice' : 'channel-preferred');
  });

  it('keeps the step’s own channel where the preferred one is barred or missing', () => {
    const asked = { channels, preferredChannel: 'sms', barred: ['sms'] } as const;
    expect(chooseChannel(step({ channel: 'email' }), asked).channel).toBe('email');
    expect(chooseChannel(step({ channel: 'email' }), { ...asked, channels: ['email'], barred: [] }).channel).toBe(
      'email',
    );
  });
});
