import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import { action, after, at, delay, outcome, reach, rulesOf, run, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('pause and resume', () => {
  const dueTomorrow = startedRun({ sequence: sequence({ steps: [step({ id: 'call' }), step({ id: 'next' })] }) });

  it('keep the time the touch had left', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-24 18:00'));
    expect(paused.touch).toBeNull();
    expect(paused.enrollment.state).toMatchObject({
      kind: 'paused',
      by: 'rep',
      untilAt: null,
      remainingMs: 16 * 3_600_000,
    });
    expect(rulesOf(paused)).toEqual(['paused-by-rep']);
    const resumed = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-01 18:00'));
    expect(resumed.touch).toMatchObject({ stepId: 'call', dueAt: at('2026-12-02 10:00') });
    expect(rulesOf(resumed)[0]).toBe('resumed');
  });

  it('count the time left from the end of the pause when it is noticed late', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: at('2026-12-01 18:00') }, at('2026-11-24 18:00'));
    expect(rulesOf(paused)).toEqual(['paused-by-rep-until']);
    const late = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-02 07:00'));
    expect(late.touch?.dueAt).toBe(at('2026-12-02 10:00'));
    const tooLate = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-05 12:00'));
    expect(tooLate.touch?.dueAt).toBe(at('2026-12-05 12:00'));
  });

  it.each([
    ['the day before', '2026-11-25 09:00', '2026-11-24 10:00', '2026-11-26 15:00', '2026-11-27 09:00'],
    ['days before', '2026-11-30 09:00', '2026-11-24 22:00', '2026-11-26 08:00', '2026-12-02 09:00'],
    ['over a change of the clocks', '2026-11-02 09:00', '2026-10-30 10:00', '2026-11-03 10:00', '2026-11-06 09:00'],
    ['for an hour', '2026-11-26 09:00', '2026-11-24 10:00', '2026-11-24 11:00', '2026-11-26 09:00'],
    ['on its very day', '2026-11-24 16:00', '2026-11-24 10:00', '2026-11-25 09:30', '2026-11-25 15:30'],
  ])('keep its clock time and the days left, paused %s', (_when, dueAt, pausedAt, resumedAt, due) => {
    const lead: Run = { ...dueTomorrow, touch: { ...dueTomorrow.touch!, dueAt: at(dueAt) } };
    const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, at(pausedAt)));
    expect(nextStep(paused, { kind: 'resume' }, at(resumedAt)).touch?.dueAt).toBe(at(due));
  });

  it('keep a time that the rep chose, at night too', () => {
    const chosen = at('2026-12-05 22:30');
    const lead = after(dueTomorrow, nextStep(dueTomorrow, { kind: 'reschedule', dueAt: chosen, how: 'snooze' }, now));
    const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, now));
    const resumed = nextStep(paused, { kind: 'resume' }, at('2026-12-02 12:00'));
    expect(resumed.touch?.dueAt).toBe(chosen);
    expect(rulesOf(resumed.touch!)).toEqual(['snoozed', 'resumed', 'channel-first-choice']);
  });

  it('bring an overdue touch back at once', () => {
    const paused = nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-30 12:00'));
    const resumed = nextStep(after(dueTomorrow, paused), { kind: 'resume' }, at('2026-12-01 12:00'));
    expect(resumed.touch?.dueAt).toBe(at('2026-12-01 12:00'));
  });

  it('do not count towards the age of the sequence', () => {
    const short = startedRun({ sequence: sequence({ maxAgeDays: 5, steps: [step({ id: 'call' })] }) });
    const paused = nextStep(short, { kind: 'pause', untilAt: null }, now);
    expect(nextStep(after(short, paused), { kind: 'resume' }, at('2027-02-01 12:00')).touch?.stepId).toBe('call');
  });

  it('go on elsewhere when the channel has been lost meanwhile', () => {
    const paused = after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now));
    const lost = { ...paused, reach: reach({ channels: ['email'] }) };
    const resumed = nextStep(lost, { kind: 'resume' }, now);
    expect(resumed.touch).toMatchObject({ stepId: 'second', dueAt: at('2026-11-26 10:30') });
    expect(rulesOf(resumed)).toContain('channel-missing');
  });

  it('brings back a step with a day of its own on that day', () => {
    const steps = [step({ id: 'card', delay: { from: 'date', on: '2026-12-20', at: '10:00' } })];
    const dated = startedRun({ sequence: sequence({ steps }) });
    const paused = after(dated, nextStep(dated, { kind: 'pause', untilAt: null }, now));
    expect(nextStep(paused, { kind: 'resume' }, at('2026-12-01 12:00')).touch?.dueAt).toBe(at('2026-12-20 10:00'));
    expect(nextStep(paused, { kind: 'resume' }, at('2026-12-22 12:00')).touch?.dueAt).toBe(at('2026-12-22 12:00'));
  });

  it('can be moved by pausing again', () => {
    const first = after(dueTomorrow, nextStep(dueTomorrow, { kind: 'pause', untilAt: null }, at('2026-11-24 18:00')));
    const moved = nextStep(first, { kind: 'pause', untilAt: at('2026-12-24 09:00') }, at('2026-11-25 18:00'));
    expect(moved.enrollment.state).toMatchObject({ untilAt: at('2026-12-24 09:00'), remainingMs: 16 * 3_600_000 });
  });
});

