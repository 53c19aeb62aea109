import { TZDate } from '@date-fns/tz';
import { addDays, startOfDay } from 'date-fns';

/** What it takes to tell a time. `zone` is the one the times are told in; it is named where the rep's clock differs. */
export interface TimeWords {
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly locale: string;
  readonly zone: string;
  readonly repZone: string;
  readonly now: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** An instant as a rep would say it: "in 4 min", "12 min ago", "today 15:00", "Thu 15:00", "Thu 26 Nov". */
export function whenText(at: number, words: TimeWords): string {
  const minutes = minutesAway(at, words.now);
  if (minutes === 0) return words.t('time.now');
  if (Math.abs(minutes) >= 60) return calendarText(at, words);
  const duration = words.t('time.minutes', { n: Math.abs(minutes) });
  return words.t(minutes > 0 ? 'time.in' : 'time.ago', { duration });
}

/** An instant on the calendar, however near: "today 15:00", "Thu 15:00 in Chicago", "Thu 26 Nov". Fits into a sentence. */
export function calendarText(at: number, words: TimeWords): string {
  const days = daysAway(at, words);
  return Math.abs(days) < 7 ? inPlace(at, calendarClockText(at, words), words) : dateText(at, words);
}

/** The first instant at which `whenText` may say something else. */
export function whenStaleAt(at: number, words: Pick<TimeWords, 'zone' | 'now'>): number {
  const minutes = minutesAway(at, words.now);
  const midnight = nextMidnight(words.now, words.zone);
  if (minutes >= 60) return Math.min(midnight, at - 59 * minuteMs);
  if (minutes > 0) return at - (minutes - 1) * minuteMs;
  return minutes > -60 ? at + (1 - minutes) * minuteMs : midnight;
}

/** The clock alone, in `zone`: "15:00" or "3:00 PM". */
export function clockText(at: number, words: Pick<TimeWords, 'zone' | 'locale'>): string {
  return formatted(at, words, { hour: 'numeric', minute: '2-digit' });
}

/** The clock with its place where the rep's clock differs: "8:00 in Chicago". */
export function timeText(at: number, words: TimeWords): string {
  return inPlace(at, clockText(at, words), words);
}

/** The same in the least room: "8:00 CT", and "Thu 8:00 CT" on another day. */
export function shortTimeText(at: number, words: TimeWords): string {
  const isToday = daysAway(at, words) === 0;
  const time = isToday ? clockText(at, words) : calendarClockText(at, words);
  return isRepClock(at, words) ? time : words.t('time.with_zone', { time, zone: shortZone(at, words) });
}

/** The day of an instant in full, as a letter is dated: "22 November 2026". */
export function letterDayText(at: number, words: Pick<TimeWords, 'zone' | 'locale'>): string {
  return formatted(at, words, { dateStyle: 'long' });
}

/** An instant in full, as it stands before something is done: "Thursday, 26 November 2026 at 15:00 GMT". */
export function wholeText(at: number, words: TimeWords): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatted(at, words, { ...day, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
}

/** A day (`yyyy-MM-dd`) in full: "Thursday, 26 November 2026". */
export function wholeDayText(on: string, words: Pick<TimeWords, 'locale'>): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatted(Date.parse(`${on}T00:00Z`), { ...words, zone: 'UTC' }, day);
}

/** A day (`yyyy-MM-dd`): "today", "tomorrow", "Thu", "Thu 26 Nov", with the year when it is another one. */
export function dayText(on: string, words: TimeWords): string {
  const at = Date.parse(`${on}T00:00Z`);
  const today = Date.parse(`${dayOf(words.now, words.zone)}T00:00Z`);
  const days = Math.round((at - today) / dayMs);
  return dayName(at, days, { ...words, zone: 'UTC' }) ?? dateText(at, { ...words, zone: 'UTC' });
}

/** How long: "4 min", "1 h 12 min", "3 days". Rounded down to the minute, under a minute is "1 min". */
export function durationText(ms: number, words: Pick<TimeWords, 't' | 'locale'>): string {
  const minutes = Math.max(1, Math.floor(ms / minuteMs));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return words.t('time.minutes', { n: minutes });
  if (hours >= 24) return daysText(Math.floor(hours / 24), words);
  if (minutes % 60 === 0) return words.t('time.hours', { n: hours });
  return words.t('time.hours_minutes', { hours, minutes: minutes % 60 });
}

/** How long in its largest unit alone: "12 min", "2 h", "3 days". */
export function ageText(ms: number, words: Pick<TimeWords, 't' | 'locale'>): string {
  return durationText(Math.max(minuteMs, Math.floor(ms / ageUnit(ms)) * ageUnit(ms)), words);
}

/** How much longer `ageText` stays true of something that began `ms` ago. */
export function ageStaysMs(ms: number): number {
  return ageUnit(ms) - (ms % ageUnit(ms));
}

/** A time of day given in minutes after midnight: 480 is "8:00". */
export function minuteText(minuteOfDay: number, words: Pick<TimeWords, 'locale'>): string {
  return clockText(minuteOfDay * minuteMs, { locale: words.locale, zone: 'UTC' });
}

/** The city a zone is named after: "America/Argentina/Buenos_Aires" is "Buenos Aires". */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function minutesAway(at: number, now: number): number {
  return Math.ceil((at - now) / minuteMs);
}

function calendarClockText(at: number, words: TimeWords): string {
  const days = daysAway(at, words);
  if (Math.abs(days) >= 7) return dateText(at, words);
  const day = Math.abs(days) > 1 ? formatted(at, words, { weekday: 'short' }) : relativeDay(days, words.locale);
  return words.t('time.day_time', { day, time: clockText(at, words) });
}

function dayName(at: number, days: number, words: TimeWords): string | null {
  if (Math.abs(days) <= 1) return relativeDay(days, words.locale);
  return Math.abs(days) < 7 ? formatted(at, words, { weekday: 'long' }) : null;
}

function dateText(at: number, words: TimeWords): string {
  const isThisYear = dayOf(at, words.zone).slice(0, 4) === dayOf(words.now, words.zone).slice(0, 4);
  if (isThisYear) return formatted(at, words, { weekday: 'short', day: 'numeric', month: 'short' });
  return formatted(at, words, { day: 'numeric', month: 'short', year: 'numeric' });
}

function relativeDay(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

function daysText(days: number, words: Pick<TimeWords, 'locale'>): string {
  const options = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(words.locale, options).format(days);
}

function inPlace(at: number, time: string, words: TimeWords): string {
  return isRepClock(at, words) ? time : words.t('time.in_place', { time, place: placeOf(words.zone) });
}

function isRepClock(at: number, words: TimeWords): boolean {
  if (words.zone === words.repZone) return true;
  return wallClock(at, words.zone) === wallClock(at, words.repZone);
}

function wallClock(at: number, zone: string): string {
  return formatted(at, { zone, locale: 'en-CA' }, { dateStyle: 'short', timeStyle: 'short' });
}

function shortZone(at: number, words: TimeWords): string {
  const options = { timeZoneName: 'shortGeneric' } as const;
  const parts = formatOf(words, options).formatToParts(at);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return /^[A-Z]{2,4}$/.test(name) ? name : placeOf(words.zone);
}

function daysAway(at: number, { zone, now }: Pick<TimeWords, 'zone' | 'now'>): number {
  return Math.round((Date.parse(dayOf(at, zone)) - Date.parse(dayOf(now, zone))) / dayMs);
}

function nextMidnight(now: number, zone: string): number {
  return startOfDay(addDays(new TZDate(now, zone), 1)).getTime();
}

function dayOf(at: number, zone: string): string {
  return formatted(at, { zone, locale: 'en-CA' }, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

function ageUnit(ms: number): number {
  if (ms < hourMs) return minuteMs;
  return ms < dayMs ? hourMs : dayMs;
}

function formatted(at: number, words: Pick<TimeWords, 'zone' | 'locale'>, options: Intl.DateTimeFormatOptions): string {
  return formatOf(words, options).format(at);
}

/** Making a format costs a hundred times what using it does, and few are ever needed: one locale, a zone or two. */
const formats = new Map<string, Intl.DateTimeFormat>();
const mostFormats = 100;

function formatOf(words: Pick<TimeWords, 'zone' | 'locale'>, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([words.locale, words.zone, options]);
  const known = formats.get(key);
  if (known) return known;
  if (formats.size >= mostFormats) formats.clear();
  const format = new Intl.DateTimeFormat(words.locale, { ...options, timeZone: words.zone });
  formats.set(key, format);
  return format;
}
