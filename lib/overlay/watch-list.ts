import { later } from './later.ts';
import { isTabHidden, pageRoot } from './page-document.ts';
import { calmWait, firstWait } from './watch-page.ts';

export interface ListWatch {
  /** Whether the page's address is a list's; if not, its changes are not watched. */
  readonly isList: () => boolean;
  readonly look: () => void;
  /** The tab is hidden, or shows no list. */
  readonly rest: (isHidden: boolean) => void;
  readonly signal: AbortSignal;
}

export interface ListWatcher {
  /** Looks soon, whether the page changed or not. */
  lookSoon(): void;
  /** What was just done to the page is no change of it. */
  overlook(): void;
}

/** Looking may take this share of the main thread at most. */
const mostShare = 0.02;
/** What may make a row of another record out of one that stays. */
const attributeFilter = ['href', 'data-id', 'src'];

/**
 * Looks at a list when it changed, when the address did, and when the tab is shown again. Costs next to nothing while
 * the page is busy: the first change stops the observer until the look that it led to.
 */
export function watchList({ isList, look, rest, signal }: ListWatch): ListWatcher {
  let wait = calmWait;
  const next = later(lookNow);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    next.in(wait);
  });

  function lookNow(): void {
    if (signal.aborted) return;
    observer.disconnect();
    if (isTabHidden() || !isList()) return rest(isTabHidden());
    observer.observe(pageRoot(), { subtree: true, childList: true, attributes: true, attributeFilter });
    const startedAt = performance.now();
    look();
    wait = Math.max(calmWait, (performance.now() - startedAt) / mostShare);
  }
  function lookSoon(): void {
    next.stop();
    next.in(firstWait);
  }
  function stop(): void {
    next.stop();
    observer.disconnect();
  }

  window.navigation.addEventListener('currententrychange', lookSoon, { signal });
  signal.addEventListener('abort', stop);
  lookSoon();
  return { lookSoon, overlook: () => void observer.takeRecords() };
}
