import { describe, expect, it } from 'vitest';
import { moveToVersion, type RunMove } from '../../../lib/sequences/move-to-version.ts';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Decision, Run } from '../../../lib/sequences/run.ts';
import type { Sequence, Step, TouchStep } from '../../../lib/sequences/sequence.ts';
import { action, after, at, delay, outcome, reach, rulesOf, run, sequence, startedRun, step } from './builders.ts';

const calledAt = at('2026-11-24 10:30');
const now = at('2026-11-25 12:00');

const first = step({ id: 'first', title: 'First call', delay: delay(0, 'minutes') });
const second = step({ id: 'second', title: 'Second call', delay: delay(4, 'days') });
const third = step({ id: 'third', title: 'Third call', delay: delay(3, 'days') });

const version = (number: number, steps: readonly Step[], changes: Partial<Sequence> = {}): Sequence =>
  sequence({ version: number, steps, ...changes });

/** The second call is open, due on 28 November at 10:30. */
const open: Run = (() => {
  const lead = startedRun({ sequence: version(1, [first, second, third]) });
  return after(lead, nextStep(lead, outcome('no-answer'), calledAt));
})();

const moved = (steps: readonly Step[], from: Run = open, when = now): { decision: Decision; move: RunMove } =>
  moveToVersion(from, version(2, steps), when);
const changed = (changes: Partial<Omit<TouchStep, 'kind'>>): readonly Step[] => [
  first,
  { ...second, ...changes },
  third,
];

describe('a run at a step that is still there', () => {
  it('stays as it is when nothing of it has changed', () => {
    const { decision, move } = moved([first, second, { ...third, title: 'Another', delay: delay(9, 'days') }]);
    expect(decision.touch).toBe(open.touch);
    expect(decision.enrollment).toMatchObject({ sequenceVersion: 2, stepIndex: 1, state: { kind: 'active' } });
    expect(move).toMatchObject({ kind: 'same', oldStep: 'Second call', newStep: 'Second call' });
    expect(rulesOf(decision)).toEqual(['moved-to-version']);
  });

  it('is at it wherever it stands now', () => {
    const { decision } = moved([action('tag'), second, first, third]);
    expect(decision.enrollment.stepIndex).toBe(1);
    expect(moved([third, first, action('tag'), second]).decision.enrollment.stepIndex).toBe(3);
  });

  it('comes when it would have come along the new version', () => {
    const { decision, move } = moved(changed({ delay: delay(2, 'days') }));
    expect(decision.touch).toMatchObject({ id: open.touch!.id, stepId: 'second', dueAt: at('2026-11-26 10:30') });
    expect(rulesOf(decision)).toEqual(['moved-to-version', 'replanned', 'step-delay']);
    expect(move).toMatchObject({ kind: 'moves', oldAt: at('2026-11-28 10:30'), newAt: at('2026-11-26 10:30') });
  });

  it.each([
    ['due', '2026-12-04 10:00'],
    ['start', '2026-12-04 10:00'],
    ['previous', '2026-12-04 10:30'],
  ] as const)('counts the new delay from %s', (from, due) => {
    expect(moved(changed({ delay: delay(10, 'days', { from }) })).decision.touch?.dueAt).toBe(at(due));
  });

  it('is never put into the past, and what is due stays due', () => {
    const sooner = changed({ delay: delay(1, 'hours') });
    expect(moved(sooner).decision.touch?.dueAt).toBe(now);
    const late = at('2026-11-30 12:00');
    expect(moved(sooner, open, late).decision.touch?.dueAt).toBe(open.touch!.dueAt);
    expect(moved(changed({ delay: delay(9, 'days') }), open, late).decision.touch?.dueAt).toBe(at('2026-12-03 10:30'));
  });

  it('is held against the rules', () => {
    const away = { fromAt: at('2026-11-26 00:00'), untilAt: at('2026-12-01 00:00') };
    const { decision } = moved(changed({ delay: delay(2, 'days') }), { ...open, reach: reach({ away }) });
    expect(decision.touch?.dueAt).toBe(at('2026-12-01 10:30'));
  });

  it('keeps a time that the rep chose, and one that is no delay of the step’s', () => {
    const chosen = at('2026-11-29 22:00');
    const snoozed = after(open, nextStep(open, { kind: 'reschedule', dueAt: chosen, how: 'snooze' }, calledAt));
    expect(moved(changed({ delay: delay(9, 'days') }), snoozed).decision.touch?.dueAt).toBe(chosen);
    const busy = after(open, nextStep(open, outcome('busy'), now));
    expect(moved(changed({ delay: delay(9, 'days') }), busy).decision.touch?.dueAt).toBe(at('2026-11-25 13:00'));
  });

  it('takes its new title and channel', () => {
    const { decision, move } = moved(changed({ title: 'Write', channel: 'email' }));
    expect(decision.touch).toMatchObject({ title: 'Write', channel: 'email', dueAt: at('2026-11-28 10:30') });
    expect(move).toMatchObject({ kind: 'moves', newStep: 'Write' });
  });

  it('is given up when the new version says', () => {
    const late = { kind: 'skip', after: delay(2, 'days') } as const;
    expect(moved(changed({ late })).decision.touch).toMatchObject({ lapsesAt: at('2026-11-30 10:30') });
    expect(moved(changed({ late })).move.kind).toBe('same');
  });

  it('gives way to the next one when the new version leaves it no channel', () => {
    const { decision } = moved(changed({ channel: 'email' }), { ...open, reach: reach({ barred: ['email'] }) });
    expect(decision.touch).toMatchObject({ stepId: 'third' });
    expect(rulesOf(decision)).toContain('channel-barred');
  });

  it('counts a repeat that is no more as the last', () => {
    const every = delay(1, 'days');
    const repeat = { times: 5, every, taper: 1 };
    let lead = startedRun({ sequence: version(1, [{ ...first, channel: 'task', repeat }]) });
    for (let times = 0; times < 3; times += 1) {
      lead = after(lead, nextStep(lead, outcome('done', { channel: 'task' }), lead.touch!.dueAt));
    }
    expect(lead.enrollment.repeat).toBe(4);
    const shorter = [{ ...first, channel: 'task', repeat: { ...repeat, times: 2 } } as const];
    expect(moved(shorter, lead, lead.touch!.dueAt).decision.enrollment.repeat).toBe(2);
  });

  it('ends it when the new version has ended by now', () => {
    const fewer = moveToVersion(open, version(2, [first, second], { maxTouches: 1 }), now);
    expect(fewer.move).toMatchObject({ kind: 'ends', newStep: '', newAt: null });
    expect(rulesOf(fewer.decision)[0]).toBe('finished-max-touches');
    const shorter = moveToVersion(open, version(2, [first, second], { maxAgeDays: 3 }), now);
    expect(rulesOf(shorter.decision)[0]).toBe('finished-max-age');
  });
});

