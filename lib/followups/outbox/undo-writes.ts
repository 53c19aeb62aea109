import type { FollowthroughDb } from '../../db/schema.ts';
import { afterEvent, afterRedo } from '../../outbox/after-event.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import type { World } from '../world.ts';
import { wakeHeld } from './due-writes.ts';
import { putWrites } from './put-writes.ts';

/** Takes back what a command owed: what never left is withdrawn, the rest is taken back in the CRM. */
export async function undoWrites(db: FollowthroughDb, commandId: string, now: number): Promise<void> {
  const rows = await findOwedBy(db, commandId);
  const next = rows.filter(({ wanted }) => wanted === 'there').map((row) => afterEvent(row, { kind: 'undone' }, now));
  await putWrites(db, next);
  await wakeHeld(
    db,
    next.map((row) => row.recordKey),
    now,
  );
}

/** Has what a command owed stand again after it was undone: the same writes where they never left, new ones where they are gone. */
export async function redoWrites({ db, newId }: World, commandId: string, now: number): Promise<void> {
  const rows = (await findOwedBy(db, commandId)).filter(isLatest);
  await putWrites(
    db,
    rows.map((row) => afterRedo(row, now) ?? writtenAnew(row, newId(now), now)),
  );
}

/** Tasks follow the lead's open touch, not the command. */
async function findOwedBy(db: FollowthroughDb, commandId: string): Promise<readonly OutboxRow[]> {
  const rows = await db.outbox.where('commandId').equals(commandId).toArray();
  return rows.filter(({ write }) => write.kind !== 'task');
}

/** Undone and done again several times, a write has several rows: the last is the one that counts. */
function isLatest(row: OutboxRow, _at: number, rows: readonly OutboxRow[]): boolean {
  return rows.every((other) => other.id <= row.id || !isOfSame(row, other));
}

function isOfSame(one: OutboxRow, other: OutboxRow): boolean {
  return (
    one.recordKey === other.recordKey && one.activityId === other.activityId && one.write.kind === other.write.kind
  );
}

function writtenAnew(row: OutboxRow, id: string, now: number): OutboxRow {
  return {
    ...row,
    id,
    wanted: 'there',
    delivery: { kind: 'queued', attempts: 0, failure: null },
    made: {},
    url: null,
    owedAt: now,
    tryAt: now,
    openAt: now,
    updatedAt: now,
  };
}
