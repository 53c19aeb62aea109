import type { FollowthroughDb } from '../db/schema.ts';
import { presets } from '../sequences/presets/presets.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { sequenceProblems } from '../sequences/validate-sequence.ts';

/** Stores one version of a sequence; throws with what is wrong when it could not run. A stored version is never changed. */
export async function saveSequence(db: FollowthroughDb, sequence: Sequence): Promise<void> {
  const problems = sequenceProblems(sequence);
  if (problems.length > 0) throw new Error(`Sequence "${sequence.name}": ${JSON.stringify(problems)}`);
  const known = await db.sequences.get([sequence.id, sequence.version]);
  if (!known) await db.sequences.add(sequence);
}

/** Makes sure the presets this version ships are there; safe to repeat. */
export async function syncPresets(db: FollowthroughDb): Promise<void> {
  await db.transaction('rw', db.sequences, async () => {
    const known = new Set((await db.sequences.toCollection().primaryKeys()).map(([id, version]) => `${id}@${version}`));
    await db.sequences.bulkAdd(presets.filter(({ id, version }) => !known.has(`${id}@${version}`)));
  });
}
