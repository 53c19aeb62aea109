import type { BuiltInModel } from '../../lib/drafting/built-in.ts';
import type { Ask, Hear } from '../../lib/messages/client.ts';
import type { AskDraft } from '../../lib/messages/draft-line.ts';
import type { Words } from '../../lib/words/words.ts';
import type { Clock } from '../kit/clock.ts';

/** Where the sidebar stands: in a frame on a CRM's page, or in Chrome's side panel beside whatever tab is active. */
export type Standing =
  | {
      readonly kind: 'frame';
      readonly nonce: string;
      /** Opens the same beside the tab in Chrome's side panel. */
      readonly openPanel: (tabId: number) => void;
    }
  | {
      readonly kind: 'panel';
      /** Calls with the id of the active tab, now and whenever another becomes active; returns how to stop that. */
      readonly followTab: (listener: (tabId: number) => void) => () => void;
    };

/** Who may write words: the worker, with the endpoint that the rep set, and Chrome's own model where there is one. */
export interface DraftingWorld {
  readonly askDraft: AskDraft;
  readonly builtIn: BuiltInModel | null;
}

/** All that the sidebar's model takes from outside. */
export interface SidebarWorld extends Clock {
  readonly ask: Ask;
  readonly hear: Hear;
  readonly newId: (now: number) => string;
  readonly wordsAt: (now: number) => Words;
  /** False once the extension was updated or removed under this page. */
  readonly isAlive: () => boolean;
  readonly standing: Standing;
  readonly drafting: DraftingWorld;
  /** Was this press made by the rep, and not by a script of the page around us? */
  readonly trusts: (event: Event) => boolean;
  /** The time zones to choose from. */
  readonly zones: readonly string[];
}
