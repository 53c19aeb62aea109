import type { Place } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { firstPlace } from './place.ts';

export interface KeptPlace {
  /** The place now. */
  current(): Place;
  /** Changes it for now: the rep is still dragging. */
  change(changes: Partial<Place>): void;
  /** Changes it for good, on this site. */
  keep(changes: Partial<Place>): void;
  /** Settled once the worker told the place kept; what was changed meanwhile stays changed. */
  readonly found: Promise<void>;
}

/** The place the rep gave the pill and the sidebar on this site; every change is drawn. */
export function keepPlace(ask: AskFromPage, draw: () => void): KeptPlace {
  let kept = firstPlace;
  let changed: Partial<Place> = {};
  function change(changes: Partial<Place>): void {
    changed = { ...changed, ...changes };
    draw();
  }
  function keep(changes: Partial<Place>): void {
    change(changes);
    void ask('savePlace', changes);
  }
  const found = ask('findPlace', {}).then((place) => {
    kept = place ?? kept;
  });
  return { current: () => ({ ...kept, ...changed }), change, keep, found };
}
