import { type ReadonlySignal, signal } from '@preact/signals';
import type { Ask } from '../../lib/messages/client.ts';
import type { PrintJob } from '../../lib/messages/letters.ts';
import type { Paper } from '../../lib/words/letters/paper.ts';
import type { Words } from '../../lib/words/words.ts';
import { answerIn, createQuestion, type Question } from '../queue/asked.ts';

/** All that the page letters are printed from takes from outside. */
export interface PrintWorld {
  readonly ask: Ask;
  readonly now: () => number;
  readonly wordsAt: (now: number) => Words;
  /** Opens the browser's own print dialog. */
  readonly print: () => void;
  /** The batch that the address of the page names. */
  readonly batchId: string;
}

export interface PrintModel {
  readonly job: Question<PrintJob>;
  /** What was chosen here, else what the job came with. */
  readonly paper: ReadonlySignal<Paper | null>;
  /** The dialog was open: whether anything came out of it, nobody tells. */
  readonly wasPrinted: ReadonlySignal<boolean>;
  readonly words: Words;
  readonly choosePaper: (paper: Paper) => void;
  readonly print: () => void;
}

/** The letters of one batch on their paper. */
export function createPrintModel({ ask, now, wordsAt, print, batchId }: PrintWorld): PrintModel {
  const paper = signal<Paper | null>(null);
  const wasPrinted = signal(false);
  const job = createQuestion(() => ask('findPrintJob', { batchId }));
  return {
    job: {
      ...job,
      ask: async () => {
        await job.ask();
        paper.value ??= answerIn(job.asked.value)?.paper ?? null;
      },
    },
    paper,
    wasPrinted,
    words: wordsAt(now()),
    choosePaper: (chosen) => {
      paper.value = chosen;
      // For the next time; these letters are on it already.
      void ask('choosePaper', { paper: chosen }).catch(() => {});
    },
    print: () => {
      print();
      wasPrinted.value = true;
    },
  };
}
