import { findList } from '../followups/said/find-list.ts';
import { findStats } from '../followups/said/find-stats.ts';
import { readSaid } from '../followups/said/read-said.ts';
import type { Handlers } from '../messages/server.ts';
import { type Worker, worldOf } from './worker.ts';

/** What the command bar asks: sentences understood, lists and figures. Nothing here changes anything. */
export function saidHandlers(worker: Worker): Pick<Handlers, 'readCommand' | 'findList' | 'findStats'> {
  const { now, t } = worker;
  return {
    readCommand: (saying) => readSaid(worldOf(worker), { saying, t }, now()),
    findList: ({ wish }) => findList(worldOf(worker), wish, now()),
    findStats: (asked) => findStats(worldOf(worker), asked, now()),
  };
}
