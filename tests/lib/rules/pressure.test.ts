import { describe, expect, it } from 'vitest';
import { pressureOf } from '../../../lib/rules/pressure.ts';
import type { PastTouch } from '../../../lib/touches/past-touch.ts';
import { documentedValues } from '../touches/documented-values.ts';

const now = Date.parse('2026-11-24T10:00Z');
const dayMs = 24 * 3_600_000;

function touch(daysAgo: number, changes: Partial<PastTouch> = {}): PastTouch {
  return { channel: 'call', at: now - daysAgo * dayMs, isAnswered: false, ...changes };
}

/** So many touches this week, and so many in the week before. */
function touches(thisWeek: number, before: number, isAnswered = false): readonly PastTouch[] {
  return [
    ...Array.from({ length: thisWeek }, () => touch(1, { isAnswered })),
    ...Array.from({ length: before }, () => touch(10)),
  ];
}

describe('pressureOf', () => {
  it.each<[string, readonly PastTouch[], string, object]>([
    ['nothing yet', [], 'low', { touches: 0, days: 14, answered: 'no' }],
    ['three this week', touches(3, 0), 'low', { touches: 3, days: 14, answered: 'no' }],
    ['four this week', touches(4, 0), 'fair', { touches: 4, days: 7, answered: 'no' }],
    ['six in two weeks', touches(3, 3), 'fair', { touches: 6, days: 14, answered: 'no' }],
    ['seven this week', touches(7, 0), 'high', { touches: 7, days: 7, answered: 'no' }],
    ['ten in two weeks', touches(5, 5), 'high', { touches: 10, days: 14, answered: 'no' }],
    ['seven this week, answered', touches(7, 0, true), 'fair', { touches: 7, days: 7, answered: 'yes' }],
    ['twelve in two weeks, answered', touches(6, 6, true), 'fair', { touches: 12, days: 14, answered: 'yes' }],
    ['fourteen in two weeks, answered', touches(8, 6, true), 'high', { touches: 14, days: 14, answered: 'yes' }],
  ])('%s', (_what, made, level, values) => {
    const pressure = pressureOf(made, now);
    expect(pressure.level).toBe(level);
    expect(pressure.why.values).toEqual(values);
    expect(Object.keys(pressure.why.values).toSorted()).toEqual(documentedValues.get('pressure'));
  });

  it('counts stretches of whole days, not what is older, still to come, or a task', () => {
    const made = [
      touch(7 - 0.001),
      touch(7),
      touch(14 - 0.001, { channel: 'email' }),
      touch(14),
      touch(-1),
      touch(1, { channel: 'task' }),
    ];
    expect(pressureOf(made, now)).toMatchObject({ inSevenDays: 1, inFourteenDays: 3 });
  });

  it('forgets an answer of more than two weeks ago', () => {
    expect(pressureOf([touch(15, { isAnswered: true }), ...touches(4, 0)], now).level).toBe('fair');
  });
});
