import type { Command, CommandResult } from '../messages/protocol.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import { reason } from '../touches/reason.ts';
import { isArchived, leadBeforeArchive } from './archive-lead.ts';
import { leadRow } from './lead-row.ts';
import { type LeadState, latestSequence, loadLead, runOf } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import { runCommand } from './run-command.ts';
import { beginRun, storeDecision } from './store-decision.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/**
 * Starts a sequence for a lead; a run still under way is stopped first, so that a lead has one. One on the archive comes
 * back from it.
 */
export function startSequence(
  world: World,
  { commandId, leadId, sequenceId }: Command & { leadId: string; sequenceId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const found = await loadLead(world, leadId, now);
    if (!found) return { refused: 'not-found', leadId: null };
    const state = await followedAgain(world, found, now);
    if (reachOf(state.lead, world, state).doNotContact) return { refused: 'cannot-contact', leadId };
    if (!(await latestSequence(world.db, sequenceId))) return { refused: 'not-found', leadId };
    const running = runOf(world, state, { lead: state.lead, now });
    if (running && isUnderWay(running.enrollment)) {
      const decision = nextStep(running, { kind: 'stop', because: '' }, now);
      await storeDecision(world, { record, commandId, run: running, decision, state }, now);
    }
    const says = state === found ? [] : [reason('restored')];
    if (says.length > 0) {
      await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    }
    const begun = await beginRun(world, { record, commandId, state, sequenceId, startAt: now }, now);
    if (!begun) return { refused: 'not-found', leadId };
    await storeLead(world, { record, commandId, lead: begun.state.lead, state: begun.state }, now);
    return { leadId, says: [...says, ...begun.why] };
  });
}

/** An archived lead comes back with the status it had before; any other stays as it is. */
async function followedAgain(world: World, state: LeadState, now: number): Promise<LeadState> {
  if (!isArchived(state.lead)) return state;
  return { ...state, lead: leadRow(await leadBeforeArchive(world.db, state.lead, now)) };
}
