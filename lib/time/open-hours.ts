import type { AllowedHours, Week } from './allowed-hours.ts';
import { dayNumber, dayOfWall, endOfDay, startOfDay } from './day.ts';
import { type HolidayPlace, holidayName } from './holidays.ts';
import { instantOfWall, minuteOfDay, offsetMs, wallMs } from './zone.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Nothing that opens at all stays shut for longer than this. */
const farthestDays = 40;

/** When something is open: on which days and hours, on whose clocks, and whose holidays close it. */
export interface OpenHours {
  /** IANA. */
  readonly zone: string;
  readonly week: Week;
  /** Null where holidays are days like any other. */
  readonly closedOnHolidaysOf: HolidayPlace | null;
}

/** Why a day has no hours at all. */
export type ClosedDay =
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'weekend' }
  | { readonly kind: 'weekday' };

/** Is it open at this instant. */
export function isOpen(at: number, open: OpenHours): boolean {
  return isOpenOnClock(wallMs(at, open.zone), open);
}

function isOpenOnClock(wall: number, open: OpenHours): boolean {
  const day = Math.floor(wall / dayMs);
  const minute = (wall - day * dayMs) / minuteMs;
  return spansOf(day, open).some(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute);
}

/** The first instant at or after `at` when it is open, exact on the days the clocks change; null when it never is. */
export function nextOpen(at: number, open: OpenHours): number | null {
  const wall = wallMs(at, open.zone);
  if (isOpenOnClock(wall, open)) return at;
  const today = Math.floor(wall / dayMs);
  for (let day = today; day <= today + farthestDays; day += 1) {
    const opensAt = opensOn(day, open, at);
    if (opensAt !== null) return opensAt;
  }
  return null;
}

/** The first instant after `at` when it is no longer open, at most the end of the local day. */
export function closesAt(at: number, open: OpenHours): number {
  const wall = wallMs(at, open.zone);
  const day = Math.floor(wall / dayMs);
  const minute = (wall - day * dayMs) / minuteMs;
  const span = spansOf(day, open).find(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute);
  if (!span) return at;
  const offset = steadyOffset(day, open.zone);
  if (offset !== null) return day * dayMs + span.toMinute * minuteMs - offset;
  return firstMinute(at, endOf(day, open.zone), (then) => !isOpen(then, open)) ?? endOf(day, open.zone);
}

/** The first instant at or after `at` when all are open, with the one that decided; null when they never are together. */
export function nextOpenInAll<Hours extends OpenHours>(
  at: number,
  all: readonly Hours[],
): { readonly at: number; readonly by: Hours | null } | null {
  let reached = at;
  let by: Hours | null = null;
  for (let agreed = 0, index = 0; agreed < all.length; index = (index + 1) % all.length) {
    const open = all[index];
    const next = open ? nextOpen(reached, open) : reached;
    if (next === null || next - at > farthestDays * dayMs) return null;
    agreed = next === reached ? agreed + 1 : 1;
    if (next !== reached) by = open ?? by;
    reached = next;
  }
  return { at: reached, by };
}

/** The hours of a local day (`yyyy-MM-dd`) in `zone` when all are open, on that zone's clock. */
export function openSpans(on: string, zone: string, all: readonly OpenHours[]): readonly AllowedHours[] {
  const endAt = endOfDay(on, zone);
  const spans: AllowedHours[] = [];
  for (let at = startOfDay(on, zone); at < endAt; ) {
    const next = nextOpenInAll(at, all);
    if (!next || next.at >= endAt) break;
    at = Math.min(endAt, ...all.map((open) => closesAt(next.at, open)));
    const toMinute = at === endAt ? 24 * 60 : minuteOfDay(at, zone);
    spans.push({ fromMinute: minuteOfDay(next.at, zone), toMinute });
  }
  return spans;
}

/** The hours of the day an instant is on; empty for a closed day. */
export function hoursOn(at: number, open: OpenHours): readonly AllowedHours[] {
  return spansOf(Math.floor(wallMs(at, open.zone) / dayMs), open);
}

/** Why a day (`yyyy-MM-dd`) has no hours; null when it has some. */
export function closedOn(on: string, open: OpenHours): ClosedDay | null {
  const day = dayNumber(on);
  if (spansOf(day, open).length > 0) return null;
  const name = open.closedOnHolidaysOf && holidayName(on, open.closedOnHolidaysOf);
  if (name) return { kind: 'holiday', name };
  return weekdayOf(day) >= 5 ? { kind: 'weekend' } : { kind: 'weekday' };
}

/** Days are counted from 1 January 1970, a Thursday; Monday is 0. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function spansOf(day: number, { week, closedOnHolidaysOf }: OpenHours): readonly AllowedHours[] {
  const spans = week[weekdayOf(day)] ?? [];
  if (spans.length === 0 || closedOnHolidaysOf === null) return spans;
  return holidayName(dayOfWall(day * dayMs), closedOnHolidaysOf) === null ? spans : [];
}

function opensOn(day: number, open: OpenHours, notBefore: number): number | null {
  const spans = spansOf(day, open);
  if (spans.length === 0) return null;
  const offset = steadyOffset(day, open.zone);
  if (offset === null) {
    const startAt = Math.max(notBefore, instantOfWall(day * dayMs, open.zone));
    return firstMinute(startAt, endOf(day, open.zone), (at) => isOpen(at, open));
  }
  for (const { fromMinute } of spans) {
    const opensAt = day * dayMs + fromMinute * minuteMs - offset;
    if (opensAt >= notBefore) return opensAt;
  }
  return null;
}

/** The offset of a day; null where the clocks change near it, so that a clock time may be missing or come twice. */
function steadyOffset(day: number, zone: string): number | null {
  const before = offsetMs((day - 1) * dayMs, zone);
  return before === offsetMs((day + 2) * dayMs, zone) ? before : null;
}

function endOf(day: number, zone: string): number {
  return instantOfWall((day + 1) * dayMs, zone);
}

function firstMinute(fromAt: number, endAt: number, holds: (at: number) => boolean): number | null {
  for (let at = Math.ceil(fromAt / minuteMs) * minuteMs; at < endAt; at += minuteMs) {
    if (holds(at)) return at;
  }
  return null;
}
