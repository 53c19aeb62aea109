import type { AskFromPage } from '../ask.ts';
import type { ListFollowing } from '../follow-list.ts';
import { later } from '../later.ts';
import type { MarkPlace } from '../mark-places.ts';
import { isTabHidden } from '../page-document.ts';
import { findRows, tellingMarks } from './mail-rows.ts';
import { watchRows } from './watch-rows.ts';

const shortestStaleWait = 1000;
const longestTimer = 2 ** 31 - 1;

/**
 * Keeps the marks on Gmail's list true to its rows and to what the worker says of their people, until the signal; what
 * it returns asks anew. All rows at once: to watch which of them are in view costs the page more than to mark them all.
 */
export function followRows(following: ListFollowing, ask: AskFromPage): () => void {
  const { reader, known, now, checkIn, signal } = following;
  const marks = tellingMarks(following.marks, ask);
  const update = later(() => void updateNow());
  const stale = later(refresh);
  let places: ReadonlyMap<Element, MarkPlace> = new Map();
  const watcher = watchRows({ isList, look, rest, signal });

  function isList(): boolean {
    checkIn();
    return !signal.aborted && ['list', 'open'].includes(reader.viewOf(new URL(location.href)).kind);
  }
  function look(): void {
    const before = places;
    places = findRows(new URL(location.href), document);
    // An open conversation hides the list.
    if (before.size + places.size === 0) return;
    draw();
    update.in(0);
  }
  function rest(isHidden: boolean): void {
    update.stop();
    stale.stop();
    if (isHidden) return;
    places = new Map();
    marks.clear();
  }
  function draw(): void {
    marks.draw(places, known.of);
    watcher.overlook();
  }
  async function updateNow(): Promise<void> {
    const { isNew, restIn } = await known.ask(new Map([...places.values()].map(({ key, ref }) => [key, ref])));
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
