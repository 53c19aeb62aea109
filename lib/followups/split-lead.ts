import { type Recorder, standsAsLeft } from '../db/journal.ts';
import type { EnrollmentRow, FollowthroughDb, RowChange } from '../db/schema.ts';
import { splitOff, withoutMerged } from '../leads/split-lead.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { changesOf, findMerge, findResting, type Merged } from './find-merged.ts';
import { leadRow } from './lead-row.ts';
import { findRun, loadLead } from './load-run.ts';
import { whoOf } from './merge-leads.ts';
import { replanRun } from './replan-run.ts';
import { runCommand } from './run-command.ts';
import type { World } from './world.ts';

/**
 * Says that a lead merged into this one is another person after all, and makes two leads of them again: each has its own
 * numbers, addresses and history, as it is known now. Refused when something newer rests on the merge; not suggested again.
 */
export function splitLead(
  world: World,
  { commandId, leadId, otherId }: Command & { leadId: string; otherId: string },
  now: number,
): Promise<CommandResult> {
  const { db } = world;
  return runCommand(world, { commandId, now }, async (record) => {
    const lead = await db.leads.get(leadId);
    const merged = lead && (await findMerge(db, leadId, otherId));
    if (!lead || !merged) return { refused: 'not-found', leadId: lead ? leadId : null };
    if ((await findResting(db, merged)).length > 0) return { refused: 'depends', leadId };
    const says = [reason('split', { name: whoOf(merged.other) })];
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'decision', why: says });
    await record.put('leads', leadRow(splitOff(lead, merged, now)));
    await record.put('leads', leadRow(withoutMerged(lead, merged, now)));
    await record.remove('merges', otherId);
    await moveBack(db, record, merged);
    for (const id of [otherId, leadId]) {
      const state = await loadLead(world, id, now);
      if (!state) throw new Error(`The lead ${id} cannot be read after it was split`);
      await replanRun(world, { record, commandId, state }, now);
    }
    return { leadId, says };
  });
}

/** Gives the other lead back what was its own, where it still stands as the merge left it. */
async function moveBack(db: FollowthroughDb, record: Recorder, merged: Merged): Promise<void> {
  const { changes, row } = merged;
  for (const table of ['records', 'enrollments', 'touches', 'reminders', 'reviews'] as const) {
    for (const change of changesOf(changes, table, row.id)) await putBack(db, record, change);
  }
  for (const change of changes.filter(({ table }) => table === 'suppressions')) await putBack(db, record, change);
  await resumeStopped(db, record, merged);
}

async function putBack(db: FollowthroughDb, record: Recorder, { table, key, before, after }: RowChange): Promise<void> {
  if (!standsAsLeft(await db.table(table).get(key), after)) return;
  if (before === null) await record.remove(table, key);
  else await record.put(table, before as { readonly id: string });
}

/** The kept lead's own run goes on again, if the other's had taken its place and none has since. */
async function resumeStopped(db: FollowthroughDb, record: Recorder, { changes, row }: Merged): Promise<void> {
  const isStopped = ({ before, after }: RowChange): boolean =>
    (before as EnrollmentRow | null)?.underWay !== undefined && (after as EnrollmentRow | null)?.underWay === undefined;
  const own = changesOf(changes, 'enrollments', row.into).filter(isStopped);
  if (own.length === 0 || (await findRun(db, row.into))?.underWay !== undefined) return;
  for (const change of [...own, ...changesOf(changes, 'touches', row.into)]) await putBack(db, record, change);
}
