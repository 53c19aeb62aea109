import { type DateWords, dateWords } from './date-words.ts';
import { instantOfWall, minuteOfDay } from './zone.ts';

/** The clock comes last, or stands alone with its colon. */
const clock = /(\d{1,2})[:.h](\d{2})(?!.*\d[:.h]\d)/;
const zeros = [0x660, 0x6f0, 0x966];
const halfDay = 12 * 60;
/** Thailand's calendar is so many years ahead. */
const buddhistYears = 543;
/** Gmail shows minutes, and its clock and the rep's may differ. */
const nearMinutes = 5;

/** Where and in which language a date is shown; a language that is none counts as English. */
export interface ShownIn {
  readonly zone: string;
  readonly lang: string;
}

/**
 * The instant of a date as Gmail writes it, with its clock ("Nov 18, 2026, 9:00 AM", "18. Nov. 2026, 09:00"), in the
 * page's language or in English; null for any other text, and for a date that can be read in two ways.
 */
export function shownTime(text: string, { zone, lang }: ShownIn): number | null {
  const plain = plainOf(text);
  const wall = wallOf(plain, dateWords(lang)) ?? wallOf(plain, dateWords('en'));
  return wall === null ? null : instantOfWall(wall, zone);
}

/** Whether a date in any language may be of this instant: the clock in it, of 12 hours or of 24, says no other time. */
export function maySay(text: string, at: number, zone: string): boolean {
  const [, hours, minutes] = clock.exec(plainOf(text)) ?? [];
  if (hours === undefined) return true;
  const apart = Math.abs(Number(hours) * 60 + Number(minutes) - minuteOfDay(at, zone)) % halfDay;
  return Math.min(apart, halfDay - apart) <= nearMinutes;
}

/** In lower case, on one line, with the figures 0 to 9 for those of Arabic, Persian and Hindi. */
function plainOf(text: string): string {
  const figures = text.slice(0, 100).replace(/\p{Nd}/gu, (figure) => {
    const code = figure.codePointAt(0) ?? 0;
    const zero = zeros.find((one) => code >= one && code < one + 10);
    return zero === undefined ? figure : String(code - zero);
  });
  const line = figures
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return line.replace(/(\d) h (\d)/, '$1h$2').trim();
}

/** The date and clock as if they were UTC's; null where a part is missing, or may be another one. */
function wallOf(plain: string, words: DateWords): number | null {
  const time = clock.exec(plain);
  const minute = time && minuteIn(time, words);
  const date = time && dateIn(plain.replace(time[0], ' '), words);
  if (minute === null || !date) return null;
  const wall = Date.UTC(date.year, date.month - 1, date.day, 0, minute);
  const isReal = new Date(wall).getUTCDate() === date.day && date.month <= 12 && minute < halfDay * 2;
  return isReal ? wall : null;
}

function minuteIn({ 0: found, 1: hours, 2: minutes, index, input }: RegExpExecArray, words: DateWords): number | null {
  const [before, after] = [input.slice(0, index), input.slice(index + found.length)].map(bare);
  const has = (name: string): boolean =>
    name !== '' && (before?.endsWith(bare(name)) || after?.startsWith(bare(name))) === true;
  const hour = Number(hours);
  const isHalf = has(words.morning) || has(words.afternoon);
  // A part of the day by a name that is not known.
  if (!isHalf && words.isHalfDays && /\p{L}$/u.test(before ?? '')) return null;
  const noon = isHalf ? hour % 12 : hour;
  return (has(words.afternoon) ? noon + 12 : noon) * 60 + Number(minutes);
}

function bare(text: string): string {
  return text.replace(/[\s.]/g, '');
}

interface ShownDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function dateIn(rest: string, words: DateWords): ShownDate | null {
  const named = monthIn(rest, words);
  const left = named ? rest.slice(0, named.from) + rest.slice(named.to) : rest;
  const figures = (left.match(/\d+/g) ?? []).map(Number);
  const [shown, ...moreYears] = figures.filter((one) => one > 31);
  const [one, other, more] = figures.filter((figure) => figure <= 31);
  if (shown === undefined || moreYears.length > 0 || one === undefined) return null;
  const year = shown > 2400 ? shown - buddhistYears : shown;
  if (year < 2004) return null;
  if (named) return other === undefined ? { year, month: named.month, day: one } : null;
  if (other === undefined || more !== undefined) return null;
  const order = figures[0] === shown ? 'month-day' : words.order;
  if (order === null) return null;
  return order === 'month-day' ? { year, month: one, day: other } : { year, month: other, day: one };
}

interface NamedMonth {
  readonly month: number;
  readonly from: number;
  readonly to: number;
}

/** The last month named, by its longest name: before it a weekday may be called the same. */
function monthIn(rest: string, { months }: DateWords): NamedMonth | null {
  const found = months.flatMap((names, index) =>
    names.flatMap((name): NamedMonth[] => {
      const from = rest.lastIndexOf(name);
      const to = from + name.length;
      return from < 0 || /^\p{L}/u.test(rest.slice(to)) ? [] : [{ month: index + 1, from, to }];
    }),
  );
  return found.toSorted((a, b) => b.to - a.to || a.from - b.from)[0] ?? null;
}
