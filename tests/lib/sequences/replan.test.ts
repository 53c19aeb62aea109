import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Reach, Run } from '../../../lib/sequences/run.ts';
import {
  action,
  after,
  at,
  delay,
  made,
  newYork,
  reach,
  rulesOf,
  run,
  sequence,
  startedRun,
  step,
} from './builders.ts';

/** The start; the touch is due two days later, at 10:00. */
const now = at('2026-11-24 10:00');
const lead = startedRun({
  sequence: sequence({
    steps: [step({ id: 'call', delay: delay(2, 'days'), fallbacks: ['email'] }), step({ id: 'next', channel: 'task' })],
  }),
});
const dueAt = at('2026-11-26 10:00');
const knowing = (changes: Partial<Reach>, from: Run = lead): Run => ({ ...from, reach: reach(changes) });
const chosen = (text: string): Run =>
  after(lead, nextStep(lead, { kind: 'reschedule', dueAt: at(text), how: 'reschedule' }, now));

describe('touched', () => {
  it('keeps the open touch an hour away, told of anew, and counts', () => {
    const told: Run = { ...lead, touch: { ...lead.touch!, announced: 1 } };
    const decision = nextStep(told, { kind: 'touched', channel: 'sms', activityId: 'a' }, at('2026-11-26 09:30'));
    expect(decision.touch).toMatchObject({ id: lead.touch!.id, dueAt: at('2026-11-26 10:30'), announced: 0 });
    expect(decision.enrollment).toMatchObject({ touchCount: 1, usedChannels: ['sms'], lastTouchAt: null });
    expect(rulesOf(decision)).toEqual(['kept-after-gap']);
  });

  it('puts off one that is due already', () => {
    const late = at('2026-11-27 15:00');
    const decision = nextStep(lead, { kind: 'touched', channel: 'call', activityId: 'a' }, late);
    expect(decision.touch?.dueAt).toBe(at('2026-11-27 16:00'));
  });

  it('leaves one that is far enough, and one at a time the rep chose', () => {
    const touched = { kind: 'touched', channel: 'sms', activityId: 'a' } as const;
    expect(nextStep(lead, touched, now).touch).toBe(lead.touch);
    expect(rulesOf(nextStep(lead, touched, now))).toEqual(['nothing-moved']);
    const own = chosen('2026-11-26 10:00');
    expect(nextStep(own, touched, at('2026-11-26 09:45')).touch?.dueAt).toBe(dueAt);
  });
});

describe('touches outside the plan', () => {
  const touched = { kind: 'touched', channel: 'call', activityId: 'a' } as const;
  const few: Run = { ...lead, sequence: { ...lead.sequence, maxTouches: 2 } };

  it('end a run that may make no more', () => {
    const once = after(few, nextStep(few, touched, now));
    expect(once.enrollment.state.kind).toBe('active');
    const twice = nextStep(once, touched, now);
    expect(twice).toMatchObject({ touch: null, enrollment: { touchCount: 2, state: { kind: 'finished' } } });
    expect(rulesOf(twice)).toEqual(['finished-max-touches']);
    const paused = after(once, nextStep(once, { kind: 'pause', untilAt: null }, now));
    expect(nextStep(paused, touched, now).enrollment.state.kind).toBe('finished');
  });

  it('count nothing before it starts', () => {
    const pending = run({ enrollment: { state: { kind: 'pending', startAt: dueAt } } });
    expect(nextStep(pending, touched, now).enrollment).toMatchObject({ touchCount: 0, state: { kind: 'pending' } });
  });
});

