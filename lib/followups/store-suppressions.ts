import type { Recorder } from '../db/journal.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { mergedSuppression, type Suppression } from '../rules/suppression.ts';

interface Adding {
  readonly record: Recorder;
  readonly added: readonly Suppression[];
  /** Those that bar something for the lead already. */
  readonly known: readonly Suppression[];
}

/** Puts entries on the do-not-contact list, each widening the one of its id; gives all that bar the lead then. */
export async function storeSuppressions(
  db: FollowthroughDb,
  { record, added, known }: Adding,
): Promise<readonly Suppression[]> {
  const found = await db.suppressions.bulkGet(added.map(({ id }) => id));
  const stored = added.map((entry, index) => mergedSuppression(found[index], entry));
  for (const entry of stored) await record.put('suppressions', entry);
  return [...known.filter(({ id }) => !stored.some((entry) => entry.id === id)), ...stored];
}
