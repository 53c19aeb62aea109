import { type AddressParts, partsOfAddress } from './address-parts.ts';
import { postcodeArea } from './postcode.ts';
import { streetKey, townKey } from './street-key.ts';

/** Where a stop is on a route by street, or why it has no place on it. */
export type RoutePlace =
  | {
      readonly kind: 'street';
      readonly street: string;
      /** `''` where the address names none. */
      readonly town: string;
      readonly postcode: string;
      /** The side of the street, by the house number; null for a house without one. */
      readonly side: 'odd' | 'even' | null;
    }
  | { readonly kind: 'unplaced'; readonly because: 'no-address' | 'box' | 'no-street' };

export interface Placed<Stop> {
  readonly stop: Stop;
  readonly place: RoutePlace;
}

interface Located<Stop> extends Placed<Stop> {
  readonly parts: AddressParts;
  readonly town: string;
  readonly area: string;
  readonly street: string;
}

const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * All stops in the order to walk them: town by town, postcode by postcode, street by street; along a street the odd
 * numbers up and the even ones down. It knows no map: which street is near which, it cannot tell. Those without an
 * address to go by come last, in the order given. No stop is left out.
 */
export function orderByStreet<Stop extends { readonly address: string }>(
  stops: readonly Stop[],
): readonly Placed<Stop>[] {
  const located = named(completed(stops.map(locate)));
  const firstAreas = firstAreasOf(located);
  const onStreets = located.filter(({ place }) => place.kind === 'street');
  const others = located.filter(({ place }) => place.kind !== 'street');
  const ordered = onStreets.toSorted((one, other) => compare(one, other, firstAreas));
  return [...ordered, ...others].map(({ stop, place }) => ({ stop, place }));
}

function locate<Stop extends { readonly address: string }>(stop: Stop): Located<Stop> {
  const parts = partsOfAddress(stop.address);
  const { town, region, postcode, street } = parts;
  const key = townKey(town);
  return {
    stop,
    parts,
    place: placeOf(stop.address, parts),
    town: key && `${key} ${region}`,
    area: postcodeArea(postcode),
    street: streetKey(street),
  };
}

function placeOf(address: string, { street, town, postcode, number, isBox }: AddressParts): RoutePlace {
  if (address.trim() === '') return { kind: 'unplaced', because: 'no-address' };
  if (street === '') return { kind: 'unplaced', because: isBox ? 'box' : 'no-street' };
  return { kind: 'street', street, town, postcode, side: number && (number.first % 2 === 1 ? 'odd' : 'even') };
}

/** What an address leaves out, another one of the route may say: a town's state, the town of a postcode, the postcode of a street. */
function completed<Stop>(given: readonly Located<Stop>[]): readonly Located<Stop>[] {
  const wholeTown = firstOf(
    given.filter(({ parts }) => parts.region !== ''),
    ({ parts }) => townKey(parts.town),
  );
  const located = given.map((one) =>
    one.town && one.parts.region === ''
      ? { ...one, town: wholeTown.get(townKey(one.parts.town))?.town ?? one.town }
      : one,
  );
  const townOf = firstOf(
    located.filter(({ town, area }) => town && area),
    ({ area }) => area,
  );
  const known = located.map((one) => ({ ...one, town: one.town || (one.area && (townOf.get(one.area)?.town ?? '')) }));
  const areaOf = firstOf(
    known.filter(({ area }) => area !== ''),
    streetOf,
  );
  return known.map((one) => ({ ...one, area: one.area || (areaOf.get(streetOf(one))?.area ?? '') }));
}

/** One street has one name on the route, however its addresses write it: as the first that names its town does. */
function named<Stop>(located: readonly Located<Stop>[]): readonly Located<Stop>[] {
  const withTown = located.toSorted((one, other) => Number(one.parts.town === '') - Number(other.parts.town === ''));
  const nameOf = firstOf(withTown, streetOf);
  return located.map((one) => {
    const { street, town } = (nameOf.get(streetOf(one)) ?? one).parts;
    return one.place.kind === 'street' ? { ...one, place: { ...one.place, street, town } } : one;
  });
}

function streetOf<Stop>({ town, street }: Located<Stop>): string {
  return `${town}/${street}`;
}

function firstOf<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, One> {
  return new Map(all.toReversed().map((one) => [keyOf(one), one]));
}

/** The first postcode of each town: towns follow one another as their postcodes do. */
function firstAreasOf<Stop>(located: readonly Located<Stop>[]): ReadonlyMap<string, string> {
  const withArea = located.filter(({ area }) => area !== '').toSorted((a, b) => names.compare(a.area, b.area));
  return new Map([...firstOf(withArea, ({ town }) => town)].map(([town, { area }]) => [town, area]));
}

type Areas = ReadonlyMap<string, string>;

function compare<Stop>(one: Located<Stop>, other: Located<Stop>, areas: Areas): number {
  return (
    unknownLast(areas.get(one.town) ?? '', areas.get(other.town) ?? '') ||
    unknownLast(one.town, other.town) ||
    unknownLast(one.area, other.area) ||
    names.compare(one.street, other.street) ||
    alongStreet(one.parts, other.parts)
  );
}

function unknownLast(one: string, other: string): number {
  return Number(one === '') - Number(other === '') || names.compare(one, other);
}

/** Up one side and down the other; houses with a name only come after those with a number. */
function alongStreet(one: AddressParts, other: AddressParts): number {
  const [a, b] = [one.number, other.number];
  if (!a || !b) return Number(!a) - Number(!b) || names.compare(one.unit, other.unit);
  const bySide = sideOf(a.first) - sideOf(b.first);
  if (bySide !== 0) return bySide;
  const up = a.first - b.first || names.compare(a.rest, b.rest);
  return (sideOf(a.first) === 0 ? up : -up) || names.compare(one.unit, other.unit);
}

function sideOf(number: number): 0 | 1 {
  return number % 2 === 1 ? 0 : 1;
}
