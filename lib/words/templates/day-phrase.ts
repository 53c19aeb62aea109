import { dayNumber, dayOfWall } from '../../time/day.ts';
import { weekdayOf } from '../../time/day-words.ts';

const dayMs = 24 * 60 * 60_000;
const mostAway = 3660;
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * The day that a template's phrase means: a day itself (`2026-12-01`), "today", "tomorrow", "in 3 days", "in 2 weeks",
 * "in 2 working days", "thursday" (the next one, never today). Null for anything else.
 */
export function dayOfPhrase(phrase: string, today: string): string | null {
  const said = phrase.trim().toLowerCase();
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return isDay(said) ? said : null;
  const days = daysAhead(said, today);
  return days === null || days > mostAway ? null : dayAfter(today, days);
}

function daysAhead(said: string, today: string): number | null {
  if (said === 'today') return 0;
  if (said === 'tomorrow') return 1;
  const named = weekdays.indexOf(said.replace(/^next /, ''));
  if (named >= 0) return ((named + 1 - weekdayOf(today) + 6) % 7) + 1;
  const [, count = '', unit = ''] = /^in (\d{1,4}) (day|week|working day)s?$/.exec(said) ?? [];
  if (unit === '') return null;
  if (unit === 'working day') return workingDaysAhead(Number(count), today);
  return Number(count) * (unit === 'week' ? 7 : 1);
}

function workingDaysAhead(count: number, today: string): number {
  let [ahead, left] = [0, Math.min(count, mostAway)];
  while (left > 0) {
    ahead += 1;
    if (weekdayOf(dayAfter(today, ahead)) <= 5) left -= 1;
  }
  return ahead;
}

function dayAfter(on: string, days: number): string {
  return dayOfWall((dayNumber(on) + days) * dayMs);
}

/** Not the 31st of February, which `Date` would take for a day in March. */
function isDay(on: string): boolean {
  const number = dayNumber(on);
  return !Number.isNaN(number) && dayOfWall(number * dayMs) === on;
}