describe('a run that waits', () => {
  const steps = [
    step({ id: 'call', delay: delay(0, 'minutes') }),
    action('wait', { delay: delay(3, 'days') }),
    step({ id: 'email', channel: 'email', delay: delay(2, 'hours') }),
  ];
  const lead = startedRun({ sequence: sequence({ steps }) });
  const waiting = after(lead, nextStep(lead, outcome('no-answer'), now));
  const overAt = at('2026-11-27 10:30');

  it('stands at the wait, and goes on with the step after it, counted from its end', () => {
    expect(waiting).toMatchObject({
      touch: null,
      enrollment: { stepIndex: 1, state: { kind: 'waiting', untilAt: overAt } },
    });
    expect(nextStep(waiting, { kind: 'resume' }, overAt).touch).toMatchObject({
      stepId: 'email',
      dueAt: at('2026-11-27 12:30'),
    });
    expect(nextStep(waiting, { kind: 'resume' }, at('2026-11-27 11:30')).touch?.dueAt).toBe(at('2026-11-27 12:30'));
  });

  it('goes on at once when the rep does not want to wait', () => {
    const early = at('2026-11-25 09:00');
    expect(nextStep(waiting, { kind: 'resume' }, early).touch?.dueAt).toBe(at('2026-11-25 11:00'));
    const skipped = nextStep(waiting, { kind: 'skip', because: '' }, early);
    expect(skipped.touch?.dueAt).toBe(at('2026-11-25 11:00'));
    expect(rulesOf(skipped)[0]).toBe('skipped-step');
  });

  it('waits out what was left when it was paused meanwhile', () => {
    const paused = after(waiting, nextStep(waiting, { kind: 'pause', untilAt: null }, at('2026-11-26 10:30')));
    const resumed = nextStep(paused, { kind: 'resume' }, at('2026-12-01 09:00'));
    expect(resumed.enrollment.state).toEqual({ kind: 'waiting', untilAt: at('2026-12-02 09:00') });
    expect(rulesOf(resumed)).toEqual(['resumed', 'waits']);
  });

  it('keeps waiting when somebody answers a touch outside its plan, and ends when they book', () => {
    const answered = nextStep(waiting, outcome('connected'), at('2026-11-25 09:00'));
    expect(answered).toMatchObject({ enrollment: { hasAnswer: true, state: { kind: 'waiting', untilAt: overAt } } });
    expect(rulesOf(answered)).toEqual(['stays-paused']);
    expect(nextStep(waiting, outcome('booked'), now).enrollment.state).toEqual({ kind: 'finished', result: 'booked' });
  });

  it('opens the next touch when they ask for a call back, or the rep names a time', () => {
    expect(nextStep(waiting, outcome('callback'), at('2026-11-25 09:00')).touch).toMatchObject({
      stepId: 'email',
      dueAt: at('2026-11-26 09:00'),
    });
    const chosen = at('2026-11-26 17:00');
    expect(nextStep(waiting, outcome('connected', { nextAt: chosen }), now).touch?.dueAt).toBe(chosen);
  });

  it('comes back to the last touch for a call back when none is left', () => {
    const plan = sequence({ steps: [step({ id: 'call', delay: delay(0, 'minutes') }), action('wait')] });
    const alone = startedRun({ sequence: plan });
    const last = after(alone, nextStep(alone, outcome('no-answer'), now));
    const chosen = at('2026-11-26 17:00');
    expect(nextStep(last, outcome('connected', { nextAt: chosen }), now).touch).toMatchObject({
      stepId: 'call',
      dueAt: chosen,
    });
  });
});

