import type { AllowedHours, Week } from '../../../lib/time/allowed-hours.ts';

/** Hours of a day that has none yet, as they begin: 9:00–17:00. */
const firstHours: AllowedHours = { fromMinute: 9 * 60, toMinute: 17 * 60 };
const hourMinutes = 60;
const dayMinutes = 24 * 60;

/** The week with other hours on one day (0 is Monday). */
export function withDay(week: Week, day: number, spans: readonly AllowedHours[]): Week {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = week.map((old, at) =>
    at === day ? spans : old,
  );
  return [monday ?? [], tuesday ?? [], wednesday ?? [], thursday ?? [], friday ?? [], saturday ?? [], sunday ?? []];
}

/** The hours of a day with one more stretch: an hour after the last one ends, as far as the day goes. */
export function withMoreHours(spans: readonly AllowedHours[]): readonly AllowedHours[] {
  const last = spans.at(-1);
  if (!last) return [firstHours];
  const fromMinute = Math.min(last.toMinute + hourMinutes, dayMinutes - hourMinutes);
  return [...spans, { fromMinute, toMinute: Math.min(fromMinute + 2 * hourMinutes, dayMinutes) }];
}

/** Minutes after midnight as a clock field has them: 480 is `08:00`; the end of the day is `00:00`. */
export function clockOf(minute: number): string {
  if (!Number.isFinite(minute)) return '';
  const within = minute % dayMinutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** The minutes of a clock field; `NaN` when it is empty. At the end of hours, `00:00` is the end of the day. */
export function minuteOf(clock: string, end: 'from' | 'to'): number {
  const [hours = Number.NaN, minutes = Number.NaN] = clock === '' ? [] : clock.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return end === 'to' && minute === 0 ? dayMinutes : minute;
}
