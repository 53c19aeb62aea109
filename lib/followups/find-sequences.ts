import type { SequenceCard } from '../messages/workspace.ts';
import { presets } from '../sequences/presets/presets.ts';
import { singleTouchId } from '../sequences/presets/single.ts';
import type { Sequence } from '../sequences/sequence.ts';
import type { Channel } from '../touches/channel.ts';
import { mostInOneCommand } from './load-many.ts';
import { latestSequence } from './load-run.ts';
import { findNewestSequences } from './newest-sequences.ts';
import { summary } from './suggest-for.ts';
import type { World } from './world.ts';

/** The newest version of every sequence with how many runs are under way; the one behind hand-made follow-ups is none of them. */
export async function findSequences({ db }: World): Promise<readonly SequenceCard[]> {
  const sequences = (await findNewestSequences(db)).filter(({ id }) => id !== singleTouchId);
  const counts = await Promise.all(
    sequences.map(({ id }) => db.enrollments.where('underWay').equals(id).limit(mostInOneCommand).primaryKeys()),
  );
  return sequences.map((sequence, index) => ({
    ...summary(sequence, 1),
    origin: sequence.origin,
    suits: sequence.suits,
    channels: channelsOf(sequence),
    inFlight: counts[index]?.length ?? 0,
  }));
}

/** One version of a sequence, the newest when none is named; null when there is no such one. */
export async function findSequence(
  { db }: World,
  { sequenceId, version }: { sequenceId: string; version: number | null },
): Promise<Sequence | null> {
  if (version !== null) return (await db.sequences.get([sequenceId, version])) ?? null;
  return presets.find(({ id }) => id === sequenceId) ?? latestSequence(db, sequenceId);
}

function channelsOf({ steps }: Sequence): readonly Channel[] {
  return [...new Set(steps.flatMap((step) => (step.kind === 'touch' ? [step.channel] : [])))];
}
