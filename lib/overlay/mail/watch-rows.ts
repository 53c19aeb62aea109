import { later } from '../later.ts';
import { isTabHidden, pageRoot } from '../page-document.ts';
import type { ListWatch, ListWatcher } from '../watch-list.ts';
import { calmWait, firstWait } from '../watch-page.ts';

/** A mailbox never rests: it is looked at soon after a navigation, then less and less often, and this often at least. */
const longestPauseMs = 1500;
const attributeFilter = ['data-thread-id', 'data-legacy-last-message-id'];

/** Looks at Gmail's list when its rows changed, when the address did, and when the tab is shown again; `lookSoon`: and often for a while. */
export function watchRows({ isList, look, rest, signal }: ListWatch): ListWatcher {
  let pause = calmWait;
  const next = later(lookNow);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    next.in(pause);
  });

  function lookNow(): void {
    stop();
    if (signal.aborted) return;
    if (isTabHidden() || !isList()) return rest(isTabHidden());
    observer.observe(pageRoot(), { subtree: true, childList: true, attributes: true, attributeFilter });
    look();
    pause = Math.min(pause * 2, longestPauseMs);
  }
  function lookSoon(): void {
    next.stop();
    pause = calmWait;
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
