import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Reach, Run } from '../../../lib/sequences/run.ts';
import type { Sequence, Test } from '../../../lib/sequences/sequence.ts';
import { action, after, at, branch, delay, outcome, reach, rulesOf, sequence, startedRun, step } from './builders.ts';

const now = at('2026-11-24 10:30');
const lead = { status: 'attempted', temperature: 'hot', tags: ['met'], score: 60 } as const;

/** A call that nobody answers, and what then stands in the sequence. */
function afterCall(steps: Sequence['steps'], changes: Partial<Reach> = {}): Decision {
  const plan = sequence({ steps: [step({ id: 'call', delay: delay(0, 'minutes') }), ...steps] });
  return nextStep(startedRun({ sequence: plan, reach: reach({ lead, ...changes }) }), outcome('no-answer'), now);
}

describe('a step that touches nobody', () => {
  it('takes effect as soon as the run reaches it, in order, and the touch after it opens', () => {
    const { effects, touch, why } = afterCall([
      action('status', { status: 'contacted' }),
      action('tag', { tag: 'slow', how: 'remove' }),
      action('remind', { title: 'Look again', inDays: 30 }),
      step({ id: 'next' }),
    ]);
    expect(effects).toEqual([
      { kind: 'status', status: 'contacted' },
      { kind: 'tag', tag: 'slow', how: 'remove' },
      { kind: 'remind', dueAt: at('2026-12-24 10:30'), title: 'Look again' },
    ]);
    expect(touch).toMatchObject({ stepId: 'next', dueAt: at('2026-11-25 10:30') });
    expect(rulesOf({ why })).toEqual([
      'advance-after-outcome',
      'step-delay',
      'status-by-step',
      'tag-by-step',
      'remind-by-step',
      'channel-first-choice',
    ]);
  });

  it('takes effect after the last touch too', () => {
    const { effects, enrollment } = afterCall([action('remind')]);
    expect(effects).toHaveLength(1);
    expect(enrollment.state).toEqual({ kind: 'finished', result: 'no-reply' });
  });

  it('takes effect when the touch after it may not be made any more', () => {
    const plan = sequence({ maxTouches: 1, steps: [step({ id: 'call' }), action('remind'), step({ id: 'next' })] });
    const decision = nextStep(startedRun({ sequence: plan }), outcome('no-answer'), now);
    expect(decision).toMatchObject({ touch: null, effects: [{ kind: 'remind' }] });
    expect(rulesOf(decision)[0]).toBe('finished-max-touches');
  });

  it('does nothing to a lead not to be contacted', () => {
    expect(afterCall([action('tag'), step({ id: 'next' })], { doNotContact: true })).toMatchObject({
      effects: [],
      enrollment: { state: { kind: 'stopped', rule: 'do-not-contact' } },
    });
  });
});

describe('an end step', () => {
  it('ends the run as it says, and says so first', () => {
    const decision = afterCall([
      action('tag'),
      action('end', { title: 'Enough', result: 'goal' }),
      step({ id: 'never' }),
    ]);
    expect(decision.enrollment.state).toEqual({ kind: 'finished', result: 'goal' });
    expect(decision.effects).toHaveLength(1);
    expect(rulesOf(decision)).toEqual(['ended-by-step', 'advance-after-outcome', 'tag-by-step']);
  });
});

describe('a wait step', () => {
  it('stands still until then; what follows is decided only then', () => {
    const decision = afterCall([action('wait'), action('tag'), step({ id: 'next' })]);
    expect(decision).toMatchObject({
      touch: null,
      effects: [],
      enrollment: { stepIndex: 1, state: { kind: 'waiting', untilAt: at('2026-11-27 10:30') } },
    });
    expect(rulesOf(decision)).toEqual(['advance-after-outcome', 'waits']);
  });

  it.each<[string, Sequence['steps'][number]]>([
    ['its time has come', action('wait', { delay: delay(10, 'minutes', { from: 'start' }) })],
    ['its day has passed', action('wait', { delay: { from: 'date', on: '2026-11-20', at: '09:00' } })],
  ])('is passed when %s already', (_when, wait) => {
    expect(afterCall([wait, step({ id: 'next' })]).touch?.stepId).toBe('next');
  });

  it('ends a run that would wait beyond its last day', () => {
    const plan = sequence({
      maxAgeDays: 5,
      steps: [step({ id: 'call' }), action('wait', { delay: delay(9, 'days') })],
    });
    const decision = nextStep(startedRun({ sequence: plan }), outcome('no-answer'), now);
    expect(rulesOf(decision)[0]).toBe('finished-max-age');
  });
});

