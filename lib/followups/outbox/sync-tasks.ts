import type { LeadRecord } from '../../leads/lead.ts';
import { afterEvent, isEnded } from '../../outbox/after-event.ts';
import type { Connection } from '../../outbox/connection.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import type { OwedTask } from '../../outbox/owed-write.ts';
import { recordFor } from '../../outbox/record-for.ts';
import type { Touch } from '../../touches/touch.ts';
import type { World } from '../world.ts';
import { wakeHeld } from './due-writes.ts';
import { outboxRow } from './outbox-row.ts';
import { putWrites } from './put-writes.ts';

interface Plan {
  readonly commandId: string;
  readonly leadIds: readonly string[];
  readonly connections: readonly Connection[];
  readonly records: ReadonlyMap<string, readonly LeadRecord[]>;
}

/**
 * Has one task at most stand in each connected CRM for each lead: their open touch. The task of another touch, or of
 * another time, is taken back, and the right one owed. Safe to repeat.
 */
export async function syncTasks(world: World, plan: Plan, now: number): Promise<void> {
  const { db } = world;
  const { leadIds, connections } = plan;
  if (leadIds.length === 0 || !connections.some(({ writes }) => writes.tasks)) return;
  // Side by side, each by its own key: a cursor over thousands of leads would take its time for each.
  const [standing, touches] = await Promise.all([
    Promise.all(leadIds.map((id) => db.outbox.where('openTaskOf').equals(id).toArray())),
    Promise.all(leadIds.map((id) => db.touches.where('leadId').equals(id).first())),
  ]);
  const touchOf = new Map(touches.flatMap((touch) => (touch ? [[touch.leadId, touch]] : [])));
  const standingOf = Map.groupBy(standing.flat(), ({ leadId, connectionId }) => `${leadId}/${connectionId}`);
  const synced = leadIds.flatMap((leadId) =>
    connections.filter(writesTasks).map((connection) => {
      const rows = standingOf.get(`${leadId}/${connection.id}`) ?? [];
      const record = recordFor(plan.records.get(leadId) ?? [], connection);
      const touch = touchOf.get(leadId) ?? null;
      return syncedTask(world, { rows, touch, record, connection, commandId: plan.commandId }, now);
    }),
  );
  const taken = synced.flatMap(({ takenBack }) => takenBack);
  // In one go: long rows of waits for nothing would end the transaction.
  await putWrites(db, [...taken, ...synced.flatMap(({ owed }) => owed)]);
  const freed = taken.filter(isEnded).map(({ recordKey }) => recordKey);
  await wakeHeld(db, freed, now);
}

/** A task comes and goes with the plan: it is nothing to be kept by hand. */
function writesTasks({ writes, way }: Connection): boolean {
  return writes.tasks && way !== 'form';
}

interface OneTask {
  /** The tasks that stand, or are on their way. */
  readonly rows: readonly OutboxRow[];
  readonly touch: Touch | null;
  readonly record: LeadRecord | null;
  readonly connection: Connection;
  readonly commandId: string;
}

interface SyncedTask {
  readonly takenBack: readonly OutboxRow[];
  readonly owed: readonly OutboxRow[];
}

function syncedTask({ newId }: World, task: OneTask, now: number): SyncedTask {
  const { rows, touch, record, connection, commandId } = task;
  const write = touch && taskOf(touch);
  const right = rows.find((row) => write && record?.key === row.recordKey && isSame(row.write, write));
  const wrong = rows.filter((row) => row !== right);
  const takenBack = wrong.map((row) => afterEvent(row, { kind: 'undone' }, now));
  if (right || !write || !record) return { takenBack, owed: [] };
  const { leadId } = touch;
  const owing = { id: newId(now), leadId, commandId, activityId: null, write, connection, record };
  return { takenBack, owed: [{ ...outboxRow(owing, now), openTaskOf: leadId }] };
}

function taskOf({ id, channel, title, dueAt }: Touch): OwedTask {
  return { kind: 'task', channel, title, dueAt, touchId: id };
}

function isSame(one: OutboxRow['write'], other: OwedTask): boolean {
  if (one.kind !== 'task' || one.touchId !== other.touchId) return false;
  return one.dueAt === other.dueAt && one.channel === other.channel && one.title === other.title;
}
