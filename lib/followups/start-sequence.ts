import type { Recorder } from '../db/journal.ts';
import type { Lead } from '../leads/lead.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { newEnrollment } from '../sequences/enroll.ts';
import { nextStep } from '../sequences/next-step.ts';
import type { Run } from '../sequences/run.ts';
import type { Reason } from '../touches/reason.ts';
import { latestSequence, loadLead, runOf } from './load-run.ts';
import { reachOf } from './reach-of.ts';
import { runCommand } from './run-command.ts';
import { storeDecision } from './store-decision.ts';
import { findTouchesAt } from './touches-at.ts';
import type { World } from './world.ts';

/** Starts a sequence for a lead; a run still under way is stopped first, so that a lead has one. */
export function startSequence(
  world: World,
  { commandId, leadId, sequenceId }: Command & { leadId: string; sequenceId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world.db, leadId);
    if (!state) return { refused: 'not-found', leadId: null };
    if (state.lead.doNotContact) return { refused: 'cannot-contact', leadId };
    if (!(await latestSequence(world.db, sequenceId))) return { refused: 'not-found', leadId };
    const running = runOf(world, state, { lead: state.lead, now });
    if (running && ['active', 'paused'].includes(running.enrollment.state.kind)) {
      const decision = nextStep(running, { kind: 'stop', because: '' }, now);
      await storeDecision(record, { run: running, decision }, { commandId, activityId: world.newId(now), now });
    }
    const why = await beginSequence(world, { lead: state.lead, sequenceId, record, commandId }, now);
    return { leadId, says: why ?? [] };
  });
}

interface Beginning {
  readonly lead: Lead;
  readonly sequenceId: string;
  readonly record: Recorder;
  readonly commandId: string;
}

/** Enrolls the lead in the newest version and opens the first touch; null when there is no such sequence. */
export async function beginSequence(
  world: World,
  { lead, sequenceId, record, commandId }: Beginning,
  now: number,
): Promise<readonly Reason[] | null> {
  const sequence = await latestSequence(world.db, sequenceId);
  if (!sequence) return null;
  const enrollment = newEnrollment({ id: world.newId(now), leadId: lead.id, sequence }, now);
  const reach = reachOf(lead, world, await findTouchesAt(world.db, lead.id));
  const run: Run = { sequence, enrollment, touch: null, reach, newTouchId: world.newId(now) };
  const decision = nextStep(run, { kind: 'start' }, now);
  await storeDecision(record, { run, decision }, { commandId, activityId: world.newId(now), now });
  return decision.why;
}
