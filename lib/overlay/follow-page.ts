import type { News } from '../messages/news.ts';
import { believe, noBelief } from '../page/believe.ts';
import { readWith } from '../page/read-with.ts';
import type { UrlView } from '../records/site-adapter.ts';
import type { AskFromPage } from './ask.ts';
import { followView } from './follow-view.ts';
import type { Overlay } from './show-overlay.ts';
import type { Surface } from './surface.ts';
import { watchPage } from './watch-page.ts';

export interface Presence {
  readonly ask: AskFromPage;
  readonly surface: Surface;
  readonly isHere: () => boolean;
  /** The extension is gone: stop, and say so. */
  readonly leave: () => void;
  /** Takes everything of ours off the page: the rep no longer allows it here. */
  readonly retire: () => void;
  readonly signal: AbortSignal;
}

/** Keeps the worker told of what the page shows, and the surface of what the worker says, until the signal. */
export function followPage(overlay: Overlay, presence: Presence): void {
  const { adapter, browser, now } = overlay;
  const { ask, surface, isHere, leave, retire, signal } = presence;
  const follower = followView({ ask, draw: surface.say, now, signal });
  let belief = noBelief;

  function look(): boolean {
    if (!isHere()) leave();
    if (signal.aborted) return false;
    // A reader that throws must not leave the last record's words beside this one.
    belief = { ...belief, view: { kind: 'other' } };
    try {
      belief = believe(readWith(adapter, new URL(location.href), document), belief, now());
    } finally {
      follower.see(belief.view);
      surface.yieldToDialogs();
    }
    return belief.view.kind === 'settling';
  }
  function addressView(): UrlView {
    return adapter.viewOf(new URL(location.href));
  }
  function hear(message: unknown): void {
    // Only the worker and our own pages reach this listener, and what they send is no news or one of these.
    const said = message as News | null;
    if (said?.news === 'pill') follower.hear(said.key, said.pill);
    if (said?.news === 'frame') surface.command(said.frame);
    if (said?.news === 'leave') retire();
    if (overlay.heed?.(said, ask)) look();
  }

  const { onMessage } = browser.runtime;
  onMessage.addListener(hear);
  signal.addEventListener('abort', () => onMessage.removeListener(hear));
  watchPage({
    address: () => {
      const view = addressView();
      return view.kind === 'open' ? location.href : JSON.stringify(view);
    },
    mayShowRecord: () => ['record', 'open'].includes(addressView().kind),
    look,
    signal,
    calmMs: overlay.calmMs,
  });
}
