import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../lib/sequences/next-step.ts';
import type { Reach } from '../../../lib/sequences/run.ts';
import { at, delay, reach, run, sequence, step } from './builders.ts';

const fromStart = { from: 'start' } as const;
const daily = sequence({
  steps: [1, 3, 7].map((day) =>
    step({ id: `day-${day}`, title: `Day ${day}`, delay: delay(day - 1, 'days', fromStart) }),
  ),
});

/** When the call of day 7 comes, after the one of day 3 was made then; the run started on Tuesday 24 November at 10:00. */
function afterDay3(
  madeAt: string,
  changes: Partial<Reach> = {},
): { dueAt: number | undefined; rules: readonly string[] } {
  const here = run({
    sequence: daily,
    reach: reach(changes),
    enrollment: { stepIndex: 1, touchCount: 2, lastTouchAt: at('2026-11-24 10:00') },
  });
  const touch = nextStep(run({ sequence: daily }), { kind: 'start' }, at('2026-11-24 10:00')).touch;
  const made = { kind: 'outcome', channel: 'call', outcome: 'no-answer', nextAt: null, activityId: '' } as const;
  const { touch: next } = nextStep({ ...here, touch }, made, at(madeAt));
  return { dueAt: next?.dueAt, rules: next?.why.map(({ rule }) => rule) ?? [] };
}

describe('steps counted from the start', () => {
  it.each([
    ['on its day', '2026-11-26 10:00', '2026-11-30 10:00'],
    ['that evening', '2026-11-26 20:30', '2026-11-30 10:00'],
    ['two days late', '2026-11-28 11:00', '2026-12-02 10:00'],
    ['after a long pause', '2026-12-14 10:00', '2026-12-18 10:00'],
  ])('come as planned, or as far apart as planned: made %s', (_when, madeAt, dueAt) => {
    expect(afterDay3(madeAt).dueAt).toBe(at(dueAt));
  });

  it('say why they come later than counted', () => {
    expect(afterDay3('2026-11-28 11:00').rules).toContain('kept-distance');
    expect(afterDay3('2026-11-26 10:00').rules).not.toContain('kept-distance');
  });

  it.each([
    ['half as far apart for somebody who shows interest', 0.5, 'interested', '2026-11-28 10:00', 'accelerated'],
    ['farther apart for somebody who never answers', 1.5, 'low-response', '2026-12-02 10:00', 'slowed-down'],
  ] as const)('come %s', (_what, factor, because, dueAt, rule) => {
    const next = afterDay3('2026-11-26 10:00', { pace: { factor, because } });
    expect(next.dueAt).toBe(at(dueAt));
    expect(next.rules).toContain(rule);
  });
});
