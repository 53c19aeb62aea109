import type { Activity } from '../touches/activity.ts';
import { appendActivity } from './history.ts';
import type { FollowthroughDb, RowChange, UndoableTable } from './schema.ts';

/** Writes rows on behalf of one command, remembering each row as it was. */
export interface Recorder {
  put<Row extends { readonly id: string } | { readonly key: string }>(table: UndoableTable, row: Row): Promise<void>;
  remove(table: UndoableTable, key: string): Promise<void>;
  append(activity: Activity): Promise<void>;
  readonly changes: readonly RowChange[];
  /** The lines appended, in their order. */
  readonly activities: readonly Activity[];
}

/** A recorder for one command; use it inside the command's transaction only. */
export function recordChanges(db: FollowthroughDb): Recorder {
  const changes = new Map<string, RowChange>();
  const activities: Activity[] = [];
  const change = async (table: UndoableTable, key: string, after: unknown): Promise<void> => {
    const id = `${table}/${key}`;
    const known = changes.get(id);
    const before = known ? known.before : ((await db.table(table).get(primaryKey(table, key))) ?? null);
    changes.set(id, { table, key, before, after });
    await (after === null ? db.table(table).delete(primaryKey(table, key)) : db.table(table).put(after));
  };
  return {
    put: (table, row) => change(table, journalKey(table, row), row),
    remove: (table, key) => change(table, key, null),
    append: (activity) => {
      activities.push(activity);
      return appendActivity(db, activity);
    },
    activities,
    get changes() {
      return [...changes.values()];
    },
  };
}

/** The primary key of the row that a change names. */
export function primaryKey(table: UndoableTable, key: string): string | [string, number] {
  if (!versioned.has(table)) return key;
  const at = key.lastIndexOf('@');
  return [key.slice(0, at), Number(key.slice(at + 1))];
}

/** Tables with a row for each version of a thing. */
const versioned: ReadonlySet<UndoableTable> = new Set<UndoableTable>(['sequences', 'templates']);

/** How a change names a row: by its key, a version of a sequence or a template as `<id>@<version>`. */
function journalKey(table: UndoableTable, row: { readonly id: string } | { readonly key: string }): string {
  if (versioned.has(table) && 'version' in row && 'id' in row) return `${row.id}@${String(row.version)}`;
  return 'id' in row ? row.id : row.key;
}

/** Is the row still as the command left it? Whether the rep was told of it does not count: telling changes no plan. */
export function standsAsLeft(current: unknown, after: unknown): boolean {
  return fingerprint(current) === fingerprint(after);
}

/** What telling the rep writes. */
const ofTelling: ReadonlySet<string> = new Set(['announced', 'escalatesAt']);

function fingerprint(row: unknown): string {
  return JSON.stringify(row ?? null, (key, value: unknown) => (ofTelling.has(key) ? undefined : value));
}
