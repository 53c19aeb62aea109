import { describe, expect, it } from 'vitest';
import { clockOf, minuteOf, withDay, withMoreHours } from '../../../../components/workspace/rules/week-edits.ts';
import { hours } from '../../../../lib/time/allowed-hours.ts';
import { usualWeek } from '../../../../lib/time/working-time.ts';

describe('a week', () => {
  it('changes on one day alone', () => {
    const changed = withDay(usualWeek, 5, [hours(10, 12)]);
    expect(changed[5]).toEqual([hours(10, 12)]);
    expect(changed.toSpliced(5, 1)).toEqual(usualWeek.toSpliced(5, 1));
  });

  it.each([
    ['a day that was off', [], [hours(9, 17)]],
    ['a day that ends at noon', [hours(9, 12)], [hours(9, 12), hours(13, 15)]],
    ['a day that ends late', [hours(9, 22)], [hours(9, 22), hours(23, 24)]],
  ])('gets more hours on %s', (_, before, after) => {
    expect(withMoreHours(before)).toEqual(after);
  });
});

describe('a clock field', () => {
  it.each([
    [480, '08:00'],
    [1295, '21:35'],
    [1440, '00:00'],
    [Number.NaN, ''],
  ])('shows %s minutes as %s', (minute, clock) => {
    expect(clockOf(minute)).toBe(clock);
  });

  it.each([
    ['08:05', 'from', 485],
    ['00:00', 'from', 0],
    ['00:00', 'to', 1440],
  ] as const)('means by %s, %s: %s', (clock, end, minute) => {
    expect(minuteOf(clock, end)).toBe(minute);
  });

  it('means no time when it is empty', () => {
    expect(minuteOf('', 'to')).toBeNaN();
  });
});
