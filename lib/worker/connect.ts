import { type Api, ApiError } from '../connectors/api.ts';
import type { ApiAdapter, Secrets } from '../connectors/api-adapter.ts';
import { openApi } from '../connectors/open-api.ts';
import { changeConnection, forgetConnection, saveConnection } from '../followups/connections.ts';
import { wakeConnection } from '../followups/outbox/store-event.ts';
import type { Connecting, ConnectResult } from '../messages/connections.ts';
import type { Account, Connection } from '../outbox/connection.ts';
import { type Failure, failureOf } from '../outbox/failure.ts';
import { recoveryOf } from '../outbox/recovery.ts';
import { workspaceOf } from '../outbox/workspace.ts';
import { type ConnectPlan, newConnection, planConnect } from './connect-plan.ts';
import { dropHosts } from './drop-hosts.ts';
import { carrierOf, findSession, openConnection } from './open-connection.ts';
import { findLists, type Lists, withLists } from './refresh-lists.ts';
import { changeSecrets, forgetSecrets, saveSecrets } from './secrets.ts';
import type { Worker } from './worker.ts';

/** Checks a sign-in with the CRM and keeps it; nothing is kept when the CRM refuses. */
export async function connect(worker: Worker, input: Connecting): Promise<ConnectResult> {
  if (input.way === 'form') return connectByHand(worker, input.connectionId);
  // An OAuth sign-in is begun and finished, and has nothing to be connected with before.
  if (input.way === 'pkce') return { kind: 'not-valid', field: 'way' };
  const plan = await planConnect(worker, input);
  if (plan.kind !== 'plan') return plan;
  const session = input.way === 'session' ? await findSession(worker, plan.adapter, plan.connection) : {};
  if (!session) return { kind: 'refused', failure: failureOf('unauthorised') };
  return signIn(worker, { ...plan, secrets: { ...plan.secrets, ...session } });
}

/** No API: the rep fills in the CRM's own form each time. */
async function connectByHand(worker: Worker, id: string): Promise<ConnectResult> {
  const workspace = workspaceOf(id);
  if (!workspace) return { kind: 'not-found' };
  const made = newConnection(workspace, { id, way: 'form', fields: {} }, worker.now());
  const connection = await saveConnection(worker.db, id, (known) => withChoices(made, known));
  await changeSecrets(worker, id, () => forgetSecrets(worker, id));
  await wakeConnection(worker.db, id, worker.now());
  return { kind: 'connected', connection };
}

/** Asks the CRM who the rep is, and keeps the sign-in when it says so. */
export async function signIn(worker: Worker, plan: ConnectPlan): Promise<ConnectResult> {
  const { adapter, connection } = plan;
  const renewed: { secrets: Secrets } = { secrets: plan.secrets };
  const api = openApi({
    adapter,
    connection,
    secrets: plan.secrets,
    carry: carrierOf(worker, adapter, connection),
    keep: async (secrets) => {
      renewed.secrets = secrets;
    },
    now: worker.now(),
  });
  const said = await ask(worker, adapter, api);
  if ('kind' in said) return { kind: 'refused', failure: said };
  // A session is the browser's to keep.
  await changeSecrets(worker, connection.id, () =>
    connection.way === 'session'
      ? forgetSecrets(worker, connection.id)
      : saveSecrets(worker, connection.id, renewed.secrets),
  );
  const kept = await saveConnection(worker.db, connection.id, (known) =>
    signedIn(withChoices(connection, known), said, worker.now()),
  );
  await wakeConnection(worker.db, connection.id, worker.now());
  return { kind: 'connected', connection: kept };
}

/** Asks the CRM again who the rep is, and what it lists. */
export async function checkConnection(worker: Worker, id: string): Promise<ConnectResult> {
  const connection = await worker.db.connections.get(id);
  const adapter = connection && worker.adapterOf(connection.crm);
  if (!connection || !adapter || connection.way === 'form') return { kind: 'not-found' };
  const said = await askAgain(worker, adapter, connection);
  const now = worker.now();
  const checked = await changeConnection(worker.db, id, (one) =>
    'kind' in said ? failedAt(one, said, now) : signedIn(one, said, now),
  );
  if ('kind' in said) return { kind: 'refused', failure: said };
  if (!checked) return { kind: 'not-found' };
  await wakeConnection(worker.db, id, now);
  return { kind: 'connected', connection: checked };
}

async function askAgain(worker: Worker, adapter: ApiAdapter, connection: Connection): Promise<Said | Failure> {
  const api = await openConnection(worker, connection);
  return 'kind' in api ? api : ask(worker, adapter, api);
}

/** What the CRM says of the rep and of itself. */
interface Said {
  readonly account: Account;
  readonly lists: Lists;
}

async function ask(worker: Worker, adapter: ApiAdapter, api: Api): Promise<Said | Failure> {
  try {
    return { account: await adapter.verify(api), lists: await findLists(worker, adapter, api) };
  } catch (error) {
    if (error instanceof ApiError) return error.failure;
    throw error;
  }
}

/** Forgets a sign-in, its secrets, and the hosts that were allowed for it alone; what was still owed there needs the rep. */
export async function disconnect(worker: Worker, id: string): Promise<void> {
  const connection = await worker.db.connections.get(id);
  await changeSecrets(worker, id, () => forgetSecrets(worker, id));
  await forgetConnection(worker.db, id, worker.now());
  if (connection) await dropHosts(worker, connection);
}

/** The new connection with what the rep chose in the one before it. */
function withChoices(connection: Connection, known: Connection | null): Connection {
  if (!known) return connection;
  const { outcomes, stages, outcomeMap, stageMap, writes, createdAt } = known;
  return { ...connection, outcomes, stages, outcomeMap, stageMap, writes, createdAt };
}

function signedIn(connection: Connection, { account, lists }: Said, now: number): Connection {
  const state = connection.state === 'off' ? 'off' : 'ok';
  const working = { ...connection, account, state, lastFailure: null, lastOkAt: now, pausedUntilAt: 0 } as const;
  return withLists(working, lists, now);
}

function failedAt(connection: Connection, failure: Failure, now: number): Connection {
  const isSignedOut = recoveryOf(failure).kind === 'sign-in' && connection.state === 'ok';
  return { ...connection, lastFailure: failure, updatedAt: now, ...(isSignedOut ? { state: 'sign-in' as const } : {}) };
}
