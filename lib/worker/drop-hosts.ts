import type { Browser } from 'wxt/browser';
import { apiHostsOf, hostsNeeded, patternOf } from '../connectors/hosts.ts';
import { findWorkspaces } from '../followups/connections.ts';
import type { Connection } from '../outbox/connection.ts';
import { forgetApiHosts } from '../sites/api-hosts.ts';
import type { Worker } from './worker.ts';

/** Gives back the permissions that only this connection needed, which is no more: hosts of its API, the cookies. */
export async function dropHosts(worker: Worker, connection: Connection): Promise<void> {
  const { browser, db } = worker;
  const adapter = connection.way === 'form' ? null : worker.adapterOf(connection.crm);
  if (!adapter) return;
  const others = await db.connections.toArray();
  const kept = new Set([...others.flatMap((other) => hostsOf(worker, other)), ...(await findReadHosts(worker))]);
  const hosts = apiHostsOf(adapter, connection).filter((host) => !kept.has(host));
  // What comes with the extension cannot be given back: only encrypted hosts are ever asked for.
  const optional = hosts.filter((host) => host.startsWith('https:'));
  if (optional.length > 0) await browser.permissions.remove({ origins: optional });
  await forgetApiHosts(db, hosts);
  const needsCookies = others.some(({ crm, way }) => way === 'session' && worker.adapterOf(crm)?.sessionCookie);
  const cookies: Browser.permissions.Permissions = { permissions: ['cookies'] };
  if (!needsCookies && (await browser.permissions.contains(cookies))) await browser.permissions.remove(cookies);
}

function hostsOf({ adapterOf }: Worker, connection: Connection): readonly string[] {
  const adapter = connection.way === 'form' ? null : adapterOf(connection.crm);
  return adapter ? hostsNeeded(adapter, connection) : [];
}

/** Sites that followed leads have records on. */
async function findReadHosts({ db }: Worker): Promise<readonly string[]> {
  return (await findWorkspaces(db)).map(({ host }) => patternOf(`https://${host}`));
}
