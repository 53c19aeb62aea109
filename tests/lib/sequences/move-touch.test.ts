import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Run, RunEvent } from '../../../lib/sequences/run.ts';
import { reason } from '../../../lib/touches/reason.ts';
import { after, at, delay, rulesOf, sequence, started, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');

describe('reschedule', () => {
  it.each([
    ['snooze', 'snoozed'],
    ['reschedule', 'rescheduled'],
  ] as const)('by %s moves the open touch and nothing else', (how, rule) => {
    const lead = startedRun();
    const told: Run = { ...lead, touch: { ...lead.touch!, announced: 1 } };
    const decision = nextStep(told, { kind: 'reschedule', dueAt: at('2026-11-24 22:30'), how }, now);
    expect(decision.touch).toMatchObject({ id: lead.touch!.id, dueAt: at('2026-11-24 22:30'), announced: 0 });
    expect(decision.why).toMatchObject([{ rule, values: { fromAt: started, dueAt: at('2026-11-24 22:30') } }]);
    expect(rulesOf(decision.touch!)[0]).toBe(rule);
  });

  it('gives it up that much later too', () => {
    const late = { kind: 'skip', after: delay(2, 'days') } as const;
    const lead = startedRun({ sequence: sequence({ steps: [step({ late })] }) });
    const moved = nextStep(lead, { kind: 'reschedule', dueAt: at('2026-12-01 10:00'), how: 'snooze' }, now);
    expect(moved.touch?.lapsesAt).toBe(at('2026-12-03 10:00'));
  });

  it('to the same time does not announce it twice', () => {
    const lead = startedRun();
    const told: Run = { ...lead, touch: { ...lead.touch!, announced: 1 } };
    expect(nextStep(told, { kind: 'reschedule', dueAt: started, how: 'snooze' }, now).touch?.announced).toBe(1);
  });

  it('says no more what made the time it had', () => {
    const lead = startedRun();
    const kept = reason('kept-distance', { fromAt: started, dueAt: started, waitMs: 1, sinceAt: started });
    const moved: Run = { ...lead, touch: { ...lead.touch!, why: [...lead.touch!.why, kept] } };
    const decision = nextStep(moved, { kind: 'reschedule', dueAt: at('2026-12-01 10:00'), how: 'snooze' }, now);
    expect(rulesOf(decision.touch!)).not.toContain('kept-distance');
  });

  it('again and again does not pile up reasons', () => {
    let lead = startedRun();
    const before = lead.touch!.why.length;
    for (let times = 1; times <= 5; times += 1) {
      const event: RunEvent = { kind: 'reschedule', dueAt: started + times * 3_600_000, how: 'snooze' };
      lead = after(lead, nextStep(lead, event, now));
    }
    expect(lead.touch!.why).toHaveLength(before + 1);
  });
});
