import { type HolidayPlace, holidayName } from '../../time/holidays.ts';
import { partsOf, shiftDays } from './calendar.ts';
import { type DayMeant, type DayRule, either, type Today } from './day-rule.ts';
import { easterDays, fixedDays, holidayWords } from './holiday-words.ts';

/** A year and the days by which a moving feast can come later. */
const farthestDays = 400;
const elsewhere: HolidayPlace = { country: 'US', region: null };
const notGreeted = '(?<!\\b(?:happy|merry|good|great|nice|last) )';

/** Holidays by name. One that the rep's country has none of is looked up in the United States and asked about. */
export const holidayDays: readonly DayRule[] = [
  ...holidayWords.map(({ said, named }) => ({
    pattern: new RegExp(`${notGreeted}\\b(?:${said})\\b(?! eve)`, 'g'),
    meant: (_: unknown, today: Today) => nextHoliday(named, today),
  })),
  ...fixedDays.map(({ said, on }) => ({
    pattern: new RegExp(`${notGreeted}\\b(?:${said})\\b`, 'g'),
    meant: (_: unknown, today: Today) => nextFixed(on, today),
  })),
  {
    pattern: /(?<=\b(?:after|until|over|during|before|past) )the holidays\b/g,
    meant: (_, today) => theHolidays(today),
  },
  ...easterDays.map(({ said, days }) => ({
    pattern: new RegExp(`${notGreeted}\\b(?:${said})\\b`, 'g'),
    meant: (_: unknown, today: Today) => nextEaster(days, today),
  })),
];

function nextHoliday(named: RegExp, { on, place, isPlaceKnown }: Today): DayMeant | null {
  const here = dayNamed(named, on, place);
  if (here !== null) return either(here, isPlaceKnown || isEverywhere(here) ? 'sure' : 'ask');
  const there = dayNamed(named, on, elsewhere);
  return there === null ? null : either(there, 'ask');
}

/** Christmas and New Year are the same day wherever they are kept. */
function isEverywhere(on: string): boolean {
  return ['12-25', '01-01'].includes(on.slice(5));
}

function dayNamed(named: RegExp, from: string, place: HolidayPlace): string | null {
  for (let days = 0; days <= farthestDays; days += 1) {
    const on = shiftDays(from, days);
    const name = holidayName(on, place);
    if (name !== null && named.test(name)) return on;
  }
  return null;
}

function nextFixed(monthAndDay: string, { on }: Today): DayMeant {
  const { year } = partsOf(on);
  const soon = `${year}-${monthAndDay}`;
  return either(soon >= on ? soon : `${year + 1}-${monthAndDay}`);
}

/** Christmas Eve to New Year's Day. */
function theHolidays({ on }: Today): DayMeant {
  const { year } = partsOf(on);
  return { ...either(`${year}-12-24`), lastOn: `${year + 1}-01-01` };
}

function nextEaster(days: number, { on }: Today): DayMeant {
  const { year } = partsOf(on);
  const soon = shiftDays(easterOf(year), days);
  return either(soon >= on ? soon : shiftDays(easterOf(year + 1), days));
}

/** Easter Sunday of a year from 1900 to 2099, by Gauss: the first Sunday after the first full moon of spring. */
function easterOf(year: number): string {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const isLate = (moon === 29 && sunday === 6) || (moon === 28 && sunday === 6 && year % 19 > 10);
  return shiftDays(`${year}-03-22`, moon + sunday - (isLate ? 7 : 0));
}
