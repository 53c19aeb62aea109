import { describe, expect, it } from 'vitest';
import { retryWait } from '../../../lib/sequences/retry-wait.ts';

describe('retryWait', () => {
  it.each([
    [3, 10, [3, 4, 3]],
    [3, 9, [3, 3, 3]],
    [4, 10, [3, 2, 3, 2]],
    [1, 2, [2]],
  ])('spreads %i tries over %i days on whole days', (times, overDays, days) => {
    const waits = days.map((_, index) => retryWait({ times, overDays }, index + 1, '09:00'));
    expect(waits).toEqual(days.map((amount) => ({ amount, unit: 'days', at: '09:00' })));
  });

  it('spreads tries of less than a day each by the minute, at no clock time', () => {
    expect(retryWait({ times: 3, overDays: 1 }, 1, '09:00')).toEqual({ amount: 480, unit: 'minutes', at: null });
  });
});
