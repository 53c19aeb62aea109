import type { FollowthroughDb } from '../../db/schema.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';

/** Stores writes; does nothing for none: a wait for nothing may end the transaction it is in. */
export async function putWrites(db: FollowthroughDb, rows: readonly OutboxRow[]): Promise<void> {
  if (rows.length > 0) await db.outbox.bulkPut([...rows]);
}
