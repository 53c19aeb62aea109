import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { PlannedTouch } from '../../../lib/sequences/planned-touch.ts';
import { nurtureId } from '../../../lib/sequences/presets/ids.ts';
import { mostPlanned, projectSteps } from '../../../lib/sequences/project.ts';
import type { Run } from '../../../lib/sequences/run.ts';
import {
  action,
  after,
  at,
  branch,
  delay,
  outcome,
  reach,
  rulesOf,
  run,
  sequence,
  startedRun,
  step,
} from './builders.ts';

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
    const lead = startedRun({ sequence: sequence({ id: nurtureId }) });
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
    const daily = [
      step({
        id: 'daily',
        channel: 'task',
        repeat: { times: 100, every: delay(1, 'days'), taper: 1 },
      }),
    ];
    const plan = sequence({ steps: daily, maxTouches: 100 });
    expect(projectSteps(startedRun({ sequence: plan }), now)).toHaveLength(mostPlanned);
  });

  it('goes on from the start of a run that is still to come', () => {
    const startAt = at('2026-12-24 10:00');
    const pending = run({ enrollment: { state: { kind: 'pending', startAt }, startedAt: startAt } });
    expect(dates(projectSteps(pending, now))[0]).toEqual(['first', startAt]);
    expect(dates(projectSteps(pending, now))[1]).toEqual(['second', at('2026-12-26 10:00')]);
  });

  it('goes through waits, and does what the steps between would do', () => {
    const steps = [
      step({ id: 'call', delay: delay(0, 'minutes') }),
      action('wait', { delay: delay(2, 'days') }),
      action('tag', { tag: 'warm' }),
      branch({ test: { kind: 'tag', tag: 'warm' }, yes: 'last' }),
      step({ id: 'left-out' }),
      step({ id: 'last', channel: 'email', delay: delay(1, 'days') }),
    ];
    const lead = { status: 'new', temperature: null, tags: [], score: 0 } as const;
    const planned = projectSteps(startedRun({ sequence: sequence({ steps }), reach: reach({ lead }) }), now);
    expect(dates(planned)).toEqual([['last', at('2026-11-27 10:00')]]);
  });

  it('counts the touches it plans for what spacing allows', () => {
    const steps = [
      step({ id: 'first', channel: 'email', delay: delay(0, 'minutes') }),
      step({ id: 'second', channel: 'email', delay: delay(1, 'hours') }),
    ];
    const [second] = projectSteps(startedRun({ sequence: sequence({ steps }) }), now);
    expect(second?.dueAt).toBe(at('2026-11-26 10:00'));
    expect(rulesOf(second!)).toContain('kept-after-channel-gap');
  });

  it('ends where another sequence would take over', () => {
    const verbs = { 'no-answer': { kind: 'switch', sequenceId: 'other', inDays: 0 } } as const;
    const steps = [step({ id: 'call', verbs }), step({ id: 'never' })];
    expect(projectSteps(startedRun({ sequence: sequence({ steps }) }), now)).toEqual([]);
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
