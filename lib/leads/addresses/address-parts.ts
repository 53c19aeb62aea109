import { longestField } from '../../records/page-reading.ts';
import { isBox, isRegion, isStreetLike, isUnit, regionAtEnd, streetAndTown, unitBefore } from './address-words.ts';
import { countryNamed } from './country-named.ts';
import { type StreetLine, streetLine } from './house-number.ts';
import { postcodeIn } from './postcode.ts';

/** An address as far as it takes to put houses in order along their streets. */
export interface AddressParts extends StreetLine {
  /** `''` where none is named. */
  readonly town: string;
  /** The letters of the state or province; `''` for none. */
  readonly region: string;
  readonly postcode: string;
  /** It names a box at a post office and no street. */
  readonly isBox: boolean;
}

/**
 * An address taken apart: American, British and European forms, on one line or several. What cannot be told is `''`:
 * a street that is not sure to be one is none.
 */
export function partsOfAddress(address: string): AddressParts {
  const lines = linesOf(address);
  const town = townOf(lines);
  const found = streetIn(town.before);
  if (!found) return { street: '', number: null, unit: '', ...placed(town, town.before), isBox: lines.some(isBox) };
  const runOn = town.name === '' && found.after.length === 0 ? streetAndTown(found.line) : null;
  const line = runOn?.[0] ?? found.line;
  const flat = unitBefore(line);
  const parts = streetLine(flat ? line.slice(flat.length).replace(/^[\s,/]+/, '') : line);
  const between = runOn ? [runOn[1]] : found.after;
  const unit = parts.unit || flat || found.unit;
  return { ...parts, unit, ...placed(town, between), isBox: false };
}

function linesOf(address: string): readonly string[] {
  const lines = address
    .slice(0, longestField)
    .split(/[,;\n]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const named = lines.length > 1 ? lines.filter((line, index) => index === 0 || countryNamed(line) === null) : lines;
  return named.length === 1 ? parted(named[0] ?? '') : named;
}

/** An address without a comma: the postcode tells where its town is. */
function parted(line: string): readonly string[] {
  const numbered = /^(.+?\s\d+\s?[a-z]?)\s+((?:[A-Z]{1,2}-)?\d{4,5}\s+\D+)$/iu.exec(line);
  if (numbered?.[1] && numbered[2] && /^\D/.test(line)) return [numbered[1], numbered[2]];
  const { postcode, rest, isSure } = postcodeIn(line);
  if (!postcode || !isSure) return [line];
  const { region, rest: bare } = regionAtEnd(rest);
  const streetOf = streetAndTown(bare);
  return streetOf ? [streetOf[0], `${streetOf[1]} ${region} ${postcode}`.replace(/\s+/g, ' ')] : [line];
}

interface Town {
  readonly name: string;
  readonly region: string;
  readonly postcode: string;
  /** The lines before it. */
  readonly before: readonly string[];
}

/** The line with the postcode, from the end; without one, the town is what comes after the street. */
function townOf(lines: readonly string[]): Town {
  for (let index = lines.length - 1; index >= 0; index--) {
    const { postcode, rest, isSure } = postcodeIn(lines[index] ?? '');
    const before = lines.slice(0, index);
    if (!postcode || !(isSure || isAfterStreet(before, rest))) continue;
    const { region, rest: name } = regionAtEnd(rest.replace(/\s*\([A-Z]{2}\)$/, ''));
    return { name: name.replace(/,$/, ''), region, postcode, before };
  }
  return { name: '', region: '', postcode: '', before: lines };
}

function isAfterStreet(before: readonly string[], rest: string): boolean {
  return before.some((line) => /\p{L}/u.test(line) && !isUnit(line)) && !isStreetLike(rest);
}

interface FoundStreet {
  readonly line: string;
  readonly unit: string;
  /** The lines between the street and the town. */
  readonly after: readonly string[];
}

/** The line with the street, from the surest sign to the least sure; a number on a line of its own goes with it. */
function streetIn(lines: readonly string[]): FoundStreet | null {
  const unit = lines.find(isUnit) ?? '';
  const signs: readonly ((line: string, index: number) => boolean)[] = [
    (line) => /\d/.test(line) && isStreetLike(line) && !isUnit(line),
    (line, index) => isStreetLike(line) && !isUnit(line) && isNumber(lines[index + 1] ?? lines[index - 1]),
    (line, index) => isStreetLike(line) && !isUnit(line) && isNumber(lines[index - 1]),
    (line) => /^\d+\S*\s+\p{L}|\p{L}\S*\s+\d+\s?[a-z]?(?:[-/]\d+)?$/iu.test(line) && !isUnit(line) && !isBox(line),
    (line) => isStreetLike(line) && !isUnit(line) && !isBox(line),
  ];
  const at = signs.map((sign) => lines.findIndex(sign)).find((index) => index >= 0);
  if (at === undefined) return null;
  return { ...joined(lines, at), unit };
}

function joined(lines: readonly string[], at: number): Omit<FoundStreet, 'unit'> {
  const line = lines[at] ?? '';
  const [previous, next] = [lines[at - 1], lines[at + 1]];
  if (/\d/.test(line)) return { line, after: lines.slice(at + 1) };
  if (previous && isNumber(previous)) return { line: `${previous} ${line}`, after: lines.slice(at + 1) };
  if (next && isNumber(next)) return { line: `${line} ${next}`, after: lines.slice(at + 2) };
  return { line, after: lines.slice(at + 1) };
}

function isNumber(line: string | undefined): boolean {
  return line !== undefined && /^\d+\s?[a-z]?(?:[-/](?:\d+[a-z]?|[a-z]))?$|^\d+\s?(?:bis|ter|quater)$/i.test(line);
}

/** The town by its own line, else by the last line between the street and the postcode that is more than a region. */
function placed(
  { name, region, postcode }: Town,
  between: readonly string[],
): Pick<AddressParts, 'town' | 'region' | 'postcode'> {
  const lines = between.filter((line) => /\p{L}/u.test(line) && !isUnit(line) && !isBox(line));
  // New York is a town too.
  const own =
    name !== '' && !isRegion(name) ? name : (lines.findLast((line) => !isRegion(line)) ?? lines.at(-1) ?? name);
  const named = regionAtEnd(own);
  const letters = lines.find((line) => isRegion(line) && line === line.toUpperCase()) ?? '';
  return { town: named.rest, region: region || named.region || letters, postcode };
}
