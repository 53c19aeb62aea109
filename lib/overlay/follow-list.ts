import type { ListReader } from '../records/list-reader.ts';
import type { KnownMarks } from './known-marks.ts';
import { later } from './later.ts';
import type { ListMarks } from './list-marks.ts';
import { findPlaces } from './mark-places.ts';
import { isTabHidden } from './page-document.ts';
import { shownPlaces } from './shown-places.ts';
import { watchList } from './watch-list.ts';
import { firstWait } from './watch-page.ts';

export interface ListFollowing {
  readonly reader: ListReader;
  readonly known: KnownMarks;
  readonly marks: ListMarks;
  readonly now: () => number;
  /** Called before each look: stops everything when the extension is gone. */
  readonly checkIn: () => void;
  readonly signal: AbortSignal;
}

const shortestStaleWait = 1000;
const longestTimer = 2 ** 31 - 1;

/**
 * Keeps the marks on a list true to its rows in view and to what the worker says of them, until the signal; what it
 * returns asks anew. Nothing is done while the tab is hidden or its address is not a list's.
 */
export function followList(following: ListFollowing): () => void {
  const { reader, known, marks, now, checkIn, signal } = following;
  const update = later(() => void updateNow());
  const stale = later(refresh);
  const places = shownPlaces(() => update.in(firstWait));
  const watcher = watchList({ isList, look, rest, signal });

  function isList(): boolean {
    checkIn();
    return !signal.aborted && ['list', 'open'].includes(reader.viewOf(new URL(location.href)).kind);
  }
  function look(): void {
    places.set(findPlaces(reader, new URL(location.href), document));
    draw();
    update.in(0);
  }
  function rest(isHidden: boolean): void {
    update.stop();
    stale.stop();
    if (isHidden) return;
    places.set(new Map());
    marks.clear();
  }
  function draw(): void {
    marks.draw(places.inView(), known.of);
    watcher.overlook();
  }
  async function updateNow(): Promise<void> {
    if (signal.aborted || isTabHidden()) return;
    draw();
    const shown = [...places.inView().values()];
    const { isNew, restIn } = await known.ask(new Map(shown.map(({ key, ref }) => [key, ref])));
    if (signal.aborted || isTabHidden()) return;
    if (isNew) draw();
    if (restIn > 0) update.in(restIn);
    const staleIn = Math.max(known.staleAt() - now(), shortestStaleWait);
    stale.stop();
    if (staleIn < longestTimer) stale.in(staleIn);
  }
  function refresh(): void {
    known.forget();
    watcher.lookSoon();
  }

  window.addEventListener('visibilitychange', refresh, { signal });
  signal.addEventListener('abort', () => rest(false));
  return refresh;
}
