/** How a language writes a date with its clock. All in lower case, without a dot at the end. */
export interface DateWords {
  /** What each month is called, long and short, alone and in a date. */
  readonly months: readonly (readonly string[])[];
  readonly morning: string;
  readonly afternoon: string;
  /** Whether its clock has twelve hours. */
  readonly isHalfDays: boolean;
  /** How it orders a date of figures that ends with the year; null where that differs from place to place. */
  readonly order: 'day-month' | 'month-day' | null;
}

const languageTag = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i;
const monthForms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
];

/** The words of a language, as the browser knows them; English's for what is no language. */
export function dateWords(lang: string): DateWords {
  const tag = languageTag.test(lang) ? lang : 'en';
  const half = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', hour: 'numeric', hour12: true });
  const { hourCycle } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions();
  return {
    months: monthNames(tag),
    morning: partOf(half, Date.UTC(2026, 0, 1, 9), 'dayPeriod'),
    afternoon: partOf(half, Date.UTC(2026, 0, 1, 21), 'dayPeriod'),
    isHalfDays: hourCycle === 'h11' || hourCycle === 'h12',
    order: orderIn(tag),
  };
}

function monthNames(tag: string): string[][] {
  const formats = monthForms.map(
    (form) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', calendar: 'gregory', ...form }),
  );
  return Array.from({ length: 12 }, (_, month) => {
    const names = formats.map((format) => partOf(format, Date.UTC(2026, month, 15), 'month'));
    // Where a month is only counted, its figure alone is no name of it.
    return [...new Set(names)].filter((name) => /\D/.test(name));
  });
}

function orderIn(tag: string): DateWords['order'] {
  if (tag.toLowerCase() === 'en') return null;
  const kinds = new Intl.DateTimeFormat(tag).formatToParts(0).map(({ type }) => type);
  return kinds.indexOf('month') < kinds.indexOf('day') ? 'month-day' : 'day-month';
}

function partOf(format: Intl.DateTimeFormat, at: number, type: Intl.DateTimeFormatPartTypes): string {
  const value = format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
  return value.toLowerCase().replace(/\s+/g, ' ').replace(/\.+$/, '').trim();
}
