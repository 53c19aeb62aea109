import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { nurtureId } from '../../../lib/sequences/presets/ids.ts';
import { after, at, delay, outcome, reach, rulesOf, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('an outcome', () => {
  it('is recorded: the count, the channel, the time', () => {
    const { enrollment } = nextStep(startedRun(), outcome('no-answer'), now);
    expect(enrollment).toMatchObject({ touchCount: 1, usedChannels: ['call'], lastTouchAt: now, updatedAt: now });
  });

  it('counts a channel used twice once', () => {
    const busy = startedRun();
    const again = after(busy, nextStep(busy, outcome('busy'), now));
    expect(nextStep(again, outcome('busy'), now + 3_600_000).enrollment).toMatchObject({
      usedChannels: ['call'],
      touchCount: 2,
    });
  });

  it('is the evidence of what follows', () => {
    const [first] = nextStep(startedRun(), outcome('no-answer'), now).why;
    expect(first).toMatchObject({ rule: 'advance-after-outcome', evidence: ['activity-1'] });
  });

  it.each(['connected', 'voicemail', 'no-answer', 'sent', 'delivered', 'done', 'not-home', 'no-show'] as const)(
    'of %s goes on to the next step after its delay',
    (id) => {
      const decision = nextStep(startedRun(), outcome(id), now);
      expect(decision.touch).toMatchObject({ id: 'touch-next', stepId: 'second', dueAt: at('2026-11-26 10:30') });
      expect(rulesOf(decision)).toEqual(['advance-after-outcome', 'step-delay', 'channel-first-choice']);
    },
  );

  it('of busy comes again in an hour, not counted as a try', () => {
    const decision = nextStep(startedRun(), outcome('busy'), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', attempt: 1, dueAt: at('2026-11-24 11:30') });
    expect(rulesOf(decision)[0]).toBe('again-after-outcome');
  });

  it('of callback comes again when they said, at whatever hour', () => {
    const agreed = at('2026-11-24 22:15');
    const decision = nextStep(startedRun(), outcome('callback', { nextAt: agreed }), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', dueAt: agreed });
    expect(rulesOf(decision)).toEqual(['rep-chose-time', 'callback-agreed', 'channel-first-choice']);
  });

  it('of callback without a time comes the next day at the same clock time, DST or not', () => {
    const saturday = at('2026-03-07 10:00');
    const lead = startedRun({ enrollment: { startedAt: saturday } });
    const decision = nextStep(lead, outcome('callback'), at('2026-03-07 10:30'));
    expect(decision.touch?.dueAt).toBe(at('2026-03-08 10:30'));
    expect(rulesOf(decision)[0]).toBe('callback-next-day');
  });

  it.each([
    ['replied', { kind: 'finished', result: 'replied' }, 'stopped-replied'],
    ['booked', { kind: 'finished', result: 'booked' }, 'stopped-booked'],
    ['explicit-no', { kind: 'stopped', rule: 'explicit-no' }, 'stopped-explicit-no'],
    ['opted-out', { kind: 'stopped', rule: 'opted-out' }, 'stopped-opted-out'],
  ] as const)('of %s ends the run', (id, state, rule) => {
    const decision = nextStep(startedRun(), outcome(id, { nextAt: now + 86_400_000 }), now);
    expect(decision.touch).toBeNull();
    expect(decision.enrollment.state).toEqual(state);
    expect(rulesOf(decision)).toEqual([rule]);
  });

  it('of explicit no ends the run as such, even when the lead is already marked', () => {
    const lead = startedRun();
    const marked = { ...lead, reach: reach({ doNotContact: true }) };
    expect(nextStep(marked, outcome('explicit-no'), now).enrollment.state).toEqual({
      kind: 'stopped',
      rule: 'explicit-no',
    });
  });

  it('of not now ends the run and has the nurture start in thirty days (R073)', () => {
    const { touch, enrollment, effects, why } = nextStep(startedRun(), outcome('not-now'), now);
    const startAt = at('2026-12-24 10:30');
    expect(touch).toBeNull();
    expect(enrollment.state).toEqual({ kind: 'finished', result: 'switched' });
    expect(effects).toEqual([{ kind: 'start', sequenceId: nurtureId, startAt }]);
    expect(why).toMatchObject([{ rule: 'switched', values: { sequence: nurtureId, startAt } }]);
  });

  it('of not now in the nurture itself pauses for thirty days and goes on with the next step then', () => {
    const lead = startedRun({ sequence: sequence({ id: nurtureId }) });
    const paused = nextStep(lead, outcome('not-now'), now);
    const untilAt = at('2026-12-24 10:30');
    expect(paused).toMatchObject({ touch: null, effects: [] });
    expect(paused.enrollment.state).toEqual({ kind: 'paused', by: 'outcome', untilAt, remainingMs: 0 });
    const resumed = nextStep(after(lead, paused), { kind: 'resume' }, untilAt);
    expect(resumed.touch).toMatchObject({ stepId: 'second', dueAt: untilAt });
  });

  it('of not now on the last step of the nurture comes back to that step', () => {
    const steps = [step({ id: 'only', delay: delay(0, 'minutes') })];
    const lead = startedRun({ sequence: sequence({ id: nurtureId, steps }) });
    const paused = nextStep(lead, outcome('not-now'), now);
    const resumed = nextStep(after(lead, paused), { kind: 'resume' }, at('2026-12-24 10:30'));
    expect(resumed.touch).toMatchObject({ stepId: 'only', dueAt: at('2026-12-24 10:30') });
  });

  it('of not now with a time the rep chose goes on at that time', () => {
    const chosen = at('2027-01-15 09:00');
    const decision = nextStep(startedRun(), outcome('not-now', { nextAt: chosen }), now);
    expect(decision.enrollment.state).toEqual({ kind: 'active' });
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: chosen });
  });

  it.each(['wrong-number', 'bounced'] as const)('of %s tries another number at once while there is one', (id) => {
    const decision = nextStep(startedRun(), outcome(id), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', channel: 'call', attempt: 1, dueAt: now });
    expect(rulesOf(decision)).toEqual(['other-contact', 'channel-first-choice']);
  });

  it('of a wrong number falls back at once when no number is left', () => {
    const steps = [step({ id: 'first', fallbacks: ['email'], delay: delay(0, 'minutes') }), step({ id: 'second' })];
    const lead = { ...startedRun({ sequence: sequence({ steps }) }), reach: reach({ channels: ['email'] }) };
    const decision = nextStep(lead, outcome('wrong-number'), now);
    expect(decision.touch).toMatchObject({ stepId: 'first', channel: 'email', dueAt: now });
    expect(rulesOf(decision)).toEqual(['other-contact', 'channel-fallback']);
  });

  it('of a wrong number goes on when nothing is left to fall back on', () => {
    const lead = { ...startedRun(), reach: reach({ channels: ['email'] }) };
    const decision = nextStep(lead, outcome('wrong-number'), now);
    expect(decision.touch).toMatchObject({ stepId: 'second', channel: 'email', dueAt: at('2026-11-26 10:30') });
    expect(rulesOf(decision).slice(0, 2)).toEqual(['channel-missing', 'advance-after-outcome']);
  });

  it('on the last step finishes the run, as replied after a conversation and unanswered after none', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step()] }) });
    expect(nextStep(lead, outcome('no-answer'), now).enrollment.state).toEqual({
      kind: 'finished',
      result: 'no-reply',
    });
    const talked = nextStep(lead, outcome('connected'), now);
    expect(talked.enrollment.state).toEqual({ kind: 'finished', result: 'replied' });
    expect(rulesOf(talked)).toEqual(['finished-last-step', 'advance-after-outcome']);
  });

  it('on a bigger hour keeps the touch an hour after the one before', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'email', channel: 'email', delay: delay(5, 'minutes') }),
    ];
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), now);
    expect(decision.touch?.dueAt).toBe(at('2026-11-24 11:30'));
    expect(rulesOf(decision)).toContain('kept-after-gap');
  });

  it('never plans into the past: a day that has gone by is due now', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'email', channel: 'email', delay: delay(2, 'days', { from: 'start' }) }),
    ];
    const late = at('2026-12-10 15:00');
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), late);
    expect(decision.touch?.dueAt).toBe(at('2026-12-10 16:00'));
    expect(rulesOf(decision)).toContain('moved-to-now');
    expect(rulesOf(decision)).toContain('step-delay-from-start');
  });

  it('leaves out a step whose place another touch has taken', () => {
    const steps = [
      step({ delay: delay(0, 'minutes') }),
      step({ id: 'knock', channel: 'door-knock', notAfter: ['call', 'email'] }),
      step({ id: 'later', channel: 'email' }),
    ];
    const decision = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('no-answer'), now);
    expect(decision.touch?.stepId).toBe('later');
    expect(decision.why.find(({ rule }) => rule === 'step-not-needed')?.values).toEqual({
      step: 'Call',
      channel: 'call',
    });
  });
});

