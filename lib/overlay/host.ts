import { make, pageRoot } from './page-document.ts';
import { styleText } from './style.ts';

export interface Host {
  /** Closed: the page cannot reach into it. */
  readonly shadow: ShadowRoot;
  /** Puts the element on the page if it is not there; safe to repeat. */
  attach(): void;
}

export interface Hosting {
  /** Called after the page had removed the element and it was put back: an iframe in it has been unloaded. */
  readonly onReattached: () => void;
  readonly signal: AbortSignal;
}

const mostReattachments = 5;
const reattachmentPeriodMs = 60_000;

/** What the page's own listeners may not learn of a click on our parts; they would close their menus, or open others. */
const keptEvents = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'wheel'];

/**
 * The one element of ours on the page. When the page removes it, it is put back, at most five times within a minute;
 * after that it stays away.
 */
export function openHost({ onReattached, signal }: Hosting): Host {
  const element = make('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styleText);
  shadow.adoptedStyleSheets = [sheet];
  for (const type of keptEvents) shadow.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  const mayReattach = limit(mostReattachments, reattachmentPeriodMs);
  const removal = new MutationObserver(() => {
    if (element.isConnected) return;
    if (!mayReattach(performance.now())) return removal.disconnect();
    pageRoot().append(element);
    onReattached();
  });
  function attach(): void {
    if (element.isConnected || signal.aborted) return;
    pageRoot().append(element);
    removal.observe(pageRoot(), { childList: true });
  }
  signal.addEventListener('abort', () => {
    removal.disconnect();
    element.remove();
  });
  return { shadow, attach };
}

/** Answers true at most `most` times within any period; once it has said no, it says no for good. */
export function limit(most: number, periodMs: number): (now: number) => boolean {
  let times: readonly number[] = [];
  let isOver = false;
  return (now) => {
    times = [...times.filter((at) => now - at < periodMs), now];
    isOver ||= times.length > most;
    return !isOver;
  };
}
