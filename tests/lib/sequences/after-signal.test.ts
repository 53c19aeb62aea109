import { describe, expect, it } from 'vitest';
import { wakesAt } from '../../../lib/sequences/enrollment.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Run, RunEvent } from '../../../lib/sequences/run.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { type Signal, signals } from '../../../lib/touches/signal.ts';
import {
  action,
  after,
  at,
  delay,
  outcome,
  reach,
  rulesOf,
  run,
  sequence,
  signal,
  startedRun,
  step,
} from './builders.ts';

/** A Tuesday. */
const now = at('2026-11-24 10:30');
const steps = [step({ id: 'call', delay: delay(2, 'days') }), step({ id: 'next' })];
const open = startedRun({ sequence: sequence({ steps }) });

function waiting(): Run {
  const plan = sequence({
    steps: [step({ id: 'call', delay: delay(0, 'minutes') }), action('wait'), step({ id: 'next' })],
  });
  const lead = startedRun({ sequence: plan });
  return after(lead, nextStep(lead, outcome('no-answer'), now));
}

const paused = (untilAt: number | null): Run => after(open, nextStep(open, { kind: 'pause', untilAt }, now));
const hear = (lead: Run, id: Signal, untilAt: number | null = null, when = now): Decision =>
  nextStep(lead, signal(id, { untilAt }), when);

describe('a signal that stops a run', () => {
  it.each<[Signal, object, string]>([
    ['replied', { kind: 'finished', result: 'replied' }, 'finished-by-signal'],
    ['booked', { kind: 'finished', result: 'booked' }, 'finished-by-signal'],
    ['won', { kind: 'finished', result: 'goal' }, 'finished-by-signal'],
    ['opted-out', { kind: 'stopped', rule: 'opted-out' }, 'stopped-by-signal'],
    ['spam-complaint', { kind: 'stopped', rule: 'spam-complaint' }, 'stopped-by-signal'],
    ['explicit-no', { kind: 'stopped', rule: 'explicit-no' }, 'stopped-by-signal'],
    ['expired', { kind: 'stopped', rule: 'expired' }, 'stopped-by-signal'],
    ['ownership', { kind: 'stopped', rule: 'ownership' }, 'stopped-by-signal'],
    ['consent-unclear', { kind: 'stopped', rule: 'consent-unclear' }, 'stopped-by-signal'],
    ['archived', { kind: 'stopped', rule: 'archived' }, 'stopped-by-signal'],
  ])('ends it for %s, with the signal as evidence', (id, state, rule) => {
    const decision = hear(open, id);
    expect(decision).toMatchObject({ touch: null, enrollment: { state }, effects: [] });
    expect(decision.why).toEqual([{ rule, values: { signal: id }, evidence: ['activity-1'] }]);
  });

  it.each([
    ['waiting', waiting()],
    ['paused', paused(null)],
    ['away', after(open, hear(open, 'out-of-office'))],
    ['still to start', run({ enrollment: { state: { kind: 'pending', startAt: at('2026-12-24 10:00') } } })],
  ])('ends it while it is %s', (_how, lead) => {
    expect(hear(lead, 'replied').enrollment.state).toEqual({ kind: 'finished', result: 'replied' });
    expect(hear(lead, 'opted-out').enrollment.state).toEqual({ kind: 'stopped', rule: 'opted-out' });
  });

  it.each(signals)('can stop it by the will of its sequence: %s', (id) => {
    const lead = { ...open, sequence: sequence({ steps, stops: { [id]: 'stop' } }) };
    expect(['finished', 'stopped']).toContain(hear(lead, id).enrollment.state.kind);
  });
});

