import { make, pageRoot } from './page-document.ts';

export interface Host {
  /** Closed: the page cannot reach into it. */
  readonly shadow: ShadowRoot;
  /** Puts the element on the page if it is not there; safe to repeat. */
  attach(): void;
}

const mostReattachments = 5;
const reattachmentPeriodMs = 60_000;

/**
 * The one element of ours on the page, until the signal. When the page removes it, it is put back and that is told,
 * at most five times within a minute; after that it stays away.
 */
export function openHost(signal: AbortSignal, onReattached: () => void): Host {
  const element = make('div');
  const shadow = element.attachShadow({ mode: 'closed' });
  // What the page may not learn of a click on our parts: it would close its menus, or open others.
  for (const type of ['pointerdown', 'mousedown', 'click', 'contextmenu'])
    shadow.addEventListener(type, (event) => event.stopPropagation());

  const mayReattach = limit(mostReattachments, reattachmentPeriodMs);
  const removal = new MutationObserver(() => {
    if (element.isConnected) return;
    if (!mayReattach(performance.now())) return removal.disconnect();
    attach();
    onReattached();
  });
  function attach(): void {
    if (element.isConnected) return;
    pageRoot().append(element);
    removal.observe(pageRoot(), { childList: true });
  }
  signal.addEventListener('abort', () => {
    removal.disconnect();
    element.remove();
  });
  return { shadow, attach };
}

/** Adds a style sheet that no policy of the page forbids. */
export function addStyle(shadow: ShadowRoot, text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  shadow.adoptedStyleSheets.push(sheet);
}

/** Answers true at most `most` times within any period; once it has said no, it says no for good. */
export function limit(most: number, periodMs: number): (now: number) => boolean {
  let times: readonly number[] = [];
  return (now) => {
    if (times.length <= most) times = [...times.filter((at) => now - at < periodMs), now];
    return times.length <= most;
  };
}
