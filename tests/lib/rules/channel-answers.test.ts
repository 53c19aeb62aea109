import { describe, expect, it } from 'vitest';
import { type ChannelAnswer, type ChannelQuestion, channelAnswers } from '../../../lib/rules/channel-answers.ts';
import { type Channel, channels } from '../../../lib/touches/channel.ts';
import type { PastTouch } from '../../../lib/touches/past-touch.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { usualSpacing } from '../../../lib/touches/spacing.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { person } from './person.ts';

/** Tuesday, noon in New York. */
const noon = Date.parse('2026-11-24T12:00-05:00');
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

function question(changes: Partial<ChannelQuestion> = {}): ChannelQuestion {
  return {
    lead: person({ smsConsent: 'given' }),
    where: {
      places: [{ zone: 'America/New_York', country: 'US', region: null }],
      from: 'lead',
      confidence: 'sure',
    },
    reachable: channels,
    barred: { channels: [], why: [] },
    touches: [],
    spacing: usualSpacing,
    ...changes,
  };
}

function made(channel: Channel, at: number, isAnswered = false): PastTouch {
  return { channel, at, isAnswered };
}

function answer(channel: Channel, changes: Partial<ChannelQuestion> = {}, now = noon): ChannelAnswer {
  const found = channelAnswers(question(changes), now).find((one) => one.channel === channel);
  if (!found) throw new Error(`No answer for ${channel}`);
  return found;
}

const rulesOf = ({ why }: ChannelAnswer): readonly string[] => why.map(({ rule }) => rule);

describe('channelAnswers', () => {
  it('answers for every channel that contacts somebody, and says why', () => {
    const answers = channelAnswers(question(), noon);
    expect(answers.map(({ channel }) => channel)).toEqual(channels.filter((channel) => channel !== 'task'));
    expect(
      answers.every(({ allowed, nextAllowedAt, why }) => allowed && nextAllowedAt === noon && why.length > 0),
    ).toBe(true);
  });

  it('puts those that may be used first, then the soonest, then those that never may', () => {
    const touches = [made('email', noon - dayMs)];
    const barred = { channels: ['call' as const], why: [reason('suppressed', { channel: 'call' })] };
    const answers = channelAnswers(question({ touches, barred }), noon);
    expect(answers.map(({ channel }) => channel)).toEqual([
      'sms',
      'whatsapp',
      'social',
      'video',
      'mail',
      'door-knock',
      'door-drop',
      'meeting',
      'email',
      'call',
    ]);
  });

  it('says what is not on file', () => {
    expect(answer('call', { reachable: ['email', 'task'] })).toEqual({
      channel: 'call',
      allowed: false,
      nextAllowedAt: null,
      why: [reason('why-not-channel', { channel: 'call' })],
    });
  });

  it('says which entry of the list bars it', () => {
    const onList = reason('suppressed', { channel: 'sms', text: '+44 1632', cause: 'opted-out' });
    const other = reason('suppressed', { channel: 'call', text: '+44 1632', cause: 'opted-out' });
    const barred = { channels: ['call', 'sms'] as const, why: [other, onList] };
    expect(answer('sms', { barred })).toMatchObject({ allowed: false, nextAllowedAt: null, why: [onList] });
    expect(answer('email', { barred }).allowed).toBe(true);
  });

  it('says that they must not be contacted', () => {
    const lead = person({ doNotContact: true });
    expect(channelAnswers(question({ lead }), noon).map(rulesOf)).toEqual(
      Array.from({ length: channels.length - 1 }, () => ['do-not-contact']),
    );
  });

  it('asks for consent before a text', () => {
    expect(rulesOf(answer('sms', { lead: person() }))[0]).toBe('ask-first');
    expect(answer('sms', { lead: person({ smsConsent: 'refused' }) })).toMatchObject({ nextAllowedAt: null });
  });

  it('keeps to the legal hours', () => {
    const early = Date.parse('2026-11-24T07:00-05:00');
    expect(answer('call', {}, early)).toMatchObject({
      allowed: false,
      nextAllowedAt: Date.parse('2026-11-24T08:00-05:00'),
      why: [{ rule: 'outside-calling-hours' }, { rule: 'hours-by-law' }, { rule: 'zone-of-lead' }],
    });
    expect(answer('email', {}, early).allowed).toBe(true);
  });

  it('keeps its distance from the last touch, on whatever channel', () => {
    const lastAt = noon - hourMs / 2;
    const found = answer('call', { touches: [made('email', lastAt)] });
    expect(found).toMatchObject({ allowed: false, nextAllowedAt: lastAt + hourMs });
    expect(found.why[0]).toEqual(
      reason('kept-after-gap', { fromAt: noon, dueAt: lastAt + hourMs, gapMs: hourMs, lastAt }),
    );
    expect(answer('call', { touches: [made('email', noon - hourMs)] }).allowed).toBe(true);
    expect(answer('call', { touches: [made('task', lastAt)] }).allowed).toBe(true);
  });

  it('keeps emails days apart', () => {
    const touches = [made('email', noon - dayMs)];
    expect(answer('email', { touches })).toMatchObject({ allowed: false, nextAllowedAt: noon + dayMs });
    expect(rulesOf(answer('email', { touches }))[0]).toBe('kept-after-channel-gap');
    expect(answer('call', { touches }).allowed).toBe(true);
  });

  it('makes no more touches than a cap allows', () => {
    const spacing = { gapMs: 0, channelGapMs: {}, caps: [{ most: 2, inDays: 7 }] };
    const touches = [made('call', noon - 6 * dayMs), made('email', noon - dayMs), made('sms', noon - 8 * dayMs)];
    expect(answer('social', { spacing, touches })).toMatchObject({ allowed: false, nextAllowedAt: noon + dayMs });
    expect(answer('social', { spacing, touches: touches.slice(1) }).allowed).toBe(true);
  });

  it('finds the first minute that spacing and law allow', () => {
    const evening = Date.parse('2026-11-24T20:30-05:00');
    const found = answer('call', { touches: [made('email', evening - hourMs / 4)] }, evening);
    expect(found.nextAllowedAt).toBe(Date.parse('2026-11-25T08:00-05:00'));
    expect(rulesOf(found)[0]).toBe('kept-after-gap');
  });

  it('counts calls and texts against the limits of law', () => {
    const florida = question().where;
    const where = { ...florida, places: [{ zone: 'America/New_York', country: 'US', region: 'US-FL' }] as const };
    const touches = [3, 5, 7].map((hours) => made('call', noon - hours * hourMs));
    const late = noon + hourMs;
    expect(rulesOf(answer('call', { where, touches }, late))[0]).toBe('touches-used-up');
    expect(
      answer('call', { where, touches: touches.map((touch) => ({ ...touch, channel: 'email' })) }, late).allowed,
    ).toBe(true);
  });

  it('gives each rule the values it documents', () => {
    const spacing = { ...usualSpacing, caps: [{ most: 1, inDays: 7 }] };
    const { why } = answer('email', { spacing, touches: [made('email', noon - 1)] });
    expect(rulesOf({ ...answer('email'), why })).toEqual([
      'moved-after-cap',
      'kept-after-channel-gap',
      'kept-after-gap',
      'no-calling-hours',
    ]);
    for (const { rule, values } of why) {
      expect([rule, Object.keys(values).toSorted()]).toEqual([rule, documentedValues.get(rule)]);
    }
  });
});
