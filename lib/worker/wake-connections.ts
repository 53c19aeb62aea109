import { changeConnection } from '../followups/connections.ts';
import { wakeConnection } from '../followups/outbox/store-event.ts';
import type { Connection } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { recoveryOf } from '../outbox/recovery.ts';
import type { PageView } from '../records/page-reading.ts';
import { deliverOutbox } from './deliver-outbox.ts';
import { findMissing } from './open-connection.ts';
import { tellScreens } from './tell.ts';
import type { Worker } from './worker.ts';

/**
 * Has the writes go on that waited for a page of this site: for an open tab, or for the rep to be signed in there, which
 * a record or a list shows that they are.
 */
export async function wakeForPage(
  worker: Worker,
  { origin, view }: { readonly origin: string; readonly view: PageView },
): Promise<void> {
  const { db, now } = worker;
  const { host } = new URL(origin);
  const connections = await db.connections.filter((one) => one.host === host && waitsForPage(one, view)).toArray();
  for (const { id } of connections) {
    await changeConnection(db, id, (one) =>
      one.state === 'sign-in' ? { ...one, state: 'ok', updatedAt: Math.max(now(), one.updatedAt + 1) } : one,
    );
    await wakeConnection(db, id, now());
  }
  if (connections.length > 0) await goOn(worker);
}

function waitsForPage({ way, state, lastFailure }: Connection, { kind }: PageView): boolean {
  if (way !== 'session' || state === 'off' || !lastFailure) return false;
  const recovery = recoveryOf(lastFailure).kind;
  return recovery === 'await' || (recovery === 'sign-in' && (kind === 'record' || kind === 'list'));
}

/** Makes every connection say whether what it needs is still allowed; what waited for a permission goes on. Safe to repeat. */
export async function syncPermissions(worker: Worker): Promise<void> {
  const { db, now } = worker;
  const changes: Connection[] = [];
  for (const connection of await db.connections.toArray()) {
    const isAllowed = await isAllowedNow(worker, connection);
    const changed = await changeConnection(db, connection.id, (one) => permitted(one, isAllowed));
    if (changed && isAllowed) await wakeConnection(db, changed.id, now());
    if (changed) changes.push(changed);
  }
  if (changes.length > 0) await goOn(worker);
}

async function isAllowedNow(worker: Worker, connection: Connection): Promise<boolean> {
  const adapter = connection.way === 'form' ? null : worker.adapterOf(connection.crm);
  if (!adapter) return true;
  const { hosts, permissions } = await findMissing(worker, adapter, connection);
  return hosts.length + permissions.length === 0;
}

function permitted(connection: Connection, isAllowed: boolean): Connection {
  const isMarked = connection.lastFailure?.kind === 'no-permission';
  if (isMarked !== isAllowed) return connection;
  return { ...connection, lastFailure: isAllowed ? null : failureOf('no-permission') };
}

/** Screens ask again, and what is due is sent; that is not waited for. */
export async function goOn(worker: Worker): Promise<void> {
  await tellScreens(worker, { news: 'outbox' });
  deliverOutbox(worker).catch((error: unknown) => worker.report('delivering', error));
}
