import { describe, expect, it } from 'vitest';
import { dayIndexAt, repDays } from '../../../lib/insight/rep-days.ts';
import { workingHours } from '../../../lib/time/working-time.ts';
import { instantOf } from '../../../lib/time/zone.ts';

const newYork = 'America/New_York';
const american = workingHours(newYork, { country: 'US', region: null });
const at = (on: string, clock: string): number => instantOf({ on, at: clock }, newYork);

describe("the rep's days to come", () => {
  it('begin with today on their own clock', () => {
    const now = Date.parse('2026-11-24T03:30Z');
    expect(repDays({ days: 3, working: american, daysOff: [] }, now).map(({ on }) => on)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
  });

  it('say which are without work: weekends, holidays, and those the rep takes off', () => {
    const days = repDays({ days: 7, working: american, daysOff: ['2026-11-27'] }, at('2026-11-24', '10:00'));
    expect(days.filter(({ isClosed }) => isClosed).map(({ on }) => on)).toEqual([
      '2026-11-26',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(days.filter(({ isOff }) => isOff).map(({ on }) => on)).toEqual(['2026-11-27']);
  });

  it('follow one another without a gap, over both ends of summer time', () => {
    const days = repDays({ days: 120, working: american, daysOff: [] }, at('2026-09-01', '10:00'));
    for (const [index, day] of days.entries()) expect(days[index + 1]?.startAt ?? day.endAt).toBe(day.endAt);
    const lengths = new Set(days.map(({ startAt, endAt }) => (endAt - startAt) / 3_600_000));
    expect(lengths).toEqual(new Set([24, 25]));
  });
});

describe('the day an instant is on', () => {
  const days = repDays({ days: 120, working: american, daysOff: [] }, at('2026-02-01', '10:00'));

  it.each([
    ['the first moment of today', at('2026-02-01', '00:00'), '2026-02-01'],
    ['the last hour before summer time', at('2026-03-08', '01:30'), '2026-03-08'],
    ['the night after the clocks went on', at('2026-03-09', '00:00'), '2026-03-09'],
    ['the last minute of a day long after', at('2026-04-30', '23:59'), '2026-04-30'],
  ])('is found for %s', (_what, instant, on) => {
    expect(days[dayIndexAt(days, instant) ?? -1]?.on).toBe(on);
  });

  it('is none before the first and after the last', () => {
    expect(dayIndexAt(days, at('2026-02-01', '00:00') - 1)).toBeNull();
    expect(dayIndexAt(days, days.at(-1)!.endAt)).toBeNull();
    expect(dayIndexAt([], at('2026-02-01', '00:00'))).toBeNull();
  });
});
