import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { TimelineLine } from '../messages/prompt.ts';
import type { Receipt } from '../outbox/delivery.ts';
import { receiptOf } from '../outbox/receipt.ts';
import { findRestorable } from './restorable.ts';

/**
 * A lead's history, of all its ids, newest first, each line with whether its command stands and can be undone now, and
 * with its receipts.
 */
export async function findTimeline(
  db: FollowthroughDb,
  leadIds: readonly string[],
  page: { before: string | null; limit: number },
): Promise<readonly TimelineLine[]> {
  const [activities, receipts] = await Promise.all([findHistory(db, leadIds, page), findReceipts(db, leadIds)]);
  const commandIds = [...new Set(activities.map(({ commandId }) => commandId))];
  const entries = (await db.journal.bulkGet(commandIds)).filter((entry) => entry !== undefined);
  const restorable = await findRestorable(db, entries);
  const undone = new Set(entries.flatMap(({ id, undoneBy }) => (undoneBy === null ? [] : [id])));
  return activities.map((activity) => ({
    activity,
    canUndo: restorable.has(activity.commandId),
    isUndone: undone.has(activity.commandId),
    receipts: receipts.get(activity.id) ?? [],
  }));
}

/** The receipts of each line of a lead's history, one for each CRM: of what was undone and done again, the last. */
async function findReceipts(
  db: FollowthroughDb,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Receipt[]>> {
  const found = await Promise.all(leadIds.map((id) => db.outbox.where('leadId').equals(id).toArray()));
  const ofLines = found.flat().flatMap((row) => (row.activityId === null ? [] : [{ row, line: row.activityId }]));
  const latest = new Map(ofLines.map(({ row, line }) => [`${line}/${row.connectionId}`, { row, line }]));
  const receipts = new Map<string, readonly Receipt[]>();
  for (const { row, line } of latest.values()) receipts.set(line, [...(receipts.get(line) ?? []), receiptOf(row)]);
  return receipts;
}
