import { Dexie } from 'dexie';
import type { FollowthroughDb } from '../../db/schema.ts';
import { afterEvent } from '../../outbox/after-event.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import { longestRestMs } from '../../outbox/recovery.ts';
import { putWrites } from './put-writes.ts';

/** The records with a write to go on with, those owed to longest first; at most `limit` writes are looked at. */
export async function findDueRecords(db: FollowthroughDb, now: number, limit: number): Promise<readonly string[]> {
  const due = await db.outbox.where('tryAt').belowOrEqual(now).limit(limit).toArray();
  return [...new Set(due.toSorted(byId).map(({ recordKey }) => recordKey))];
}

/** When a write is next to be gone on with; null when none is, by itself. */
export async function findNextTryAt(db: FollowthroughDb): Promise<number | null> {
  const first = await db.outbox.orderBy('tryAt').first();
  return first?.tryAt ?? null;
}

/** Has what waits longer than anything is to wait gone on with now: the clock that told it so was ahead. */
export async function wakeFarAhead(db: FollowthroughDb, now: number): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const far = await db.outbox
      .where('tryAt')
      .above(now + longestRestMs)
      .toArray();
    await putWrites(
      db,
      far.map((row) => ({ ...row, tryAt: now })),
    );
  });
}

/** The writes of one record that have not come to an end, in the order they were owed. */
export async function findOpenOf(db: FollowthroughDb, recordKey: string): Promise<readonly OutboxRow[]> {
  const open = db.outbox.where('[recordKey+openAt]').between([recordKey, Dexie.minKey], [recordKey, Dexie.maxKey]);
  return (await open.toArray()).toSorted(byId);
}

/** Has the writes of these records gone on with that were held back; in the transaction that ends what held them. */
export async function wakeHeld(db: FollowthroughDb, recordKeys: Iterable<string>, now: number): Promise<void> {
  // Asked for side by side: a long row of waits, one after another, would end the transaction.
  const open = await Promise.all([...new Set(recordKeys)].map((recordKey) => findOpenOf(db, recordKey)));
  const held = open.flat().filter(isUntried);
  await putWrites(
    db,
    held.map((row) => afterEvent(row, { kind: 'woken' }, now)),
  );
}

/** It waits for nothing of its own: only for its turn. */
function isUntried({ delivery }: OutboxRow): boolean {
  return delivery.kind === 'queued' && delivery.attempts === 0 && delivery.failure === null;
}

function byId(one: OutboxRow, other: OutboxRow): number {
  return one.id < other.id ? -1 : 1;
}
