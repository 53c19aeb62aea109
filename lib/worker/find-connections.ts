import type { ApiAdapter } from '../connectors/api-adapter.ts';
import { apiHostsOf } from '../connectors/hosts.ts';
import { countOpen, findWorkspaces } from '../followups/connections.ts';
import type { ConnectionCard } from '../messages/connections.ts';
import { type Connection, connectionId, type SignInWay } from '../outbox/connection.ts';
import type { Workspace } from '../outbox/workspace.ts';
import { noteApiHosts } from '../sites/api-hosts.ts';
import { findAllowedSites } from '../sites/sync-sites.ts';
import { findRecordTabs } from '../tabs/tab-views.ts';
import { newConnection } from './connect-plan.ts';
import { findMissing } from './open-connection.ts';
import type { Worker } from './worker.ts';

/** CRMs whose address alone does not tell the workspace: it is known once a record was seen. */
const severalPerHost: ReadonlySet<string> = new Set(['hubspot', 'zoho']);

/** Every workspace that is connected or could be, by host: those of connections, of followed leads, of open records and of allowed sites. */
export async function findConnections(worker: Worker): Promise<readonly ConnectionCard[]> {
  const [connections, counts] = [await worker.db.connections.toArray(), await countOpen(worker.db)];
  const workspaces = await findAll(worker, connections);
  const cards = workspaces.map(async (workspace): Promise<ConnectionCard> => {
    const id = connectionId(workspace);
    const connection = connections.find((one) => one.id === id) ?? null;
    const { waiting, needsRep } = counts.get(id) ?? { waiting: 0, needsRep: 0 };
    return { id, ...workspace, connection, ...(await canOf(worker, workspace, connection)), waiting, needsRep };
  });
  return (await Promise.all(cards)).sort((one, other) => (one.host + one.id < other.host + other.id ? -1 : 1));
}

async function findAll(worker: Worker, connections: readonly Connection[]): Promise<readonly Workspace[]> {
  const { browser, db } = worker;
  const tabs = await findRecordTabs(browser.storage.session);
  const open = tabs.flatMap(({ view }) => (view.kind === 'record' ? [view.reading.ref] : []));
  const seen = [...connections, ...(await findWorkspaces(db)), ...open.filter(({ crm }) => worker.adapterOf(crm))];
  const sites = (await findAllowedSites(browser, db))
    .map(({ origin, crm }): Workspace => ({ crm, host: new URL(origin).host, tenant: '' }))
    .filter(({ crm, host }) => worker.adapterOf(crm) && !severalPerHost.has(crm) && !isSeen(seen, { crm, host }));
  const all = [...seen, ...sites].map(({ crm, host, tenant }): Workspace => ({ crm, host, tenant }));
  return [...new Map(all.map((workspace) => [connectionId(workspace), workspace])).values()];
}

function isSeen(seen: readonly Workspace[], { crm, host }: Pick<Workspace, 'crm' | 'host'>): boolean {
  return seen.some((one) => one.crm === crm && one.host === host);
}

type Can = Pick<ConnectionCard, 'signIns' | 'hosts' | 'permissions' | 'can'>;

async function canOf(worker: Worker, workspace: Workspace, connection: Connection | null): Promise<Can> {
  const adapter = worker.adapterOf(workspace.crm);
  if (!adapter)
    return { signIns: [], hosts: {}, permissions: {}, can: { outcomes: false, tasks: false, stages: false } };
  const { caps, signIns } = adapter;
  const missing = await Promise.all(
    signIns.map(async ({ way }) => [way, await missingOf(worker, adapter, { workspace, connection, way })] as const),
  );
  return {
    signIns,
    hosts: Object.fromEntries(missing.map(([way, { hosts }]) => [way, hosts])),
    permissions: Object.fromEntries(missing.map(([way, { permissions }]) => [way, permissions])),
    can: { outcomes: caps.outcome !== 'text', tasks: caps.tasks, stages: caps.stages },
  };
}

interface Wanted {
  readonly workspace: Workspace;
  readonly connection: Connection | null;
  readonly way: SignInWay;
}

/** With the fields as they were filled in last; where a host is what the rep has still to type, it is asked for after. */
async function missingOf(
  worker: Worker,
  adapter: ApiAdapter,
  { workspace, connection, way }: Wanted,
): ReturnType<typeof findMissing> {
  const fields = connection?.way === way ? connection.fields : {};
  const draft = newConnection(workspace, { id: connectionId(workspace), way, fields }, worker.now());
  try {
    await noteApiHosts(worker.db, apiHostsOf(adapter, draft));
    return await findMissing(worker, adapter, draft);
  } catch (error) {
    if (error instanceof TypeError) return { hosts: [], permissions: [] };
    throw error;
  }
}
