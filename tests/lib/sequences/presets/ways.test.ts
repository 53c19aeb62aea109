import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../../lib/sequences/next-step.ts';
import { presets } from '../../../../lib/sequences/presets/presets.ts';
import type { Decision, LeadFacts, Reach, Run } from '../../../../lib/sequences/run.ts';
import { stopFor } from '../../../../lib/sequences/stops.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { OutcomeId } from '../../../../lib/touches/outcome.ts';
import { after, at, outcome, reach, run } from '../builders.ts';

/** A Monday. */
const monday = at('2026-11-30 10:00');
const dayMs = 24 * 60 * 60_000;
const channels: readonly Channel[] = ['call', 'sms', 'email', 'mail', 'task'];

/** The outcome of each touch in turn, made when it is due: the last decision, and what else happened on the way. */
function ways(
  id: string,
  outcomes: readonly OutcomeId[],
  { startAt = monday, ...lead }: { startAt?: number } & Partial<LeadFacts> = {},
): { last: Decision; run: Run; effects: Decision['effects'] } {
  const sequence = presets.find((one) => one.id === `preset-${id}`)!;
  const facts = { status: 'new', temperature: null, tags: [], score: 30, ...lead } as const;
  const reached: Reach = reach({ channels, lead: facts });
  let now = run({ sequence, reach: reached, enrollment: { startedAt: startAt } });
  let last = nextStep(now, { kind: 'start' }, startAt);
  const effects = [...last.effects];
  for (const one of outcomes) {
    now = after(now, last);
    const { channel, dueAt } = now.touch!;
    last = nextStep(now, outcome(one, { channel }), dueAt);
    effects.push(...last.effects);
  }
  return { last, run: after(now, last), effects };
}

/** What comes next, as `<step> <channel>`; the state of the run when nothing does. */
function next(...[id, outcomes, lead]: Parameters<typeof ways>): string {
  const { touch, enrollment } = ways(id, outcomes, lead).last;
  return touch ? `${touch.stepId} ${touch.channel}` : enrollment.state.kind;
}

describe('the ways a preset goes', () => {
  it.each<[string, string, readonly OutcomeId[], Partial<LeadFacts>, string]>([
    ['a text first to those who wrote in (R043)', 'standard', [], { tags: ['inbound'] }, 'day-0-text sms'],
    ['no call the same day after it', 'standard', ['sent'], { tags: ['inbound'] }, 'day-1 email'],
    ['a call first to the rest', 'standard', [], {}, 'day-0-call call'],
    ['a quick call to the hot (R060)', 'first-contact', ['sent'], { temperature: 'hot' }, 'quick-call call'],
    ['an email to the others', 'first-contact', ['sent'], { temperature: 'warm' }, 'personal-email email'],
    ['a recap to whoever answers', 'hot-daily', ['no-answer', 'sent', 'connected'], {}, 'talk-recap sms'],
    ['the next day to whoever does not', 'hot-daily', ['no-answer', 'sent', 'voicemail'], {}, 'day-4 sms'],
    ['the proposal to whoever liked the demo (R062)', 'demo', ['sent', 'connected'], {}, 'send-proposal task'],
    ['an email after the proposal', 'demo', ['sent', 'connected', 'done'], {}, 'proposal-email email'],
    ['one question to whoever did not', 'demo', ['sent', 'not-now'], {}, 'what-was-missing email'],
    ['what was agreed to whoever answers at last', 'three-tries', ['no-answer', 'connected'], {}, 'as-agreed email'],
    ['on with the care, whatever the answer (R069)', 'post-sale', ['replied', 'not-now'], {}, 'first-month email'],
    ['on with the long way after another "not now"', 'nurture', ['not-now'], {}, 'monthly email'],
    ['a pause while a reply is answered (R081)', 'proposal', ['replied'], {}, 'paused'],
  ])('is %s', (_what, id, outcomes, lead, expected) => {
    expect(next(id, outcomes, lead)).toBe(expected);
  });

  it.each<[string, string, readonly OutcomeId[], string]>([
    [
      'the last call of the week',
      'hot-daily',
      ['no-answer', 'sent', 'no-answer', 'sent', 'no-answer', 'sent', 'voicemail'],
      'preset-no-answer',
    ],
    ['all four tries (R074)', 'three-tries', ['no-answer', 'no-answer', 'voicemail', 'no-answer'], 'preset-no-answer'],
    ['"not now" (R073)', 'basic', ['not-now'], 'preset-nurture'],
  ])('hands over after %s', (_what, id, outcomes, sequenceId) => {
    const { last, effects } = ways(id, outcomes);
    expect(last.touch).toBeNull();
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'start', sequenceId }));
  });

  it('answers at night and calls at opening (R067, R225)', () => {
    const night = at('2026-12-03 22:00');
    const { last: first } = ways('after-hours', [], { startAt: night });
    expect([first.touch?.channel, first.touch?.dueAt]).toEqual(['email', night]);
    const { last: second } = ways('after-hours', ['sent'], { startAt: night });
    expect([second.touch?.channel, second.touch?.dueAt]).toEqual(['call', at('2026-12-04 09:00')]);
  });

  it('calls at once in the day', () => {
    const { touch } = ways('after-hours', []).last;
    expect([touch?.channel, touch?.dueAt]).toEqual(['call', monday]);
  });

  it.each(['hot-at-once', 'warm-referral'])('%s writes at once to whoever left only an email (R065)', (id) => {
    const sequence = presets.find((one) => one.id === `preset-${id}`)!;
    const emailOnly = run({ sequence, reach: reach({ channels: ['email'] }), enrollment: { startedAt: monday } });
    const { touch } = nextStep(emailOnly, { kind: 'start' }, monday);
    expect([touch?.channel, touch?.dueAt]).toEqual(['email', monday]);
  });

  it('reminds of a re-engagement after 30 days (R072)', () => {
    expect(ways('no-answer', []).effects).toContainEqual(
      expect.objectContaining({ kind: 'remind', dueAt: monday + 30 * dayMs }),
    );
  });

  it('marks the offer as made once the proposal is sent', () => {
    expect(ways('demo', ['sent', 'connected', 'done']).effects).toContainEqual({ kind: 'status', status: 'offer' });
  });

  it('leaves those in peace for whom something was missing, and reminds of them in a quarter', () => {
    const { last, effects } = ways('demo', ['sent', 'not-now', 'sent']);
    expect(last.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(effects.map(({ kind }) => kind)).toContain('remind');
  });

  it('asks old leads only once in their life (R204)', () => {
    expect(presets.filter(({ isOnce }) => isOnce).map(({ id }) => id)).toEqual(['preset-reactivation']);
  });

  it.each([
    ['post-sale', 'won', 'go-on'],
    ['post-sale', 'opted-out', 'stop'],
    ['proposal', 'replied', 'pause'],
    ['discovery', 'answered', 'go-on'],
    ['basic', 'replied', 'stop'],
  ] as const)('of %s, %s means %s', (id, signal, verb) => {
    expect(stopFor(presets.find((one) => one.id === `preset-${id}`)!, signal)).toBe(verb);
  });
});
