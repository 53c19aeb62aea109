/** As Google documents its Maps URLs: so many points between start and end, and so many characters in all. */
const mostWaypoints = 9;
const longestUrl = 2048;

const search = 'https://www.google.com/maps/search/?api=1&query=';
const directions = 'https://www.google.com/maps/dir/?api=1';

/** A link that shows an address on Google's map. */
export function mapLink(address: string): string {
  return search + encodeURIComponent(plain(address));
}

/** A link that shows the way to an address, from where the rep is. */
export function wayLink(address: string): string {
  return hrefOf('', [{ address }]);
}

/** One link of a walk that is too long for one. */
export interface WalkPart<Stop> {
  readonly href: string;
  readonly first: Stop;
  readonly last: Stop;
}

/**
 * Links that show the way along all the stops, in their order, as few as Google's limits allow: nine points between
 * start and end, 2,048 characters. The first starts where the rep is, each later one at the last stop before it.
 * (developers.google.com/maps/documentation/urls/get-started, read 2026-11-22; a browser on a phone takes three points
 * only, and has no extensions.)
 */
export function walkLinks<Stop extends { readonly address: string }>(
  stops: readonly Stop[],
): readonly WalkPart<Stop>[] {
  const parts: WalkPart<Stop>[] = [];
  let from = '';
  let left = stops;
  while (left.length > 0) {
    const most = fitting(from, left);
    const part = left.slice(0, most);
    const [first, last] = [part[0], part.at(-1)];
    if (!first || !last) break;
    parts.push({ href: hrefOf(from, part), first, last });
    from = last.address;
    left = left.slice(most);
  }
  return parts;
}

/** How many of the stops one link takes; never none. */
function fitting(from: string, stops: readonly { readonly address: string }[]): number {
  let most = Math.min(stops.length, mostWaypoints + 1);
  while (most > 1 && hrefOf(from, stops.slice(0, most)).length > longestUrl) most -= 1;
  return most;
}

function hrefOf(from: string, stops: readonly { readonly address: string }[]): string {
  const points = stops.map(({ address }) => encodeURIComponent(plain(address)));
  const between = points.slice(0, -1).join('%7C');
  return [
    directions,
    from && `origin=${encodeURIComponent(plain(from))}`,
    `destination=${points.at(-1) ?? ''}`,
    between && `waypoints=${between}`,
  ]
    .filter(Boolean)
    .join('&');
}

/** On one line; without the sign that parts the points, and without half a sign, which no link can hold. */
function plain(address: string): string {
  return address
    .replaceAll('|', ' ')
    .replace(/\s*\n\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
}
