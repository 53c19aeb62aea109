import { Dexie } from 'dexie';
import type { FollowthroughDb } from '../db/schema.ts';
import { presetPrefix } from '../sequences/presets/ids.ts';
import { presets } from '../sequences/presets/presets.ts';
import type { Sequence } from '../sequences/sequence.ts';

/** The newest version of every sequence: the presets, which the code brings along, and the rep's own from the database. */
export async function findNewestSequences(db: FollowthroughDb): Promise<readonly Sequence[]> {
  const byKey = db.sequences.where('[id+version]');
  const [before, after] = await Promise.all([
    byKey.below([presetPrefix, Dexie.minKey]).toArray(),
    db.sequences
      .where('[id+version]')
      .above([`${presetPrefix}\uffff`, Dexie.minKey])
      .toArray(),
  ]);
  return [...presets, ...newestOf([...before, ...after])];
}

function newestOf(all: readonly Sequence[]): readonly Sequence[] {
  const newest = new Map<string, Sequence>();
  for (const one of all) {
    if ((newest.get(one.id)?.version ?? 0) < one.version) newest.set(one.id, one);
  }
  return [...newest.values()];
}
