import { describe, expect, it } from 'vitest';
import { instantOf, instantOfWall, isZone, minuteOfDay, offsetMs, wallClock, wallMs } from '../../../lib/time/zone.ts';

const iso = (text: string): number => Date.parse(text);

describe('isZone', () => {
  it.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Etc/GMT+12', 'America/Argentina/Ushuaia'])(
    'knows %s',
    (zone) => expect(isZone(zone)).toBe(true),
  );

  it.each(['', 'Mars/Olympus', '+05:30', '-08:00', 'America/New York', '../etc'])('refuses "%s"', (zone) =>
    expect(isZone(zone)).toBe(false),
  );
});

describe('wallClock', () => {
  it('reads the calendar, the clock and the weekday in a zone', () => {
    expect(wallClock(iso('2026-11-22T23:30:15Z'), 'Asia/Kolkata')).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      hour: 5,
      minute: 0,
      second: 15,
      weekday: 1,
    });
  });

  it('counts Sunday as the seventh day', () => {
    expect(wallClock(iso('2026-11-22T12:00Z'), 'UTC').weekday).toBe(7);
  });

  it.each([
    ['Etc/GMT+12', '2026-01-01T00:00Z', '2025-12-31 12:00'],
    ['Pacific/Kiritimati', '2026-01-01T00:00Z', '2026-01-01 14:00'],
    ['Pacific/Chatham', '2026-01-01T00:00Z', '2026-01-01 13:45'],
    ['America/St_Johns', '2026-01-01T00:00Z', '2025-12-31 20:30'],
    ['Asia/Kathmandu', '2026-01-01T00:00Z', '2026-01-01 05:45'],
  ])('is exact in %s', (zone, at, shown) => {
    expect(new Date(wallMs(iso(at), zone)).toISOString().slice(0, 16).replace('T', ' ')).toBe(shown);
  });

  it('throws with the name of a zone that does not exist', () => {
    expect(() => wallClock(0, 'Mars/Olympus')).toThrow('No time zone "Mars/Olympus"');
  });
});

describe('minuteOfDay', () => {
  it('counts what the wall clock shows, not what has passed, on a DST morning', () => {
    expect(minuteOfDay(iso('2026-03-08T08:00-04:00'), 'America/New_York')).toBe(8 * 60);
  });
});

describe('instantOf', () => {
  it.each([
    ['an ordinary morning', 'America/New_York', '2026-11-24', '09:00', '2026-11-24T09:00-05:00'],
    ['the last minute of a year', 'Pacific/Kiritimati', '2026-12-31', '23:59', '2026-12-31T23:59+14:00'],
    ['a leap day', 'Asia/Kolkata', '2028-02-29', '12:00', '2028-02-29T12:00+05:30'],
    ['just before the spring gap', 'America/New_York', '2026-03-08', '01:59', '2026-03-08T01:59-05:00'],
    ['in the spring gap, moved on by an hour', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T03:30-04:00'],
    ['the end of the spring gap', 'America/New_York', '2026-03-08', '03:00', '2026-03-08T03:00-04:00'],
    ['twice in autumn: the first', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T01:30-04:00'],
    ['after the autumn overlap', 'America/New_York', '2026-11-01', '02:00', '2026-11-01T02:00-05:00'],
    ['the spring gap in Berlin', 'Europe/Berlin', '2026-03-29', '02:15', '2026-03-29T03:15+02:00'],
    ['the autumn overlap in Berlin', 'Europe/Berlin', '2026-10-25', '02:15', '2026-10-25T02:15+02:00'],
    ['the spring gap in Auckland', 'Pacific/Auckland', '2026-09-27', '02:30', '2026-09-27T03:30+13:00'],
    ['the autumn overlap in Auckland', 'Pacific/Auckland', '2026-04-05', '02:30', '2026-04-05T02:30+13:00'],
    ['the half-hour gap of Lord Howe', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-04T02:45+11:00'],
    ['the half-hour overlap of Lord Howe', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-05T01:45+11:00'],
    ['a midnight that DST skips', 'Africa/Cairo', '2026-04-24', '00:00', '2026-04-24T01:00+03:00'],
    ['the day that Apia skipped', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-31T09:00+14:00'],
    ['the day before it', 'Pacific/Apia', '2011-12-29', '23:59', '2011-12-29T23:59-10:00'],
    ['the day after it', 'Pacific/Apia', '2011-12-31', '00:00', '2011-12-31T00:00+14:00'],
  ])('finds %s', (_what, zone, on, at, expected) => {
    expect(new Date(instantOf({ on, at }, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each([
    ['2026-13-01', '09:00'],
    ['2026-11-24', '25:00'],
    ['tomorrow', '09:00'],
  ])('throws on %s %s', (on, at) => {
    expect(() => instantOf({ on, at }, 'UTC')).toThrow('No local time');
  });

  it('finds every hour of a year again, or its first showing, in zones far apart', () => {
    for (const zone of ['Australia/Lord_Howe', 'America/St_Johns', 'Pacific/Chatham', 'Africa/Casablanca']) {
      for (let at = iso('2026-01-01T00:00Z'); at < iso('2027-01-01T00:00Z'); at += 6.25 * 3_600_000) {
        const back = instantOfWall(wallMs(at, zone), zone);
        expect([at, at - 3_600_000, at - 1_800_000]).toContain(back);
      }
    }
  });
});

describe('the remembered offset', () => {
  it.each([
    ["St. John's at 0:01 in 2010", 'America/St_Johns', Date.UTC(2010, 2, 14, 3, 31)],
    ['Lord Howe by half an hour', 'Australia/Lord_Howe', Date.UTC(2026, 3, 4, 15, 0)],
    ['New York in spring', 'America/New_York', Date.UTC(2026, 2, 8, 7, 0)],
  ])('is exact to the second where clocks change: %s', (_what, zone, change) => {
    const before = offsetMs(change - 1000, zone);
    expect(offsetMs(change, zone)).not.toBe(before);
    expect(offsetMs(change - 1, zone)).toBe(before);
  });
});
