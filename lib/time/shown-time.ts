import { instantOfWall, minuteOfDay } from './zone.ts';

/** Numbers alone may be the day first or the month first. */
const dated = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d{4},? \d{1,2}:\d{2}/i;
/** The clock comes last, as every language writes it. */
const clock = /(\d{1,2})[:.h](\d{2})(?!.*\d[:.h]\d)/;
const halfDay = 12 * 60;
/** Gmail shows minutes, and its clock and the rep's may differ. */
const nearMinutes = 5;

/** A date as Gmail writes it in English, "Nov 18, 2026, 9:00 AM", on the clock in `zone`; null for any other text. */
export function shownTime(text: string, zone: string): number | null {
  const plain = text
    .slice(0, 100)
    .replace(/[\s\u202F]+/g, ' ')
    .replace(' at ', ' ')
    .trim();
  const wall = dated.test(plain) ? Date.parse(`${plain} UTC`) : Number.NaN;
  return Number.isNaN(wall) ? null : instantOfWall(wall, zone);
}

/** Whether a date in any language may be of this instant: the clock in it, of 12 hours or of 24, says no other time. */
export function maySay(text: string, at: number, zone: string): boolean {
  const [, hours, minutes] = clock.exec(text.slice(0, 100)) ?? [];
  if (hours === undefined) return true;
  const apart = Math.abs(Number(hours) * 60 + Number(minutes) - minuteOfDay(at, zone)) % halfDay;
  return Math.min(apart, halfDay - apart) <= nearMinutes;
}
