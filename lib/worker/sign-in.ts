import { ApiError } from '../connectors/api.ts';
import type { ApiAdapter, Secrets } from '../connectors/api-adapter.ts';
import { fetchCarrier } from '../connectors/fetch-carrier.ts';
import { openUnsigned } from '../connectors/open-api.ts';
import { authoriseUrl, codeIn, newPkce, type Pkce, tokenRequest } from '../connectors/pkce.ts';
import type { Connecting, ConnectResult, SignInStart } from '../messages/connections.ts';
import type { Connection } from '../outbox/connection.ts';
import { type Failure, failureOf } from '../outbox/failure.ts';
import { signIn } from './connect.ts';
import { planConnect } from './connect-plan.ts';
import type { Worker } from './worker.ts';

/** A sign-in that the rep is in the middle of: in memory only, for as long as the browser runs, and good for one answer. */
interface Pending extends Pkce {
  readonly input: Connecting;
  readonly beganAt: number;
}

/** After this a sign-in has to be begun anew. */
const longestSignInMs = 15 * 60_000;

/** Begins an OAuth sign-in: what is to be opened, and will end at the extension's own address. */
export async function beginSignIn(worker: Worker, input: Connecting): Promise<SignInStart> {
  const plan = await planConnect(worker, { ...input, way: 'pkce' });
  if (plan.kind === 'not-found') return { kind: 'refused', failure: failureOf('no-place') };
  if (plan.kind !== 'plan') return plan;
  const { oauth } = plan.adapter;
  if (!oauth) return { kind: 'refused', failure: failureOf('no-place') };
  const pending: Pending = { ...newPkce(), input: { ...input, way: 'pkce' }, beganAt: worker.now() };
  await worker.browser.storage.session.set({ [nameOf(input.connectionId)]: pending });
  const url = await authoriseUrl(oauth, plan.connection, { ...pending, redirect: redirectOf(worker) });
  return { kind: 'open', url };
}

/** Ends it: exchanges the code that came back, checks the sign-in with the CRM, and keeps it. */
export async function finishSignIn(
  worker: Worker,
  { connectionId, redirectedTo }: { readonly connectionId: string; readonly redirectedTo: string },
): Promise<ConnectResult> {
  const pending = await takePending(worker, connectionId);
  const plan = pending && (await planConnect(worker, pending.input));
  if (!pending || !plan) return { kind: 'not-found' };
  if (plan.kind !== 'plan') return plan;
  const { adapter, connection } = plan;
  const answer = codeIn(redirectedTo, { state: pending.state, redirect: redirectOf(worker) });
  if (answer.kind === 'refused') return answer;
  const tokens = await exchanged(worker, { adapter, connection, code: answer.code, verifier: pending.verifier });
  if ('failure' in tokens) return { kind: 'refused', failure: tokens.failure };
  return signIn(worker, { ...plan, secrets: { ...plan.secrets, ...tokens.secrets } });
}

/** Taken out as it is read: a second answer to the same question is worth nothing. */
async function takePending(worker: Worker, connectionId: string): Promise<Pending | null> {
  const { session } = worker.browser.storage;
  const name = nameOf(connectionId);
  const found: Record<string, unknown> = await session.get(name);
  await session.remove(name);
  const pending = found[name] as Pending | undefined;
  return pending && worker.now() - pending.beganAt < longestSignInMs ? pending : null;
}

interface Exchange {
  readonly adapter: ApiAdapter;
  readonly connection: Connection;
  readonly code: string;
  readonly verifier: string;
}

async function exchanged(
  worker: Worker,
  { adapter, connection, code, verifier }: Exchange,
): Promise<{ readonly secrets: Secrets } | { readonly failure: Failure }> {
  const { oauth } = adapter;
  if (!oauth) return { failure: failureOf('no-place') };
  const now = worker.now();
  const api = openUnsigned({ adapter, connection, carry: fetchCarrier(worker.network), now });
  try {
    const { body } = await api.send(tokenRequest(oauth, connection, { code, verifier, redirect: redirectOf(worker) }));
    return { secrets: oauth.secretsOf(body, now) };
  } catch (error) {
    if (error instanceof ApiError) return { failure: error.failure };
    throw error;
  }
}

/** Where the browser catches the end of a sign-in (Chrome's `identity.getRedirectURL`, without the permission). */
function redirectOf({ browser }: Worker): string {
  return `https://${browser.runtime.id}.chromiumapp.org/`;
}

function nameOf(connectionId: string): string {
  return `sign-in:${connectionId}`;
}
