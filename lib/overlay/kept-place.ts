import type { Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';

/** Where the pill and the sidebar sit until the rep moves them. */
export const firstPlace: Place = { side: 'right', pillTop: 0.3, width: 360, isOpen: false, hiddenUntilAt: 0 };

/** Written for "until the rep asks for it again". */
export const forEver = Number.MAX_SAFE_INTEGER;

/** In the page's session storage while the pill is hidden in this tab: the worker keeps places by site. */
export const hiddenKey = 'followthrough-hidden';

const mostRetries = 3;
const retryMs = 1000;

export interface KeptPlace {
  /** The place now. */
  readonly current: () => Place;
  /** Changes it; on this site for good unless told otherwise. */
  readonly change: (changes: Partial<Place>, isKept?: boolean) => void;
  /** The pill's style, once the worker told it and the place kept; what was changed meanwhile stays changed. `''`: it did not answer. */
  readonly found: Promise<string>;
}

/** The place the rep gave the pill and the sidebar on this site; every change is drawn. */
export function keepPlace(ask: AskFromPage, draw: () => void): KeptPlace {
  let kept = firstPlace;
  let changed: Partial<Place> = {};
  function change(changes: Partial<Place>, isKept = true): void {
    changed = { ...changed, ...changes };
    draw();
    if (isKept) void ask('savePlace', changes);
  }
  async function find(tries: number): Promise<string> {
    const answer = await ask('findPlace', {});
    kept = answer?.place ?? kept;
    if (answer || tries === 0) return answer?.style ?? '';
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    return find(tries - 1);
  }
  return { current: () => ({ ...kept, ...changed }), change, found: find(mostRetries) };
}

/** Did the rep hide the pill in this tab? A page's first look at its storage blocks it for long: ask when it is idle. */
export function isHiddenOnTab(): boolean {
  try {
    return hiddenKey in sessionStorage;
  } catch {
    // A sandboxed page has no storage, so nothing was hidden there.
    return false;
  }
}
