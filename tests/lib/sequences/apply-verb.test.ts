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

describe('jump', () => {
  const tracked = (changes: Parameters<typeof step>[0] = {}): Run =>
    startedRun({
      sequence: sequence({
        steps: [
          step({
            id: 'first',
            delay: delay(0, 'minutes'),
            verbs: { connected: { kind: 'jump', track: 'positive' } },
            ...changes,
          }),
          step({ id: 'second' }),
          step({ id: 'yes-1', track: 'positive', channel: 'email', delay: delay(2, 'hours') }),
          step({ id: 'main-3' }),
          step({ id: 'yes-2', track: 'positive' }),
        ],
      }),
    });

  it('goes on with the first step of the other track, and along it', () => {
    const lead = tracked();
    const jumped = nextStep(lead, outcome('connected'), now);
    expect(jumped.touch).toMatchObject({ stepId: 'yes-1', dueAt: at('2026-11-24 12:30') });
    expect(rulesOf(jumped).slice(0, 2)).toEqual(['advance-after-outcome', 'jumped']);
    const next = nextStep(after(lead, jumped), outcome('sent', { channel: 'email' }), at('2026-11-24 12:30'));
    expect(next.touch?.stepId).toBe('yes-2');
  });

  it('never runs into the steps of the other tracks', () => {
    const lead = tracked();
    const second = after(lead, nextStep(lead, outcome('no-answer'), now));
    expect(second.touch?.stepId).toBe('second');
    expect(nextStep(second, outcome('no-answer'), at('2026-11-25 10:30')).touch?.stepId).toBe('main-3');
  });

  it.each(['negative', 'main'] as const)('to %s advances: that track has no steps, or is the same', (track) => {
    const lead = tracked({ verbs: { connected: { kind: 'jump', track } } });
    const decision = nextStep(lead, outcome('connected'), now);
    expect(decision.touch?.stepId).toBe('second');
    expect(rulesOf(decision)).not.toContain('jumped');
  });

  it('comes not before the touch that it cancels from another channel', () => {
    const lead = tracked({ delay: delay(3, 'days') });
    const decision = nextStep(lead, outcome('connected', { channel: 'meeting' }), now);
    expect(decision.touch).toMatchObject({ stepId: 'yes-1', dueAt: at('2026-11-27 10:00') });
    expect(decision.why.find(({ rule }) => rule === 'later-of-two')?.values).toEqual({
      fromAt: at('2026-11-24 12:30'),
      dueAt: at('2026-11-27 10:00'),
    });
  });

  it('comes by its own time when that is the later, or when the touch itself was made', () => {
    const soon = tracked({ delay: delay(1, 'hours') });
    expect(nextStep(soon, outcome('connected', { channel: 'meeting' }), now).touch?.dueAt).toBe(at('2026-11-24 12:30'));
    const early = tracked({ delay: delay(3, 'days') });
    expect(nextStep(early, outcome('connected'), now).touch?.dueAt).toBe(at('2026-11-24 12:30'));
  });
});

describe('switch', () => {
  it('ends the run and starts the other at once, or so many days on at the same clock time there', () => {
    const toOther = (inDays: number): Run => withVerb({ kind: 'switch', sequenceId: 'other', inDays });
    expect(nextStep(toOther(0), outcome('no-answer'), now)).toMatchObject({
      enrollment: { state: { kind: 'finished', result: 'switched' } },
      effects: [{ kind: 'start', sequenceId: 'other', startAt: now }],
    });
    const overDst = nextStep(toOther(5), outcome('no-answer'), at('2027-03-12 10:30'));
    expect(overDst.effects).toEqual([{ kind: 'start', sequenceId: 'other', startAt: at('2027-03-17 10:30') }]);
  });

  it('to the sequence that runs already pauses it instead', () => {
    const decision = nextStep(withVerb({ kind: 'switch', sequenceId: 'own-1', inDays: 0 }), outcome('no-answer'), now);
    expect(decision.enrollment).toMatchObject({
      stepIndex: 1,
      state: { kind: 'paused', untilAt: at('2026-12-24 10:30') },
    });
    expect(decision.effects).toEqual([]);
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
