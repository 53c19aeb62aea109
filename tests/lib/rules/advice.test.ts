import { describe, expect, it } from 'vitest';
import type { Lead, Tally } from '../../../lib/leads/lead.ts';
import { type Advice, type AdviceFacts, adviceFor } from '../../../lib/rules/advice.ts';
import { noAnswerId } from '../../../lib/sequences/presets/ids.ts';
import type { TouchStep } from '../../../lib/sequences/sequence.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import type { PastTouch } from '../../../lib/touches/past-touch.ts';
import { documentedValues } from '../touches/documented-values.ts';
import { person } from './person.ts';

const now = Date.parse('2026-11-24T10:00Z');
const dayMs = 24 * 3_600_000;

function step(channel: Channel): TouchStep {
  return {
    id: channel,
    kind: 'touch',
    title: channel,
    track: 'main',
    channel,
    fallbacks: [],
    delay: { from: 'previous', amount: 1, unit: 'days', at: null },
    notAfter: [],
    repeat: null,
    late: { kind: 'wait' },
    verbs: {},
    text: null,
  };
}

const spring = { id: 'spring', name: 'Spring', steps: [step('call'), step('email')] };

function facts(changes: Partial<AdviceFacts> = {}): AdviceFacts {
  return {
    lead: person({ statusSinceAt: now }),
    enrollment: { state: { kind: 'active' }, startedAt: now - dayMs },
    sequence: spring,
    touch: { dueAt: now + dayMs, channel: 'email' },
    nextAt: now + dayMs,
    touches: [],
    reachable: ['call', 'sms', 'whatsapp', 'email', 'mail', 'task'],
    newerVersion: null,
    suggestedId: 's1',
    rules: { stalledDays: 14 },
    ...changes,
  };
}

function lead(changes: Partial<Lead>): Lead {
  return person({ statusSinceAt: now, ...changes });
}

function made(channel: Channel, daysAgo: number, isAnswered = false): PastTouch {
  return { channel, at: now - daysAgo * dayMs, isAnswered };
}

function advised(changes: Partial<AdviceFacts>): readonly string[] {
  return adviceFor(facts(changes), now).map(({ why }) => why.rule);
}

function firstAdvice(changes: Partial<AdviceFacts>): Advice | undefined {
  const advice = adviceFor(facts(changes), now);
  for (const { why } of advice) {
    expect([why.rule, Object.keys(why.values).toSorted()]).toEqual([why.rule, documentedValues.get(why.rule)]);
  }
  return advice[0];
}

const silent = (count: number): Tally => ({ unanswered: { count, activityId: 'a9' } });
const threeCalls = [made('call', 1), made('call', 2), made('call', 3)];
const atRest = { enrollment: null, sequence: null, touch: null, nextAt: null } as const;

