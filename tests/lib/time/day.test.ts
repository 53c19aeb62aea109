import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay, nextDay, startOfDay } from '../../../lib/time/day.ts';

const iso = (text: string): number => Date.parse(text);
const hour = 3_600_000;

describe('dayOf', () => {
  it.each([
    ['UTC', '2026-11-22T23:59:59Z', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-12-31T10:00Z', '2027-01-01'],
    ['Etc/GMT+12', '2027-01-01T11:59Z', '2026-12-31'],
    ['Asia/Kolkata', '2028-02-28T18:30Z', '2028-02-29'],
    ['Pacific/Apia', '2011-12-30T10:00Z', '2011-12-31'],
  ])('is the local day in %s', (zone, at, day) => {
    expect(dayOf(iso(at), zone)).toBe(day);
  });
});

describe('a local day', () => {
  it.each([
    ['an ordinary day', 'America/New_York', '2026-11-24', 24],
    ['the spring night', 'America/New_York', '2026-03-08', 23],
    ['the autumn night', 'America/New_York', '2026-11-01', 25],
    ['a half-hour spring', 'Australia/Lord_Howe', '2026-10-04', 23.5],
    ['a half-hour autumn', 'Australia/Lord_Howe', '2026-04-05', 24.5],
    ['a day without a midnight', 'Africa/Cairo', '2026-04-24', 23],
    ['the day before the one Apia skipped', 'Pacific/Apia', '2011-12-29', 24],
  ])('is as long as the clocks make it: %s', (_what, zone, on, hours) => {
    expect((endOfDay(on, zone) - startOfDay(on, zone)) / hour).toBe(hours);
  });

  it('starts at its first instant and ends where the next one starts', () => {
    const zone = 'Africa/Cairo';
    const start = startOfDay('2026-04-24', zone);
    expect(dayOf(start, zone)).toBe('2026-04-24');
    expect(dayOf(start - 1, zone)).toBe('2026-04-23');
    expect(endOfDay('2026-04-23', zone)).toBe(start);
  });
});

describe('nextDay', () => {
  it.each([
    ['2026-11-22', '2026-11-23'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2027-02-28', '2027-03-01'],
  ])('of %s is %s', (on, next) => expect(nextDay(on)).toBe(next));
});
