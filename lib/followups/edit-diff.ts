import { inOneRead } from '../db/one-read.ts';
import type { EditDiff, EditDiffRow } from '../messages/workspace.ts';
import { moveToVersion } from '../sequences/move-to-version.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { countMove, type DayPlan, findDayPlan, roomBeside } from './day-plan.ts';
import { loadMany, type RunState } from './load-many.ts';
import { runOf } from './load-run.ts';
import { findRunsUnderWay } from './move-runs.ts';
import { findNextVersion } from './next-version.ts';
import { findRuleSettings } from './rule-settings.ts';
import { findSequenceProblems } from './sequence-problems.ts';
import type { World } from './world.ts';

/** Rows of a diff that are shown. */
const mostRows = 200;

/** What saving this next version would do to each run under way, those that move farthest first; nothing is stored. */
export function findEditDiff(world: World, { sequence }: { sequence: Sequence }, now: number): Promise<EditDiff> {
  return inOneRead(world.db, async () => {
    const problems = await findSequenceProblems(world.db, sequence);
    const newer = await findNextVersion(world.db, sequence, now);
    if (problems.length > 0 || !newer) return { problems, rows: [], count: 0 };
    const runs = await findRunsUnderWay(world.db, sequence.id);
    const leadIds = runs.map(({ leadId }) => leadId);
    const states = await loadMany(world, leadIds);
    const plan = await findDayPlan(world, await findRuleSettings(world.db), now);
    const rows = states.flatMap((state) => rowOf(world, { state, newer, plan }, now));
    return { problems, rows: rows.toSorted(farthestFirst).slice(0, mostRows), count: rows.length };
  });
}

function rowOf(
  world: World,
  { state, newer, plan }: { state: RunState; newer: Sequence; plan: DayPlan },
  now: number,
): readonly EditDiffRow[] {
  const { lead, sequence } = state;
  const run = runOf(world, { ...state, room: roomBeside(plan, state.touch) }, { lead, now });
  if (!run || sequence.id !== newer.id) return [];
  const { decision, move } = moveToVersion(run, newer, now);
  countMove(plan, { from: run.touch, to: decision.touch });
  return [{ ...move, leadId: lead.id, name: lead.name, company: lead.company }];
}

function farthestFirst(one: EditDiffRow, other: EditDiffRow): number {
  return distanceOf(other) - distanceOf(one);
}

/** A run that ends moves farther than any that goes on. */
function distanceOf({ kind, oldAt, newAt }: EditDiffRow): number {
  if (kind === 'same') return -1;
  if (kind === 'ends' || oldAt === null || newAt === null) return Number.MAX_SAFE_INTEGER;
  return Math.abs(newAt - oldAt);
}
