import { type Api, ApiError } from '../connectors/api.ts';
import type { ApiAdapter, Secrets } from '../connectors/api-adapter.ts';
import type { Carrier } from '../connectors/carrier.ts';
import { fetchCarrier } from '../connectors/fetch-carrier.ts';
import { hostsNeeded, patternOf, permissionsNeeded } from '../connectors/hosts.ts';
import { openApi } from '../connectors/open-api.ts';
import { tabCarrier } from '../connectors/tab-carrier.ts';
import { changeConnection } from '../followups/connections.ts';
import type { OptionalPermission } from '../messages/connections.ts';
import type { Connection } from '../outbox/connection.ts';
import { type Failure, failureOf } from '../outbox/failure.ts';
import { changeSecrets, readSecrets, saveSecrets } from './secrets.ts';
import { tellScreens } from './tell.ts';
import type { Worker } from './worker.ts';

/**
 * A signed-in way into one workspace, or why there is none; nothing is sent yet. Renewed secrets are kept before they are
 * used. A connection whose secrets cannot be read any more waits for the rep to sign in again.
 */
export async function openConnection(worker: Worker, connection: Connection): Promise<Api | Failure> {
  const adapter = worker.adapterOf(connection.crm);
  if (connection.way === 'form') return failureOf('by-hand');
  if (!adapter) return failureOf('no-place');
  const missing = await findMissing(worker, adapter, connection);
  if (missing.hosts.length + missing.permissions.length > 0) return failureOf('no-permission');
  const secrets = await findSecrets(worker, adapter, connection);
  if (!secrets) return needsSignIn(worker, connection);
  return openApi({
    adapter: renewingOnce(worker, adapter, connection.id),
    connection,
    secrets,
    carry: carrierOf(worker, adapter, connection),
    // Kept already, as long as they are still the connection's.
    keep: async () => undefined,
    now: worker.now(),
  });
}

/** What a connection needs and the rep has not granted, or has taken back. */
export async function findMissing(
  { browser }: Pick<Worker, 'browser'>,
  adapter: ApiAdapter,
  connection: Connection,
): Promise<{ readonly hosts: readonly string[]; readonly permissions: readonly OptionalPermission[] }> {
  const { permissions } = browser;
  const hosts: string[] = [];
  for (const host of hostsNeeded(adapter, connection))
    if (!(await permissions.contains({ origins: [host] }))) hosts.push(host);
  const more: OptionalPermission[] = [];
  for (const one of permissionsNeeded(adapter, connection.way))
    if (!(await permissions.contains({ permissions: [one] }))) more.push(one);
  return { hosts, permissions: more };
}

/** How requests of a connection travel: in the CRM's own tab where the session is the sign-in, else from the worker. */
export function carrierOf(
  { browser, network }: Pick<Worker, 'browser' | 'network'>,
  adapter: ApiAdapter,
  connection: Connection,
): Carrier {
  if (connection.way !== 'session' || adapter.sessionCookie) return allowedCarrier(browser, fetchCarrier(network));
  const { origin } = new URL(adapter.baseUrl(connection));
  return tabCarrier({ browser, origin, isOnline: network.isOnline });
}

/** A permission may be taken back at any moment: what is sent after that is not left to what the CRM lets through. */
function allowedCarrier({ permissions }: Worker['browser'], carry: Carrier): Carrier {
  return async (request) => {
    if (!(await permissions.contains({ origins: [patternOf(request.url)] })))
      throw new ApiError(failureOf('no-permission'));
    return carry(request);
  };
}

/** What a session is signed in with: nothing of ours in a tab, else the cookie that the browser has at this moment; null when it has none. */
export async function findSession(
  { browser }: Pick<Worker, 'browser'>,
  { sessionCookie }: ApiAdapter,
  connection: Connection,
): Promise<Secrets | null> {
  if (!sessionCookie) return {};
  const cookie = await browser.cookies.get({ url: sessionCookie.urlOf(connection), name: sessionCookie.name });
  return cookie ? { session: cookie.value } : null;
}

function findSecrets(worker: Worker, adapter: ApiAdapter, connection: Connection): Promise<Secrets | null> {
  return connection.way === 'session' ? findSession(worker, adapter, connection) : readSecrets(worker, connection.id);
}

async function needsSignIn(worker: Worker, { id }: Connection): Promise<Failure> {
  const failure = failureOf('unauthorised');
  const changed = await changeConnection(worker.db, id, (connection) =>
    connection.state === 'ok'
      ? { ...connection, state: 'sign-in', lastFailure: failure, updatedAt: worker.now() }
      : connection,
  );
  if (changed) await tellScreens(worker, { news: 'outbox' });
  return failure;
}

/**
 * The adapter, renewing one at a time: a refresh token may be good only once, so whoever comes second takes what the
 * first was given.
 */
function renewingOnce(worker: Worker, adapter: ApiAdapter, id: string): ApiAdapter {
  const { renew } = adapter;
  if (!renew) return adapter;
  return {
    ...adapter,
    renew: (api, stale) =>
      worker.locks.request(`renew:${id}`, async () => {
        const kept = await readSecrets(worker, id);
        if (kept && !isSame(kept, stale)) return kept;
        if (!kept) throw new ApiError(failureOf('unauthorised'));
        const renewed = await renew.call(adapter, api, stale);
        await replaceSecrets(worker, id, { stale, renewed });
        return renewed;
      }),
  };
}

/** Signed in anew or disconnected while they were renewed: the old sign-in does not come back over the new one. */
function replaceSecrets(
  worker: Worker,
  id: string,
  { stale, renewed }: { readonly stale: Secrets; readonly renewed: Secrets },
): Promise<void> {
  return changeSecrets(worker, id, async () => {
    const kept = await readSecrets(worker, id);
    if (!kept || !isSame(kept, stale)) throw new ApiError(failureOf('unauthorised'));
    await saveSecrets(worker, id, renewed);
  });
}

function isSame(one: Secrets, other: Secrets): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => one[name] === other[name]);
}
