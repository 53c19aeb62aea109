import { describe, expect, it } from 'vitest';
import { isMissed, missedAtOf } from '../../../lib/touches/promise.ts';

const zone = 'America/Chicago';

describe('from when on a promise is missed', () => {
  it.each([
    ['2026-11-26T09:00-06:00', '2026-11-27T00:00-06:00', 'in the morning stands for its day'],
    ['2026-11-26T15:00-06:00', '2026-11-26T16:00-06:00', 'an hour of grace for a time of day'],
    ['2027-03-14T09:00-05:00', '2027-03-15T00:00-05:00', 'a day of 23 hours'],
  ])('due %s: %s, %s', (due, missed) => {
    expect(missedAtOf(Date.parse(due), zone)).toBe(Date.parse(missed));
  });
});

describe('a missed promise', () => {
  it('is one from that instant on, and no other reminder ever is', () => {
    expect([isMissed({ missedAt: 10 }, 9), isMissed({ missedAt: 10 }, 10), isMissed({}, 10)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});
