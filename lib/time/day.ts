import { instantOf, wallMs } from './zone.ts';

const dayMs = 24 * 60 * 60_000;

/** The local day of an instant, `yyyy-MM-dd`. */
export function dayOf(at: number, zone: string): string {
  return dayOfWall(wallMs(at, zone));
}

/** The first instant of a local day (`yyyy-MM-dd`): midnight, or the end of the gap where DST skips midnight. */
export function startOfDay(on: string, zone: string): number {
  return instantOf({ on, at: '00:00' }, zone);
}

/** The first instant after a local day: the day is `[start, end)`, 23 to 25 hours long where DST changes. */
export function endOfDay(on: string, zone: string): number {
  return startOfDay(nextDay(on), zone);
}

/** The calendar's next day: `2028-02-29` after `2028-02-28`. */
export function nextDay(on: string): string {
  return dayOfWall(Date.parse(`${on}T00:00:00Z`) + dayMs);
}

/** Days from 1 January 1970 to a day (`yyyy-MM-dd`). */
export function dayNumber(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / dayMs;
}

/** The day (`yyyy-MM-dd`) that the wall clock `wall` (as `wallMs` writes it) is on. */
export function dayOfWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
