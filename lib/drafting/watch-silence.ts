import type { DraftTrouble, HearDraft } from '../messages/drafting.ts';

/** Chrome ends a worker that does nothing for 30 s; what is told at each beat counts as doing something. */
export const beatMs = 10_000;
/** After so many beats without a byte it is given up: 30 s, after which Chrome ends a worker that waits for an answer. */
const mostQuiet = 3;
/** After so many in all: 3 min. */
const mostBeats = 18;

export interface Watched {
  readonly tell: HearDraft;
  readonly fail: (kind: DraftTrouble['kind']) => void;
  readonly stop: () => void;
  readonly isOver: () => boolean;
}

/** Gives up on an endpoint that says nothing for too long, or goes on for too long; `heard` is called with every byte. */
export function watchSilence(wait: (ms: number) => Promise<void>, watched: Watched): { heard: () => void } {
  const state = { quiet: 0 };
  const watch = async (): Promise<void> => {
    for (let beat = 1; beat <= mostBeats; beat += 1) {
      await wait(beatMs);
      if (watched.isOver()) return;
      state.quiet += 1;
      if (state.quiet >= mostQuiet) break;
      watched.tell({ kind: 'waiting' });
    }
    watched.fail(state.quiet >= mostQuiet ? 'silent' : 'too-slow');
    watched.stop();
  };
  void watch();
  return {
    heard: () => {
      state.quiet = 0;
    },
  };
}
