import type { News } from '../messages/protocol.ts';
import { believe, noBelief } from '../page/believe.ts';
import { readWith } from '../page/read-with.ts';
import type { PageView } from '../records/page-reading.ts';
import type { CrmId } from '../records/record-ref.ts';
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
  /** Go without a word. */
  readonly retire: () => void;
  readonly signal: AbortSignal;
}

/** Keeps the worker told of what the page shows, and the surface of what the worker says, until the signal. */
export function followPage(overlay: Overlay, presence: Presence): void {
  const { adapter, browser, now, recognise } = overlay;
  const { ask, surface, isHere, leave, retire, signal } = presence;
  const follower = followView({ ask, draw: surface.say, now, signal });
  let isRecognised = false;
  let belief = noBelief;

  async function handOver(crm: CrmId): Promise<void> {
    isRecognised = true;
    if (await ask('recogniseSite', { crm })) retire();
    isRecognised = false;
  }
  function look(): boolean {
    if (!isHere()) leave();
    if (signal.aborted || isRecognised) return false;
    const url = new URL(location.href);
    const crm = recognise?.(url, document);
    if (crm) {
      void handOver(crm);
      return false;
    }
    // A reader that throws must not leave the last record's words beside this one.
    let view: PageView = { kind: 'other' };
    try {
      belief = believe(readWith(adapter, url, document), belief, now());
      view = belief.view;
    } finally {
      follower.see(view);
      surface.yieldToDialogs();
    }
    return view.kind === 'settling';
  }
  function addressView(): UrlView {
    return adapter.viewOf(new URL(location.href));
  }
  function hear(message: unknown): void {
    if (!isNews(message)) return;
    if (message.news === 'pill') follower.hear(message.pill);
    if (message.news === 'frame') surface.command(message.frame);
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
  });
}

function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'news' in message;
}