describe('an outcome during a pause', () => {
  const paused = after(startedRun(), nextStep(startedRun(), { kind: 'pause', untilAt: null }, now));

  it('is recorded and leaves the run paused', () => {
    const decision = nextStep(paused, outcome('connected'), now);
    expect(decision.enrollment).toMatchObject({ touchCount: 1, lastTouchAt: now, state: { kind: 'paused' } });
    expect(rulesOf(decision)).toEqual(['stays-paused']);
  });

  it('ends the run when it is an end', () => {
    expect(nextStep(paused, outcome('booked'), now).enrollment.state).toEqual({ kind: 'finished', result: 'booked' });
    expect(nextStep(paused, outcome('opted-out'), now).enrollment.state).toMatchObject({ rule: 'opted-out' });
  });

  it('takes the run up again at the time the rep chose, or the lead asked for', () => {
    const chosen = at('2026-11-27 09:00');
    expect(nextStep(paused, outcome('connected', { nextAt: chosen }), now).touch).toMatchObject({
      stepId: 'first',
      dueAt: chosen,
    });
    expect(nextStep(paused, outcome('callback'), now).touch?.dueAt).toBe(at('2026-11-25 10:30'));
  });

  it('of not now hands over to the nurture', () => {
    const decision = nextStep(paused, outcome('not-now'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'switched' });
    expect(decision.effects).toMatchObject([{ kind: 'start', sequenceId: nurtureId }]);
  });

  it('of not now in the nurture pauses it for thirty days more, at the same place', () => {
    const nurture = startedRun({ sequence: sequence({ id: nurtureId }) });
    const lead = after(nurture, nextStep(nurture, { kind: 'pause', untilAt: null }, now));
    const decision = nextStep(lead, outcome('not-now'), now);
    expect(decision.enrollment).toMatchObject({
      stepIndex: 0,
      state: { by: 'outcome', untilAt: at('2026-12-24 10:30') },
    });
  });

  it('still counts towards the most touches', () => {
    const once = { ...paused, sequence: sequence({ maxTouches: 1 }) };
    expect(rulesOf(nextStep(once, outcome('no-answer'), now))).toEqual(['finished-max-touches']);
  });
});
