import { dayOf, endOfDay, startOfDay } from '../../time/day.ts';
import { mondayOf, monthStart, partsOf, shiftDays } from '../../words/plain/calendar.ts';
import type { StatsSpan } from '../../words/plain/stats-words.ts';

/** A time on the rep's calendar, `[fromAt, toAt)`. */
export interface Span {
  readonly fromAt: number;
  readonly toAt: number;
}

/** Where no time is said. */
const usual: StatsSpan = { kind: 'days', days: 30 };
type Unit = Exclude<StatsSpan, { kind: 'days' }>['unit'];

/** The time a question is about, in days of the rep's calendar, up to the end of today; the last 30 days where none is said. */
export function statsSpan(span: StatsSpan | null, zone: string, now: number): Span {
  const today = dayOf(now, zone);
  const asked = span ?? usual;
  const days = (from: string, to: string): Span => ({ fromAt: startOfDay(from, zone), toAt: endOfDay(to, zone) });
  if (asked.kind === 'days') return days(shiftDays(today, 1 - Math.max(1, asked.days)), today);
  const from = startOf(asked.unit, today);
  if (asked.kind === 'this') return days(from, today);
  const before = shiftDays(from, -1);
  return days(startOf(asked.unit, before), before);
}

function startOf(unit: Unit, on: string): string {
  if (unit === 'day') return on;
  if (unit === 'week') return mondayOf(on);
  const { month } = partsOf(on);
  const back = { month: 0, quarter: (month - 1) % 3, year: month - 1 }[unit];
  return monthStart(on, -back);
}
