import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinHours, nextWithinHours } from '../../../lib/time/allowed-hours.ts';

const iso = (text: string): number => Date.parse(text);
const hours = { fromMinute: 8 * 60, toMinute: 21 * 60 };

describe('nextWithinHours', () => {
  it.each([
    ['stays at the first minute', 'America/New_York', '2026-11-24T08:00-05:00', '2026-11-24T08:00-05:00'],
    ['stays at the last second', 'America/New_York', '2026-11-24T20:59:59-05:00', '2026-11-24T20:59:59-05:00'],
    ['waits for the morning', 'America/New_York', '2026-11-24T07:59:59-05:00', '2026-11-24T08:00-05:00'],
    ['waits for the next morning', 'America/New_York', '2026-11-24T21:00-05:00', '2026-11-25T08:00-05:00'],
    ['waits over the spring night', 'America/New_York', '2026-03-07T21:00-05:00', '2026-03-08T08:00-04:00'],
    ['waits over the autumn night', 'America/New_York', '2026-10-31T21:00-04:00', '2026-11-01T08:00-05:00'],
    ['waits from within the autumn overlap', 'America/New_York', '2026-11-01T01:30-05:00', '2026-11-01T08:00-05:00'],
    ['waits over the end of a year', 'Pacific/Kiritimati', '2026-12-31T22:00+14:00', '2027-01-01T08:00+14:00'],
    ['waits over the day Apia skipped', 'Pacific/Apia', '2011-12-29T22:00-10:00', '2011-12-31T08:00+14:00'],
  ])('%s', (_what, zone, at, expected) => {
    expect(new Date(nextWithinHours(iso(at), hours, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it('leaves any time alone where there are no hours', () => {
    expect(nextWithinHours(12_345, null, 'UTC')).toBe(12_345);
  });

  it('is always the first allowed time: at or after the one asked for, within the hours, and none before it', () => {
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu', 'Etc/GMT+12'];
    const times = fc.integer({ min: iso('2011-12-01T00:00Z'), max: iso('2030-01-01T00:00Z') });
    fc.assert(
      fc.property(times, fc.constantFrom(...zones), (at, zone) => {
        const next = nextWithinHours(at, hours, zone);
        expect(next).toBeGreaterThanOrEqual(at);
        expect(isWithinHours(next, hours, zone)).toBe(true);
        if (next > at) expect(isWithinHours(next - 1, hours, zone)).toBe(false);
      }),
    );
  });
});
