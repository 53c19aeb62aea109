import { tzOffset } from '@date-fns/tz';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What the calendar and the clock on a wall show. */
export interface WallClock {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
}

/** Is this an IANA zone name that this machine knows. A bare offset (`+05:30`) is none: it says nothing of DST. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The wall clock in `zone` at an instant. */
export function wallClock(at: number, zone: string): WallClock {
  const wall = new Date(wallMs(at, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay() || 7,
  };
}

/** Minutes from local midnight as the wall clock shows them, 0–1439; on a DST night not the minutes that have passed. */
export function minuteOfDay(at: number, zone: string): number {
  const { hour, minute } = wallClock(at, zone);
  return hour * 60 + minute;
}

/** The instant of a local day (`yyyy-MM-dd`) and clock time (`HH:mm`) in `zone`; gaps and overlaps as `instantOfWall`. */
export function instantOf(local: { readonly on: string; readonly at: string }, zone: string): number {
  const wall = Date.parse(`${local.on}T${local.at}:00Z`);
  if (Number.isNaN(wall)) throw new Error(`No local time "${local.on} ${local.at}"`);
  return instantOfWall(wall, zone);
}

/** The wall clock in `zone` as the epoch-ms at which UTC's clocks show the same: calendar arithmetic is done on these. */
export function wallMs(at: number, zone: string): number {
  return at + offsetMs(at, zone);
}

/**
 * The instant at which the clocks in `zone` show `wall` (as `wallMs` writes it). A time that DST skips moves on by the
 * length of the gap (02:30 becomes 03:30; in Apia, 30 December 2011 becomes the 31st); of a time that comes twice, the first.
 */
export function instantOfWall(wall: number, zone: string): number {
  const before = offsetMs(wall - dayMs, zone);
  const after = offsetMs(wall + dayMs, zone);
  if (before === after) return wall - before;
  const readings = [wall - before, wall - after].filter((at) => wallMs(at, zone) === wall);
  return readings.length > 0 ? Math.min(...readings) : wall - before;
}

/** How far the clocks in `zone` are ahead of UTC's at an instant. The costly step of all arithmetic with zones. */
export function offsetMs(at: number, zone: string): number {
  if (at < since2012) return readOffset(at, zone);
  const quarter = Math.floor(at / quarterMs);
  const known = offsets.get(zone) ?? new Map<number, number>();
  const offset = known.get(quarter) ?? readOffset(at, zone);
  if (known.size >= mostQuarters) known.clear();
  offsets.set(zone, known.set(quarter, offset));
  return offset;
}

/** Since 2012 clocks are put on or back at whole quarters of an hour only (before, St. John's did it at 0:01). */
const quarterMs = 15 * minuteMs;
const since2012 = Date.UTC(2012, 0);
/** Asking the browser for an offset takes fifty times what remembering one does; a simulation asks for millions. */
const offsets = new Map<string, Map<number, number>>();
const mostQuarters = 10_000;

function readOffset(at: number, zone: string): number {
  const minutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(minutes)) throw new Error(`No time zone "${zone}"`);
  return Math.round(minutes * minuteMs);
}
