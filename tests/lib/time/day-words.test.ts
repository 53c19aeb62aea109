import { expect, it } from 'vitest';
import { dayMonthText, weekdayOf, weekdayText } from '../../../lib/time/day-words.ts';

it.each([
  ['2026-11-24', 'en-US', 'November 24', 'Tuesday', 2],
  ['2026-11-24', 'en-GB', '24 November', 'Tuesday', 2],
  ['2028-02-29', 'de-DE', '29. Februar', 'Dienstag', 2],
  ['1970-01-01', 'en-US', 'January 1', 'Thursday', 4],
  ['1969-12-28', 'en-US', 'December 28', 'Sunday', 7],
])('%s in %s is %s, a %s', (on, locale, day, weekday, number) => {
  expect(dayMonthText(on, locale)).toBe(day);
  expect(weekdayText(on, locale)).toBe(weekday);
  expect(weekdayOf(on)).toBe(number);
});
