import Holidays from 'date-holidays';

/** The years the calendars cover. */
export const holidayYears = [2026, 2027, 2028, 2029, 2030, 2031] as const;

/** The countries with a calendar; those with regions of their own are cut by region too. */
export const holidayCountries = ['AT', 'AU', 'BE', 'CA', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'NL', 'NZ', 'US'];
const byRegion = new Set(['AU', 'CA', 'GB', 'US']);

/** Index into `names` → its days (`yyMMdd`), with spaces between; -1 takes days of the country away in a region. */
type Days = Readonly<Record<string, string>>;

export interface HolidayData {
  readonly names: readonly string[];
  /** Country (`US`), then region (`US-AL`): only what differs from its country. */
  readonly days: Readonly<Record<string, Days>>;
}

/** The public holidays of date-holidays (CC-BY-SA 3.0), cut to the countries, regions and years that we keep. */
export function holidayData(): HolidayData {
  const names: string[] = [];
  const indexOf = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const days: Record<string, Days> = {};
  for (const country of holidayCountries) {
    const national = publicDays(country, null);
    days[country] = indexed(national, indexOf);
    for (const region of regionsOf(country)) {
      const own = differing(publicDays(country, region), national);
      if (own.size > 0) days[`${country}-${region}`] = indexed(own, indexOf);
    }
  }
  return { names, days };
}

function regionsOf(country: string): readonly string[] {
  return byRegion.has(country) ? Object.keys(new Holidays().getStates(country) ?? {}).toSorted() : [];
}

/** The public holidays of a country, or of one of its regions, as date-holidays has them. */
export function publicDays(country: string, region: string | null): ReadonlyMap<string, string> {
  const calendar = region === null ? new Holidays(country) : new Holidays(country, region);
  calendar.setLanguages('en');
  const days = new Map<string, string>();
  for (const year of holidayYears) {
    for (const { date, name, type } of calendar.getHolidays(year)) {
      if (type === 'public' && date.startsWith(`${year}-`)) days.set(date.slice(0, 10), name);
    }
  }
  return days;
}

function differing(
  own: ReadonlyMap<string, string>,
  national: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const added = [...own].filter(([on]) => !national.has(on));
  const dropped = [...national.keys()].filter((on) => !own.has(on)).map((on) => [on, null] as const);
  return new Map<string, string | null>([...added, ...dropped]);
}

function indexed(days: ReadonlyMap<string, string | null>, indexOf: (name: string) => number): Days {
  const byName = new Map<string | null, string[]>();
  for (const [on, name] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    byName.set(name, [...(byName.get(name) ?? []), on.slice(2).replaceAll('-', '')]);
  }
  return Object.fromEntries([...byName].map(([name, list]) => [name === null ? -1 : indexOf(name), list.join(' ')]));
}
