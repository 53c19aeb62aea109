import type { Recorder } from '../db/journal.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import type { RunEvent } from '../sequences/run.ts';
import type { Reason } from '../touches/reason.ts';
import { decisionAfter } from './decision-after.ts';
import { type LeadState, runOf } from './load-run.ts';
import { isQuiet, storeDecision } from './store-decision.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/** A lead as it is to be, and what that means to its run: unless something more telling, that it is held against it. */
export interface Replanning {
  readonly record: Recorder;
  readonly commandId: string;
  readonly state: LeadState;
  readonly event?: RunEvent;
  /** What happens to it right after. */
  readonly next?: RunEvent;
}

/**
 * Writes the lead and what the event makes of its run, if one is under way; gives what the engine says to it: nothing
 * where it decided nothing.
 */
export async function replanRun(
  world: World,
  { record, commandId, state, event = { kind: 'replan' }, next }: Replanning,
  now: number,
): Promise<readonly Reason[]> {
  const { lead } = state;
  const run = runOf(world, state, { lead, now });
  if (!run || !isUnderWay(run.enrollment)) {
    await storeLead(world, { record, commandId, lead, state }, now);
    return [];
  }
  const decision = decisionAfter(world, { run, events: next ? [event, next] : [event] }, now);
  const why = await storeDecision(world, { record, commandId, run, decision, state }, now);
  return isQuiet(decision) ? [] : why;
}
