import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import { nurtureId } from '../../../lib/sequences/presets/ids.ts';
import { at, outcome, rulesOf, sequence, startedRun } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('the caps', () => {
  it('finish a run at its most touches', () => {
    const decision = nextStep(startedRun({ sequence: sequence({ maxTouches: 1 }) }), outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(decision.why[0]).toMatchObject({ rule: 'finished-max-touches', values: { touches: 1, most: 1 } });
  });

  it('finish a run whose next touch would fall after its last day', () => {
    const lead = startedRun({ sequence: sequence({ maxAgeDays: 2 }) });
    const decision = nextStep(lead, outcome('no-answer'), now);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
    expect(decision.why[0]).toMatchObject({
      rule: 'finished-max-age',
      values: { dueAt: at('2026-11-26 10:30'), endAt: at('2026-11-26 10:00') },
    });
  });

  it('count a pause that an outcome asks for', () => {
    const lead = startedRun({ sequence: sequence({ id: nurtureId, maxAgeDays: 20 }) });
    const decision = nextStep(lead, outcome('not-now'), now);
    expect(rulesOf(decision)).toEqual(['finished-max-age', 'paused-after-outcome']);
  });
});
