import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import type { Verb } from '../../../lib/sequences/sequence.ts';
import { after, at, delay, outcome, rulesOf, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

function withVerb(verb: Verb): Run {
  const steps = [
    step({ id: 'first', verbs: { 'no-answer': verb }, delay: delay(0, 'minutes') }),
    step({ id: 'second' }),
  ];
  return startedRun({ sequence: sequence({ steps }) });
}

describe('a time the rep chose', () => {
  it('replaces the due time of what follows, at night and within the hour too', () => {
    const chosen = at('2026-11-24 10:45');
    const decision = nextStep(startedRun(), outcome('no-answer', { nextAt: chosen }), now);
    expect(decision.touch).toMatchObject({ stepId: 'second', dueAt: chosen });
    expect(rulesOf(decision)).toEqual(['rep-chose-time', 'advance-after-outcome', 'channel-first-choice']);
  });

  it('opens the same step again when nothing else would follow', () => {
    const lead = startedRun({ sequence: sequence({ steps: [step({ id: 'only' })] }) });
    const chosen = at('2026-12-01 09:00');
    const decision = nextStep(lead, outcome('connected', { nextAt: chosen }), now);
    expect(decision.touch).toMatchObject({ stepId: 'only', attempt: 2, dueAt: chosen });
  });

  it('is kept beyond the most touches and the longest age', () => {
    const lead = startedRun({ sequence: sequence({ maxTouches: 1, maxAgeDays: 1 }) });
    const chosen = at('2027-03-01 09:00');
    expect(nextStep(lead, outcome('no-answer', { nextAt: chosen }), now).touch?.dueAt).toBe(chosen);
  });
});

describe('retry', () => {
  const threeMore: Verb = { kind: 'retry', times: 3, overDays: 10, afterwards: { kind: 'advance' } };

  it('tries three more times over ten days, then does what comes afterwards', () => {
    let lead = withVerb(threeMore);
    const dates: string[] = [];
    for (let tries = 0; tries < 4; tries += 1) {
      const touch = lead.touch!;
      const decision = nextStep(lead, outcome('no-answer'), touch.dueAt);
      dates.push(`${decision.touch?.stepId} ${decision.touch?.attempt} ${rulesOf(decision)[0]}`);
      lead = after(lead, decision);
      if (tries === 0) expect(lead.touch?.dueAt).toBe(at('2026-11-27 10:00'));
      if (tries === 1) expect(lead.touch?.dueAt).toBe(at('2026-12-01 10:00'));
      if (tries === 2) expect(lead.touch?.dueAt).toBe(at('2026-12-04 10:00'));
    }
    expect(dates).toEqual([
      'first 2 retry-after-outcome',
      'first 3 retry-after-outcome',
      'first 4 retry-after-outcome',
      'second 1 retries-exhausted',
    ]);
  });

  it('spreads retries of less than a day by the minute', () => {
    const decision = nextStep(
      withVerb({ kind: 'retry', times: 4, overDays: 1, afterwards: { kind: 'advance' } }),
      outcome('no-answer'),
      now,
    );
    expect(decision.touch?.dueAt).toBe(at('2026-11-24 16:30'));
  });

  it('can end the run when all tries were made', () => {
    const lead = withVerb({ kind: 'retry', times: 1, overDays: 2, afterwards: { kind: 'finish', result: 'no-reply' } });
    const second = after(lead, nextStep(lead, outcome('no-answer'), now));
    const decision = nextStep(second, outcome('no-answer'), at('2026-11-26 10:30'));
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(rulesOf(decision)).toEqual(['finished-after-outcome', 'retries-exhausted']);
  });
});

describe('the verbs of a step', () => {
  it('replace the default ones', () => {
    const decision = nextStep(withVerb({ kind: 'stop', rule: 'by-rep' }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'stopped', rule: 'by-rep' });
    expect(rulesOf(decision)).toEqual(['stopped-by-outcome']);
  });

  it('can count a goal as reached', () => {
    const decision = nextStep(withVerb({ kind: 'finish', result: 'goal' }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'goal' });
    expect(rulesOf(decision)).toEqual(['finished-after-outcome']);
  });
});
