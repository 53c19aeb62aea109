import type { MarkPlace } from './mark-places.ts';

type Places = ReadonlyMap<Element, MarkPlace>;

export interface ShownPlaces {
  /** These are the places on the page from now on. */
  set(found: Places): void;
  /** Those of them that are in view, or about to be. */
  inView(): Places;
}

/** Rows just out of view are marked before they are scrolled into it. */
const margin = '120px 0px';

/** Keeps track of which places are in view, measuring nothing; `onChange` is called when others are. */
export function shownPlaces(onChange: () => void): ShownPlaces {
  const seen = new Set<Element>();
  let places: Places = new Map();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) seen[isIntersecting ? 'add' : 'delete'](target);
      onChange();
    },
    { rootMargin: margin },
  );

  function set(found: Places): void {
    for (const element of places.keys()) {
      if (found.has(element)) continue;
      observer.unobserve(element);
      seen.delete(element);
    }
    for (const element of found.keys()) if (!places.has(element)) observer.observe(element);
    places = found;
  }
  function inView(): Places {
    return new Map([...places].filter(([element]) => seen.has(element)));
  }
  return { set, inView };
}
