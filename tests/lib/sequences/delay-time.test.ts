import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Reach, Run } from '../../../lib/sequences/run.ts';
import type { TouchStep } from '../../../lib/sequences/sequence.ts';
import { after, at, delay, outcome, reach, rulesOf, run, sequence, started, startedRun, step } from './builders.ts';

/** A call at the start, made late, and then the step. */
function afterCall(then: Partial<Omit<TouchStep, 'kind'>>, changes: Partial<Reach> = {}): Run {
  const steps = [step({ id: 'call', delay: delay(0, 'minutes') }), step({ id: 'then', channel: 'task', ...then })];
  return startedRun({ sequence: sequence({ steps }), reach: reach(changes) });
}

const late = at('2026-11-26 15:00');

describe('a delay', () => {
  it.each([
    ['previous', '2026-11-30 15:00', 'step-delay', late],
    ['due', '2026-11-28 10:00', 'step-delay-from-due', started],
    ['start', '2026-11-28 10:00', 'step-delay-from-start', started],
  ] as const)('from %s counts from there', (from, due, rule, sinceAt) => {
    const decision = nextStep(afterCall({ delay: delay(4, 'days', { from }) }), outcome('no-answer'), late);
    expect(decision.touch?.dueAt).toBe(at(due));
    expect(decision.why.find((one) => one.rule === rule)?.values.sinceAt).toBe(sinceAt);
  });

  it('from due counts from when the touch was moved to', () => {
    const lead = afterCall({ delay: delay(2, 'days', { from: 'due' }) });
    const moved = at('2026-11-25 12:00');
    const snoozed = after(lead, nextStep(lead, { kind: 'reschedule', dueAt: moved, how: 'snooze' }, started));
    expect(nextStep(snoozed, outcome('no-answer'), late).touch?.dueAt).toBe(at('2026-11-27 12:00'));
  });

  it('from due counts from the start before any touch was due', () => {
    const steps = [step({ delay: delay(2, 'days', { from: 'due' }) })];
    expect(startedRun({ sequence: sequence({ steps }) }).touch?.dueAt).toBe(at('2026-11-26 10:00'));
  });
});

describe('a step with a day of its own', () => {
  const card = { delay: { from: 'date', on: '2026-12-24', at: '10:30' } } as const;

  it('comes on that day, on the clocks of the lead', () => {
    const decision = nextStep(afterCall(card, { zone: 'Pacific/Auckland' }), outcome('no-answer'), late);
    expect(decision.touch?.dueAt).toBe(at('2026-12-24 10:30', 'Pacific/Auckland'));
    expect(rulesOf(decision)).toContain('step-on-date');
  });

  it('comes at once when only its hour has passed', () => {
    const decision = nextStep(afterCall(card), outcome('no-answer'), at('2026-12-24 12:00'));
    expect(decision.touch?.dueAt).toBe(at('2026-12-24 13:00'));
  });

  it('is left out, said so, when its day has passed there', () => {
    const decision = nextStep(afterCall(card), outcome('no-answer'), at('2026-12-25 00:30'));
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(decision.why.find(({ rule }) => rule === 'date-passed')?.values).toEqual({
      step: 'Call',
      passedOn: '2026-12-24',
    });
  });

  it('is tried again on the days after it', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step(card)] }) });
    const busy = nextStep(lead, outcome('callback'), at('2026-12-24 23:00'));
    expect(busy.touch?.dueAt).toBe(at('2026-12-26 08:00'));
  });
});

describe('a step that repeats', () => {
  function dues(repeat: TouchStep['repeat'], changes: Partial<Reach> = {}): readonly string[] {
    let lead = run({
      sequence: sequence({ steps: [step({ channel: 'task', delay: delay(2, 'days'), repeat })], maxTouches: 20 }),
      reach: reach(changes),
    });
    lead = after(lead, nextStep(lead, { kind: 'start' }, started));
    const seen: string[] = [];
    for (let times = 0; lead.touch && times < 10; times += 1) {
      const { dueAt } = lead.touch;
      seen.push(new Date(dueAt).toISOString().slice(5, 16));
      lead = after(lead, nextStep(lead, outcome('done', { channel: 'task' }), dueAt));
    }
    return seen;
  }

  it('comes by its own delay first and then by the wait between', () => {
    expect(dues({ times: 3, every: delay(1, 'weeks'), taper: 1 })).toEqual([
      '11-26T15:00',
      '12-03T15:00',
      '12-10T15:00',
    ]);
  });

  it('tapers: each wait is so many times as long as the one before, in whole days', () => {
    const daysBetween = dues({ times: 5, every: delay(2, 'days'), taper: 1.5 }).map((due) => due.slice(0, 5));
    expect(daysBetween).toEqual(['11-26', '11-28', '12-01', '12-06', '12-13']);
  });

  it('goes at the lead’s pace', () => {
    const pace = { factor: 0.5, because: 'interested' } as const;
    expect(dues({ times: 2, every: delay(1, 'weeks'), taper: 1 }, { pace })).toEqual(['11-25T15:00', '11-29T15:00']);
  });
});

describe('the pace of a lead', () => {
  it.each([
    [0.5, 'interested', 'accelerated', { factor: 50 }, '2026-11-28 15:00'],
    [1.5, 'low-response', 'slowed-down', { factor: 150, because: 'low-response' }, '2026-12-02 15:00'],
    [2, 'late-stage', 'slowed-down', { factor: 200, because: 'late-stage' }, '2026-12-04 15:00'],
  ] as const)('of %d, %s, is said: %s', (factor, because, rule, values, due) => {
    const lead = afterCall({ delay: delay(4, 'days') }, { pace: { factor, because } });
    const decision = nextStep(lead, outcome('no-answer'), late);
    expect(decision.touch?.dueAt).toBe(at(due));
    expect(decision.why.find((one) => one.rule === rule)?.values).toEqual({
      ...values,
      fromAt: at('2026-11-30 15:00'),
      dueAt: at(due),
    });
  });

  it('is kept silent about where it changes nothing', () => {
    const pace = { factor: 0.5, because: 'interested' } as const;
    const decision = nextStep(afterCall({ delay: delay(3, 'hours') }, { pace }), outcome('no-answer'), late);
    expect(rulesOf(decision)).not.toContain('accelerated');
  });
});
