import type { KeptTemplate } from '../../../lib/words/library/kept-library.ts';

/** What of the library is listed: all that is not hidden, one folder of it, or what is hidden. */
export type Place =
  | { readonly kind: 'all' }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'hidden' };

/** A place with how many templates are in it. */
export interface CountedPlace {
  readonly place: Place;
  readonly count: number;
}

/** Every place that has something in it, all of it first and the hidden ones last. */
export function placesOf(templates: readonly KeptTemplate[]): readonly CountedPlace[] {
  const names = [...new Set(templates.filter(({ isHidden }) => !isHidden).map(({ folder }) => folder))];
  const places: readonly Place[] = [
    { kind: 'all' },
    ...names.map((name) => ({ kind: 'folder', name }) as const),
    { kind: 'hidden' },
  ];
  const counted = places.map((place) => ({ place, count: templates.filter((one) => isIn(one, place)).length }));
  return counted.filter(({ place, count }) => place.kind === 'all' || count > 0);
}

/** The templates of a place that have every word searched for, in their name, tags or text. */
export function templatesIn(
  templates: readonly KeptTemplate[],
  { place, search }: { readonly place: Place; readonly search: string },
): readonly KeptTemplate[] {
  const asked = search.toLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((one) => isIn(one, place) && asked.every((word) => searched(one).includes(word)));
}

/** Are both the same place. */
export function isSamePlace(one: Place, other: Place): boolean {
  return nameOf(one) === nameOf(other) && one.kind === other.kind;
}

function nameOf(place: Place): string {
  return place.kind === 'folder' ? place.name : '';
}

function isIn({ folder, isHidden }: KeptTemplate, place: Place): boolean {
  if (place.kind === 'hidden') return isHidden;
  return !isHidden && (place.kind === 'all' || folder === place.name);
}

function searched({ name, subject, body, tags, folder }: KeptTemplate): string {
  return [name, folder, subject, body, ...tags].join('\n').toLowerCase();
}
