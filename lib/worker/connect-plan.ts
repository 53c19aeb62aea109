import type { ApiAdapter, Secrets } from '../connectors/api-adapter.ts';
import { apiHostsOf, isSafePlace } from '../connectors/hosts.ts';
import type { Connecting, NotAllowed } from '../messages/connections.ts';
import type { Connection, SignIn, SignInField, WrittenKinds } from '../outbox/connection.ts';
import { type Workspace, workspaceOf } from '../outbox/workspace.ts';
import { noteApiHosts } from '../sites/api-hosts.ts';
import { findMissing } from './open-connection.ts';
import type { Worker } from './worker.ts';

/** A sign-in as the rep filled it in, whole and allowed; nothing of it is kept yet. */
export interface ConnectPlan {
  readonly kind: 'plan';
  readonly adapter: ApiAdapter;
  /** The connection it would become. */
  readonly connection: Connection;
  readonly secrets: Secrets;
}

type NoPlan = { readonly kind: 'not-found' } | { readonly kind: 'not-valid'; readonly field: string } | NotAllowed;

const firstWrites: WrittenKinds = { touches: true, notes: true, tasks: false, stages: false };

/** What the rep filled in, held against what the CRM's adapter asks for and what the browser allows. */
export async function planConnect(worker: Worker, input: Connecting): Promise<ConnectPlan | NoPlan> {
  const workspace = workspaceOf(input.connectionId);
  const adapter = workspace && worker.adapterOf(workspace.crm);
  const signIn = adapter?.signIns.find(({ way }) => way === input.way);
  if (!workspace || !adapter || !signIn) return { kind: 'not-found' };
  const fields = Object.fromEntries(signIn.fields.map(({ name }) => [name, input.fields[name]?.trim() ?? '']));
  const wrong = signIn.fields.find((field) => !isFilled(field, fields[field.name] ?? ''));
  if (wrong) return { kind: 'not-valid', field: wrong.name };
  const { open, secrets } = partedBy(signIn, fields);
  const connection = newConnection(workspace, { id: input.connectionId, way: signIn.way, fields: open }, worker.now());
  const unsafe = unsafeField(adapter, connection);
  if (unsafe !== null) return { kind: 'not-valid', field: unsafe };
  await noteApiHosts(worker.db, apiHostsOf(adapter, connection));
  const missing = await findMissing(worker, adapter, connection);
  if (missing.hosts.length + missing.permissions.length > 0) return { kind: 'not-allowed', ...missing };
  return { kind: 'plan', adapter, connection, secrets };
}

/** A connection nobody has chosen anything for yet. */
export function newConnection(
  { crm, host, tenant }: Workspace,
  { id, way, fields }: Pick<Connection, 'id' | 'way' | 'fields'>,
  now: number,
): Connection {
  return {
    id,
    crm,
    host,
    tenant,
    way,
    fields,
    account: null,
    state: 'ok',
    lastFailure: null,
    lastOkAt: null,
    pausedUntilAt: 0,
    outcomes: null,
    stages: null,
    outcomeMap: {},
    stageMap: {},
    writes: firstWrites,
    createdAt: now,
    updatedAt: now,
  };
}

function isFilled({ isOptional = false, options }: SignInField, text: string): boolean {
  return text === '' ? isOptional : (options?.includes(text) ?? true);
}

/** What was left empty is left out. */
function partedBy(
  { fields }: SignIn,
  filled: Readonly<Record<string, string>>,
): { readonly open: Connection['fields']; readonly secrets: Secrets } {
  const part = (isSecret: boolean): Readonly<Record<string, string>> =>
    Object.fromEntries(
      fields
        .filter((field) => field.isSecret === isSecret && filled[field.name])
        .map(({ name }) => [name, filled[name] ?? '']),
    );
  return { open: part(false), secrets: part(true) };
}

/**
 * The field that makes an address of no place that a secret may be sent to: none at all, or one without encryption. A
 * session goes where the rep's own browser sends it anyway. Null when all is well.
 */
function unsafeField(adapter: ApiAdapter, connection: Connection): string | null {
  try {
    const places = placesOf(adapter, connection).map((place) => new URL(place));
    if (connection.way === 'session' || places.every(({ href }) => isSafePlace(href))) return null;
  } catch {
    // What the rep typed is no address.
  }
  const { fields } = connection;
  const typed = Object.keys(fields);
  return typed.find((name) => /^\s*http:|^http$/i.test(fields[name] ?? '')) ?? typed[0] ?? 'host';
}

function placesOf(adapter: ApiAdapter, connection: Connection): readonly string[] {
  const { oauth } = adapter;
  const base = adapter.baseUrl(connection);
  if (connection.way !== 'pkce' || !oauth) return [base];
  return [base, oauth.authoriseUrl(connection), oauth.tokenUrl(connection)];
}
