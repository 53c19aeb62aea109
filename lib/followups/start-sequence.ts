import type { Command, CommandResult } from '../messages/protocol.ts';
import { isUnderWay } from '../sequences/enrollment.ts';
import { nextStep } from '../sequences/next-step.ts';
import { latestSequence, loadLead, runOf } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import { runCommand } from './run-command.ts';
import { beginRun, storeDecision } from './store-decision.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/** Starts a sequence for a lead; a run still under way is stopped first, so that a lead has one. */
export function startSequence(
  world: World,
  { commandId, leadId, sequenceId }: Command & { leadId: string; sequenceId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    if (reachOf(state.lead, world, state).doNotContact) return { refused: 'cannot-contact', leadId };
    if (!(await latestSequence(world.db, sequenceId))) return { refused: 'not-found', leadId };
    const running = runOf(world, state, { lead: state.lead, now });
    if (running && isUnderWay(running.enrollment)) {
      const decision = nextStep(running, { kind: 'stop', because: '' }, now);
      await storeDecision(world, { record, commandId, run: running, decision, state }, now);
    }
    const { lead } = state;
    const begun = await beginRun(world, { record, commandId, state, lead, sequenceId, startAt: now }, now);
    if (!begun) return { refused: 'not-found', leadId };
    const { enrollment, touch, why } = begun.decision;
    const after = { ...state, enrollment: { ...enrollment, why }, touch };
    await storeLead(world, { record, commandId, lead, state: after }, now);
    return { leadId, says: why };
  });
}
