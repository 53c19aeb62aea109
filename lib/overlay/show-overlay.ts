import type { CrmId } from '../records/record-ref.ts';
import type { SiteAdapter } from '../records/site-adapter.ts';
import { asker, isAlive, type PageRuntime } from './ask.ts';
import { claimPage } from './claim-page.ts';
import { showFarewell } from './farewell.ts';
import { followPage } from './follow-page.ts';
import { openSurface } from './surface.ts';
import { readWords, type Words } from './words.ts';

export type Hear = (message: unknown) => void;

/** The browser as the page's script uses it. */
export interface PageBrowser {
  readonly runtime: PageRuntime & {
    getURL(path: '/sidebar.html'): string;
    readonly onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
  };
  readonly i18n: { getMessage(key: `overlay_${keyof Words}`): string };
}

export interface Overlay {
  readonly adapter: SiteAdapter;
  readonly browser: PageBrowser;
  readonly now: () => number;
  /** Names the CRM whose own script should be here instead; this one tells the worker and leaves. */
  readonly recognise?: (url: URL, document: Document) => CrmId | null;
}

/**
 * Lays the pill and the sidebar over this page and keeps them true to what it shows, until a newer script of ours
 * comes or the extension goes. May be called again on the same page: the newest is the only one.
 */
export function showOverlay(overlay: Overlay): void {
  const { browser } = overlay;
  const words = readWords((key) => browser.i18n.getMessage(key));
  const life = new AbortController();
  const work = new AbortController();
  const isHere = (): boolean => isAlive(browser.runtime);
  claimPage({ isAlive: isHere, retire: () => life.abort(), signal: life.signal });
  life.signal.addEventListener('abort', () => work.abort());

  const { runtime } = browser;
  const ask = asker(runtime, leave);
  const frameUrl = runtime.getURL('/sidebar.html');
  const surface = openSurface({ ask, frameUrl, words, now: overlay.now, signal: work.signal });
  function leave(): void {
    if (work.signal.aborted) return;
    const isWanted = surface.isWanted();
    work.abort();
    if (isWanted) showFarewell(words.updated, life.signal);
  }
  followPage(overlay, { ask, surface, isHere, leave, retire: () => life.abort(), signal: work.signal });
}
