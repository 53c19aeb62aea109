import type { AskFromPage } from './ask.ts';
import type { FramePlace } from './frame.ts';
import type { KeptPlace } from './kept-place.ts';

/** What the page's script hands to the controls when they arrive. */
export interface Stage {
  readonly ask: AskFromPage;
  readonly shadow: ShadowRoot;
  /** The pill's box. */
  readonly box: HTMLElement;
  readonly place: KeptPlace;
  /** Tells the worker to expect a frame; its nonce, or null when the worker did not answer. */
  readonly expectFrame: () => Promise<string | null>;
  readonly signal: AbortSignal;
}

export interface Controls {
  /** Opens, closes, moves or widens the sidebar; its page is loaded once, and stays loaded while closed. */
  draw(place: FramePlace): void;
  /** Loads its page afresh, under a new nonce: an iframe that was off the page has been unloaded. */
  reload(): void;
}

export type CreateControls = (stage: Stage) => Controls;
