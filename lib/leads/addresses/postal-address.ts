import { countryNamed } from './country-named.ts';
import { britishPostcode, stateAndCode } from './postcode.ts';

/** An address in the parts a mail house asks for; `''` for what it does not have. */
export interface PostalAddress {
  /** All above the city: street, house, flat. */
  readonly street: readonly string[];
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  /** As it is written. */
  readonly country: string;
}

interface City extends Omit<PostalAddress, 'street' | 'country'> {
  /** The lines it was written in, from the end. */
  readonly lineCount: number;
}

const british = new RegExp(String.raw`^(?:(.*\S)[\s,]+)?(${britishPostcode})$`);
/** `10115 Berlin`, `1012 AB Amsterdam`, `CH-8001 Zürich`. */
const continental = /^((?:[A-Z]{1,2}-)?(?:\d{4} ?[A-Z]{2}|\d{3} \d{2}|\d{4,5}))\s+(\D+)$/;
const streetEnd =
  /\b(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|ct|court|hwy|highway|pl|place)\.?$/i;

/**
 * An address in its parts, where it plainly has a city and a postcode as North America, Britain or the Continent write
 * them; null for any other: a mail house is better told a whole address than a wrong city.
 */
export function postalAddress(address: string): PostalAddress | null {
  const lines = partsOf(address)
    .flatMap((line) => line.split(',').map(trimmed))
    .filter(Boolean);
  const country = lines.length > 1 && countryNamed(lines.at(-1) ?? '') !== null ? (lines.at(-1) ?? '') : '';
  const local = country === '' ? lines : lines.slice(0, -1);
  const city = cityOf(local);
  if (!city || local.length <= city.lineCount) return null;
  const { lineCount, ...named } = city;
  return { street: streetOf(address, local.slice(0, -lineCount)), ...named, country };
}

/** The lines of an address as an envelope has them, at most five; as it is written where its parts are not plain. */
export function envelopeLines(address: string): readonly string[] {
  const written = partsOf(address);
  const postal = written.length > 1 ? null : postalAddress(address);
  if (postal) return [...postal.street, ...cityLines(postal), postal.country].filter(Boolean);
  const lines = written.length > 1 ? written : (written[0] ?? '').split(',').map(trimmed).filter(Boolean);
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), lines.slice(mostLines - 1).join(', ')];
}

/** What the window of an envelope has room for, besides a name. */
const mostLines = 5;

function cityLines({ city, region, postcode }: PostalAddress): readonly string[] {
  if (region !== '') return [`${city}, ${region} ${postcode}`];
  return british.test(postcode) ? [city, postcode] : [`${postcode} ${city}`];
}

function partsOf(address: string): readonly string[] {
  return address
    .split(/[\r\n]+/)
    .map(trimmed)
    .filter(Boolean);
}

/** A street stays in the lines it was written in. */
function streetOf(address: string, parts: readonly string[]): readonly string[] {
  const isOneLine = partsOf(address).length === 1;
  return isOneLine ? [parts.join(', ')] : parts;
}

function cityOf(lines: readonly string[]): City | null {
  return americanCity(lines) ?? britishCity(lines) ?? continentalCity(lines.at(-1) ?? '');
}

function americanCity(lines: readonly string[]): City | null {
  const last = lines.at(-1) ?? '';
  const found = stateAndCode.exec(last);
  if (!found) return null;
  const { region = '', code: postcode = '' } = found.groups ?? {};
  const city = last.slice(0, found.index).trim();
  return city === ''
    ? { city: lines.at(-2) ?? '', region, postcode, lineCount: 2 }
    : { city, region, postcode, lineCount: 1 };
}

function britishCity(lines: readonly string[]): City | null {
  const [, city, postcode = ''] = british.exec(lines.at(-1) ?? '') ?? [];
  if (postcode === '') return null;
  return city === undefined
    ? { city: lines.at(-2) ?? '', region: '', postcode, lineCount: 2 }
    : { city, region: '', postcode, lineCount: 1 };
}

/** A house number of five digits is no postcode: `12345 Main St`. */
function continentalCity(line: string): City | null {
  const [, postcode = '', city = ''] = continental.exec(line) ?? [];
  return postcode === '' || streetEnd.test(city) ? null : { city: trimmed(city), region: '', postcode, lineCount: 1 };
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
