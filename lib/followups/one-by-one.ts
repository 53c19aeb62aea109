import { isDatabaseTrouble } from '../db/database-trouble.ts';
import { setAside, type Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** What was done with many rows: the leads that changed, and what went wrong on the way. */
export interface Round {
  readonly leadIds: readonly string[];
  readonly failures: readonly unknown[];
}

interface Work<Row> {
  readonly table: Unreadable['table'];
  readonly rows: readonly Row[];
  /** Whether anything changed. */
  readonly work: (row: Row) => Promise<boolean>;
}

/**
 * Does the same with each row by itself: one that cannot be gone on with is set aside, and keeps nothing from the others.
 * Where the database itself fails the rest waits for the next time.
 */
export async function oneByOne<Row extends { readonly id: string; readonly leadId: string }>(
  { db }: World,
  { table, rows, work }: Work<Row>,
  now: number,
): Promise<Round> {
  const leadIds = new Set<string>();
  const failures: unknown[] = [];
  for (const row of rows) {
    try {
      if (await work(row)) leadIds.add(row.leadId);
    } catch (error) {
      failures.push(error);
      if (isDatabaseTrouble(error)) break;
      await setAside(db, [{ table, key: row.id, row, problem: problemOf(error) }], now);
      leadIds.add(row.leadId);
    }
  }
  return { leadIds: [...leadIds], failures };
}

function problemOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
