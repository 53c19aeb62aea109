import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { PlannedTouch } from '../../../lib/sequences/planned-touch.ts';
import { mostPlanned, projectSteps } from '../../../lib/sequences/project.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import { after, at, delay, outcome, rulesOf, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:00');
const dates = (planned: readonly PlannedTouch[]): readonly (readonly [string, number])[] =>
  planned.map(({ stepId, dueAt }) => [stepId, dueAt]);

describe('projectSteps', () => {
  it('lists what comes after the open touch, each with its reasons', () => {
    const planned = projectSteps(startedRun(), now);
    expect(dates(planned)).toEqual([
      ['second', at('2026-11-26 10:00')],
      ['third', at('2026-11-29 10:00')],
    ]);
    for (const touch of planned) expect(rulesOf(touch)[0]).toBe('advance-after-outcome');
  });

  it('reckons an overdue touch as made now', () => {
    expect(projectSteps(startedRun(), at('2026-12-01 15:00'))[0]?.dueAt).toBe(at('2026-12-03 15:00'));
  });

  it('shows the tries that follow no answer', () => {
    const steps = [
      step({
        id: 'call',
        verbs: { 'no-answer': { kind: 'retry', times: 2, overDays: 4, afterwards: { kind: 'advance' } } },
      }),
      step({ id: 'email', channel: 'email' }),
    ];
    const planned = projectSteps(startedRun({ sequence: sequence({ steps }) }), now);
    expect(planned.map(({ stepId }) => stepId)).toEqual(['call', 'call', 'email']);
  });

  it('rests on no activity, since none of it has happened', () => {
    const evidence = projectSteps(startedRun(), now).flatMap(({ why }) => why.flatMap((one) => one.evidence));
    expect(evidence).toEqual([]);
  });

  it('goes on from the end of a pause', () => {
    const lead = startedRun();
    const paused = after(lead, nextStep(lead, outcome('not-now'), now));
    expect(dates(projectSteps(paused, now))).toEqual([
      ['second', at('2026-12-24 10:00')],
      ['third', at('2026-12-27 10:00')],
    ]);
  });

  it('is empty while only the rep can end a pause, and once the run has ended', () => {
    const lead = startedRun();
    const paused = after(lead, nextStep(lead, { kind: 'pause', untilAt: null }, now));
    const ended = after(lead, nextStep(lead, outcome('booked'), now));
    expect(projectSteps(paused, now)).toEqual([]);
    expect(projectSteps(ended, now)).toEqual([]);
  });

  it('looks no further than its bound', () => {
    const daily = [step({ id: 'daily', channel: 'email', delay: delay(1, 'days'), times: 100 })];
    const plan = sequence({ steps: daily, maxTouches: 100 });
    expect(projectSteps(startedRun({ sequence: plan }), now)).toHaveLength(mostPlanned);
  });

  it('comes true when the run goes as expected', () => {
    let lead: Run = startedRun();
    const planned = projectSteps(lead, now);
    for (const expected of planned) {
      const { channel, dueAt } = lead.touch!;
      lead = after(lead, nextStep(lead, outcome(channel === 'email' ? 'sent' : 'no-answer', { channel }), dueAt));
      expect(lead.touch).toMatchObject({ stepId: expected.stepId, channel: expected.channel, dueAt: expected.dueAt });
    }
  });
});