describe('a signal that a sequence ignores', () => {
  it('changes nothing but that somebody has answered', () => {
    const lead = { ...open, sequence: sequence({ steps, stops: { replied: 'go-on', expired: 'go-on' } }) };
    const replied = hear(lead, 'replied');
    expect(replied.touch).toBe(open.touch);
    expect(replied.enrollment).toMatchObject({ hasAnswer: true, state: { kind: 'active' } });
    expect(rulesOf(replied)).toEqual(['signal-ignored']);
    expect(hear(lead, 'expired').enrollment).toBe(open.enrollment);
  });
});

describe('a signal that pauses a run', () => {
  it.each(['answered', 'household-replied'] as const)('keeps the time the touch had left, for three days: %s', (id) => {
    const decision = hear(open, id);
    const untilAt = at('2026-11-27 10:30');
    const remainingMs = at('2026-11-26 10:00') - now;
    const kept = { dueAt: at('2026-11-26 10:00'), chosen: [] };
    expect(decision.enrollment.state).toEqual({ kind: 'paused', by: 'signal', untilAt, remainingMs, kept });
    const resumed = nextStep(after(open, decision), { kind: 'resume' }, untilAt);
    expect(resumed.touch).toMatchObject({ stepId: 'call', dueAt: at('2026-11-29 10:00') });
  });

  it('pauses it for as long as the rules say, or until the day that is named', () => {
    const lead = { ...open, reach: reach({ signalPauseDays: 10 }) };
    expect(hear(lead, 'answered').enrollment.state).toMatchObject({ untilAt: at('2026-12-04 10:30') });
    const named = at('2026-12-24 09:00');
    expect(hear(lead, 'answered', named).enrollment.state).toMatchObject({ untilAt: named });
    const past = at('2026-11-01 09:00');
    expect(hear(lead, 'answered', past).enrollment.state).toMatchObject({ untilAt: at('2026-12-04 10:30') });
  });

  it('makes a pause longer, and never shorter', () => {
    const short = paused(at('2026-11-25 09:00'));
    const longer = hear(short, 'answered');
    expect(longer.enrollment.state).toMatchObject({ by: 'signal', untilAt: at('2026-11-27 10:30') });
    expect(longer.enrollment.state).toMatchObject({ remainingMs: at('2026-11-26 10:00') - now });
    const long = paused(at('2026-12-25 09:00'));
    expect(hear(long, 'answered').enrollment.state).toEqual(long.enrollment.state);
    expect(hear(long, 'answered').why[0]?.values).toMatchObject({ untilAt: at('2026-12-25 09:00') });
    const forRep = paused(null);
    expect(hear(forRep, 'answered').enrollment.state).toEqual(forRep.enrollment.state);
    expect(rulesOf(hear(forRep, 'answered'))).toEqual(['paused-by-rep']);
  });

  it('makes a wait, an absence, or the time before the start longer', () => {
    const named = at('2026-12-10 09:00');
    expect(hear(waiting(), 'answered', named).enrollment.state).toEqual({ kind: 'waiting', untilAt: named });
    const away = after(open, hear(open, 'out-of-office', at('2026-11-30 00:00')));
    expect(hear(away, 'answered', named).enrollment.state).toMatchObject({ kind: 'out-of-office', returnAt: named });
    const startAt = at('2026-12-01 10:00');
    const pending = run({ enrollment: { state: { kind: 'pending', startAt }, startedAt: startAt } });
    expect(hear(pending, 'answered', named).enrollment).toMatchObject({
      state: { kind: 'pending', startAt: named },
      startedAt: named,
    });
  });
});

