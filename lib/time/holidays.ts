import data from './data/holidays.json' with { type: 'json' };

/** Whose public holidays count. */
export interface HolidayPlace {
  /** ISO 3166. */
  readonly country: string;
  /** ISO 3166-2 (`US-AL`), null for the country's own. */
  readonly region: string | null;
}

/** Index into the names → its days (`yyMMdd`) with spaces between; -1: days of the country that are none in the region. */
type Days = Readonly<Record<string, string>>;

const days: Readonly<Record<string, Days | undefined>> = data.days;
const names: readonly string[] = data.names;

/**
 * The public holiday of a day (`yyyy-MM-dd`) at a place, in English; null when it is none. The calendars end with 2031
 * and cover fourteen countries: of others no holiday is known.
 */
export function holidayName(on: string, { country, region }: HolidayPlace): string | null {
  const day = on.slice(2).replaceAll('-', '');
  const index = (region === null ? null : indexOn(day, days[region])) ?? indexOn(day, days[country]);
  return index === null || !on.startsWith('20') ? null : (names[index] ?? null);
}

function indexOn(day: string, known: Days | undefined): number | null {
  if (!known) return null;
  for (const [index, list] of Object.entries(known)) {
    if (list.includes(day)) return Number(index);
  }
  return null;
}
