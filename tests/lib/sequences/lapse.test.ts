import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import type { TouchStep } from '../../../lib/sequences/sequence.ts';
import { action, after, at, delay, outcome, reach, rulesOf, sequence, started, startedRun, step } from './builders.ts';

type Steps = readonly (TouchStep | ReturnType<typeof action>)[];

/** A touch due now, and what comes after it. */
function dueWith(late: TouchStep['late'], then: Steps, changes: Partial<TouchStep> = {}): Run {
  const first = step({ id: 'first', title: 'First', delay: delay(0, 'minutes'), late, ...changes });
  return startedRun({ sequence: sequence({ steps: [first, ...then] }) });
}

describe('a touch that is left out after a while', () => {
  const twoDays = { kind: 'skip', after: delay(2, 'days') } as const;
  const lead = dueWith(twoDays, [step({ id: 'next', delay: delay(1, 'days') })]);

  it('has until then', () => {
    expect(lead.touch?.lapsesAt).toBe(at('2026-11-26 10:00'));
    expect(rulesOf(nextStep(lead, { kind: 'lapse' }, at('2026-11-26 09:59')))).toEqual(['does-not-fit']);
  });

  it('gives the next one its turn, by its delay from then, however late that is noticed', () => {
    const decision = nextStep(lead, { kind: 'lapse' }, at('2026-11-26 18:00'));
    expect(decision.touch).toMatchObject({ stepId: 'next', dueAt: at('2026-11-27 10:00') });
    expect(decision.why[0]).toMatchObject({ rule: 'lapsed', values: { step: 'First', dueAt: started } });
    expect(decision.enrollment).toMatchObject({ touchCount: 0, lastDueAt: started });
  });

  it('ends the run when it was the last', () => {
    const decision = nextStep(dueWith(twoDays, []), { kind: 'lapse' }, at('2026-11-26 10:00'));
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
  });

  it('counts working days where it says so', () => {
    const working = { kind: 'skip', after: delay(4, 'days', { days: 'working' }) } as const;
    expect(dueWith(working, []).touch?.lapsesAt).toBe(at('2026-11-30 10:00'));
  });
});

describe('a touch that gives way', () => {
  const goOn = { kind: 'go-on' } as const;

  it.each<[string, Steps, string | undefined]>([
    ['so long after it', [step({ id: 'next', delay: delay(3, 'days') })], '2026-11-27 10:00'],
    ['from the start', [step({ id: 'next', delay: delay(5, 'days', { from: 'start' }) })], '2026-11-29 10:00'],
    ['at once: after an hour', [step({ id: 'next', delay: delay(0, 'minutes') })], '2026-11-24 11:00'],
    ['on a day', [step({ delay: { from: 'date', on: '2026-12-24', at: '10:00' } })], '2026-12-24 10:00'],
    ['after a wait', [action('wait'), step({ id: 'next' })], '2026-11-27 10:00'],
    ['never', [], undefined],
    ['after a step that is not needed', [step({ notAfter: [] }), step({ id: 'b' })], '2026-11-25 10:00'],
  ])('does so when the next touch would come %s', (_when, then, lapsesAt) => {
    expect(dueWith(goOn, then).touch?.lapsesAt).toBe(lapsesAt === undefined ? undefined : at(lapsesAt));
  });

  it('does so to its own repeat', () => {
    const repeat = { times: 3, every: delay(2, 'days'), taper: 1 };
    const lead = dueWith(goOn, [], { repeat });
    expect(lead.touch?.lapsesAt).toBe(at('2026-11-26 10:00'));
    const next = nextStep(lead, { kind: 'lapse' }, at('2026-11-26 10:00'));
    expect(next).toMatchObject({ enrollment: { repeat: 2 }, touch: { dueAt: at('2026-11-26 10:00') } });
  });

  it('lets the next one come when it was to come', () => {
    const lead = dueWith(goOn, [step({ id: 'next', delay: delay(3, 'days') })]);
    const decision = nextStep(lead, { kind: 'lapse' }, at('2026-11-27 10:00'));
    expect(decision.touch).toMatchObject({ stepId: 'next', dueAt: at('2026-11-27 10:00') });
    expect(rulesOf(decision)[0]).toBe('gave-way');
  });

  it('is held against the rules like any other', () => {
    const lead = dueWith(goOn, [step({ id: 'next', delay: delay(3, 'days') })]);
    const barred = { ...lead, reach: reach({ barred: ['call'] }) };
    const decision = nextStep(barred, { kind: 'lapse' }, at('2026-11-27 10:00'));
    expect(rulesOf(decision)).toContain('channel-barred');
  });
});

it('a touch that waits for the rep is never given up', () => {
  const lead = dueWith({ kind: 'wait' }, [step({ id: 'next' })]);
  expect(lead.touch).not.toHaveProperty('lapsesAt');
  expect(nextStep(lead, { kind: 'lapse' }, at('2027-11-24 10:00')).touch).toBe(lead.touch);
  expect(after(lead, nextStep(lead, outcome('no-answer'), started)).touch?.stepId).toBe('next');
});