describe('a bounce or a wrong number outside the plan', () => {
  const bounced = (from: Run, channels: Reach['channels']): Decision => {
    const told = after(from, nextStep(from, { kind: 'touched', channel: 'call', activityId: 'a' }, now));
    return nextStep(knowing({ channels }, told), { kind: 'replan' }, now);
  };

  it('leaves the open touch where there is another number', () => {
    expect(bounced(lead, ['call', 'email', 'task']).touch).toBe(lead.touch);
  });

  it('keeps the planned time on the other channel', () => {
    expect(bounced(lead, ['email', 'task']).touch).toMatchObject({ id: lead.touch!.id, channel: 'email', dueAt });
  });

  it('keeps the planned time for the next step, where that would come sooner', () => {
    const decision = bounced(lead, ['task']);
    expect(decision.touch).toMatchObject({ stepId: 'next', dueAt });
    expect(rulesOf(decision)).toContain('later-of-two');
  });

  it('keeps a time that the rep chose for whatever touch is left', () => {
    const own = chosen('2026-12-24 22:00');
    expect(bounced(own, ['task']).touch).toMatchObject({ stepId: 'next', dueAt: at('2026-12-24 22:00') });
    const only = { ...own, sequence: sequence({ steps: lead.sequence.steps.slice(0, 1) }) };
    expect(bounced(only, []).touch).toEqual(only.touch);
  });

  it('waits no less long for what comes after', () => {
    const steps = [lead.sequence.steps[0]!, action('wait', { delay: delay(1, 'days') }), step({ channel: 'task' })];
    const decision = bounced({ ...lead, sequence: sequence({ steps }) }, ['task']);
    expect(decision.enrollment.state).toEqual({ kind: 'waiting', untilAt: dueAt });
    expect(decision.why.at(-1)).toMatchObject({ rule: 'waits', values: { untilAt: dueAt } });
  });
});

describe('replan', () => {
  const replanned = (changes: Partial<Reach>, when = now, from = lead) =>
    nextStep(knowing(changes, from), { kind: 'replan' }, when);

  it.each<[string, Partial<Reach>, string, string]>([
    [
      'an absence',
      { away: { fromAt: at('2026-11-25 00:00'), untilAt: at('2026-12-01 00:00') } },
      '2026-12-01 10:00',
      'moved-after-away',
    ],
    [
      'a full day',
      { room: { most: 1, zone: newYork, planned: { '2026-11-26': 1 } } },
      '2026-11-27 10:00',
      'moved-after-full-day',
    ],
    ['another zone', { zone: 'America/Los_Angeles' }, '2026-11-26 11:00', 'moved-into-hours'],
    ['touches made elsewhere', { touches: [made('2026-11-26 09:30')] }, '2026-11-26 10:30', 'kept-after-gap'],
  ])('moves the open touch for %s', (_what, changes, due, rule) => {
    const decision = replanned(changes);
    expect(decision.touch).toMatchObject({ id: lead.touch!.id, dueAt: at(due), stepId: 'call' });
    expect(rulesOf(decision)).toEqual(['replanned', rule]);
    expect(decision.why[0]?.values).toEqual({ fromAt: dueAt, dueAt: at(due) });
  });

  it('moves nothing without a cause, and never to an earlier time', () => {
    expect(replanned({})).toMatchObject({ touch: lead.touch, why: [{ rule: 'nothing-moved' }] });
    const away = { fromAt: at('2026-11-25 00:00'), untilAt: at('2026-12-01 00:00') };
    const moved = after(lead, replanned({ away }));
    expect(replanned({}, now, moved).touch).toBe(moved.touch);
  });

  it('keeps due what is due, unless the rep is away', () => {
    const night = at('2026-11-26 22:00');
    expect(replanned({ touches: [made('2026-11-26 21:30')] }, night).touch).toBe(lead.touch);
    const away = { fromAt: at('2026-11-26 00:00'), untilAt: at('2026-12-01 00:00') };
    expect(replanned({ away }, night).touch?.dueAt).toBe(at('2026-12-01 08:00'));
  });

  it('leaves a time that the rep chose', () => {
    const away = { fromAt: at('2026-11-25 00:00'), untilAt: at('2026-12-01 00:00') };
    expect(replanned({ away }, now, chosen('2026-11-27 23:00')).touch?.dueAt).toBe(at('2026-11-27 23:00'));
  });

  it('stops for a lead not to be contacted, in whatever state', () => {
    const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, now));
    for (const one of [lead, paused, run({ enrollment: { state: { kind: 'pending', startAt: dueAt } } })]) {
      const decision = replanned({ doNotContact: true }, now, one);
      expect(decision).toMatchObject({
        touch: null,
        enrollment: { state: { kind: 'stopped', rule: 'do-not-contact' } },
      });
    }
    expect(rulesOf(replanned({}, now, paused))).toEqual(['nothing-moved']);
  });

  it.each<[string, Partial<Reach>]>([
    ['barred', { barred: ['call'] }],
    ['lost', { channels: ['email', 'task'] }],
  ])('goes on by the fallback when the channel is %s, by the rules of that', (_how, changes) => {
    const decision = replanned({ ...changes, touches: [made('2026-11-25 12:00', 'email')] });
    expect(decision.touch).toMatchObject({ id: lead.touch!.id, channel: 'email', dueAt: at('2026-11-27 12:00') });
    expect(rulesOf(decision)).toEqual(['channel-fallback', 'replanned', 'kept-after-channel-gap']);
    expect(rulesOf(decision.touch!)).not.toContain('channel-first-choice');
  });

  it('keeps the rep’s own time on the other channel', () => {
    const decision = replanned({ barred: ['call'] }, now, chosen('2026-11-27 23:00'));
    expect(decision.touch).toMatchObject({ channel: 'email', dueAt: at('2026-11-27 23:00') });
    expect(rulesOf(decision)).toEqual(['channel-fallback']);
  });

  it('goes on with the next step when no channel is left', () => {
    const decision = replanned({ channels: ['task'] });
    expect(decision.touch).toMatchObject({ stepId: 'next', dueAt });
    expect(rulesOf(decision)[0]).toBe('channel-missing');
  });
});

