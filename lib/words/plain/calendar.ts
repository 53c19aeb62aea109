import { dayNumber, dayOfWall } from '../../time/day.ts';
import { type HolidayPlace, holidayName } from '../../time/holidays.ts';

const dayMs = 24 * 60 * 60_000;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The parts of a day (`yyyy-MM-dd`). */
export interface DayParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** The day so many days later, or earlier when negative. */
export function shiftDays(on: string, days: number): string {
  return dayOfWall((dayNumber(on) + days) * dayMs);
}

/** Year, month and day of a day. */
export function partsOf(on: string): DayParts {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) };
}

/** The day of these parts; null when the calendar has none, or it lies outside of 2000 to 2099. */
export function dayFrom({ year, month, day }: DayParts): string | null {
  const isDay = year >= 2000 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay ? `${year}-${two(month)}-${two(day)}` : null;
}

/** The first day of the month that lies so many months after the one `on` is in. */
export function monthStart(on: string, months = 0): string {
  const { year, month } = partsOf(on);
  const index = year * 12 + month - 1 + months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-01`;
}

/** The last day of the month that `on` is in. */
export function monthEnd(on: string): string {
  return shiftDays(monthStart(on, 1), -1);
}

/** The same day so many months later, or that month's last. */
export function shiftMonths(on: string, months: number): string {
  const end = monthEnd(monthStart(on, months));
  return `${end.slice(0, 8)}${two(Math.min(partsOf(end).day, partsOf(on).day))}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(on: string): number {
  return (dayNumber(on) + 3) % 7;
}

/** The Monday of the week `on` is in. */
export function mondayOf(on: string): string {
  return shiftDays(on, -weekdayOf(on));
}

/** The first working day from `on` on: Monday to Friday and no public holiday of `place`. */
export function workingDayFrom(on: string, place: HolidayPlace): string {
  return isWorkingDay(on, place) ? on : workingDayFrom(shiftDays(on, 1), place);
}

/** The last working day up to `on`. */
export function workingDayUpTo(on: string, place: HolidayPlace): string {
  return isWorkingDay(on, place) ? on : workingDayUpTo(shiftDays(on, -1), place);
}

/** The day after so many working days. */
export function shiftWorkingDays(on: string, days: number, place: HolidayPlace): string {
  let day = on;
  for (let left = days; left > 0; left -= 1) day = workingDayFrom(shiftDays(day, 1), place);
  return day;
}

function isWorkingDay(on: string, place: HolidayPlace): boolean {
  return weekdayOf(on) < 5 && holidayName(on, place) === null;
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
