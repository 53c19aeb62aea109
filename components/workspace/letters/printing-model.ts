import { type ReadonlySignal, signal } from '@preact/signals';
import { type LetterLine, mostLetters, type Printing, type WrittenLetter } from '../../../lib/messages/letters.ts';
import type { WorkspaceWorld } from '../workspace-model.ts';
import type { Letter, LetterList } from './letter-list.ts';
import { isAddressed } from './letter-state.ts';

/** Getting letters out: onto paper, or their addresses to a mail house. */
export interface PrintingModel {
  readonly isBusy: ReadonlySignal<boolean>;
  /** What became of the last that were asked for; null before. `failed`: there was no answer. */
  readonly told: ReadonlySignal<Printing | 'failed' | null>;
  /** Opens the page that those which are ready are printed from, as many as fit into one go. */
  readonly print: (letters: readonly Letter[]) => Promise<void>;
  /** Hands their addresses over; answers those that may be, none where there was no answer. */
  readonly takeAddresses: (letters: readonly Letter[]) => Promise<readonly LetterLine[]>;
}

interface Lists {
  readonly choose: LetterList['choose'];
  readonly refresh: () => void;
}

/** Prints letters, by the worker's leave. What was printed is not chosen any more, and is asked about. */
export function createPrintingModel({ ask }: Pick<WorkspaceWorld, 'ask'>, { choose, refresh }: Lists): PrintingModel {
  const isBusy = signal(false);
  const told = signal<Printing | 'failed' | null>(null);
  const take = async (letters: readonly WrittenLetter[]): Promise<Printing | null> => {
    if (isBusy.peek() || letters.length === 0) return null;
    isBusy.value = true;
    try {
      told.value = await ask('printLetters', { letters });
      if (told.value.batchId !== null && letters.some(({ message }) => message !== null))
        await ask('openLetters', { batchId: told.value.batchId });
      return told.value;
    } catch {
      told.value = 'failed';
      return null;
    } finally {
      isBusy.value = false;
      refresh();
    }
  };
  return {
    isBusy,
    told,
    print: async (letters) => {
      const ready = letters.filter(({ state }) => state.kind === 'ready').slice(0, mostLetters);
      const taken = await take(
        ready.map(({ line, message }) => ({ leadId: line.leadId, touchId: line.touchId, message })),
      );
      const left = new Set(taken?.left.map(({ touchId }) => touchId));
      if (taken)
        choose(
          ready.filter(({ line }) => !left.has(line.touchId)),
          false,
        );
    },
    takeAddresses: async (letters) => {
      const addressed = letters.filter(({ state }) => isAddressed(state)).slice(0, mostLetters);
      const lines = addressed.map(({ line }) => line);
      const taken = await take(lines.map(({ leadId, touchId }) => ({ leadId, touchId, message: null })));
      const left = new Set(taken?.left.map(({ touchId }) => touchId));
      return taken ? lines.filter(({ touchId }) => !left.has(touchId)) : [];
    },
  };
}
