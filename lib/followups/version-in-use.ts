import type { FollowthroughDb, JournalRow } from '../db/schema.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { switchTargets } from '../sequences/switch-targets.ts';
import { latestSequence } from './load-run.ts';

/**
 * Has a command made a version of a sequence that runs have begun on since, or a sequence that others lead to: taking it
 * away would leave them without a plan.
 */
export async function isVersionInUse(db: FollowthroughDb, { changes }: JournalRow): Promise<boolean> {
  const made = changes.filter(({ table, before }) => table === 'sequences' && before === null);
  const moved = new Set(changes.filter(({ table }) => table === 'enrollments').map(({ key }) => key));
  for (const { after } of made) {
    const { id, version } = after as Sequence;
    const underWay = db.enrollments.where('underWay').equals(id);
    const begun = await underWay.filter((run) => run.sequenceVersion === version && !moved.has(run.id)).first();
    if (begun || (await isLastAndLedTo(db, id))) return true;
  }
  return false;
}

/** With its first version the sequence itself would go. */
async function isLastAndLedTo(db: FollowthroughDb, id: string): Promise<boolean> {
  if ((await latestSequence(db, id))?.version !== 1) return false;
  const leading = db.sequences.filter((one) => switchTargets(one).some(({ sequenceId }) => sequenceId === id));
  return (await leading.first()) !== undefined;
}
