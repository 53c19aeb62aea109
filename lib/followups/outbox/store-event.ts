import type { FollowthroughDb } from '../../db/schema.ts';
import { afterEvent, type OutboxEvent } from '../../outbox/after-event.ts';
import type { Connection } from '../../outbox/connection.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import type { Failure } from '../../outbox/failure.ts';
import { isOfConnection as isFailureOfConnection, recoveryOf, restUntilAt } from '../../outbox/recovery.ts';
import { putWrites } from './put-writes.ts';

/** How often a connection that works is noted to work. */
const noteOkEveryMs = 60_000;

interface Happened {
  readonly row: OutboxRow;
  readonly event: OutboxEvent;
  /** The connection as it was when the CRM was asked; null when it was not. */
  readonly asked: Connection | null;
}

/**
 * Stores what happened to a write, and what that says of its connection, in one transaction: a write that waits for a
 * sign-in waits with a connection that says so. Gives the row as it is then; it may have been undone meanwhile.
 */
export function storeEvent(
  db: FollowthroughDb,
  { row, event, asked }: Happened,
  now: number,
): Promise<OutboxRow | null> {
  return db.transaction('rw', db.outbox, db.connections, async () => {
    const current = await db.outbox.get(row.id);
    if (!current) return null;
    const connection = asked && ((await db.connections.get(asked.id)) ?? null);
    const isOld = asked !== null && connection?.updatedAt !== asked.updatedAt;
    const after = afterEvent(current, event, now);
    // It was the old sign-in that failed: nobody would wake what waits for a new one, which is there already.
    const next = isOld && isOfConnection(event) ? afterEvent(after, { kind: 'woken' }, now) : after;
    if (next !== current) await db.outbox.put(next);
    if (connection && !isOld) await noteConnection(db, { event, connection }, now);
    return next;
  });
}

function isOfConnection(event: OutboxEvent): boolean {
  return event.kind === 'failed' && isFailureOfConnection(event.failure);
}

async function noteConnection(
  db: FollowthroughDb,
  { event, connection }: { event: OutboxEvent; connection: Connection },
  now: number,
): Promise<void> {
  const next = event.kind === 'failed' ? connectionAfter(connection, event.failure, now) : workingAt(connection, now);
  if (next !== connection) await db.connections.put(next);
}

function connectionAfter(connection: Connection, failure: Failure, now: number): Connection {
  const { kind } = recoveryOf(failure);
  if (kind === 'again' || kind === 'rep') return connection;
  const noted: Connection = { ...connection, lastFailure: failure };
  if (kind === 'pause') return { ...noted, pausedUntilAt: restUntilAt(failure, now) };
  return kind === 'sign-in' && connection.state === 'ok' ? { ...noted, state: 'sign-in', updatedAt: now } : noted;
}

function workingAt(connection: Connection, now: number): Connection {
  const { lastOkAt, lastFailure } = connection;
  if (lastFailure === null && lastOkAt !== null && now - lastOkAt < noteOkEveryMs) return connection;
  return { ...connection, lastOkAt: now, lastFailure: null };
}

/** Has the writes of a connection gone on with that waited for it: after a sign-in, for a tab that is open again. */
export function wakeConnection(db: FollowthroughDb, connectionId: string, now: number): Promise<void> {
  return toOpenOf(db, connectionId, { event: { kind: 'woken' }, now });
}

/** Leaves what is still owed to a connection to the rep: it was disconnected. */
export function disconnectWrites(db: FollowthroughDb, connectionId: string, now: number): Promise<void> {
  return toOpenOf(db, connectionId, { event: { kind: 'disconnected' }, now });
}

async function toOpenOf(
  db: FollowthroughDb,
  connectionId: string,
  { event, now }: { event: OutboxEvent; now: number },
): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const open = await db.outbox.orderBy('openAt').toArray();
    const changed = open
      .filter((row) => row.connectionId === connectionId)
      .map((row) => ({ row, next: afterEvent(row, event, now) }))
      .filter(({ row, next }) => row !== next);
    await putWrites(
      db,
      changed.map(({ next }) => next),
    );
  });
}
