import type { Recorder } from '../db/journal.ts';
import { mergedSuppression, type Suppression } from '../rules/suppression.ts';
import { holdOthers } from './hold-others.ts';
import type { World } from './world.ts';

interface Adding {
  readonly record: Recorder;
  readonly commandId: string;
  /** The lead that the command is about: theirs is the only run not held against the entries here. */
  readonly leadId: string;
  readonly added: readonly Suppression[];
  /** Those that bar something for the lead already. */
  readonly known: readonly Suppression[];
}

/**
 * Puts entries on the do-not-contact list, each widening the one of its id, and holds the runs of all others that they
 * bar against them at once; gives all that bar the lead then.
 */
export async function storeSuppressions(
  world: World,
  { record, commandId, leadId, added, known }: Adding,
  now: number,
): Promise<readonly Suppression[]> {
  const found = await world.db.suppressions.bulkGet(added.map(({ id }) => id));
  const stored = added.map((entry, index) => mergedSuppression(found[index], entry));
  for (const entry of stored) await record.put('suppressions', entry);
  await holdOthers(world, { record, commandId, leadId, entries: stored }, now);
  return [...known.filter(({ id }) => !stored.some((entry) => entry.id === id)), ...stored];
}
