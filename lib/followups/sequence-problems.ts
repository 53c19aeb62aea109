import type { FollowthroughDb } from '../db/schema.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { switchTargets } from '../sequences/switch-targets.ts';
import { type SequenceProblem, sequenceProblems } from '../sequences/validate-sequence.ts';
import { latestSequence } from './load-run.ts';

/** All that is wrong with a sequence among the others there are: in itself, and that it leads to one that is not there. */
export async function findSequenceProblems(
  db: FollowthroughDb,
  sequence: Sequence,
): Promise<readonly SequenceProblem[]> {
  const own = sequenceProblems(sequence);
  // What cannot be read for its own faults is not asked where it leads.
  if (own.some(({ kind }) => kind === 'bad-verb' || kind === 'bad-step')) return own;
  const known = new Set(own.flatMap((one) => (one.kind === 'bad-switch' ? [one.stepId] : [])));
  const lost: SequenceProblem[] = [];
  for (const { stepId, sequenceId } of switchTargets(sequence)) {
    if (known.has(stepId) || (await latestSequence(db, sequenceId))) continue;
    known.add(stepId);
    lost.push({ kind: 'bad-switch', stepId });
  }
  return [...own, ...lost];
}
