import type { FollowthroughDb } from '../../db/schema.ts';
import { afterEvent, type OutboxEvent } from '../../outbox/after-event.ts';
import type { Connection } from '../../outbox/connection.ts';
import type { OutboxRow } from '../../outbox/delivery.ts';
import type { Failure } from '../../outbox/failure.ts';
import { recoveryOf, restUntilAt } from '../../outbox/recovery.ts';

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
    const next = afterEvent(current, event, now);
    if (next !== current) await db.outbox.put(next);
    if (asked) await noteConnection(db, { event, asked }, now);
    return next;
  });
}

async function noteConnection(
  db: FollowthroughDb,
  { event, asked }: { event: OutboxEvent; asked: Connection },
  now: number,
): Promise<void> {
  const connection = await db.connections.get(asked.id);
  // Signed in anew, or changed, since it was asked: the answer was to the old one.
  if (!connection || connection.updatedAt !== asked.updatedAt) return;
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
    await db.outbox.bulkPut(changed.map(({ next }) => next));
  });
}
