import type { PillStart, Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';

/** Where the pill and the sidebar sit until the rep moves them. */
export const firstPlace: Place = { side: 'right', pillTop: 0.3, width: 360, isOpen: false, hiddenUntilAt: 0 };

const mostRetries = 3;
const retryMs = 1000;

export interface KeptPlace {
  /** The place now. */
  readonly current: () => Place;
  /** Changes it; on this site for good unless told otherwise. */
  readonly change: (changes: Partial<Place>, isKept?: boolean) => void;
  /** What the worker told, the place kept among it; what was changed meanwhile stays changed. Null: it did not answer. */
  readonly found: Promise<PillStart | null>;
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
  async function find(tries: number): Promise<PillStart | null> {
    const answer = await ask('findPlace', {});
    kept = answer?.place ?? kept;
    if (answer || tries === 0) return answer ?? null;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
    return find(tries - 1);
  }
  return { current: () => ({ ...kept, ...changed }), change, found: find(mostRetries) };
}
