import {
  dayFrom,
  monthEnd,
  monthStart,
  partsOf,
  shiftDays,
  weekdayOf,
  workingDayFrom,
  workingDayUpTo,
} from './calendar.ts';
import { monthOf, monthSource, weekdayOfName, weekdaySource } from './calendar-words.ts';
import { type DayMeant, type DayRule, either, past, type Said, type Sure, type Today } from './day-rule.ts';

const dayName = `(?:(?<weekday>${weekdaySource}),? (?:the )?)?`;
const year = '(?:,? (?<year>20\\d\\d)\\b)?';
const part =
  '(?<part>early|mid|middle of|late|beginning of|start of|end of|first week of|first half of|second half of)';
/** What follows an ordinal that counts something other than days. */
const counted =
  'floor|time|call|attempt|street|st\\b|ave|avenue|house|one|step|touch|quarter|property|offer|visit|email|try|person|grade|party|place';
const monthFirst = new Set(['US', 'CA']);

/** Days and months of the year, written out or in figures: "January 5", "the 15th", "mid January", "1/15/2027". */
export const months: readonly DayRule[] = [
  {
    pattern: new RegExp(`\\b${dayName}(?<month>${monthSource}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:|%)${year}`, 'g'),
    meant: dated,
  },
  {
    pattern: new RegExp(`\\b${dayName}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${monthSource})${year}`, 'g'),
    meant: dated,
  },
  { pattern: /\b(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b/g, meant: inFigures },
  { pattern: /\b(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)\b/g, meant: inFigures },
  {
    pattern: new RegExp(
      `(?<=\\b(?:on|by|until|till?|before|after|from|to|${weekdaySource}),? )(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?!\\d)`,
      'g',
    ),
    meant: inFigures,
  },
  { pattern: /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>20\d\d|\d\d)\b(?!\/)/g, meant: slashed },
  {
    pattern: new RegExp(
      `(?<=\\b(?:on|by|until|till|before|after|due|is|to|for|up|in|back|again|call|closing|expires|ends|starts|date|meeting|week of|${weekdaySource}),? )(?<first>\\d{1,2})/(?<second>\\d{1,2})\\b(?![/\\d%]| (?:acre|share|cup|bed|bath))`,
      'g',
    ),
    meant: slashed,
  },
  {
    pattern: /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})(?= (?:at|@) ?\d)/g,
    meant: slashed,
  },
  { pattern: new RegExp(`\\b${part}[ -]+(?<month>${monthSource})${year}`, 'g'), meant: partOfMonth },
  {
    pattern: new RegExp(
      `(?<=\\b(?:in|by|until|till|before|after|around|come|this|next|since|late in|early in) )(?<month>${monthSource})(?! \\d)${year}`,
      'g',
    ),
    meant: partOfMonth,
  },
  { pattern: new RegExp(`\\b(?<month>${monthSource}) (?<year>20\\d\\d)\\b`, 'g'), meant: partOfMonth },
  {
    pattern: new RegExp(
      `\\bthe (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:${counted})| (?:of )?(?:${monthSource}|next month|this month))`,
      'g',
    ),
    meant: ordinal,
  },
  { pattern: /\bthe (?<day>\d{1,2})(?:st|nd|rd|th) of (?<which>next|this|the) month\b/g, meant: ordinal },
];

/** "Friday, November 28" is asked about where that is no Friday. */
function dated(said: Said, today: Today): DayMeant | null {
  const meant = inYear({ month: monthOf(said('month')), day: Number(said('day')) }, said('year'), today);
  const isOther = meant !== null && said('weekday') !== '' && weekdayOfName(said('weekday')) !== weekdayOf(meant.on);
  return isOther ? { ...meant, sure: 'ask' } : meant;
}

function inFigures(said: Said, today: Today): DayMeant | null {
  return inYear({ month: Number(said('month')), day: Number(said('day')) }, said('year'), today);
}

/** "1/15" is no doubt a month first and "15/1" a day; "3/4" goes by the country and is asked about. */
function slashed(said: Said, today: Today): DayMeant | null {
  const [first, second] = [Number(said('first')), Number(said('second'))];
  const isMonthFirst = second > 12 || (first <= 12 && monthFirst.has(today.place.country));
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  const meant = inYear({ month, day }, fullYear(said('year')), today);
  const isClear = first > 12 || second > 12 || first === second;
  return meant && { ...meant, sure: isClear ? 'sure' : 'ask' };
}

function fullYear(written: string): string {
  return written.length === 2 ? `20${written}` : written;
}

/** Without a year, the next such day from today on; February 29 of a year to come is asked about. */
function inYear(
  date: { readonly month: number; readonly day: number },
  written: string,
  { on }: Today,
): DayMeant | null {
  const { year: thisYear } = partsOf(on);
  if (written !== '') return placed(dayFrom({ ...date, year: Number(written) }), on);
  const soon = dayFrom({ ...date, year: thisYear });
  if (soon !== null && soon >= on) return placed(soon, on);
  const later = [1, 2, 3, 4].map((years) => dayFrom({ ...date, year: thisYear + years })).find((day) => day !== null);
  const next = placed(later ?? null, on);
  return next && soon === null ? { ...next, sure: 'ask' } : next;
}

function placed(day: string | null, today: string): DayMeant | null {
  if (day === null) return null;
  return { ...(day < today ? past(day) : either(day)), isDate: true };
}

/** A month, or its beginning, middle or end, as a working day in it; the month under way is taken from today on. */
function partOfMonth(said: Said, { on, place }: Today): DayMeant | null {
  const month = monthOf(said('month'));
  const thisYear = partsOf(on).year;
  const isOver = monthEnd(`${thisYear}-${String(month).padStart(2, '0')}-01`) < on;
  const start = dayFrom({
    year: said('year') === '' ? thisYear + (isOver ? 1 : 0) : Number(said('year')),
    month,
    day: 1,
  });
  if (start === null) return null;
  return monthEnd(start) < on ? past(start) : inMonth(start, said('part'), { on, place });
}

/** The working day that a part of the month starting on `start` stands for. Not before tomorrow; then it is asked about. */
export function inMonth(start: string, name: string, { on, place }: Pick<Today, 'on' | 'place'>): DayMeant {
  const end = monthEnd(start);
  const meant = workingDayIn({ start, end, name }, place);
  const isAhead = meant > on;
  const sure: Sure = isAhead ? 'sure' : 'ask';
  const day = isAhead ? meant : workingDayFrom(shiftDays(on, 1), place);
  return { on: day, lastOn: name === '' ? end : day, sure, tense: 'either' };
}

interface PartOfPeriod {
  readonly start: string;
  readonly end: string;
  readonly name: string;
}

function workingDayIn({ start, end, name }: PartOfPeriod, place: Today['place']): string {
  if (/^(?:end|late)/.test(name))
    return name === 'late' ? workingDayFrom(shiftDays(start, 24), place) : workingDayUpTo(end, place);
  if (/^(?:mid|second)/.test(name)) return workingDayFrom(shiftDays(start, 14), place);
  return workingDayFrom(start, place);
}

/** The next such day of a month; months without it are passed over. */
function ordinal(said: Said, { on }: Today): DayMeant | null {
  const day = Number(said('day'));
  const from = said('which') === 'next' ? 1 : 0;
  const found = [0, 1, 2]
    .map((later) => dayFrom({ ...partsOf(monthStart(on, from + later)), day }))
    .find((one) => one !== null && one >= on);
  return found ? { ...either(found), isDate: true } : null;
}
