import type { FollowthroughDb } from '../db/schema.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { presets } from '../sequences/presets/presets.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { reason } from '../touches/reason.ts';
import { moveRuns } from './move-runs.ts';
import { findNextVersion } from './next-version.ts';
import { runCommand } from './run-command.ts';
import { findSequenceProblems } from './sequence-problems.ts';
import type { World } from './world.ts';

type Saving = Command & { sequence: Sequence; move: 'all' | 'none' | readonly string[] };

/**
 * Saves the next version of a sequence and moves the runs of the leads named along to it; the others keep theirs. A
 * stored version is never changed. Refused when it could not run, and for a preset.
 */
export function saveSequence(world: World, { commandId, sequence, move }: Saving, now: number): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const newer = await findNextVersion(world.db, sequence, now);
    if (!newer || (await findSequenceProblems(world.db, newer)).length > 0)
      return { refused: 'not-valid', leadId: null };
    await record.put('sequences', newer);
    const leads = move === 'none' ? [] : move;
    const { count, left } = await moveRuns(world, { record, newer, leads }, now);
    const { name, version } = newer;
    return { leadId: '', says: [reason('runs-moved', { sequence: name, version, count, left })] };
  });
}

/** Makes sure the presets this version ships are there; safe to repeat. */
export async function syncPresets(db: FollowthroughDb): Promise<void> {
  await db.transaction('rw', db.sequences, async () => {
    const known = new Set((await db.sequences.toCollection().primaryKeys()).map(([id, version]) => `${id}@${version}`));
    await db.sequences.bulkAdd(presets.filter(({ id, version }) => !known.has(`${id}@${version}`)));
  });
}
