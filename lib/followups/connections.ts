import type { FollowthroughDb } from '../db/schema.ts';
import type { Connection } from '../outbox/connection.ts';
import { type Workspace, workspaceOf } from '../outbox/workspace.ts';
import { disconnectWrites } from './outbox/store-event.ts';

/** Every workspace that a followed lead has a record in: one look at the database for each, however many leads there are. */
export async function findWorkspaces(db: FollowthroughDb): Promise<readonly Workspace[]> {
  const found: Workspace[] = [];
  let after = '';
  for (;;) {
    const record = await db.records.where('key').above(after).first();
    if (!record) return found;
    const id = record.key.split('/').slice(0, 3).join('/');
    const workspace = workspaceOf(id);
    // A mailbox is written to by nobody.
    if (workspace && workspace.crm !== 'gmail') found.push(workspace);
    // Keys begin with the workspace's id; `0` is the letter after the slash.
    after = `${id}0`;
  }
}

/** How many writes of each workspace are not confirmed: those that wait, and those that need the rep. */
export async function countOpen(
  db: FollowthroughDb,
): Promise<ReadonlyMap<string, { readonly waiting: number; readonly needsRep: number }>> {
  const counts = new Map<string, { waiting: number; needsRep: number }>();
  for (const { connectionId, delivery } of await db.outbox.orderBy('openAt').toArray()) {
    const count = counts.get(connectionId) ?? { waiting: 0, needsRep: 0 };
    count[delivery.kind === 'needs-rep' ? 'needsRep' : 'waiting'] += 1;
    counts.set(connectionId, count);
  }
  return counts;
}

/** Changes one connection, as it is stored now; null when it is not there, and when `change` leaves it as it is. */
export function changeConnection(
  db: FollowthroughDb,
  id: string,
  change: (connection: Connection) => Connection,
): Promise<Connection | null> {
  return db.transaction('rw', db.connections, async () => {
    const connection = await db.connections.get(id);
    const changed = connection && change(connection);
    if (!changed || changed === connection) return null;
    await db.connections.put(changed);
    return changed;
  });
}

/** Stores a connection; what the rep chose in one of the same workspace, up to this moment, stays. */
export function saveConnection(
  db: FollowthroughDb,
  id: string,
  make: (known: Connection | null) => Connection,
): Promise<Connection> {
  return db.transaction('rw', db.connections, async () => {
    const connection = make((await db.connections.get(id)) ?? null);
    await db.connections.put(connection);
    return connection;
  });
}

/** Forgets a connection; what was still owed there needs the rep. */
export function forgetConnection(db: FollowthroughDb, id: string, now: number): Promise<void> {
  return db.transaction('rw', [db.connections, db.outbox], async () => {
    await db.connections.delete(id);
    await disconnectWrites(db, id, now);
  });
}
