import { describe, expect, it } from 'vitest';
import { nextTimes, pauseTimes, snoozeTimes } from '../../../components/sidebar/times.ts';
import { instantOf } from '../../../lib/time/zone.ts';

const zone = 'America/New_York';
const at = (on: string, clock: string): number => instantOf({ on, at: clock }, zone);

describe('the times to put a touch off to', () => {
  it('are an hour, this afternoon, tomorrow morning, three days at the same time, and a week', () => {
    expect(snoozeTimes(zone, at('2026-11-24', '10:30'))).toEqual([
      { name: 'hour', at: at('2026-11-24', '11:30') },
      { name: 'afternoon', at: at('2026-11-24', '15:00') },
      { name: 'tomorrow', at: at('2026-11-25', '09:00') },
      { name: 'three-days', at: at('2026-11-27', '10:30') },
      { name: 'week', at: at('2026-12-01', '09:00') },
    ]);
  });

  it('leave the afternoon out once it has come', () => {
    const names = snoozeTimes(zone, at('2026-11-24', '14:45')).map(({ name }) => name);
    expect(names).toEqual(['hour', 'tomorrow', 'three-days', 'week']);
  });

  it('keep the clock time over a change of daylight saving', () => {
    const [, days] = nextTimes(zone, at('2026-10-30', '10:30'));
    expect(days).toEqual({ name: 'three-days', at: at('2026-11-02', '10:30') });
  });
});

it('a pause of a month ends on the same day of the next, in the morning', () => {
  expect(pauseTimes(zone, at('2026-11-24', '10:30'))).toEqual({
    weekAt: at('2026-12-01', '09:00'),
    monthAt: at('2026-12-24', '09:00'),
  });
});
