import { isTabHidden, pageRoot } from './page-document.ts';

export interface PageWatch {
  /** What the address alone says, as text; a change of it is looked at at once. */
  readonly address: () => string;
  /** Whether a record can be on the page by its address; if not, its changes are not watched. */
  readonly mayShowRecord: () => boolean;
  /** Reads the page; true when it is settling and must be read again even if no change is seen. */
  readonly look: () => boolean;
  readonly signal: AbortSignal;
}

/** Milliseconds from the first change of the page to the next look. */
export const shortestWait = 150;
const longestWait = 2000;
const longestSettleWait = 4000;

/** A look may take this share of the main thread at most: a slow page is looked at less often. */
const mostShare = 0.04;

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['class', 'hidden', 'open', 'aria-modal'],
};

/** How long to wait before the next look, after one that took this long. */
export function waitAfter(lookMs: number): number {
  return Math.min(Math.max(shortestWait, lookMs / mostShare), longestWait);
}

/**
 * Looks at the page now, when its address says something else, when it changed, and when its tab is shown again.
 * Costs next to nothing while the page is busy: the first change stops the observer until the look that it led to.
 */
export function watchPage({ address, mayShowRecord, look, signal }: PageWatch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = shortestWait;
  let settleWait = shortestWait;
  let lookedAt = '';

  const observer = new MutationObserver(() => {
    observer.disconnect();
    lookIn(wait);
  });
  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
  }
  function lookIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(lookNow, ms);
  }
  function lookNow(): void {
    stop();
    if (isTabHidden()) return;
    lookedAt = address();
    if (mayShowRecord()) observer.observe(pageRoot(), watched);
    const startedAt = performance.now();
    const isSettling = look();
    wait = waitAfter(performance.now() - startedAt);
    settleWait = isSettling ? Math.min(settleWait * 2, longestSettleWait) : shortestWait;
    if (isSettling && !signal.aborted) lookIn(settleWait);
  }
  function onNavigation(): void {
    if (address() !== lookedAt) lookNow();
    else if (timer === undefined) lookIn(wait);
  }

  const navigated = { signal };
  // Its type says that it always exists; pages may run us in browsers older than it.
  (window.navigation as Navigation | undefined)?.addEventListener('currententrychange', onNavigation, navigated);
  window.addEventListener('popstate', onNavigation, navigated);
  window.addEventListener('hashchange', onNavigation, navigated);
  window.addEventListener('pageshow', lookNow, navigated);
  window.addEventListener('visibilitychange', lookNow, navigated);
  signal.addEventListener('abort', stop);
  lookNow();
}
