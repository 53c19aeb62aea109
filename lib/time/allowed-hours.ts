import { dayOf, nextDay } from './day.ts';
import { instantOf, minuteOfDay } from './zone.ts';

/** Hours of a day, minutes after local midnight as the wall clock shows them: `[480, 1260)` is 8:00–21:00. */
export interface AllowedHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Is the instant within the hours on the clocks of `zone`. */
export function isWithinHours(at: number, hours: AllowedHours, zone: string): boolean {
  const minute = minuteOfDay(at, zone);
  return minute >= hours.fromMinute && minute < hours.toMinute;
}

/** The first instant at or after `at` within the hours on the clocks of `zone`. Null hours are the whole day. */
export function nextWithinHours(at: number, hours: AllowedHours | null, zone: string): number {
  if (!hours || isWithinHours(at, hours, zone)) return at;
  const today = dayOf(at, zone);
  const isEarly = minuteOfDay(at, zone) < hours.fromMinute;
  const opensAt = instantOf({ on: isEarly ? today : nextDay(today), at: clockOf(hours.fromMinute) }, zone);
  return Math.max(at, opensAt);
}

function clockOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
