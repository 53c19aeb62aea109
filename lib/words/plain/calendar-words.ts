/** The months by the first three letters of their names. */
export const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
/** The weekdays by the first three letters of their names, Monday first. */
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The source of a pattern for months, written out or short. */
export const monthSource =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b(?:\\.(?= ?\\d))?';
/** The source of a pattern for weekdays, written out or short. */
export const weekdaySource =
  '(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|mon|tues|tue|thurs|thur|thu|fri|wed|sat|sun)\\b';

/** The part of a day as the clock time that is meant by it; the same times as `readTime` gives. */
export const partsOfDay: Readonly<Record<string, string>> = {
  morning: '09:00',
  lunchtime: '12:00',
  lunch: '12:00',
  afternoon: '15:00',
  evening: '20:00',
  night: '20:00',
  tonight: '20:00',
  'first thing': '09:00',
};

/** Zones that are named after a clock time. `est` is used for New York's clocks in summer too, as people do. */
export const namedZones: Readonly<Record<string, string>> = {
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  eastern: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  gmt: 'Europe/London',
  bst: 'Europe/London',
  utc: 'UTC',
};

/** The month (1–12) of a name matched by `monthSource`. */
export function monthOf(name: string): number {
  return monthNames.findIndex((month) => name.startsWith(month)) + 1;
}

/** The weekday of a name matched by `weekdaySource`, Monday is 0. */
export function weekdayOfName(name: string): number {
  return weekdayNames.findIndex((weekday) => name.startsWith(weekday));
}
