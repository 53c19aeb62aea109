import { dayNumber } from './day.ts';

const dayMs = 24 * 60 * 60_000;
const thursdayFirst = 4;

/** A day (`yyyy-MM-dd`) in full, the same whenever it is read: "12 March" in en-GB, "March 12" in en-US. */
export function dayMonthText(on: string, locale: string): string {
  return dayFormat(locale, { day: 'numeric', month: 'long' }).format(dayNumber(on) * dayMs);
}

/** The weekday's name of a day (`yyyy-MM-dd`): "Thursday". */
export function weekdayText(on: string, locale: string): string {
  return dayFormat(locale, { weekday: 'long' }).format(dayNumber(on) * dayMs);
}

/** The weekday of a day (`yyyy-MM-dd`): 1 for Monday to 7 for Sunday. */
export function weekdayOf(on: string): number {
  return ((((dayNumber(on) + thursdayFirst - 1) % 7) + 7) % 7) + 1;
}

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
}
