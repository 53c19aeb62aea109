import type { RouteStop } from '../../../lib/messages/routes.ts';
import type { Words } from '../../../lib/words/words.ts';

/** Stops that follow one another on one side of one street. */
export interface RouteGroup {
  readonly key: string;
  readonly title: string;
  /** The number of the first stop on the route, from 1. */
  readonly from: number;
  readonly stops: readonly RouteStop[];
}

/** The stops under the streets they are on, as they are walked: a street comes twice where the route leaves it. */
export function routeGroups(stops: readonly RouteStop[], words: Words): readonly RouteGroup[] {
  const groups: RouteGroup[] = [];
  for (const [index, stop] of stops.entries()) {
    const title = titleOf(stop, words);
    const last = groups.at(-1);
    if (last?.title === title) groups[groups.length - 1] = { ...last, stops: [...last.stops, stop] };
    else groups.push({ key: stop.touchId, title, from: index + 1, stops: [stop] });
  }
  return groups;
}

function titleOf({ place }: RouteStop, { t }: Words): string {
  if (place.kind === 'unplaced') return t(`routes.unplaced_${place.because}`);
  const { town, street, side } = place;
  return [street, town, side && t(`routes.${side}`)].filter(Boolean).join(' · ');
}
