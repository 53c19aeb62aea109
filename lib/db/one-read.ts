import type { FollowthroughDb } from './schema.ts';

/** Runs several queries in one read transaction: they see one state of the data, and share the cost of opening it. */
export function inOneRead<Result>(db: FollowthroughDb, read: () => Promise<Result>): Promise<Result> {
  return db.transaction('r', db.tables, read);
}
