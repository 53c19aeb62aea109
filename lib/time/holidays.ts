import data from './data/holidays.json' with { type: 'json' };

/** Whose public holidays count. */
export interface HolidayPlace {
  /** ISO 3166. */
  readonly country: string;
  /** ISO 3166-2 (`US-AL`), null for the country's own. */
  readonly region: string | null;
}

type Days = Readonly<Record<string, number>>;

const days: Readonly<Record<string, Days | undefined>> = data.days;
const names: readonly string[] = data.names;

/**
 * The public holiday of a day (`yyyy-MM-dd`) at a place, in English; null when it is none. The calendars end with 2031
 * and cover fourteen countries: of others no holiday is known.
 */
export function holidayName(on: string, { country, region }: HolidayPlace): string | null {
  const index = (region === null ? undefined : days[region]?.[on]) ?? days[country]?.[on];
  return index === undefined ? null : (names[index] ?? null);
}
