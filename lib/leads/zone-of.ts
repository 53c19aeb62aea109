import { placesOfAddress } from './addresses/address-place.ts';
import type { Lead } from './lead.ts';
import { countryOfZone, type Place, placesOfPhone } from './phone-place.ts';

/** Where a lead is, as far as anybody knows. */
export interface LeadZone {
  /** Every place the lead may be at, the likeliest first, at least one: what is to happen must be right in all of them. */
  readonly places: readonly [Place, ...Place[]];
  /** What says so: the rep (`lead`), the lead's phone numbers, the address, or nothing, so that the rep's own zone counts. */
  readonly from: 'lead' | 'phone' | 'address' | 'rep';
  /** `sure`: the rep set it; `likely`: one zone; `guess`: several, or the rep's own. */
  readonly confidence: 'sure' | 'likely' | 'guess';
}

/** Where the rep is. */
export interface RepPlace {
  readonly repZone: string;
  /** ISO 3166. */
  readonly country: string;
}

type Known = Pick<Lead, 'zone' | 'phones' | 'address'>;

/**
 * Where a lead is: the zone the rep set, else that of the phone numbers not known to be bad, else of the address, else
 * the rep's own. An address within one of the zones of the numbers decides between them; one that is in none of them is
 * added to them, as a mobile number moves with its owner.
 */
export function zoneOf(lead: Known, rep: RepPlace): LeadZone {
  const byPhone = distinct(lead.phones.filter(({ health }) => health !== 'bad').flatMap(placesOf));
  const byAddress = placesOfAddress(lead.address);
  if (lead.zone !== null) return setByRep(lead.zone, [...byPhone, ...byAddress]);
  if (isSome(byPhone)) return found('phone', isSome(byAddress) ? together(byPhone, byAddress) : byPhone);
  if (isSome(byAddress)) return found('address', byAddress);
  return { places: [{ zone: rep.repZone, country: rep.country, region: null }], from: 'rep', confidence: 'guess' };
}

function placesOf({ normal }: Known['phones'][number]): readonly Place[] {
  return normal === null ? [] : placesOfPhone(normal);
}

function found(from: 'phone' | 'address', places: readonly [Place, ...Place[]]): LeadZone {
  const isOne = places.every(({ zone }) => zone === places[0].zone);
  return { places, from, confidence: isOne ? 'likely' : 'guess' };
}

/** The rep knows the zone; whose law counts there is told by the number and the address, else by the zone itself. */
function setByRep(zone: string, known: readonly Place[]): LeadZone {
  const places = distinct(known.map((place) => ({ ...place, zone })));
  const own: Place = { zone, country: countryOfZone(zone), region: null };
  return { places: isSome(places) ? places : [own], from: 'lead', confidence: 'sure' };
}

/** The places whose zone both number and address know, under the laws of both; all of them where they share none. */
function together(byPhone: readonly [Place, ...Place[]], byAddress: readonly Place[]): readonly [Place, ...Place[]] {
  const isIn = (places: readonly Place[], { zone }: Place): boolean => places.some((place) => place.zone === zone);
  const shared = distinct([
    ...byPhone.filter((place) => isIn(byAddress, place)),
    ...byAddress.filter((place) => isIn(byPhone, place)),
  ]);
  return isSome(shared) ? shared : [...byPhone, ...byAddress];
}

function distinct(places: readonly Place[]): readonly Place[] {
  const keyOf = ({ zone, country, region }: Place): string => `${zone} ${country} ${region}`;
  return [...new Map(places.map((place) => [keyOf(place), place])).values()];
}

function isSome(places: readonly Place[]): places is readonly [Place, ...Place[]] {
  return places.length > 0;
}
