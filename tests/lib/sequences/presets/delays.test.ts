import { describe, expect, it } from 'vitest';
import {
  atOnce,
  later,
  onDay,
  repeated,
  sinceStart,
  wait,
  workdayWait,
  workingLater,
} from '../../../../lib/sequences/presets/delays.ts';
import type { RelativeDelay } from '../../../../lib/sequences/sequence.ts';
import { addDelay } from '../../../../lib/time/add-delay.ts';
import { addWorkingDelay, workingHours } from '../../../../lib/time/working-time.ts';
import { at, newYork } from '../builders.ts';

/** When a delay ends that begins on Thursday 3 December at 10:00. */
function endOf(delay: RelativeDelay): number {
  const from = at('2026-12-03 10:00');
  if (delay.days !== 'working') return addDelay(from, delay, newYork);
  return addWorkingDelay(from, delay, { zone: newYork, working: workingHours(newYork, null) }).at;
}

describe('the delays of presets', () => {
  it.each<[string, RelativeDelay, string]>([
    ['at once', atOnce, '2026-12-03 10:00'],
    ['an hour later', later(1, 'hours'), '2026-12-03 11:00'],
    ['three days later, be it a Sunday', later(3, 'days'), '2026-12-06 10:00'],
    ['the next morning at nine', later(1, 'days', '09:00'), '2026-12-04 09:00'],
    ['a week later', later(1, 'weeks'), '2026-12-10 10:00'],
    ['a month later, which is a Sunday', later(1, 'months'), '2027-01-04 10:00'],
    ['two working days later', workingLater(2, 'days'), '2026-12-07 10:00'],
    ['half an hour after the start', sinceStart(30, 'minutes'), '2026-12-03 10:30'],
    ['a month after the start, which is a Sunday', sinceStart(1, 'months', '09:00'), '2027-01-04 09:00'],
    ['on Day 1', onDay(1), '2026-12-03 10:00'],
    ['on Day 7', onDay(7), '2026-12-09 10:00'],
    ['on Day 4 at nine, be it a Sunday', onDay(4, '09:00'), '2026-12-06 09:00'],
  ])('end %s', (_what, delay, end) => {
    expect(endOf(delay)).toBe(at(end));
  });

  it('at opening, when nobody works', () => {
    const night = at('2026-12-03 22:00');
    const clock = { zone: newYork, working: workingHours(newYork, null) };
    expect(addWorkingDelay(night, workingLater(0, 'minutes'), clock).at).toBe(at('2026-12-04 09:00'));
  });

  it('come again on a working day where that is said', () => {
    expect(workdayWait(5, 'days')).toEqual({ amount: 5, unit: 'days', at: null, days: 'working' });
  });

  it('come again as often as said, evenly unless they taper', () => {
    const every = wait(1, 'weeks', '09:00');
    expect(repeated(3, every)).toEqual({ times: 3, every: { amount: 1, unit: 'weeks', at: '09:00' }, taper: 1 });
    expect(repeated(3, every, 1.5).taper).toBe(1.5);
  });
});
