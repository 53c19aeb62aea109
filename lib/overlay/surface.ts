import type { PillState } from '../messages/prompt.ts';
import type { News } from '../messages/protocol.ts';
import type { AskFromPage } from './ask.ts';
import { createFrame, type Frame } from './frame.ts';
import { hideOnTab, isHiddenOnTab } from './hidden-tab.ts';
import type { HideChoice } from './hide-menu.ts';
import { openHost } from './host.ts';
import { keepPlace } from './kept-place.ts';
import { createPill, type Pill, type PillActions } from './pill.ts';
import { forEver } from './place.ts';
import type { Words } from './words.ts';

export type FrameCommand = Extract<News, { news: 'frame' }>['frame'];

export interface Surface {
  /** What the pill says from now on; null for no pill. */
  say(pill: PillState | null): void;
  /** Gives way to a dialog of the page, or comes back. */
  yieldToDialogs(): void;
  /** Does what the sidebar, or the hotkey, wants of the frame. */
  command(wanted: FrameCommand): void;
  /** False when the rep has hidden the pill here. */
  isWanted(): boolean;
}

export interface Surfacing {
  readonly ask: AskFromPage;
  readonly frameUrl: string;
  readonly words: Words;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

const hourMs = 3_600_000;

/** All that is seen of us on the page: the pill and the sidebar's frame, at the place the rep gave them on this site. */
export function openSurface({ ask, frameUrl, words, now, signal }: Surfacing): Surface {
  let said: PillState | null = null;
  let isReady = false;
  let isTabHiding = isHiddenOnTab();
  let pill: Pill | undefined;
  let frame: Frame | undefined;
  const host = openHost({ onReattached: () => frame?.reload(), signal });
  const { current, change, keep, found } = keepPlace(ask, draw);

  function draw(): void {
    if (signal.aborted) return;
    const place = current();
    const shown = isReady && isWanted() && !place.isOpen ? said : null;
    if (shown) pill ??= createPill(host.shadow, words, { open: () => command('toggle'), hide, move });
    if (place.isOpen)
      frame ??= createFrame({ shadow: host.shadow, ask, url: frameUrl, title: words.frame, widen, signal });
    if (shown || place.isOpen) host.attach();
    pill?.draw(shown, place);
    frame?.draw(place);
  }
  const move: PillActions['move'] = (to, isDropped) => (isDropped ? keep : change)(to);
  const widen = (width: number): void => keep({ width });
  function hide(choice: HideChoice): void {
    if (choice !== 'hide_tab') return keep({ hiddenUntilAt: choice === 'hide_hour' ? now() + hourMs : forEver });
    isTabHiding = true;
    hideOnTab();
    draw();
  }
  function isWanted(): boolean {
    return !isTabHiding && current().hiddenUntilAt <= now();
  }
  function command(wanted: FrameCommand): void {
    if (wanted === 'left' || wanted === 'right') keep({ side: wanted });
    else keep({ isOpen: wanted === 'toggle' && !current().isOpen });
  }
  function say(next: PillState | null): void {
    said = next;
    draw();
  }

  const isIdle = new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  void Promise.all([found, isIdle]).then(() => {
    isReady = true;
    draw();
  });
  return { say, command, isWanted, yieldToDialogs: () => pill?.yieldToDialogs() };
}
