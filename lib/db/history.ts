import { Dexie } from 'dexie';
import type { Activity } from '../touches/activity.ts';
import type { FollowthroughDb } from './schema.ts';

/** Activities per page: a page stays near 5 KB, so that appending one stays cheap. */
export const pageSize = 32;
const pagesAtATime = 2;

/** Appends to a lead's history. Must run in the transaction of the command that causes it. */
export async function appendActivity(db: FollowthroughDb, activity: Activity): Promise<void> {
  const { leadId } = activity;
  const last = await pagesOf(db, leadId).last();
  if (!last || last.activities.length >= pageSize) {
    await db.history.add({ leadId, page: (last?.page ?? -1) + 1, activities: [activity] });
    return;
  }
  await db.history.put({ ...last, activities: [...last.activities, activity] });
}

/** A lead's activities, newest first, at most `limit`, all older than the activity `before` when that is given. */
export async function findHistory(
  db: FollowthroughDb,
  leadId: string,
  { before, limit }: { before: string | null; limit: number },
): Promise<readonly Activity[]> {
  const keys = await pagesOf(db, leadId).primaryKeys();
  const found: Activity[] = [];
  let isOlder = before === null;
  // By keys, some pages at a time: a cursor costs a turn of the event loop for each page.
  while (keys.length > 0 && found.length < limit) {
    const pages = await db.history.bulkGet(keys.splice(-pagesAtATime));
    const activities = pages.flatMap((page) => page?.activities ?? []).toReversed();
    const from = isOlder ? 0 : activities.findIndex(({ id }) => id === before) + 1;
    isOlder ||= from > 0;
    if (isOlder) found.push(...activities.slice(from));
  }
  return found.slice(0, limit);
}

function pagesOf(db: FollowthroughDb, leadId: string) {
  return db.history.where('[leadId+page]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]);
}
