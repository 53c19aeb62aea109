import { stateNames } from './address-place.ts';

const counties = new Set(
  'surrey,kent,essex,sussex,east sussex,west sussex,norfolk,suffolk,devon,cornwall,dorset,somerset,cumbria,durham,county durham,middlesex,greater london,greater manchester,merseyside,tyne and wear,west midlands,south yorkshire,west yorkshire,rutland,isle of wight,avon'.split(
    ',',
  ),
);

const states = new Set(
  (
    'AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK ' +
    'OR PA RI SC SD TN TX UT VA VT WA WI WV WY AB BC MB NB NL NS ON PE QC SK YT NSW VIC QLD SA TAS ACT NT'
  ).split(' '),
);

const typeAfter =
  'street|st|avenue|ave|av|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|place|pl|terrace|ter|way|circle|cir|' +
  'square|sq|parkway|pkwy|highway|hwy|close|crescent|cres|gardens|gdns|grove|hill|mews|row|walk|rise|broadway|trail|' +
  'trl|alley|loop|plaza|pike|turnpike|quay|wharf|parade|esplanade|yard|strand|park|green';
const typeBefore =
  'rue|avenue|av|boulevard|bd|place|chemin|allée|allee|impasse|quai|cours|route|passage|square|calle|c/|avenida|avda|' +
  'paseo|plaza|carrer|camino|via|viale|piazza|corso|largo|vicolo|strada|rua|praça|praca|travessa|ul|ulica|al|aleja|am|' +
  'an der|auf der|im|in der|unter den|zum|zur|laan van|straat van|county road|county rd|state route|highway|route|hwy';
const typeWithin =
  'straße|strasse|str|weg|gasse|platz|allee|ring|damm|ufer|chaussee|steig|graben|markt|straat|laan|gracht|plein|kade|' +
  'dijk|singel|gatan|vägen|gata|gade|vej|katu|tie|veien';

const after = new RegExp(`\\S[\\s-](?:${typeAfter})\\.?(?:[\\s,]|$)`, 'i');
const before = new RegExp(`^(?:\\d+\\S*[\\s,]+)?(?:(?:bis|ter|quater)\\s)?(?:${typeBefore})\\.?\\s+\\S`, 'i');
const within = new RegExp(`\\p{L}(?:[\\s-])?(?:${typeWithin})\\.?(?=[\\s,\\d]|$)`, 'iu');
const broadway = /\bbroadway\b/i;

/** Does a line hold a word that streets are named with, where such a word stands in a street's name? */
export function isStreetLike(line: string): boolean {
  return after.test(line) || before.test(line) || within.test(line) || broadway.test(line);
}

const unitLine =
  /^(?:flat|apt|apartment|unit|suite|ste|floor|fl|room|rm|building|bldg|block|lot|studio flat|wohnung|whg|appartement|appt|bât|bât\.|étage|piso|planta|interno|int|scala)\b\.?\s*#?\s*[\w-]{0,6}$|^#\s*\w+$|^\d+\s?[ºª°.]\s?\w{0,4}\.?$|^\d+(?:st|nd|rd|th) floor$/iu;

/** Is a line only the flat, floor or suite behind a door? */
export function isUnit(line: string): boolean {
  return unitLine.test(line);
}

const leadingUnit = /^((?:flat|apt|apartment|unit|suite|ste)\.?\s*#?\s*[\w-]+|#\s*\w+)(?:[\s,]+|\/)(?=\d)/i;

/** What a line begins with when that is a flat before the house: `Flat 2 15a High Street`, `Unit 2/14 George St`; `''` for none. */
export function unitBefore(line: string): string {
  return leadingUnit.exec(line)?.[1] ?? '';
}

const box =
  /\b(?:p\.?\s?o\.?\s*box|post office box|postfach|bo[iî]te postale|bp \d|apartado(?: de correos)?|casella postale|postbus|po box)\b/i;

/** Is it a box at a post office, which nobody can knock at? */
export function isBox(line: string): boolean {
  return box.test(line);
}

/** Is a line only a state, a province or a county: more than a town? */
export function isRegion(line: string): boolean {
  const name = line.toLowerCase();
  return states.has(line) || stateNames.has(name) || counties.has(name) || /^\p{L}+shire$/iu.test(line);
}

/** The state's or province's letters at the end of a line, and the line without them; `''` where there are none. */
export function regionAtEnd(line: string): { readonly region: string; readonly rest: string } {
  const found = /^(.*?)[\s,]*\b([A-Z]{2,3})$/.exec(line);
  if (!found?.[2] || !states.has(found[2])) return { region: '', rest: line };
  return { region: found[2], rest: found[1] ?? '' };
}

const wholeStreet = new RegExp(
  `^(\\d+\\S*\\s+\\S+(?:\\s+\\S+)*?\\s+(?:${typeAfter})\\b\\.?(?:\\s+(?:[NSEW]{1,2}|North|South|East|West)\\b\\.?)?` +
    '(?:\\s+(?:apt|unit|suite|ste|#)\\.?\\s*#?\\s*[\\w-]+)?)\\s+(\\D+)$',
  'i',
);

/** A street that runs on into its town without a comma, as the two: `10 Elm St Boise`; null where it does not. */
export function streetAndTown(line: string): readonly [street: string, town: string] | null {
  const [, street, town] = wholeStreet.exec(line) ?? [];
  return street && town ? [street, town] : null;
}
