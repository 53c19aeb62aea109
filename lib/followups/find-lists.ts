import type { ArchivePage, QuarantinedRow, SuppressionPage } from '../messages/workspace.ts';
import { listLimit } from './find-due.ts';
import type { World } from './world.ts';

/** Archived leads, the latest first, a page at a time. */
export async function findArchive({ db }: World, after: string | null): Promise<ArchivePage> {
  const { rows, next } = await pageOf(after, (offset, limit) =>
    db.leads.orderBy('archivedAt').reverse().offset(offset).limit(limit).toArray(),
  );
  const found = rows.flatMap(({ id, name, company, archived }) =>
    archived ? [{ leadId: id, name, company, archived }] : [],
  );
  return { rows: found, next };
}

/** The do-not-contact list, the newest entries first, a page at a time. */
export function findSuppressions({ db }: World, after: string | null): Promise<SuppressionPage> {
  return pageOf(after, (offset, limit) =>
    db.suppressions.orderBy('createdAt').reverse().offset(offset).limit(limit).toArray(),
  );
}

/** Rows that could not be read and were set aside, the newest first; what stood in them stays in the database. */
export async function findQuarantine({ db }: World): Promise<readonly QuarantinedRow[]> {
  const rows = await db.quarantine.limit(listLimit).toArray();
  return rows
    .map(({ id, table, key, problem, at }) => ({ id, table, key, problem, at }))
    .toSorted((one, other) => other.at - one.at);
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

async function pageOf<Row>(
  after: string | null,
  find: (offset: number, limit: number) => Promise<readonly Row[]>,
): Promise<Page<Row>> {
  const offset = Number.parseInt(after ?? '0', 10) || 0;
  const rows = await find(offset, listLimit + 1);
  return {
    rows: rows.slice(0, listLimit),
    next: rows.length > listLimit ? String(offset + listLimit) : null,
  };
}
