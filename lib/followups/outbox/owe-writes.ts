import type { FollowthroughDb, RowChange } from '../../db/schema.ts';
import type { Lead, LeadRecord } from '../../leads/lead.ts';
import type { Connection } from '../../outbox/connection.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import type { OwedWrite } from '../../outbox/owed-write.ts';
import { recordFor } from '../../outbox/record-for.ts';
import type { Activity } from '../../touches/activity.ts';
import type { World } from '../world.ts';
import { type Owing, outboxRow } from './outbox-row.ts';
import { putWrites } from './put-writes.ts';
import { syncTasks } from './sync-tasks.ts';
import { redoWrites, undoWrites } from './undo-writes.ts';

/** What a command did, as far as a CRM may want to know of it. */
export interface Doings {
  readonly commandId: string;
  readonly activities: readonly Activity[];
  readonly changes: readonly RowChange[];
  /** The command that it undid; null for all but undo. */
  readonly undoes: string | null;
}

/**
 * Owes to the CRMs what a command did, or takes back what the undone one owed. Must run at the end of the command's
 * transaction. Costs one small read where no CRM is connected, and nothing where the command did nothing to write.
 */
export async function oweWrites(world: World, doings: Doings, now: number): Promise<void> {
  const { db } = world;
  if (doings.undoes !== null) await takeBackOrRedo(world, doings.undoes, now);
  const owing = doings.undoes === null ? owingOf(doings, now) : [];
  const planned = leadsPlanned(doings);
  if (owing.length === 0 && planned.length === 0) return;
  const connections = (await db.connections.toArray()).filter(({ state }) => state !== 'off');
  if (connections.length === 0) return;
  const records = await findRecords(db, [...owing.map(({ leadId }) => leadId), ...planned]);
  const rows = owing.flatMap((one) => rowsOf(world, { owing: one, connections, records }, now));
  if (rows.length > 0) await putWrites(db, await withoutEchoes(db, rows));
  const ofPlan = { commandId: doings.commandId, leadIds: planned, connections, records };
  await syncTasks(world, ofPlan, now);
}

/** A stage that this very command took in from the CRM is not written back into it. */
async function withoutEchoes(db: FollowthroughDb, rows: readonly OutboxRow[]): Promise<readonly OutboxRow[]> {
  if (!rows.some(({ write }) => write.kind === 'stage')) return rows;
  const seen = await db.sightings.bulkGet(rows.map((row) => row.recordKey));
  return rows.filter(({ write, commandId }, index) => {
    const isTaken = seen[index]?.news.some((news) => news.fact === 'stage' && news.commandId === commandId);
    return !(write.kind === 'stage' && isTaken);
  });
}

/** An undo takes back what the first command of the chain owed, or, undone itself, has it stand again. */
async function takeBackOrRedo(world: World, undoneId: string, now: number): Promise<void> {
  let first = await world.db.journal.get(undoneId);
  let isUndo = true;
  while (first?.undoes) {
    first = await world.db.journal.get(first.undoes);
    isUndo = !isUndo;
  }
  if (!first) return;
  await (isUndo ? undoWrites(world.db, first.id, now) : redoWrites(world, first.id, now));
}

function owingOf({ commandId, activities, changes }: Doings, now: number): readonly Owing[] {
  return [
    ...activities.flatMap((activity) => owingOfLine(activity, commandId)),
    ...changes.flatMap((change) => owingOfStatus(change, commandId, now)),
  ];
}

function owingOfLine(activity: Activity, commandId: string): readonly Owing[] {
  const { id: activityId, leadId, at } = activity;
  const base = { leadId, commandId, activityId };
  if (activity.kind === 'touch') {
    const { channel, outcome, contact, stepTitle, isSensitive } = activity;
    const note = isSensitive ? '' : activity.note;
    const script = activity.script && !isSensitive ? { script: activity.script } : {};
    return [{ ...base, write: { kind: 'touch', channel, outcome, contact, note, stepTitle, at, ...script } }];
  }
  if (activity.kind !== 'note' || activity.isSensitive) return [];
  return [{ ...base, write: { kind: 'note', note: activity.note, at } }];
}

function owingOfStatus({ table, key, before, after }: RowChange, commandId: string, at: number): readonly Owing[] {
  if (table !== 'leads' || before === null || after === null) return [];
  const [{ status: was }, { status }] = [before as Lead, after as Lead];
  if (status === was) return [];
  return [{ leadId: key, commandId, activityId: null, write: { kind: 'stage', status, was, at } }];
}

/** The leads whose next step may be another, or may have to be told elsewhere. */
function leadsPlanned({ changes }: Doings): readonly string[] {
  const rows = changes.filter(({ table }) => table === 'touches' || table === 'records');
  const leadIds = rows.flatMap(({ before, after }) => [before, after] as ReadonlyArray<{ leadId: string } | null>);
  return [...new Set(leadIds.flatMap((row) => (row ? [row.leadId] : [])))];
}

/** The records of these leads, by lead. */
async function findRecords(
  db: FollowthroughDb,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LeadRecord[]>> {
  const ids = [...new Set(leadIds)];
  const found = await Promise.all(ids.map((id) => db.records.where('leadId').equals(id).toArray()));
  return new Map(ids.map((id, index) => [id, found[index] ?? []]));
}

interface OwingWhere {
  readonly owing: Owing;
  readonly connections: readonly Connection[];
  readonly records: ReadonlyMap<string, readonly LeadRecord[]>;
}

function rowsOf({ newId }: World, { owing, connections, records }: OwingWhere, now: number): readonly OutboxRow[] {
  return connections.flatMap((connection) => {
    const record = recordFor(records.get(owing.leadId) ?? [], connection);
    if (!record || !isWanted(owing.write, connection, record)) return [];
    return [outboxRow({ ...owing, id: newId(now), connection, record }, now)];
  });
}

function isWanted(write: OwedWrite, { writes, stageMap }: Connection, record: LeadRecord): boolean {
  if (write.kind === 'touch') return writes.touches;
  if (write.kind === 'note') return writes.notes;
  return write.kind === 'stage' && writes.stages && stageMap[`${record.objectType}/${write.status}`] !== undefined;
}
