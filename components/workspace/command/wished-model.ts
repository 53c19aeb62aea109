import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../../lib/messages/client.ts';
import type { FoundList, ListWish } from '../../../lib/messages/said.ts';
import { createQuestion, type Question } from '../../queue/asked.ts';

/** A list that a command asked for. Each wish is a question of its own: the rows of one never stand under another. */
export interface Wished {
  readonly wish: ListWish;
  readonly found: Question<FoundList>;
}

/** The list that a command asked for, in place of the usual one. */
export interface WishedModel {
  /** Null while the usual list is on show. */
  readonly shown: ReadonlySignal<Wished | null>;
  readonly show: (wish: ListWish) => void;
  readonly clear: () => void;
  /** Asks again, where there is a list. */
  readonly refresh: () => void;
}

/** One list at a time. */
export function createWishedModel({ ask }: { readonly ask: Ask }): WishedModel {
  const shown = signal<Wished | null>(null);
  const refresh = (): void => void shown.peek()?.found.ask();
  return {
    shown,
    show: (wish) => {
      shown.value = { wish, found: createQuestion(() => ask('findList', { wish })) };
      refresh();
    },
    clear: () => void (shown.value = null),
    refresh,
  };
}
