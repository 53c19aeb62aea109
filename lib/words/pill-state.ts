import type { Channel } from '../touches/channel.ts';

/** What the pill says; already in words, so that the page's script needs neither locale files nor dates. */
export interface PillState {
  /** `due` and `overdue` want the rep now; `later` does not; `held` may not happen yet. */
  readonly tone: 'due' | 'overdue' | 'later' | 'held' | 'none' | 'new';
  readonly channel: Channel | null;
  readonly text: string;
  /** When the words stop being true (a countdown, a due time); null when they stay. */
  readonly staleAt: number | null;
}
