import type { Browser } from 'wxt/browser';
import { apiHostsOf, hostsNeeded, patternOf } from '../connectors/hosts.ts';
import { findSetting } from '../db/settings.ts';
import { endpointOf } from '../drafting/endpoint.ts';
import { findWorkspaces } from '../followups/connections.ts';
import type { Connection } from '../outbox/connection.ts';
import { forgetApiHosts } from '../sites/api-hosts.ts';
import type { Worker } from './worker.ts';

/** Gives back the permissions that only this connection needed, which is no more: hosts of its API, the cookies. */
export async function dropHosts(worker: Worker, connection: Connection): Promise<void> {
  const { browser, db } = worker;
  const adapter = connection.way === 'form' ? null : worker.adapterOf(connection.crm);
  if (!adapter) return;
  const hosts = apiHostsOf(adapter, connection);
  // What comes with the extension cannot be given back: only encrypted hosts are ever asked for.
  await giveBack(worker, { hosts, asked: hosts.filter((host) => host.startsWith('https:')) });
  const others = await db.connections.toArray();
  const needsCookies = others.some(({ crm, way }) => way === 'session' && worker.adapterOf(crm)?.sessionCookie);
  const cookies: Browser.permissions.Permissions = { permissions: ['cookies'] };
  if (!needsCookies && (await browser.permissions.contains(cookies))) await browser.permissions.remove(cookies);
}

export interface GivenBack {
  /** Match patterns that were an API's. */
  readonly hosts: readonly string[];
  /** Those of them that Chrome was asked for. */
  readonly asked: readonly string[];
}

/** Gives back hosts that were allowed for an API, but for those that something else still needs. */
export async function giveBack(worker: Worker, { hosts, asked }: GivenBack): Promise<void> {
  const { browser, db } = worker;
  const kept = await findNeeded(worker);
  const dropped = asked.filter((host) => !kept.has(host));
  if (dropped.length > 0) await browser.permissions.remove({ origins: dropped });
  await forgetApiHosts(
    db,
    hosts.filter((host) => !kept.has(host)),
  );
}

/** Hosts that the connections there are, the sites that followed leads have records on and the endpoint that writes need. */
async function findNeeded(worker: Worker): Promise<ReadonlySet<string>> {
  const connections = await worker.db.connections.toArray();
  const kept = await findSetting(worker.db, 'modelEndpoint');
  const endpoint = kept && endpointOf(kept.url);
  return new Set([
    ...connections.flatMap((one) => hostsOf(worker, one)),
    ...(await findReadHosts(worker)),
    ...(endpoint ? [endpoint.pattern] : []),
  ]);
}

function hostsOf({ adapterOf }: Worker, connection: Connection): readonly string[] {
  const adapter = connection.way === 'form' ? null : adapterOf(connection.crm);
  return adapter ? hostsNeeded(adapter, connection) : [];
}

/** Sites that followed leads have records on. */
async function findReadHosts({ db }: Worker): Promise<readonly string[]> {
  return (await findWorkspaces(db)).map(({ host }) => patternOf(`https://${host}`));
}