describe('a run at a step that is gone', () => {
  it('goes on with the one after the last step before it that is left', () => {
    const { decision, move } = moved([first, step({ id: 'new', title: 'New', delay: delay(3, 'days') }), third]);
    expect(decision.touch).toMatchObject({ id: 'touch-next', stepId: 'new', dueAt: at('2026-11-27 10:30') });
    expect(move).toMatchObject({ kind: 'moves', oldStep: 'Second call', newStep: 'New' });
  });

  it('starts with the first where none before it is left', () => {
    expect(moved([step({ id: 'new' }), third]).decision.touch?.stepId).toBe('new');
  });

  it('does what the steps on the way do', () => {
    const { decision } = moved([first, action('tag'), third]);
    expect(decision).toMatchObject({ touch: { stepId: 'third' }, effects: [{ kind: 'tag' }] });
  });

  it.each([
    ['the step after', [first, third], 'third'],
    ['the last one, when it was the last', [first], 'first'],
  ])('gives a time that the rep chose to %s', (_which, steps, stepId) => {
    const chosen = at('2026-12-29 22:00');
    const snoozed = after(open, nextStep(open, { kind: 'reschedule', dueAt: chosen, how: 'snooze' }, calledAt));
    const { decision, move } = moved(steps, snoozed);
    expect(decision.touch).toMatchObject({ stepId, dueAt: chosen });
    expect(rulesOf(decision.touch!)[0]).toBe('snoozed');
    expect(move).toMatchObject({ kind: 'moves', newAt: chosen });
    const paused = after(snoozed, nextStep(snoozed, { kind: 'pause', untilAt: null }, now));
    const along = moved(steps, paused).decision;
    const resumed = nextStep({ ...after(paused, along), sequence: version(2, steps) }, { kind: 'resume' }, now);
    expect(resumed.touch).toMatchObject({ stepId, dueAt: chosen });
  });

  it('ends when no step is left', () => {
    const { decision, move } = moved([first]);
    expect(decision).toMatchObject({ touch: null, enrollment: { state: { kind: 'finished', result: 'no-reply' } } });
    expect(move).toMatchObject({ kind: 'ends', newStep: '', newAt: null });
    expect(rulesOf(decision)).toEqual(['finished-last-step', 'moved-to-version']);
  });
});

describe('a run that stands still', () => {
  it('goes on standing still, at its place in the new version', () => {
    const paused = after(open, nextStep(open, { kind: 'pause', untilAt: at('2026-12-24 10:00') }, now));
    const { decision, move } = moved([action('tag'), first, third, second], paused);
    expect(decision.enrollment).toMatchObject({ stepIndex: 3, state: paused.enrollment.state, sequenceVersion: 2 });
    expect(move).toMatchObject({ kind: 'same', oldAt: at('2026-12-24 10:00'), newAt: at('2026-12-24 10:00') });
    expect(moved([first, third], paused).decision.enrollment).toMatchObject({
      stepIndex: 1,
      state: { kind: 'paused' },
    });
    expect(moved([first], paused).move.kind).toBe('ends');
  });

  it('starts with the first step of the new version when it has yet to start', () => {
    const startAt = at('2026-12-24 10:00');
    const pending = run({ enrollment: { state: { kind: 'pending', startAt }, startedAt: startAt } });
    const { decision } = moved([action('tag'), second], pending);
    expect(decision.enrollment).toMatchObject({ stepIndex: 0, state: { kind: 'pending', startAt } });
  });

  it('stays ended once it has ended', () => {
    const ended = after(open, nextStep(open, outcome('booked'), now));
    const { decision, move } = moved([first], ended);
    expect(decision.enrollment).toBe(ended.enrollment);
    expect(move.kind).toBe('same');
  });
});

it('the version it is on changes nothing at all', () => {
  const { decision, move } = moveToVersion(open, open.sequence, now);
  expect(decision.enrollment).toBe(open.enrollment);
  expect(decision.touch).toBe(open.touch);
  expect(move.kind).toBe('same');
  expect(rulesOf(decision)).toEqual(['nothing-moved']);
});
