import { saveSetting } from '../db/settings.ts';
import { findLetters } from '../followups/letters/find-letters.ts';
import { dropPrinted, findPrinted, findPrintJob, printLetters } from '../followups/letters/print-letters.ts';
import type { LetterMethods } from '../messages/letters.ts';
import type { Handlers } from '../messages/server.ts';
import { tellScreens } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

const done = { kind: 'done' } as const;

/** What the screens ask about letters; that they were posted is a command. */
export function letterHandlers(worker: Worker): Pick<Handlers, Exclude<keyof LetterMethods, 'logPosted'>> {
  const { browser, db, now } = worker;
  return {
    findLetters: ({ after }) => findLetters(worldOf(worker), after, now()),
    printLetters: async ({ letters }) => {
      const printing = await printLetters(worldOf(worker), letters, now());
      // Another window asks about them too, and offers them no second time.
      await tellScreens(worker, { news: 'leads', leadIds: letters.map(({ leadId }) => leadId) });
      return printing;
    },
    findPrintJob: ({ batchId }) => findPrintJob(worldOf(worker), batchId, now()),
    findPrinted: () => findPrinted(worldOf(worker)),
    openLetters: async ({ batchId }) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/letters.html#${encodeURIComponent(batchId)}`) });
      return done;
    },
    choosePaper: async ({ paper }) => {
      await saveSetting(db, 'letterPaper', paper);
      return done;
    },
    dropPrinted: async ({ touchIds }) => {
      await dropPrinted(worldOf(worker), touchIds);
      await tellScreens(worker, { news: 'leads', leadIds: [] });
      return done;
    },
  };
}
