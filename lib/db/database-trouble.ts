import { Dexie } from 'dexie';

/** The database's own words for a row or a key that cannot be: not the database is at fault then, the row is. */
const rowErrors: ReadonlySet<string> = new Set(['DataError', 'DataCloneError', 'InvalidArgumentError', 'TypeError']);

/** Is the database at fault (full, closed, cut short), so that the same work may go well the next time. */
export function isDatabaseTrouble(error: unknown): boolean {
  const isOfDatabase = error instanceof Dexie.DexieError || error instanceof DOMException;
  return isOfDatabase && !rowErrors.has(error.name);
}
