import type { Recorder } from '../db/journal.ts';
import type { EnrollmentRow, FollowthroughDb } from '../db/schema.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { moveToVersion } from '../sequences/move-to-version.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { countMove, findDayPlan, roomBeside } from './day-plan.ts';
import { loadMany, mostInOneCommand } from './load-many.ts';
import { latestSequence, loadLead, runOf } from './load-run.ts';
import { findRuleSettings } from './rule-settings.ts';
import { runCommand } from './run-command.ts';
import { storeDecision } from './store-decision.ts';
import type { World } from './world.ts';

/** Moves a lead's run to the newest version of its sequence. Refused when it is there already, or has ended. */
export function moveRun(
  world: World,
  { commandId, leadId }: Command & { leadId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    const run = runOf(world, state, { lead: state.lead, now });
    const newest = run && (await latestSequence(world.db, run.sequence.id));
    if (!run || !newest || newest.version <= run.sequence.version || !isUnderWay(run.enrollment))
      return { refused: 'moved-on', leadId };
    const { decision } = moveToVersion(run, newest, now);
    return { leadId, says: await storeDecision(world, { record, commandId, run, decision, state }, now) };
  });
}

/** The runs under way in a sequence, at most as many as one command changes. */
export function findRunsUnderWay(db: FollowthroughDb, sequenceId: string): Promise<readonly EnrollmentRow[]> {
  return db.enrollments.where('underWay').equals(sequenceId).limit(mostInOneCommand).toArray();
}

interface Moving {
  readonly record: Recorder;
  readonly newer: Sequence;
  /** Whose runs: all of the sequence, or those of these leads. */
  readonly leads: 'all' | readonly string[];
}

/** How many leads go on along the newer version, and how many more than one command changes keep theirs. */
interface Moved {
  readonly count: number;
  readonly left: number;
}

/**
 * Moves runs under way to a newer version in the transaction of the command that made it. Their lines of history belong
 * to no command: what is done to many is undone where it was done, not from one lead's timeline.
 */
export async function moveRuns(world: World, { record, newer, leads }: Moving, now: number): Promise<Moved> {
  const wanted = leads === 'all' ? await findLeadsUnderWay(world.db, newer.id) : leads;
  const taken = wanted.slice(0, mostInOneCommand);
  const plan = await findDayPlan(world, await findRuleSettings(world.db), now);
  let count = 0;
  for (const state of await loadMany(world, taken)) {
    const run = runOf(world, { ...state, room: roomBeside(plan, state.touch) }, { lead: state.lead, now });
    if (!run || run.sequence.id !== newer.id || !isUnderWay(run.enrollment)) continue;
    const { decision } = moveToVersion(run, newer, now);
    countMove(plan, { from: run.touch, to: decision.touch });
    await storeDecision(world, { record, commandId: '', run, decision, state }, now);
    count += 1;
  }
  return { count, left: wanted.length - taken.length };
}

async function findLeadsUnderWay(db: FollowthroughDb, sequenceId: string): Promise<readonly string[]> {
  const rows = await db.enrollments.where('underWay').equals(sequenceId).toArray();
  return rows.map(({ leadId }) => leadId);
}
