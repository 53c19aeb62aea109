import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { TimelineLine } from '../messages/prompt.ts';
import { findRestorable } from './restorable.ts';

/** A lead's history, of all its ids, newest first, each line with whether its command stands and can be undone now. */
export async function findTimeline(
  db: FollowthroughDb,
  leadIds: readonly string[],
  page: { before: string | null; limit: number },
): Promise<readonly TimelineLine[]> {
  const activities = await findHistory(db, leadIds, page);
  const commandIds = [...new Set(activities.map(({ commandId }) => commandId))];
  const entries = (await db.journal.bulkGet(commandIds)).filter((entry) => entry !== undefined);
  const restorable = await findRestorable(db, entries);
  const undone = new Set(entries.flatMap(({ id, undoneBy }) => (undoneBy === null ? [] : [id])));
  return activities.map((activity) => ({
    activity,
    canUndo: restorable.has(activity.commandId),
    isUndone: undone.has(activity.commandId),
  }));
}
