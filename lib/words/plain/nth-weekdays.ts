import { monthEnd, monthStart, partsOf, shiftDays, weekdayOf } from './calendar.ts';
import { monthOf, monthSource, weekdayOfName, weekdaySource } from './calendar-words.ts';
import { type DayMeant, type DayRule, either, type Said, type Today } from './day-rule.ts';

const places = ['first', 'second', 'third', 'fourth', 'last'];
const figures = ['1st', '2nd', '3rd', '4th'];

/** "The second Tuesday of January", "last Friday of the month". */
export const nthWeekdays: readonly DayRule[] = [
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<nth>${[...places, ...figures].join('|')}) (?<name>${weekdaySource}) (?:of|in) (?:(?<month>${monthSource})|(?<which>next|the|this) month\\b)`,
      'g',
    ),
    meant,
  },
];

/** The next such day from today on: this month's or year's, while it lies ahead. */
function meant(said: Said, { on }: Today): DayMeant {
  const [first, later] = said('month') === '' ? monthsFrom(on, said('which')) : yearsFrom(on, monthOf(said('month')));
  const soon = nthIn(first, said);
  return either(soon >= on ? soon : nthIn(later, said));
}

function monthsFrom(on: string, which: string): readonly [string, string] {
  return which === 'next' ? [monthStart(on, 1), monthStart(on, 1)] : [monthStart(on), monthStart(on, 1)];
}

function yearsFrom(on: string, month: number): readonly [string, string] {
  const first = `${partsOf(on).year}-${String(month).padStart(2, '0')}-01`;
  return [first, monthStart(first, 12)];
}

function nthIn(start: string, said: Said): string {
  const weekday = weekdayOfName(said('name'));
  const nth = Math.max(places.indexOf(said('nth')), figures.indexOf(said('nth')));
  if (nth < 4) return shiftDays(start, ((weekday - weekdayOf(start) + 7) % 7) + 7 * nth);
  const end = monthEnd(start);
  return shiftDays(end, -((weekdayOf(end) - weekday + 7) % 7));
}
