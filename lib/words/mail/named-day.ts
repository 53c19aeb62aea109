import { dayNumber } from '../../time/day.ts';
import { dayFrom, shiftDays, weekdayOf } from '../plain/calendar.ts';

/** Months in seven languages, their accents left out. */
const months = [
  'january|januar|janner|janvier|enero|gennaio|janeiro|januari|janv|jan',
  'february|februar|fevrier|febrero|febbraio|fevereiro|februari|fevr|feb|fev',
  'march|marz|mars|marzo|marco|maart|mar',
  'april|avril|abril|aprile|apr|avr|abr',
  'may|mai|mayo|maggio|maio|mei',
  'june|juni|juin|junio|giugno|junho|jun',
  'july|juli|juillet|julio|luglio|julho|juil|jul',
  'august|aout|agosto|augustus|aug|ago',
  'september|septembre|septiembre|setiembre|settembre|setembro|sept|sep',
  'october|oktober|octobre|octubre|ottobre|outubro|oct|okt',
  'november|novembre|noviembre|novembro|nov',
  'december|dezember|decembre|diciembre|dicembre|dezembro|dec|dez|dic',
];
/** Weekdays, Monday first. */
const weekdays = [
  'monday|montag|lundi|lunes|lunedi|segunda-feira|maandag',
  'tuesday|dienstag|mardi|martes|martedi|terca-feira|dinsdag',
  'wednesday|mittwoch|mercredi|miercoles|mercoledi|quarta-feira|woensdag',
  'thursday|donnerstag|jeudi|jueves|giovedi|quinta-feira|donderdag',
  'friday|freitag|vendredi|viernes|venerdi|sexta-feira|vrijdag',
  'saturday|samstag|samedi|sabado|sabato|zaterdag',
  'sunday|sonntag|dimanche|domingo|domenica|zondag',
];
const shortWeekdays = ['mon', 'tue|tues', 'wed', 'thu|thur|thurs', 'fri', 'sat', 'sun'];

const month = months.join('|');
const article = '(?:the |den |dem |le |el |il |de |dia |op |o )?';
const beforeDate = `(?:\\b(?<weekday>${[...weekdays, ...shortWeekdays].join('|')})\\.?,? \\(?${article})?`;
const year = '(?:,? ?(?:de |del )?(?<year>20\\d\\d)\\b)?';
const forms = [
  `${beforeDate}\\b(?<year>20\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)\\b`,
  `${beforeDate}\\b(?<day>\\d{1,2})\\. ?(?<month>\\d{1,2})\\.(?: ?(?<year>20\\d\\d|\\d\\d)\\b)?(?!\\d)`,
  `${beforeDate}\\b(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|\\.)? (?:of |de )?(?<name>${month})\\b\\.?${year}`,
  `(?<=\\b(?<name>${month})\\.? \\d{1,2} ?[-–] ?)(?<day>\\d{1,2})\\b(?![:/.]\\d)${year}`,
  `${beforeDate}\\b(?<name>${month})\\b\\.? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:/.]\\d)${year}`,
  `${beforeDate}(?<![\\d/.-])(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})(?:[/-](?<year>20\\d\\d|\\d\\d))?(?![\\d/]|[.-]\\d)`,
  `\\b(?<weekday>${weekdays.join('|')})\\b(?!,? (?:the |den |dem )?\\d{1,2}(?:st|nd|rd|th|\\.|\\b(?! ?(?:am|pm|uhr|[:h]))))`,
  `\\b(?<tomorrow>tomorrow|demain|domani)\\b`,
].map((source) => new RegExp(source, 'g'));

/** No absence without a year is longer, and none with one. */
const longestDays = 270;
const longestDaysWithYear = 730;

/** A day named in a text, where it stands there, and the day it is; null for one that can be read in two ways. */
export interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly on: string | null;
}

/** How to read a text: from which day on, and whether `5/12` can only be the 5th of December. */
export interface DayReading {
  readonly sentOn: string;
  readonly isDayFirst: boolean;
}

/** The days that a text (lower case, no accents, one line) names, in its order. */
export function namedDays(text: string, reading: DayReading): NamedDay[] {
  const found: NamedDay[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const isTaken = found.some((other) => from < other.to && other.from < to);
      if (!isTaken) found.push({ from, to, on: dayMeant(match.groups ?? {}, reading) });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

type Parts = Readonly<Record<string, string | undefined>>;

function dayMeant(parts: Parts, reading: DayReading): string | null {
  const { sentOn } = reading;
  if (parts.tomorrow) return shiftDays(sentOn, 1);
  const weekday = parts.weekday === undefined ? null : indexOf(parts.weekday);
  const dates = datesMeant(parts, reading);
  if (dates.length === 0) return weekday === null ? null : nextWeekday(weekday, sentOn);
  const days = dates.map((date) => inYear(date, parts.year, sentOn));
  // The weekday beside it, or its year, says which of two it can be.
  const isSaid = weekday !== null || parts.year !== undefined;
  const fitting = isSaid ? days.filter((on) => on !== null && (weekday ?? weekdayOf(on)) === weekdayOf(on)) : days;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

function datesMeant({ first, second, name, month: figure, day }: Parts, { isDayFirst }: DayReading): MonthDay[] {
  if (first !== undefined && second !== undefined) return slashed(Number(first), Number(second), isDayFirst);
  if (day === undefined) return [];
  const number = name === undefined ? Number(figure) : months.findIndex((one) => one.split('|').includes(name)) + 1;
  return [{ month: number, day: Number(day) }];
}

function slashed(first: number, second: number, isDayFirst: boolean): MonthDay[] {
  const dayFirst = { day: first, month: second };
  if (isDayFirst || first === second) return [dayFirst];
  return [dayFirst, { day: second, month: first }].filter(({ month: one }) => one <= 12);
}

/** The day in its year, else the first such day from then on; null for none, a past one and one too far off. */
function inYear({ month: number, day }: MonthDay, named: string | undefined, sentOn: string): string | null {
  const thisYear = Number(sentOn.slice(0, 4));
  const years = named ? [(Number(named) % 100) + 2000] : [thisYear, thisYear + 1];
  const days = years.flatMap((one) => dayFrom({ year: one, month: number, day }) ?? []);
  const on = days.find((one) => one >= sentOn);
  const most = named ? longestDaysWithYear : longestDays;
  return on && dayNumber(on) - dayNumber(sentOn) <= most ? on : null;
}

function nextWeekday(weekday: number, sentOn: string): string {
  return shiftDays(sentOn, ((weekday - weekdayOf(sentOn) + 6) % 7) + 1);
}

function indexOf(name: string): number {
  return weekdays.findIndex((one, index) => `${one}|${shortWeekdays[index]}`.split('|').includes(name));
}
