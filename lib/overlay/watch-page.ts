import { isTabHidden, pageRoot } from './page-document.ts';

export interface PageWatch {
  /** What the address alone says, as text; a change of it is looked at at once. */
  readonly address: () => string;
  /** Whether a record can be on the page by its address; if not, its changes are not watched. */
  readonly mayShowRecord: () => boolean;
  /** Reads the page; true when it is settling and must be read again even if no change is seen. */
  readonly look: () => boolean;
  readonly signal: AbortSignal;
  /**
   * The pause between two looks at a page that never rests; `calmWait` unless the site wants more. A click then ends it: it
   * may open something at the same address.
   */
  readonly calmMs?: number | undefined;
}

/** Milliseconds from the first change of the page to the next look: right after a navigation, and when it has calmed. */
export const firstWait = 16;
export const calmWait = 150;
const longestWait = 4000;

/** So many looks come soon after a navigation: the next record is drawn any moment. */
const soonLooks = 5;

/** A look may take this share of the main thread at most: a slow page is looked at less often. */
const mostShare = 0.04;

/** How long to wait before the next look, after one that waited and took this long. */
export function waitAfter(wait: number, lookMs: number, calmMs = calmWait): number {
  return Math.min(Math.max(Math.min(wait * 2, calmMs), lookMs / mostShare), longestWait);
}

/** Beside its body a page draws nothing, at most brings another: what comes there is an extension's, ours among them. */
function isOfPage({ type, target, addedNodes }: MutationRecord): boolean {
  return type !== 'childList' || target !== pageRoot() || addedNodes[0]?.nodeName === 'BODY';
}

/**
 * Looks at the page now, when its address says something else, when it changed, and when its tab is shown again.
 * Costs next to nothing while the page is busy: the first change stops the observer until the look that it led to.
 */
export function watchPage({ address, mayShowRecord, look, signal, calmMs }: PageWatch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = firstWait;
  let settleWait = firstWait;
  let lookedAt = '';
  let soon = 0;

  const observer = new MutationObserver((changes) => {
    if (!changes.some(isOfPage)) return;
    stop();
    lookIn(wait);
  });
  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
  }
  function lookIn(ms: number): void {
    timer ??= setTimeout(lookNow, ms);
  }
  function lookNow(): void {
    stop();
    if (isTabHidden()) return;
    if (address() !== lookedAt) {
      settleWait = wait = firstWait;
      soon = lookedAt ? soonLooks : 0;
      lookedAt = address();
    }
    if (mayShowRecord()) {
      observer.observe(pageRoot(), { subtree: true, childList: true, characterData: true, attributes: true });
    }
    const startedAt = performance.now();
    const isSettling = look();
    soon -= 1;
    wait = soon > 0 ? firstWait : waitAfter(wait, performance.now() - startedAt, calmMs);
    settleWait = Math.min(settleWait * 2, longestWait);
    if (signal.aborted) stop();
    else if (isSettling) lookIn(settleWait);
  }
  const onNavigation = (): void => (address() === lookedAt ? lookIn(wait) : lookNow());
  function onClick(): void {
    stop();
    lookIn((wait = firstWait));
  }

  window.navigation.addEventListener('currententrychange', onNavigation, { signal });
  if (calmMs) window.addEventListener('click', onClick, { signal, capture: true });
  // Told of a page that comes back from the browser's cache as well.
  window.addEventListener('visibilitychange', lookNow, { signal });
  signal.addEventListener('abort', stop);
  lookNow();
}
