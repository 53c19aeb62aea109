import type { News } from '../../messages/news.ts';
import { asker, isAlive } from '../ask.ts';
import { claimEvent } from '../claim-page.ts';
import type { PageBrowser } from '../show-overlay.ts';
import { dialledBy } from './dialled-by.ts';

const worldKey = Symbol.for('followthrough dials');

interface World {
  [worldKey]?: boolean;
}

/**
 * Tells the worker of each number that the rep dials on this page, until the extension goes. It only listens: the
 * click is the page's. May be called again on the same page.
 */
export function watchDials({ runtime }: Pick<PageBrowser, 'runtime'>): void {
  const world = globalThis as World;
  if (world[worldKey]) return;
  world[worldKey] = true;
  const life = new AbortController();
  const { signal } = life;
  const ask = asker(runtime, () => life.abort());
  const onClick = (event: Event): void => {
    // A page can press its own buttons.
    const number = event.isTrusted ? dialledBy(event.composedPath()) : null;
    if (number !== null) void ask('showDial', { number });
  };
  const hear = (message: unknown): void => {
    if ((message as News | null)?.news === 'leave') life.abort();
  };
  runtime.onMessage.addListener(hear);
  signal.addEventListener('abort', () => {
    runtime.onMessage.removeListener(hear);
    delete world[worldKey];
  });
  // Before the page hears of it, which may keep it to itself.
  window.addEventListener('click', onClick, { capture: true, signal });
  window.addEventListener(claimEvent, () => isAlive(runtime) || life.abort(), { signal });
}