describe('a branch', () => {
  const to = (test: Test, changes: Partial<Reach> = {}): string | undefined =>
    afterCall(
      [
        branch({ test, yes: 'met', no: 'unmet' }),
        step({ id: 'left-out' }),
        step({ id: 'unmet', channel: 'task' }),
        step({ id: 'met', channel: 'task' }),
      ],
      changes,
    ).touch?.stepId;
  const sunday = { zone: 'America/New_York', week: [[], [], [], [], [], [], []], closedOnHolidaysOf: null } as const;

  it.each<[Test, Partial<Reach>, Partial<Reach>]>([
    [{ kind: 'can-reach', channel: 'email' }, {}, { channels: ['call', 'task'] }],
    [{ kind: 'can-reach', channel: 'email' }, {}, { barred: ['email'] }],
    [{ kind: 'status', statuses: ['attempted'] }, {}, { lead: { ...lead, status: 'offer' } }],
    [{ kind: 'temperature', temperatures: ['hot', 'warm'] }, {}, { lead: { ...lead, temperature: null } }],
    [{ kind: 'tag', tag: 'met' }, {}, { lead: { ...lead, tags: [] } }],
    [{ kind: 'score', atLeast: 60 }, {}, { lead: { ...lead, score: 59 } }],
    [{ kind: 'after-hours' }, { working: sunday }, {}],
  ])('on %j goes one way when it holds and the other when it does not', (test, holds, fails) => {
    expect(to(test, holds)).toBe('met');
    expect(to(test, fails)).toBe('unmet');
  });

  it('on the last outcome and on an answer looks at this run', () => {
    expect(to({ kind: 'last-outcome', outcomes: ['no-answer', 'busy'] })).toBe('met');
    expect(to({ kind: 'last-outcome', outcomes: ['connected'] })).toBe('unmet');
    expect(to({ kind: 'has-answered' })).toBe('unmet');
    const steps = [step({ id: 'call' }), branch({ yes: 'talked' }), step({ id: 'a' }), step({ id: 'talked' })];
    const talked = nextStep(startedRun({ sequence: sequence({ steps }) }), outcome('connected'), now);
    expect(talked.touch?.stepId).toBe('talked');
  });

  it('sees what a step just before it did', () => {
    const test: Test = { kind: 'tag', tag: 'new' };
    const steps = [action('tag', { tag: 'new' }), branch({ test, yes: 'b' }), step({ id: 'a' }), step({ id: 'b' })];
    expect(afterCall(steps).touch?.stepId).toBe('b');
  });

  it('says what it asked and which way it went', () => {
    const { why } = afterCall([branch({ title: 'Spoke?' }), step({ id: 'next' })]);
    expect(why.find(({ rule }) => rule === 'branched')?.values).toEqual({
      step: 'Spoke?',
      test: 'has-answered',
      isMet: 'no',
    });
  });

  it.each([null, 'nowhere', 'call', 'branch', 'aside'])('that leads to %s goes on with the next step', (no) => {
    const steps = [branch({ no }), step({ id: 'aside', track: 'positive' }), step({ id: 'next' })];
    expect(afterCall(steps).touch?.stepId).toBe('next');
  });

  it('knows nothing of a lead of whom nothing is known', () => {
    const plain: Run = startedRun({
      sequence: sequence({
        steps: [
          step({ id: 'call' }),
          branch({ test: { kind: 'score', atLeast: -100 }, yes: 'b' }),
          step({ id: 'a' }),
          step({ id: 'b' }),
        ],
      }),
    });
    expect(nextStep(plain, outcome('no-answer'), now).touch?.stepId).toBe('a');
    expect(after(plain, nextStep(plain, outcome('no-answer'), now)).enrollment.stepIndex).toBe(2);
  });
});
