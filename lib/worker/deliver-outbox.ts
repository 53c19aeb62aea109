import { findKeptId } from '../followups/kept-lead.ts';
import { findNextTryAt, wakeFarAhead } from '../followups/outbox/due-writes.ts';
import type { OwedWrite } from '../outbox/owed-write.ts';
import { entryText } from '../words/entry-text.ts';
import { type Deliverer, deliverDue } from './deliver.ts';
import { openForWriting } from './refresh-lists.ts';
import { syncWake } from './sync-wake.ts';
import { tellChange, tellScreens } from './tell.ts';
import type { Worker } from './worker.ts';

/** What is left then waits for the next wake: the worker must not be kept awake for hours by a long list. */
const mostRounds = 20;

/**
 * Goes on with what is owed to the CRMs and due, and tells of every round that brought something further. Safe to
 * repeat and to interrupt. Does next to nothing when nothing is due.
 */
export async function deliverOutbox(worker: Worker): Promise<void> {
  const { db, now } = worker;
  await wakeFarAhead(db, now());
  for (let rounds = 0; rounds < mostRounds; rounds += 1) {
    const nextAt = await findNextTryAt(db);
    if (nextAt === null || nextAt > now()) return;
    const { leadIds, hasMore } = await deliverDue(delivererOf(worker));
    // The alarm too: what could not be sent now is tried again then.
    await (leadIds.length > 0 ? tellWrites(worker, leadIds) : syncWake(worker, now()));
    if (!hasMore) return;
  }
}

/** Tells all who show them that these leads' writes stand otherwise. */
export async function tellWrites(worker: Worker, leadIds: readonly string[]): Promise<void> {
  const kept = await Promise.all(leadIds.map((id) => findKeptId(worker.db, id)));
  await tellScreens(worker, { news: 'outbox' });
  await tellChange(worker, [...new Set(kept)]);
}

function delivererOf(worker: Worker): Deliverer {
  const { db, locks, now, adapterOf, report } = worker;
  return {
    db,
    locks,
    now,
    adapterOf,
    report,
    openConnection: (connection) => openForWriting(worker, connection),
    textOf: (write) => textOfWrite(worker, write),
  };
}

/** The words of a write, in the browser's language. */
export function textOfWrite(
  { t, browser }: Pick<Worker, 't' | 'browser'>,
  write: OwedWrite,
): ReturnType<typeof entryText> {
  return entryText(write, { t, locale: browser.i18n.getUILanguage() });
}