describe('a call agreed with the lead', () => {
  const agreed = at('2027-01-07 15:00');
  const called = after(open, nextStep(open, outcome('callback', { nextAt: agreed }), now));

  it.each<[string, RunEvent]>([
    ['a reply of their household', signal('household-replied')],
    ['a talk outside the plan', signal('answered')],
    ['a pause by the rep', { kind: 'pause', untilAt: at('2026-12-24 09:00') }],
    ['an absence', signal('out-of-office', { untilAt: at('2026-12-24 00:00') })],
  ])('is kept to the minute, and with its reason, over %s', (_what, event) => {
    const still = after(called, nextStep(called, event, now));
    const wakes = wakesAt(still.enrollment);
    const on = wakes === null ? still : after(still, nextStep(still, { kind: 'resume' }, wakes));
    expect(on.touch).toMatchObject({ stepId: 'call', dueAt: agreed });
    expect(rulesOf(on.touch!).slice(0, 2)).toEqual(['rep-chose-time', 'callback-agreed']);
    expect(on.touch!.why[1]).toEqual(called.touch!.why[1]);
  });

  it('is kept over one pause after another, and when the end of the last is noticed late', () => {
    const once = after(called, hear(called, 'answered'));
    const twice = after(once, hear(once, 'household-replied', at('2026-12-10 09:00')));
    const away = after(twice, hear(twice, 'out-of-office', at('2026-12-20 00:00')));
    const on = nextStep(away, { kind: 'resume' }, at('2027-01-08 09:00'));
    expect(on.touch?.dueAt).toBe(agreed);
    expect(rulesOf(on).slice(0, 3)).toEqual(['rep-chose-time', 'callback-agreed', 'resumed']);
  });

  it('comes later by as long as the pause when its time passed meanwhile', () => {
    const still = after(called, nextStep(called, { kind: 'pause', untilAt: null }, now));
    const on = nextStep(still, { kind: 'resume' }, at('2027-01-11 09:00'));
    expect(on.touch?.dueAt).toBe(at('2027-02-24 15:00'));
  });

  it('is kept when the step that it was for is lost meanwhile', () => {
    const still = after(called, hear(called, 'answered'));
    const lost = { ...still, reach: reach({ channels: ['email'] }) };
    expect(nextStep(lost, { kind: 'resume' }, at('2026-11-27 10:30')).touch).toMatchObject({ dueAt: agreed });
  });

  it('outlives the most touches that a run may make', () => {
    const spent = { ...called, sequence: sequence({ steps, maxTouches: 1 }) };
    const still = after(spent, hear(spent, 'answered'));
    expect(nextStep(still, outcome('no-answer'), now).enrollment.state.kind).toBe('paused');
    const touched = nextStep(spent, { kind: 'touched', channel: 'sms', activityId: 'a' }, now);
    expect(touched.touch?.dueAt).toBe(agreed);
  });

  it('is not known of a run that was paused before it was kept: that one has the time it had left', () => {
    const { state } = after(called, hear(called, 'answered')).enrollment;
    const { kept: _, ...old } = state as Extract<typeof state, { kind: 'paused' }>;
    const on = nextStep(run({ enrollment: { state: old } }), { kind: 'resume' }, at('2026-11-27 10:30'));
    expect(on.touch?.dueAt).toBe(agreed + 3 * 24 * 3_600_000);
  });
});

