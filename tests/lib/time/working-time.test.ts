import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Wait } from '../../../lib/time/add-delay.ts';
import { hours, weekOf } from '../../../lib/time/allowed-hours.ts';
import { isOpen } from '../../../lib/time/open-hours.ts';
import { addWorkingDelay, workingHours } from '../../../lib/time/working-time.ts';
import { runs } from '../../runs.ts';

const zone = 'America/New_York';
const iso = (text: string): number => Date.parse(text);
const working = workingHours(zone, { country: 'US', region: null });
const wait = (amount: number, unit: Wait['unit'], at: string | null = null): Wait => ({
  amount,
  unit,
  at,
  days: 'working',
});

describe('addWorkingDelay', () => {
  it.each([
    ['two days in the week', wait(2, 'days'), '2026-11-17T10:30-05:00', '2026-11-19T10:30-05:00', []],
    [
      'two days over a weekend',
      wait(2, 'days'),
      '2026-11-20T10:30-05:00',
      '2026-11-24T10:30-05:00',
      ['weekend', 'weekend'],
    ],
    [
      'a day over Thanksgiving',
      wait(1, 'days', '09:00'),
      '2026-11-25T16:00-05:00',
      '2026-11-27T09:00-05:00',
      ['holiday'],
    ],
    ['no days on a Sunday', wait(0, 'days'), '2026-11-22T10:00-05:00', '2026-11-23T10:00-05:00', ['weekend']],
    [
      'a day into the spring gap',
      wait(1, 'days'),
      '2026-03-06T10:00-05:00',
      '2026-03-09T10:00-04:00',
      ['weekend', 'weekend'],
    ],
    [
      'a month that ends on a Saturday',
      wait(1, 'months'),
      '2026-10-28T10:00-04:00',
      '2026-11-30T10:00-05:00',
      ['weekend', 'weekend'],
    ],
    [
      'a week over the end of the year',
      wait(1, 'weeks'),
      '2026-12-25T09:00-05:00',
      '2027-01-04T09:00-05:00',
      ['holiday', 'weekend', 'weekend'],
    ],
    [
      'half an hour late on a Friday',
      wait(30, 'minutes'),
      '2026-11-20T17:50-05:00',
      '2026-11-23T09:20-05:00',
      ['weekend', 'weekend'],
    ],
    ['ten hours', wait(10, 'hours'), '2026-11-17T15:00-05:00', '2026-11-18T16:00-05:00', []],
    ['no time at all, at night', wait(0, 'minutes'), '2026-11-17T22:00-05:00', '2026-11-18T09:00-05:00', []],
  ])('counts %s', (_what, length, from, expected, over) => {
    const end = addWorkingDelay(iso(from), length, { zone, working });
    expect(new Date(end.at).toISOString()).toBe(new Date(expected).toISOString());
    expect(end.over.map(({ kind }) => kind)).toEqual(over);
  });

  it('counts days on the lead’s calendar and hours on the rep’s clock', () => {
    const from = iso('2026-11-20T23:30Z');
    const auckland = addWorkingDelay(from, wait(1, 'days', '09:00'), { zone: 'Pacific/Auckland', working });
    expect(auckland.at).toBe(iso('2026-11-23T09:00+13:00'));
  });

  it('ends the wait anyway for a rep who never works', () => {
    const never = { ...working, week: weekOf([], [], []) };
    expect(addWorkingDelay(0, wait(1, 'hours'), { zone, working: never }).at).toBe(3_600_000);
  });

  it('never ends before it began, and ends on a working day, whatever the wait', () => {
    const anyWait = fc.record({
      amount: fc.nat({ max: 30 }),
      unit: fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'months'),
      at: fc.constantFrom(null, '09:00'),
      days: fc.constant('working' as const),
    });
    const times = fc.integer({ min: iso('2026-01-01T00:00Z'), max: iso('2030-01-01T00:00Z') });
    fc.assert(
      fc.property(anyWait, times, (length, from) => {
        const end = addWorkingDelay(from, length, { zone, working });
        expect(end.at).toBeGreaterThanOrEqual(from);
        const dayLong = { ...working, week: weekOf([hours(0, 24)], [], []) };
        expect(isOpen(end.at, dayLong) || isOpen(end.at - 1, dayLong)).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});