describe('hurry', () => {
  const hurried = (from: Run, when = now) => nextStep(from, { kind: 'hurry' }, when);
  const inDays = (days: number, changes: Partial<Reach> = {}): Run =>
    startedRun({ sequence: sequence({ steps: [step({ delay: delay(days, 'days') })] }), reach: reach(changes) });

  it('halves the time left, in whole days at the same clock time', () => {
    const decision = hurried(inDays(6), at('2026-11-24 15:00'));
    expect(decision.touch?.dueAt).toBe(at('2026-11-27 10:00'));
    expect(rulesOf(decision)).toEqual(['hurried']);
    expect(decision.why[0]?.values).toEqual({ fromAt: at('2026-11-30 10:00'), dueAt: at('2026-11-27 10:00') });
  });

  it('halves it to the minute when less than two days are left', () => {
    expect(hurried(inDays(1), at('2026-11-24 16:00')).touch?.dueAt).toBe(at('2026-11-25 08:00'));
    expect(hurried(inDays(1), at('2026-11-24 10:00')).touch?.dueAt).toBe(at('2026-11-25 08:00'));
    expect(hurried(inDays(1), at('2026-11-25 09:00')).touch?.dueAt).toBe(at('2026-11-25 09:30'));
  });

  it('goes at the pace the rep has set for interest', () => {
    const pace = { factor: 0.25, because: 'interested' } as const;
    const lead8 = { ...inDays(8), reach: reach({ pace }) };
    expect(hurried(lead8).touch?.dueAt).toBe(at('2026-11-26 10:00'));
  });

  it('keeps the gaps', () => {
    const soon = { ...inDays(1), reach: reach({ touches: [made('2026-11-25 08:45')] }) };
    expect(hurried(soon, at('2026-11-25 09:00')).touch?.dueAt).toBe(at('2026-11-25 09:45'));
  });

  it('leaves what is due, what the rep chose, and what no rule lets come sooner', () => {
    expect(rulesOf(hurried(lead, at('2026-11-26 12:00')))).toEqual(['nothing-moved']);
    expect(hurried(chosen('2026-12-24 10:00')).touch?.dueAt).toBe(at('2026-12-24 10:00'));
    const full = { away: { fromAt: now, untilAt: at('2026-11-26 00:00') } };
    expect(rulesOf(hurried({ ...lead, reach: reach(full) }))).toEqual(['nothing-moved']);
  });
});
