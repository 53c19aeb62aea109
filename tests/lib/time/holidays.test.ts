import { expect, it } from 'vitest';
import { holidayName } from '../../../lib/time/holidays.ts';

it.each([
  ['2026-07-04', 'US', null, 'Independence Day'],
  ['2026-07-03', 'US', null, 'Independence Day (substitute day)'],
  ['2026-06-01', 'US', 'US-AL', 'Jefferson Davis’ birthday'],
  ['2026-06-01', 'US', null, null],
  ['2026-11-30', 'GB', 'GB-SCT', 'St Andrew’s Day'],
  ['2026-11-30', 'GB', null, null],
  ['2026-04-06', 'GB', 'GB-SCT', null],
  ['2031-12-25', 'DE', null, 'Christmas Day'],
  ['2028-02-29', 'US', null, null],
  ['2032-12-25', 'US', null, null],
  ['2026-12-25', 'JP', null, null],
  ['2026-11-26', 'US', 'US-ZZ', 'Thanksgiving Day'],
])('%s in %s %s is %s', (on, country, region, name) => {
  expect(holidayName(on, { country, region })?.replace("'", '’') ?? null).toBe(name);
});
