import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ContactPoint } from './lead.ts';

/** A phone as a contact point; a number without a country code is read as one of `country` (ISO 3166, `US`). */
export function phonePoint(text: string, country: string): ContactPoint {
  const home: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(text, home ? { defaultCountry: home } : {});
  return { text, normal: parsed?.isPossible() ? parsed.number : null, health: 'unknown' };
}

/** An email address as a contact point; `normal` is null unless it has the shape of one. */
export function emailPoint(text: string): ContactPoint {
  const normal = text.trim().toLowerCase();
  return { text, normal: /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(normal) ? normal : null, health: 'unknown' };
}

/** The list with the new texts, keeping what is known of the health of those that were there. */
export function replacePoints(
  known: readonly ContactPoint[],
  texts: readonly string[],
  pointOf: (text: string) => ContactPoint,
): readonly ContactPoint[] {
  return texts
    .filter((text) => text.trim() !== '')
    .map((text) => known.find((point) => point.text === text) ?? pointOf(text));
}

/** The list with the health of one number or address changed; unchanged when it is not in it. */
export function markHealth(
  points: readonly ContactPoint[],
  contact: string,
  health: ContactPoint['health'],
): readonly ContactPoint[] {
  return points.map((point) => (point.text === contact ? { ...point, health } : point));
}
