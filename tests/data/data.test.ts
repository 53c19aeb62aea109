import { describe, expect, it } from 'vitest';
import phoneZones from '../../lib/leads/data/phone-zones.json' with { type: 'json' };
import { holidayName } from '../../lib/time/holidays.ts';
import { publicDays } from './holiday-data.ts';
import { phoneData } from './phone-data.ts';

describe('the tables that the worker carries', () => {
  it('are as the phone tables make them', () => {
    expect(phoneZones).toEqual(phoneData());
  }, 60_000);

  it.each([
    ['US', null],
    ['US', 'AL'],
    ['GB', 'SCT'],
    ['FR', null],
    ['AU', 'NSW'],
  ])('are as the holiday calendars of %s %s make them', (country, region) => {
    const fresh = publicDays(country, region);
    expect(fresh.size).toBeGreaterThan(40);
    const place = { country, region: region && `${country}-${region}` };
    // A region may call a national holiday by another name: the table keeps the nation's.
    const made = [...fresh].map(([on, name]) => [on, region && holidayName(on, place) ? name : holidayName(on, place)]);
    expect(made).toEqual([...fresh]);
  });
});
