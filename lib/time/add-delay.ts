import { instantOfWall, wallMs } from './zone.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A length of time to wait, as a rep would say it. */
export interface Wait {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
  /** Clock time to land on, `HH:mm`, for waits of days or more; null keeps the time of day. */
  readonly at: string | null;
  /** `working`: only working time counts, as `addWorkingDelay` has it. Absent: every day counts. */
  readonly days?: 'calendar' | 'working';
}

/**
 * The end of a wait from `fromAt`, never before it. Minutes and hours pass exactly; days, weeks and months are turned on
 * the calendar of `zone` and keep the clock time there, or land on `wait.at`. Months end on the month's last day at most
 * (31 January + 1 month = 28 or 29 February). `wait.days` is not looked at. DST gaps and overlaps as `instantOfWall`.
 */
export function addDelay(fromAt: number, wait: Wait, zone: string): number {
  if (wait.unit === 'minutes') return fromAt + wait.amount * minuteMs;
  if (wait.unit === 'hours') return fromAt + wait.amount * hourMs;
  if (wait.amount === 0 && wait.at === null) return fromAt;
  const wall = addCalendar(wallMs(fromAt, zone), wait);
  const landed = wait.at === null ? wall : wall - modulo(wall, dayMs) + clockMs(wait.at);
  return Math.max(fromAt, instantOfWall(landed, zone));
}

/** How long a wait is said to be: days count 24 hours, whatever DST does to them; months as long as the days they span. */
export function waitMs(fromAt: number, wait: Wait, zone: string): number {
  if (wait.unit === 'minutes') return wait.amount * minuteMs;
  if (wait.unit === 'hours') return wait.amount * hourMs;
  const wall = wallMs(fromAt, zone);
  return addCalendar(wall, wait) - wall;
}

function addCalendar(wall: number, { amount, unit }: Wait): number {
  if (unit === 'months') return addMonths(wall, amount);
  return wall + amount * (unit === 'weeks' ? 7 : 1) * dayMs;
}

/** A wall clock is as if in UTC: the library's way through a time zone took a third of the engine's time. */
function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const month = date.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), lastDay)) + modulo(wall, dayMs);
}

function clockMs(clock: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = clock.split(':').map(Number);
  const ms = hours * hourMs + minutes * minuteMs;
  if (Number.isNaN(ms)) throw new Error(`No clock time "${clock}"`);
  return ms;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
