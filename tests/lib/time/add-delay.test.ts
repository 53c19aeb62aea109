import { describe, expect, it } from 'vitest';
import { addDelay, type Wait, waitMs } from '../../../lib/time/add-delay.ts';

const iso = (text: string): number => Date.parse(text);
const wait = (amount: number, unit: Wait['unit'], at: string | null = null): Wait => ({ amount, unit, at });

describe('addDelay', () => {
  it.each<[string, string, string, Wait, string]>([
    ['30 minutes', 'America/New_York', '2026-11-24T10:00-05:00', wait(30, 'minutes'), '2026-11-24T10:30-05:00'],
    [
      'minutes through the gap',
      'America/New_York',
      '2026-03-08T01:45-05:00',
      wait(30, 'minutes'),
      '2026-03-08T03:15-04:00',
    ],
    [
      'hours through the gap',
      'America/New_York',
      '2026-03-07T12:00-05:00',
      wait(24, 'hours'),
      '2026-03-08T13:00-04:00',
    ],
    ['a day through the gap', 'America/New_York', '2026-03-07T12:00-05:00', wait(1, 'days'), '2026-03-08T12:00-04:00'],
    ['a day into the gap', 'America/New_York', '2026-03-07T02:30-05:00', wait(1, 'days'), '2026-03-08T03:30-04:00'],
    [
      'a day through the overlap',
      'America/New_York',
      '2026-10-31T12:00-04:00',
      wait(1, 'days'),
      '2026-11-01T12:00-05:00',
    ],
    ['a day into the overlap', 'Europe/Berlin', '2026-10-24T02:30+02:00', wait(1, 'days'), '2026-10-25T02:30+02:00'],
    [
      'a week through spring in Auckland',
      'Pacific/Auckland',
      '2026-09-22T09:00+12:00',
      wait(1, 'weeks'),
      '2026-09-29T09:00+13:00',
    ],
    [
      'a day through the half-hour gap',
      'Australia/Lord_Howe',
      '2026-10-03T09:00+10:30',
      wait(1, 'days'),
      '2026-10-04T09:00+11:00',
    ],
    [
      'a day into the day Apia skipped',
      'Pacific/Apia',
      '2011-12-29T09:00-10:00',
      wait(1, 'days'),
      '2011-12-31T09:00+14:00',
    ],
    ['two days across it', 'Pacific/Apia', '2011-12-29T09:00-10:00', wait(2, 'days'), '2011-12-31T09:00+14:00'],
    ['a month', 'Asia/Kolkata', '2026-11-22T10:00+05:30', wait(1, 'months'), '2026-12-22T10:00+05:30'],
    ['a month from the 31st', 'UTC', '2026-01-31T10:00Z', wait(1, 'months'), '2026-02-28T10:00Z'],
    ['a month from the 31st in a leap year', 'UTC', '2028-01-31T10:00Z', wait(1, 'months'), '2028-02-29T10:00Z'],
    ['a year from a leap day', 'UTC', '2028-02-29T10:00Z', wait(12, 'months'), '2029-02-28T10:00Z'],
    [
      'a month whose local date is not the one in UTC',
      'Pacific/Kiritimati',
      '2026-01-31T08:00+14:00',
      wait(1, 'months'),
      '2026-02-28T08:00+14:00',
    ],
    [
      'over the end of a year',
      'America/Los_Angeles',
      '2026-12-31T18:00-08:00',
      wait(1, 'days'),
      '2027-01-01T18:00-08:00',
    ],
    ['a day at nine', 'America/New_York', '2026-11-24T15:42-05:00', wait(1, 'days', '09:00'), '2026-11-25T09:00-05:00'],
    [
      'a day at a time that is skipped',
      'America/New_York',
      '2026-03-07T15:00-05:00',
      wait(1, 'days', '02:30'),
      '2026-03-08T03:30-04:00',
    ],
    ['two weeks at nine', 'Etc/GMT+12', '2026-11-24T15:42-12:00', wait(2, 'weeks', '09:00'), '2026-12-08T09:00-12:00'],
    ['a month at nine', 'Asia/Kolkata', '2026-11-22T23:00+05:30', wait(1, 'months', '09:00'), '2026-12-22T09:00+05:30'],
    ['later today', 'America/New_York', '2026-11-24T08:00-05:00', wait(0, 'days', '17:00'), '2026-11-24T17:00-05:00'],
    [
      'a time of today that has passed: now',
      'America/New_York',
      '2026-11-24T18:00-05:00',
      wait(0, 'days', '17:00'),
      '2026-11-24T18:00-05:00',
    ],
    ['nothing', 'America/New_York', '2026-11-24T18:00-05:00', wait(0, 'days'), '2026-11-24T18:00-05:00'],
    [
      'nothing, in the second pass of an overlap',
      'America/New_York',
      '2026-11-01T01:30-05:00',
      wait(0, 'days'),
      '2026-11-01T01:30-05:00',
    ],
    [
      'minutes, which have no clock time',
      'UTC',
      '2026-11-24T10:00Z',
      wait(30, 'minutes', '09:00'),
      '2026-11-24T10:30Z',
    ],
  ])('adds %s', (_what, zone, from, amount, expected) => {
    expect(new Date(addDelay(iso(from), amount, zone)).toISOString()).toBe(new Date(expected).toISOString());
  });

  it.each(['Etc/GMT+12', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
    'keeps the clock time for a thousand days in %s',
    (zone) => {
      const from = iso('2026-01-01T12:34Z');
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      for (let days = 1; days <= 1000; days += 7) {
        expect(clock.format(addDelay(from, wait(days, 'days'), zone))).toBe(clock.format(from));
      }
    },
  );

  it('throws on a clock time that is none', () => {
    expect(() => addDelay(0, wait(1, 'days', 'noon'), 'UTC')).toThrow('No clock time "noon"');
  });
});

describe('waitMs', () => {
  const day = 86_400_000;
  it.each<[string, Wait, number]>([
    ['30 minutes', wait(30, 'minutes'), 1_800_000],
    ['2 hours', wait(2, 'hours'), 7_200_000],
    ['2 days on a DST weekend', wait(2, 'days'), 2 * day],
    ['1 week', wait(1, 'weeks'), 7 * day],
    ['1 month of 31 days', wait(1, 'months'), 31 * day],
  ])('says %s as the rep would', (_what, amount, expected) => {
    expect(waitMs(iso('2026-03-07T12:00-05:00'), amount, 'America/New_York')).toBe(expected);
  });
});
