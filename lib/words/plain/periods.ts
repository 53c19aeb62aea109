import { mondayOf, monthEnd, monthStart, partsOf, shiftDays, workingDayFrom, workingDayUpTo } from './calendar.ts';
import { type DayMeant, type DayRule, either, future, type Said, type Today } from './day-rule.ts';
import { inMonth } from './months.ts';

const part = '(?:(?<part>early|mid|middle of|late|beginning of|start of|end of|later|sometime)[ -]*)?(?:the )?';
/** The day of a week (Monday is 0) that its parts stand for. */
const partsOfWeek: Readonly<Record<string, number>> = { mid: 2, 'middle of': 2, late: 4, later: 4, 'end of': 4 };
const seasons: Readonly<Record<string, number>> = { winter: 12, spring: 3, summer: 6, fall: 9, autumn: 9 };

/** Weeks, months, quarters, seasons and years: each is a working day in it, the first unless a later part is named. */
export const periods: readonly DayRule[] = [
  { pattern: new RegExp(`\\b${part}week after next\\b`, 'g'), meant: (said, today) => ofWeek(2, said, today) },
  { pattern: new RegExp(`\\b${part}(?:next|nxt) (?:week|wk)\\b`, 'g'), meant: (said, today) => ofWeek(1, said, today) },
  { pattern: /\b(?:end of (?:the |this )?week|later this week|eow|this (?:week|wk))\b/g, meant: restOfWeek },
  { pattern: /\bthe following week\b/g, meant: (said, today) => ofWeek(1, said, today) },
  {
    pattern: /\b(?:(?:this |the )?weekend\b(?! after next)|(?<next>next weekend\b))/g,
    meant: weekend,
  },
  {
    pattern: new RegExp(`\\b${part}next month\\b`, 'g'),
    meant: (said, today) => inMonth(monthStart(today.on, 1), said('part'), today),
  },
  {
    pattern: /\b(?:(?:the )?(?:end|last day) of (?:the |this )?month|eom|month[- ]end)\b/g,
    meant: (_, today) => endOf(monthEnd(today.on), today),
  },
  { pattern: /\b(?:mid[- ]month|middle of (?:the|this) month)\b/g, meant: midMonth },
  {
    pattern:
      /\b(?:(?<part>early|mid|late|end of|beginning of|start of)[- ]*)?(?:the )?(?:q(?<quarter>[1-4])|(?<ordinal>first|second|third|fourth) quarter)(?:,? (?:of )?(?<year>20\d\d))?\b/g,
    meant: quarterNamed,
  },
  {
    pattern: /\b(?:(?<part>early|mid|late|end of) )?next quarter\b/g,
    meant: (said, today) => ofQuarter(quarterStart(today.on, 1), said('part'), today),
  },
  {
    pattern: /\b(?:end of (?:the |this )?quarter|eoq|quarter[- ]end)\b/g,
    meant: (_, today) => endOf(quarterEnd(quarterStart(today.on, 0)), today),
  },
  {
    pattern: /\b(?:end of (?:the |this )?year|eoy|year[- ]end)\b/g,
    meant: (_, today) => endOf(`${partsOf(today.on).year}-12-31`, today),
  },
  { pattern: /\b(?:(?<part>early|late|mid) )?(?:next year|(?<turn>(?:the )?new year\b(?!')))/g, meant: nextYear },
  {
    pattern: /\b(?:in|by|until|next|this|come|early|late) (?:the )?(?<season>winter|spring|summer|fall|autumn)\b/g,
    meant: season,
  },
];

/** Whether "next weekend" is the coming one or the one after it is asked. */
function weekend(said: Said, { on }: Today): DayMeant {
  return either(shiftDays(mondayOf(shiftDays(on, 1)), 5), said('next') === '' ? 'sure' : 'ask');
}

function ofWeek(weeks: number, said: Said, { on, place }: Today): DayMeant {
  const monday = shiftDays(mondayOf(on), 7 * weeks);
  const day = workingDayFrom(shiftDays(monday, partsOfWeek[said('part')] ?? 0), place);
  return { ...future(day), lastOn: said('part') === '' ? shiftDays(monday, 6) : day };
}

/** Friday, while it lies ahead; from Friday on it is asked about. */
function restOfWeek(_: Said, { on }: Today): DayMeant {
  const friday = shiftDays(mondayOf(on), 4);
  return friday > on ? either(friday) : either(on, 'ask');
}

function endOf(lastOn: string, { on, place }: Today): DayMeant {
  const day = workingDayUpTo(lastOn, place);
  return day >= on ? { ...either(day), lastOn } : either(lastOn);
}

function midMonth(_: Said, today: Today): DayMeant {
  const isOver = partsOf(today.on).day >= 15;
  return inMonth(monthStart(today.on, isOver ? 1 : 0), 'mid', today);
}

function quarterStart(on: string, quarters: number): string {
  return monthStart(on, quarters * 3 - ((partsOf(on).month - 1) % 3));
}

function quarterEnd(start: string): string {
  return monthEnd(monthStart(start, 2));
}

const ordinals = ['', 'first', 'second', 'third', 'fourth'];

/** A quarter with its year, or the next such: the one under way is asked about. */
function quarterNamed(said: Said, today: Today): DayMeant | null {
  const quarter = Number(said('quarter')) || ordinals.indexOf(said('ordinal'));
  const year = Number(said('year')) || partsOf(today.on).year;
  const start = `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`;
  if (quarterEnd(start) >= today.on) return ofQuarter(start, said('part'), today);
  if (said('year') !== '') return { on: start, lastOn: quarterEnd(start), sure: 'sure', tense: 'past' };
  const next = monthStart(start, 12);
  return ofQuarter(next, said('part'), today);
}

/** A quarter's first working day, its last for "end of" and "late", or the middle of its second month. */
function ofQuarter(start: string, name: string, today: Today): DayMeant {
  const end = quarterEnd(start);
  if (name === 'mid') return firstDayIn(shiftDays(monthStart(start, 1), 14), end, today);
  if (name === 'late' || name === 'end of') return endOf(end, today);
  return firstDayIn(start, end, today);
}

/** The first working day of a period; of one under way the next working day, asked about. */
function firstDayIn(start: string, lastOn: string, { on, place }: Today): DayMeant {
  if (start <= on) return { ...either(workingDayFrom(shiftDays(on, 1), place), 'ask'), lastOn };
  return { ...either(workingDayFrom(start, place)), lastOn };
}

/** "After the new year" is after its first day, "after next year" after its last. */
function nextYear(said: Said, today: Today): DayMeant {
  const year = partsOf(today.on).year + 1;
  if (said('part') === 'mid') return firstDayIn(`${year}-06-15`, `${year}-06-30`, today);
  if (said('part') === 'late') return firstDayIn(`${year}-10-01`, `${year}-12-31`, today);
  const { on, ...day } = firstDayIn(`${year}-01-01`, `${year}-12-31`, today);
  return said('turn') === '' ? { ...day, on } : { ...day, on, lastOn: `${year}-01-01` };
}

/** Seasons are the northern ones, by whole months, and always asked about. */
function season(said: Said, today: Today): DayMeant {
  const month = seasons[said('season')] ?? 1;
  const first = monthStart(`${partsOf(today.on).year}-${String(month).padStart(2, '0')}-01`);
  const start = monthEnd(monthStart(first, 2)) < today.on ? monthStart(first, 12) : first;
  return { ...firstDayIn(start, monthEnd(monthStart(start, 2)), today), sure: 'ask' };
}
