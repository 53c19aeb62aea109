import type { News } from '../messages/news.ts';
import type { SiteAdapter } from '../records/site-adapter.ts';
import { type AskFromPage, asker, isAlive, type PageRuntime } from './ask.ts';
import { claimPage } from './claim-page.ts';
import { followPage } from './follow-page.ts';
import { openSurface } from './surface.ts';

type Hear = (message: unknown) => void;

/** The browser as the page's script uses it. */
export interface PageBrowser {
  readonly runtime: PageRuntime & {
    readonly onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
  };
}

export interface Overlay {
  readonly adapter: SiteAdapter;
  readonly browser: PageBrowser;
  readonly now: () => number;
  /** Does what else the worker says to this site's script; true when the page is to be read anew. */
  readonly heed?: (news: News | null, ask: AskFromPage) => boolean;
  /** Keeps our parts off a panel of the site's own; called with our element each time they are drawn. */
  readonly keepAside?: (ours: HTMLElement) => void;
  /** The pause between two looks while the page never rests, where it is to be longer than usual. */
  readonly calmMs?: number;
}

/**
 * Lays the pill and the sidebar over this page and keeps them true to what it shows, until a newer script of ours
 * comes or the extension goes. May be called again on the same page: the newest is the only one.
 */
export function showOverlay(overlay: Overlay): void {
  const { now, browser, keepAside } = overlay;
  const { runtime } = browser;
  const life = new AbortController();
  const work = new AbortController();
  const ask = asker(runtime, leave);
  const surface = openSurface({ ask, now, keepAside, life: life.signal, work: work.signal });

  function leave(): void {
    if (work.signal.aborted) return;
    work.abort();
    surface.bidFarewell();
  }
  function retire(): void {
    work.abort();
    life.abort();
  }
  const isHere = (): boolean => isAlive(runtime);
  claimPage({ isAlive: isHere, retire, adopt: surface.adopt, signal: life.signal });
  followPage(overlay, { ask, surface, isHere, leave, retire, signal: work.signal });
}
