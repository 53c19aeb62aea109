import type { FollowthroughDb } from '../db/schema.ts';
import { presets } from '../sequences/presets/presets.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { latestSequence } from './load-run.ts';

/**
 * A sequence as it would be stored: as the version after the newest, whatever the screen took for the newest, and the
 * rep's own. Null for a preset: those are the product's, and are changed by making one's own of them.
 */
export async function findNextVersion(db: FollowthroughDb, edited: Sequence, now: number): Promise<Sequence | null> {
  if (presets.some(({ id }) => id === edited.id)) return null;
  const newest = await latestSequence(db, edited.id);
  return {
    ...edited,
    version: (newest?.version ?? 0) + 1,
    origin: 'own',
    createdAt: newest?.createdAt ?? now,
    updatedAt: now,
  };
}
