import phoneZones from './data/phone-zones.json' with { type: 'json' };

/** Where a lead may be: a time zone, with the country and state whose law counts there. */
export interface Place {
  /** IANA. */
  readonly zone: string;
  /** ISO 3166, null while unknown. */
  readonly country: string | null;
  /** State or province as ISO 3166-2 writes it (`US-FL`), null where none is known or none matters. */
  readonly region: string | null;
}

type Table = Readonly<Record<string, string>>;

const zones: readonly string[] = phoneZones.zones;
const prefixes: Table = unpacked(phoneZones.prefixes);
const places: Table = phoneZones.places;
const zonesOf: Table = phoneZones.zonesOf;

/** As many digits as the longest prefix in the table has. */
const longestPrefix = 9;

/**
 * All the places a number may be at; empty for one the table does not know at all. The longest prefix decides.
 * An area code too new for the table falls back to all of North America.
 */
export function placesOfPhone(e164: string): readonly Place[] {
  const digits = e164.replace(/\D/g, '');
  const prefix = longestIn(prefixes, digits);
  if (prefix === null) return [];
  const place = longestIn(places, digits);
  return zonesAt(prefixes[prefix]).map((zone) => placeIn(zone, place === null ? null : (places[place] ?? null)));
}

/** All the places that a country (`GB`) or a state (`US-FL`) has time zones in; empty for one the table does not know. */
export function placesIn(countryOrState: string): readonly Place[] {
  return zonesAt(zonesOf[countryOrState]).map((zone) => placeIn(zone, countryOrState));
}

/** The country that has most of the phone numbers of a zone; null for a zone the table does not know. */
export function countryOfZone(zone: string): string | null {
  return phoneZones.countries[zones.indexOf(zone)] || null;
}

function placeIn(zone: string, place: string | null): Place {
  if (place === null) return { zone, country: null, region: null };
  return { zone, country: place.slice(0, 2), region: place.includes('-') ? place : null };
}

function zonesAt(indexes: string | undefined): readonly string[] {
  return (indexes?.split(',') ?? []).flatMap((index) => zones[Number(index)] ?? []);
}

/** The prefixes of each set of zones, unpacked: each is so many digits of the one before it, and the rest. */
function unpacked(sets: Table): Table {
  const table: Record<string, string> = {};
  for (const [set, list] of Object.entries(sets)) {
    let prefix = '';
    for (const packed of list.split(' ')) {
      prefix = prefix.slice(0, Number(packed[0])) + packed.slice(1);
      table[prefix] = set;
    }
  }
  return table;
}

function longestIn(table: Table, digits: string): string | null {
  for (let length = Math.min(longestPrefix, digits.length); length > 0; length -= 1) {
    const prefix = digits.slice(0, length);
    if (table[prefix] !== undefined) return prefix;
  }
  return null;
}