describe('a run that is to start later', () => {
  const startAt = at('2026-12-24 10:00');
  const pending = run({ enrollment: { state: { kind: 'pending', startAt }, startedAt: startAt } });

  it('starts by itself only then, its delays counted from then', () => {
    const early = nextStep(pending, { kind: 'start' }, now);
    expect(early).toMatchObject({ touch: null, enrollment: { state: { kind: 'pending', startAt } } });
    expect(rulesOf(early)).toEqual(['starts-later']);
    expect(nextStep(pending, { kind: 'start' }, startAt + 5).enrollment).toMatchObject({
      startedAt: startAt,
      state: { kind: 'active' },
    });
  });

  it('starts now when the rep goes on', () => {
    const begun = nextStep(pending, { kind: 'resume' }, now);
    expect(begun).toMatchObject({ touch: { stepId: 'first', dueAt: now }, enrollment: { startedAt: now } });
  });

  it('is put off by a pause until a later day, and cannot be paused without an end', () => {
    const later = nextStep(pending, { kind: 'pause', untilAt: at('2027-01-10 10:00') }, now);
    expect(later.enrollment).toMatchObject({ state: { kind: 'pending', startAt: at('2027-01-10 10:00') } });
    const sooner = nextStep(pending, { kind: 'pause', untilAt: at('2026-12-01 10:00') }, now);
    expect(sooner.enrollment.state).toEqual({ kind: 'pending', startAt });
    expect(rulesOf(nextStep(pending, { kind: 'pause', untilAt: null }, now))).toEqual(['does-not-fit']);
  });

  it('counts no touch made before, but hears an answer', () => {
    const called = nextStep(pending, outcome('connected'), now);
    expect(called.enrollment).toMatchObject({ touchCount: 0, lastTouchAt: null, hasAnswer: true });
    expect(nextStep(pending, outcome('explicit-no'), now).enrollment.state).toEqual({
      kind: 'stopped',
      rule: 'explicit-no',
    });
  });
});

describe('a pause that an outcome asks for', () => {
  it('does what stands between touches only when the run goes on', () => {
    const verbs = { 'no-answer': { kind: 'pause', forDays: 7 } } as const;
    const steps = [
      step({ id: 'call', delay: delay(0, 'minutes'), verbs }),
      step({ id: 'not-needed', notAfter: ['call'] }),
      action('status'),
      step({ id: 'email', channel: 'email' }),
    ];
    const lead = startedRun({ sequence: sequence({ steps }) });
    const paused = nextStep(lead, outcome('no-answer'), now);
    expect(paused).toMatchObject({ effects: [], enrollment: { stepIndex: 2 } });
    expect(rulesOf(paused)).toEqual(['paused-after-outcome', 'step-not-needed']);
    const resumed = nextStep(after(lead, paused), { kind: 'resume' }, at('2026-12-01 10:30'));
    expect(resumed.effects).toEqual([{ kind: 'status', status: 'attempted' }]);
    expect(resumed.touch).toMatchObject({ stepId: 'email', dueAt: at('2026-12-01 10:30') });
  });
});
