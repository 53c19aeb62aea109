import { decoded } from '../url-parts.ts';
import type { AddressPattern } from './mapping.ts';

/** The longest id taken from an address. */
const longestId = 200;
const hasDigit = /\d/;

interface Spot {
  readonly where: AddressPattern['where'];
  /** Its place among the parts; the parameter's name in a query. */
  readonly at: number | string;
  readonly values: readonly string[];
}

/** What was learned from some addresses; `isSure` once they show which part tells records apart. */
export interface LearnedAddress {
  readonly pattern: AddressPattern;
  readonly isSure: boolean;
}

/**
 * The part that differs between the addresses of different records; with one address, the last part that looks like an
 * id. Null when the addresses are the same: such a site's records cannot be told apart.
 */
export function learnAddress(urls: readonly URL[]): LearnedAddress | null {
  const spots = spotsOf(urls);
  const telling = spots.filter(({ values }) => new Set(values).size === values.length);
  const ids = telling.filter(({ values }) => values.every((value) => hasDigit.test(value)));
  const spot = ids.at(-1) ?? telling.at(-1);
  if (!spot) return null;
  return { pattern: patternOf(spot, urls), isSure: urls.length > 1 };
}

/** The record's id in an address of the pattern; null for any other address. */
export function idInAddress({ where, before, key, shape }: AddressPattern, url: URL): string | null {
  const parts = partsOf(url, where === 'hash' ? 'hash' : 'path');
  const isBehind = before.every((part, at) => part === '*' || part === parts[at]);
  const id = where === 'query' ? url.searchParams.get(key) : parts[before.length];
  if (!isBehind || !id || id.length > longestId) return null;
  if (shape === 'number') return /^\d+$/.test(id) ? id : null;
  return shape === 'any' || hasDigit.test(id) ? id : null;
}

/** Parameters first, then the path, then the hash's route: from what says least to what says most. */
function spotsOf(urls: readonly URL[]): Spot[] {
  const [first] = urls;
  if (!first) return [];
  const keys = [...new Set(first.searchParams.keys())];
  const inQuery = keys.map((at): Spot => ({ where: 'query', at, values: urls.map((url) => paramOf(url, at)) }));
  const inParts = (['path', 'hash'] as const).flatMap((where) =>
    partsOf(first, where).map(
      (_, at): Spot => ({ where, at, values: urls.map((url) => partsOf(url, where)[at] ?? '') }),
    ),
  );
  return [...inQuery, ...inParts].filter(({ values }) => values.every((value) => value && value.length <= longestId));
}

function patternOf({ where, at, values }: Spot, urls: readonly URL[]): AddressPattern {
  const [first = [], ...others] = urls.map((url) => partsOf(url, where === 'hash' ? 'hash' : 'path'));
  const known = typeof at === 'number' ? first.slice(0, at) : first;
  const before = known.map((part, index) => (others.every((parts) => parts[index] === part) ? part : '*'));
  return { where, before, key: typeof at === 'string' ? at : '', shape: shapeOf(values) };
}

function shapeOf(values: readonly string[]): AddressPattern['shape'] {
  if (values.every((value) => /^\d+$/.test(value))) return 'number';
  return values.every((value) => hasDigit.test(value)) ? 'with-digit' : 'any';
}

function partsOf(url: URL, where: 'path' | 'hash'): string[] {
  const route = where === 'path' ? url.pathname : (/^#!?(\/[^?]*)/.exec(url.hash)?.[1] ?? '');
  return route.split('/').filter(Boolean).map(decoded);
}

function paramOf(url: URL, key: string): string {
  return url.searchParams.get(key) ?? '';
}
