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

/**
 * A lead's activities, newest first, at most `limit`, all older than the activity `before` when that is given. Of several
 * ids (a lead and those merged into it) as one line of time, each in its own order.
 */
export async function findHistory(
  db: FollowthroughDb,
  leadIds: readonly string[],
  { before, limit }: { before: string | null; limit: number },
): Promise<readonly Activity[]> {
  const sources: Source[] = [];
  for (const id of leadIds) sources.push({ keys: await pagesOf(db, id).primaryKeys(), lines: [] });
  const found: Activity[] = [];
  let isOlder = before === null;
  while (found.length < limit) {
    // Waited for only where there is something to read, and the database itself: Dexie takes long rows of other waits
    // for the end of all work. By keys, some pages at a time: a cursor costs a turn of the event loop for each page.
    for (const source of sources.filter(isDrained)) {
      const pages = await db.history.bulkGet(source.keys.splice(-pagesAtATime));
      // A damaged line must not hide the older ones.
      source.lines = pages.flatMap((page) => page?.activities ?? []).filter(Boolean);
    }
    const line = newestOf(sources)?.lines.pop();
    if (!line) break;
    if (isOlder) found.push(line);
    isOlder ||= line.id === before;
  }
  return found;
}

/** The pages of one id that are still to be read, and the lines that are still to be told, both oldest first. */
interface Source {
  readonly keys: [string, number][];
  lines: Activity[];
}

function isDrained({ keys, lines }: Source): boolean {
  return lines.length === 0 && keys.length > 0;
}

/** The source whose next line is the newest; undefined at the end of all. */
function newestOf(sources: readonly Source[]): Source | undefined {
  return sources.filter(({ lines }) => lines.length > 0).reduce<Source | undefined>(newer, undefined);
}

function newer(one: Source | undefined, other: Source): Source {
  const [a, b] = [one?.lines.at(-1), other.lines.at(-1)];
  if (!one || !a || !b) return one ?? other;
  return b.at > a.at || (b.at === a.at && b.id > a.id) ? other : one;
}

function pagesOf(db: FollowthroughDb, leadId: string) {
  return db.history.where('[leadId+page]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]);
}
