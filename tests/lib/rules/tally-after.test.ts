import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../../../lib/leads/lead.ts';
import { usualRules } from '../../../lib/rules/rule-settings.ts';
import { scoreOf } from '../../../lib/rules/score.ts';
import { type TallyEvent, tallyAfter } from '../../../lib/rules/tally-after.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { type OutcomeId, outcomes } from '../../../lib/touches/outcome.ts';
import { signals } from '../../../lib/touches/signal.ts';

function touch(outcome: OutcomeId, channel: Channel = 'call', activityId = 'now'): TallyEvent {
  return { kind: 'touch', outcome, channel, activityId };
}

function tallyOf(...events: readonly TallyEvent[]): Tally {
  return events.reduce(tallyAfter, {});
}

describe('tallyAfter', () => {
  it.each<[OutcomeId, Channel, Tally]>([
    ['connected', 'call', { verifiedPhone: 'now' }],
    ['connected', 'door-knock', {}],
    ['booked', 'call', { verifiedPhone: 'now', booked: 'now' }],
    ['booked', 'email', { booked: 'now', replied: 'now' }],
    ['replied', 'sms', { replied: 'now' }],
    ['not-now', 'email', { replied: 'now' }],
    ['explicit-no', 'email', {}],
    ['opted-out', 'sms', { unsubscribed: 'now' }],
    ['no-answer', 'call', { unanswered: { count: 1, activityId: 'now' } }],
    ['sent', 'email', { unanswered: { count: 1, activityId: 'now' } }],
    ['wrong-number', 'call', { unanswered: { count: 1, activityId: 'now' } }],
    ['done', 'task', {}],
  ])('counts what “%s” by %s shows', (outcome, channel, tally) => {
    expect(tallyOf(touch(outcome, channel))).toEqual(tally);
  });

  it.each<[(typeof signals)[number], Tally]>([
    ['replied', { replied: 'now' }],
    ['booked', { booked: 'now' }],
    ['opted-out', { unsubscribed: 'now' }],
    ['spam-complaint', { unsubscribed: 'now' }],
    ['answered', {}],
    ['out-of-office', {}],
  ])('counts what the signal “%s” shows', (signal, tally) => {
    expect(tallyAfter({}, { kind: 'signal', signal, activityId: 'now' })).toEqual(tally);
  });

  it('remembers an opt-out that came by another way', () => {
    expect(tallyAfter({ replied: 'a1' }, { kind: 'unsubscribed', activityId: 'now' })).toEqual({
      replied: 'a1',
      unsubscribed: 'now',
    });
  });

  it('counts touches in a row that nobody answered, until somebody does', () => {
    const three = [touch('no-answer', 'call', 'a1'), touch('sent', 'email', 'a2'), touch('voicemail', 'call', 'a3')];
    expect(tallyOf(...three).unanswered).toEqual({ count: 3, activityId: 'a3' });
    expect(tallyOf(...three, touch('connected'), touch('busy', 'call', 'a5')).unanswered).toEqual({
      count: 1,
      activityId: 'a5',
    });
  });

  it('takes a verified phone back when it turns out to be the wrong number', () => {
    expect(tallyOf(touch('connected'), touch('wrong-number')).verifiedPhone).toBeUndefined();
  });

  it('leaves the row of unanswered touches alone when the rep does a task', () => {
    const once = tallyOf(touch('no-answer'));
    expect(tallyAfter(once, touch('done', 'task'))).toEqual(once);
  });

  it('shows a fact by the activity that showed it last, and counts it once', () => {
    const tally = tallyOf(touch('replied', 'email', 'a1'), touch('replied', 'email', 'a2'));
    expect(tally).toEqual({ replied: 'a2' });
    expect(scoreOf(tally, usualRules.score).points).toBe(45);
  });
});

const anyEvent: fc.Arbitrary<TallyEvent> = fc.oneof(
  fc
    .constantFrom(...outcomes.flatMap(({ id, channels }) => channels.map((channel) => ({ outcome: id, channel }))))
    .map(({ outcome, channel }) => touch(outcome, channel)),
  fc.constantFrom(...signals).map((signal): TallyEvent => ({ kind: 'signal', signal, activityId: 'now' })),
  fc.constant<TallyEvent>({ kind: 'unsubscribed', activityId: 'now' }),
);

describe('a history replayed', () => {
  it('gives the same facts in any order; only a wrong number and the row of unanswered touches depend on it', () => {
    const history = fc.array(anyEvent, { maxLength: 12 }).chain((events) =>
      fc.record({
        events: fc.constant(events),
        shuffled: fc.shuffledSubarray(events, { minLength: events.length }),
      }),
    );
    fc.assert(
      fc.property(history, ({ events, shuffled }) => {
        const hasWrongNumber = events.some((event) => event.kind === 'touch' && event.outcome === 'wrong-number');
        const lasting = ({ booked, replied, unsubscribed, verifiedPhone }: Tally): unknown =>
          hasWrongNumber ? { booked, replied, unsubscribed } : { booked, replied, unsubscribed, verifiedPhone };
        expect(lasting(tallyOf(...shuffled))).toEqual(lasting(tallyOf(...events)));
      }),
    );
  });

  it('never says the same thing twice differently: a repeated history adds nothing but unanswered touches', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 12 }), (events) => {
        const { unanswered: _once, ...facts } = tallyOf(...events);
        const { unanswered: _twice, ...again } = tallyOf(...events, ...events);
        expect(again).toEqual(facts);
      }),
    );
  });
});