describe('adviceFor', () => {
  it('has none where all is well', () => {
    expect(adviceFor(facts(), now)).toEqual([]);
  });

  it.each<[string, Partial<Lead>]>([
    ['archived', { status: 'archived' }],
    ['not to be contacted', { doNotContact: true }],
  ])('has none about a lead who is %s', (_what, changes) => {
    expect(advised({ ...atRest, lead: lead({ ...changes, owner: '', tally: silent(20) }) })).toEqual([]);
  });

  it('says when to stop', () => {
    expect(advised({ lead: lead({ tally: silent(7) }) })).toEqual([]);
    expect(firstAdvice({ lead: lead({ tally: silent(8) }), touches: threeCalls })).toMatchObject({
      why: { rule: 'advise-stop', values: { count: 8 } },
      does: { kind: 'archive' },
    });
  });

  it('goes on in writing after three calls without an answer', () => {
    expect(firstAdvice({ touches: threeCalls })).toMatchObject({
      why: { rule: 'advise-switch', values: { count: 3 } },
      does: { kind: 'start', sequenceId: noAnswerId },
    });
  });

  const written = { ...spring, steps: [step('email'), step('mail')] };

  it.each<[string, Partial<AdviceFacts>]>([
    ['two calls', { touches: threeCalls.slice(1) }],
    ['an answer on another channel since', { touches: [made('sms', 0.5, true), ...threeCalls] }],
    ['an answered call among them', { touches: [made('call', 1), made('call', 2, true), made('call', 3)] }],
    ['a sequence that is written already', { touches: threeCalls, sequence: written }],
    ['the written sequence itself', { touches: threeCalls, sequence: { ...spring, id: noAnswerId } }],
    ['nobody to write to', { touches: threeCalls, reachable: ['call', 'sms', 'task'] }],
    ['time to stop', { touches: threeCalls, lead: lead({ tally: silent(8) }) }],
  ])('does not go on in writing with %s', (_what, changes) => {
    expect(advised(changes)).not.toContain('advise-switch');
  });

  const cool = { lead: lead({ status: 'interested', lastContactAt: now - 7 * dayMs }), nextAt: now + 3 * dayMs };

  it('hurries when a lead cools', () => {
    expect(firstAdvice(cool)).toMatchObject({
      why: { rule: 'advise-cooling', values: { days: 7 } },
      does: { kind: 'hurry' },
    });
  });

  it.each<[string, Partial<AdviceFacts>]>([
    ['touched six days ago', { lead: lead({ status: 'interested', lastContactAt: now - 6 * dayMs }) }],
    ['touched since, by anybody', { touches: [made('call', 1)] }],
    ['to be touched within three days', { nextAt: now + 3 * dayMs - 1 }],
    ['never reached', { lead: lead({ status: 'attempted', lastContactAt: now - 7 * dayMs }) }],
    ['without an open touch', { touch: null }],
  ])('leaves alone a lead %s', (_what, changes) => {
    expect(advised({ ...cool, ...changes })).not.toContain('advise-cooling');
  });

  it('starts what suits best when nothing is planned', () => {
    expect(firstAdvice(atRest)).toMatchObject({
      why: { rule: 'advise-no-next-step' },
      does: { kind: 'start', sequenceId: 's1' },
    });
    expect(firstAdvice({ ...atRest, suggestedId: null })?.does).toEqual({ kind: 'details' });
  });

  it.each<[string, Partial<AdviceFacts>]>([
    ['a reminder comes', { ...atRest, nextAt: now + 30 * dayMs }],
    [
      'the rep paused it',
      {
        touch: null,
        nextAt: null,
        enrollment: { state: { kind: 'paused', by: 'rep', untilAt: null, remainingMs: 0 }, startedAt: now },
      },
    ],
    ['it is time to stop', { ...atRest, lead: lead({ tally: silent(8) }) }],
  ])('starts nothing while %s', (_what, changes) => {
    expect(advised(changes)).not.toContain('advise-no-next-step');
  });

  const answersTexts = [made('sms', 2, true), made('email', 3), made('email', 5)];

  it('prefers the channel they answer on', () => {
    expect(firstAdvice({ touches: answersTexts })).toMatchObject({
      why: { rule: 'advise-other-channel', values: { channel: 'sms', missing: 'email', count: 2 } },
      does: { kind: 'prefer', channel: 'sms' },
    });
  });

  it('names the channel that is about to be used, and the one that is answered most', () => {
    const touches = [
      ...answersTexts,
      made('call', 1, true),
      made('call', 6, true),
      made('whatsapp', 7),
      made('whatsapp', 8),
      made('whatsapp', 9),
    ];
    expect(firstAdvice({ touches })?.why.values).toEqual({ channel: 'call', missing: 'email', count: 2 });
    const next = { touches, touch: { dueAt: now, channel: 'call' as const } };
    expect(firstAdvice(next)?.why.values).toEqual({ channel: 'call', missing: 'whatsapp', count: 3 });
  });

  it.each<[string, Partial<AdviceFacts>]>([
    ['is preferred already', { lead: lead({ preferredChannel: 'sms' }) }],
    ['cannot be used', { reachable: ['email', 'task'] }],
    ['is the only one tried twice', { touches: answersTexts.slice(0, 2) }],
    ['was answered on both', { touches: [...answersTexts, made('email', 9, true)] }],
  ])('prefers no channel that %s', (_what, changes) => {
    expect(advised({ touches: answersTexts, ...changes })).not.toContain('advise-other-channel');
  });

  it('moves to a newer version', () => {
    expect(firstAdvice({ newerVersion: 3 })).toMatchObject({
      why: { rule: 'advise-newer-version', values: { sequence: spring.name, version: 3 } },
      does: { kind: 'move-to-newer' },
    });
    const finished = { state: { kind: 'finished', result: 'no-reply' }, startedAt: now } as const;
    expect(advised({ newerVersion: 3, enrollment: finished })).not.toContain('advise-newer-version');
  });

  it('asks about a status that stands still', () => {
    const stalled = (days: number): Partial<AdviceFacts> => ({
      lead: lead({ status: 'offer', statusSinceAt: now - days * dayMs }),
    });
    expect(firstAdvice(stalled(14))).toMatchObject({
      why: { rule: 'remind-stalled', values: { status: 'offer' } },
      does: { kind: 'details' },
    });
    expect(advised(stalled(13.9))).toEqual([]);
  });

  it('names what a record lacks', () => {
    expect(firstAdvice({ lead: lead({ owner: ' ' }) })).toMatchObject({
      why: { rule: 'advise-missing', values: { lacks: 'owner' } },
      does: { kind: 'details' },
    });
    expect(firstAdvice({ lead: lead({ owner: '' }), touch: null, nextAt: null })?.why.values).toEqual({
      lacks: 'owner due',
    });
  });

  it('puts the most telling first', () => {
    const cooled = lead({ status: 'interested', owner: '', statusSinceAt: 0, lastContactAt: now - 20 * dayMs });
    const touches = [
      made('call', 9),
      made('call', 10),
      made('call', 11),
      made('sms', 30, true),
      made('email', 40),
      made('email', 41),
    ];
    expect(advised({ lead: cooled, touches, nextAt: now + 9 * dayMs, newerVersion: 2 })).toEqual([
      'advise-switch',
      'advise-cooling',
      'advise-other-channel',
      'advise-newer-version',
      'remind-stalled',
      'advise-missing',
    ]);
  });
});