describe('an out-of-office', () => {
  it('leaves a touch that comes after their return where it was', () => {
    const decision = hear(open, 'out-of-office', at('2026-11-26 00:00'));
    expect(decision.enrollment).toBe(open.enrollment);
    expect(decision.touch).toBe(open.touch);
    const values = { dueAt: at('2026-11-26 10:00'), returnAt: at('2026-11-26 09:00') };
    expect(decision.why).toEqual([{ rule: 'stays-after-return', values, evidence: ['activity-1'] }]);
    const far = after(open, nextStep(open, { kind: 'reschedule', dueAt: at('2027-01-25 18:00'), how: 'snooze' }, now));
    expect(hear(far, 'out-of-office').touch?.dueAt).toBe(at('2027-01-25 18:00'));
  });

  it('that ends sooner than was said brings no touch before it was planned', () => {
    const away = after(open, hear(open, 'out-of-office', at('2026-12-20 00:00')));
    const sooner = after(away, hear(away, 'out-of-office', at('2026-11-25 00:00')));
    const back = nextStep(sooner, { kind: 'resume' }, at('2026-11-25 09:00'));
    expect(back.touch?.dueAt).toBe(at('2026-11-26 10:00'));
    const byRep = after(away, nextStep(away, { kind: 'pause', untilAt: null }, now));
    expect(nextStep(byRep, { kind: 'resume' }, at('2026-11-25 11:00')).touch?.dueAt).toBe(at('2026-11-26 10:00'));
  });

  const returns = (lead: Run, back: string | null): unknown =>
    hear(lead, 'out-of-office', back === null ? null : at(back)).enrollment.state;

  it.each([
    ['a working day', '2026-12-01 00:00', '2026-12-01 09:00'],
    ['a Saturday', '2026-11-28 00:00', '2026-11-30 09:00'],
    ['the afternoon', '2026-12-01 14:00', '2026-12-02 09:00'],
    ['Friday afternoon', '2026-11-27 14:00', '2026-11-30 09:00'],
  ])('until %s waits for 9:00 there on the next working day', (_when, back, returnAt) => {
    expect(returns(open, back)).toMatchObject({ kind: 'out-of-office', returnAt: at(returnAt) });
    expect(rulesOf(hear(open, 'out-of-office', at(back)))).toEqual(['out-of-office']);
  });

  it('knows the holidays of the rep', () => {
    const working = workingHours('America/New_York', { country: 'US', region: null });
    const lead = { ...open, reach: reach({ working }) };
    expect(returns(lead, '2026-12-25 00:00')).toMatchObject({
      kind: 'out-of-office',
      returnAt: at('2026-12-28 09:00'),
    });
  });

  it.each([[null], ['2026-11-01 00:00']])('that names no day to come (%s) waits for fourteen days', (back) => {
    expect(returns(open, back)).toMatchObject({ kind: 'out-of-office', returnAt: at('2026-12-08 09:00') });
    expect(rulesOf(hear(open, 'out-of-office'))).toEqual(['out-of-office-guess']);
  });

  it('is over at that hour: the touch is due then', () => {
    const away = after(open, hear(open, 'out-of-office', at('2026-12-01 00:00')));
    const back = nextStep(away, { kind: 'resume' }, at('2026-12-01 09:00'));
    expect(back.touch).toMatchObject({ stepId: 'call', dueAt: at('2026-12-01 09:00') });
  });

  it('with a day named replaces one without, and not the other way round', () => {
    const guessed = after(open, hear(open, 'out-of-office'));
    expect(returns(guessed, '2026-11-30 00:00')).toMatchObject({
      kind: 'out-of-office',
      returnAt: at('2026-11-30 09:00'),
    });
    const named = after(open, hear(open, 'out-of-office', at('2027-01-04 00:00')));
    expect(returns(named, null)).toMatchObject({ kind: 'out-of-office', returnAt: at('2027-01-04 09:00') });
  });

  it('during a wait outlasts it, and the run then goes on after it', () => {
    const wait = waiting();
    expect(returns(wait, '2026-11-26 00:00')).toEqual(wait.enrollment.state);
    const away = after(wait, hear(wait, 'out-of-office', at('2026-12-01 00:00')));
    expect(away.enrollment.state).toMatchObject({ kind: 'out-of-office', returnAt: at('2026-12-01 09:00') });
    expect(nextStep(away, { kind: 'resume' }, at('2026-12-01 09:00')).touch).toMatchObject({
      stepId: 'next',
      dueAt: at('2026-12-02 09:00'),
    });
  });

  it('can be paused by the rep, and then goes on after the wait it was at', () => {
    const wait = waiting();
    const away = after(wait, hear(wait, 'out-of-office', at('2026-12-01 00:00')));
    const held = after(away, nextStep(away, { kind: 'pause', untilAt: null }, now));
    expect(nextStep(held, { kind: 'resume' }, at('2026-12-03 12:00')).touch).toMatchObject({
      stepId: 'next',
      dueAt: at('2026-12-03 12:00'),
    });
  });
});
