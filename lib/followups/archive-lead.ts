import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { type Lead, type LeadStatus, leadStatuses } from '../leads/lead.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { leadRow } from './lead-row.ts';
import { historyIds, loadLead } from './load-run.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import { storeLead } from './store-lead.ts';
import type { World } from './world.ts';

/** Lines of history looked through for the status before the archive: hardly any are added after it. */
const mostLines = 200;

/**
 * Takes a lead out of the active follow-up, with a reason, onto a list, to be looked at again on a day (R136): the run
 * ends, the status is `archived`.
 */
export function archiveLead(
  world: World,
  input: Command & { leadId: string; because: string; list: string; revisitOn: string | null },
  now: number,
): Promise<CommandResult> {
  const { commandId, leadId, because, list, revisitOn } = input;
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    if (state.lead.archived) return { refused: 'moved-on', leadId };
    const says = [reason('archived', { because, status: state.lead.status })];
    const activityId = world.newId(now);
    await record.append({ id: activityId, leadId, commandId, at: now, kind: 'decision', why: says });
    const archived = { at: now, because, list, revisitOn };
    const lead = leadRow({ ...state.lead, status: 'archived', archived, updatedAt: now });
    const event = { kind: 'signal', signal: 'archived', untilAt: null, activityId } as const;
    const why = await replanRun(world, { record, commandId, state: { ...state, lead }, event }, now);
    return { leadId, says: [...says, ...why] };
  });
}

/** Takes an archived lead back into the follow-up, with the status it had before; its run stays ended. */
export function restoreLead(
  world: World,
  { commandId, leadId }: Command & { leadId: string },
  now: number,
): Promise<CommandResult> {
  return runCommand(world, { commandId, now }, async (record) => {
    const state = await loadLead(world, leadId, now);
    if (!state) return { refused: 'not-found', leadId: null };
    if (!isArchived(state.lead)) return { refused: 'moved-on', leadId };
    const lead = await leadBeforeArchive(world.db, state.lead, now);
    await storeLead(world, { record, commandId, lead, state }, now);
    const says = [reason('restored')];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    return { leadId, says };
  });
}

/** Is the lead out of the active follow-up. */
export function isArchived({ archived, status }: Pick<Lead, 'archived' | 'status'>): boolean {
  return archived !== undefined || status === 'archived';
}

/** An archived lead as it is to be when it is followed up again: with the status it had before. */
export async function leadBeforeArchive(db: FollowthroughDb, lead: Lead, now: number): Promise<Lead> {
  const { archived: _archived, ...kept } = lead;
  return { ...kept, status: await findStatusBefore(db, historyIds(lead)), updatedAt: now };
}

/** The status that the last archiving ended; `contacted` for a lead archived before statuses were noted. */
async function findStatusBefore(db: FollowthroughDb, leadIds: readonly string[]): Promise<LeadStatus> {
  const lines = await findHistory(db, leadIds, { before: null, limit: mostLines });
  const reasons = lines.flatMap((line): readonly Reason[] => (line.kind === 'decision' ? line.why : []));
  const before = reasons.find(({ rule }) => rule === 'archived')?.values.status;
  return leadStatuses.find((status) => status === before && status !== 'archived') ?? 'contacted';
}
