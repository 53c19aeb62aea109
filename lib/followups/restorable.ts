import { primaryKey, standsAsLeft } from '../db/journal.ts';
import { type FollowthroughDb, type JournalRow, type UndoableTable, undoableTables } from '../db/schema.ts';

/**
 * The ids of those commands that can be undone now: not undone yet, and every row still as they left it.
 * Drafts do not count: what the rep types never blocks an undo. Reads each row once.
 */
export async function findRestorable(
  db: FollowthroughDb,
  entries: readonly JournalRow[],
): Promise<ReadonlySet<string>> {
  const standing = entries.filter(({ undoneBy }) => undoneBy === null);
  const current = await currentRows(db, standing);
  const isRestorable = ({ changes }: JournalRow): boolean =>
    changes.every(({ table, key, after }) => table === 'drafts' || standsAsLeft(current.get(`${table}/${key}`), after));
  return new Set(standing.filter(isRestorable).map(({ id }) => id));
}

async function currentRows(db: FollowthroughDb, entries: readonly JournalRow[]): Promise<ReadonlyMap<string, unknown>> {
  const changes = entries.flatMap((entry) => entry.changes);
  const rowsOf = async (table: UndoableTable): Promise<Array<readonly [string, unknown]>> => {
    const keys = [...new Set(changes.filter((change) => change.table === table).map(({ key }) => key))];
    const rows = await db.table(table).bulkGet(keys.map((key) => primaryKey(table, key)));
    return keys.map((key, index) => [`${table}/${key}`, rows[index]] as const);
  };
  const tables = undoableTables.filter((table) => table !== 'drafts');
  return new Map((await Promise.all(tables.map(rowsOf))).flat());
}
