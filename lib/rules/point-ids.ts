import { placesOfAddress } from '../leads/addresses/address-place.ts';
import {
  callingCodeOf,
  comparableAddress,
  comparablePhone,
  domainsAbove,
  emailsIn,
  type Home,
} from '../leads/comparable.ts';
import type { ContactPoint, Lead } from '../leads/lead.ts';

/** The ids of every do-not-contact entry that could bar an email: its addresses, their domains and those above. */
export function idsOfEmail(text: string): readonly string[] {
  return emailsIn(text).flatMap((email) => [
    `email:${email}`,
    ...domainsAbove(email).map((domain) => `domain:${domain}`),
  ]);
}

/**
 * The ids of every entry that could bar a phone. A number that was read as one of a country is that one; any other may
 * be a number of each of `homes`. Of several numbers in one field each counts.
 */
export function idsOfPhone({ text, normal }: ContactPoint, homes: readonly Home[]): readonly string[] {
  const parts = text.split(/[;,|/\n]+|\bor\b/u).filter((part) => part.trim() !== text.trim());
  const texts = normal === null ? [text, ...parts] : parts;
  const read = [null, ...homes].flatMap((home) => texts.map((part) => comparablePhone(part, home)));
  const found = [normal, ...read].filter((phone) => phone !== null);
  return [...new Set(found)].map((phone) => `phone:${phone}`);
}

/** The id of the entry that could bar an address; none for an address without words. */
export function idsOfAddress(address: string): readonly string[] {
  const words = comparableAddress(address);
  return words === '' ? [] : [`address:${words}`];
}

/** Where a lead's numbers may be dialled from: the countries of their other numbers, and of their address. */
export function homesOf(lead: Pick<Lead, 'phones' | 'address'>): readonly Home[] {
  const codes = lead.phones.flatMap(({ normal }) => (normal === null ? [] : (callingCodeOf(normal) ?? [])));
  const countries = placesOfAddress(lead.address).flatMap(({ country }) => country ?? []);
  return [
    ...[...new Set(codes)].map((callingCode) => ({ callingCode })),
    ...[...new Set(countries)].map((country) => ({ country })),
  ];
}
