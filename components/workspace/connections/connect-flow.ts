import type { Ask } from '../../../lib/messages/client.ts';
import type { Connecting, ConnectResult, NotAllowed } from '../../../lib/messages/connections.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';

/** What the browser has to be asked for: hosts of the CRM, and what a way to sign in needs besides. */
export type Access = Omit<NotAllowed, 'kind'>;

export interface ConnectWorld {
  readonly ask: Ask;
  /** Asks the rep through Chrome's own dialog; must be called straight from a click. */
  readonly requestAccess: (access: Access) => Promise<boolean>;
  /** Opens a CRM's consent page and gives where it ended; rejects when the rep closed it. */
  readonly openSignIn: (url: string) => Promise<string>;
}

/** What became of an attempt to connect, as the rep is told it. */
export type ConnectEnd =
  | { readonly kind: 'connected' | 'not-found' | 'failed' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'not-valid'; readonly field: string }
  /** The rep said no in Chrome's dialog. */
  | { readonly kind: 'not-granted' }
  /** More has to be allowed than was known, and Chrome asks only on a click: another one is needed. */
  | { readonly kind: 'press-again'; readonly access: Access }
  /** The CRM's window was closed, or showed no answer. */
  | { readonly kind: 'not-finished' };

export const noAccess: Access = { hosts: [], permissions: [] };

/** Nothing to be asked for? */
export function isAllowed({ hosts, permissions }: Access): boolean {
  return hosts.length + permissions.length === 0;
}

/** Asks the browser for what is missing, then the worker; must be called straight from a click. Never rejects. */
export async function connectBy(world: ConnectWorld, connecting: Connecting, missing: Access): Promise<ConnectEnd> {
  try {
    if (!isAllowed(missing) && !(await world.requestAccess(missing))) return { kind: 'not-granted' };
    const first = await attempt(world, connecting);
    if (first.kind !== 'press-again') return first;
    // What is typed may name one more host. The click is still fresh, most often.
    const isGranted = await world.requestAccess(first.access).catch(() => null);
    if (isGranted === null) return first;
    return isGranted ? await attempt(world, connecting) : { kind: 'not-granted' };
  } catch {
    return { kind: 'failed' };
  }
}

function attempt(world: ConnectWorld, connecting: Connecting): Promise<ConnectEnd> {
  return connecting.way === 'pkce' ? signIn(world, connecting) : connect(world, connecting);
}

async function connect({ ask }: ConnectWorld, connecting: Connecting): Promise<ConnectEnd> {
  return endOf(await ask('connect', connecting));
}

async function signIn({ ask, openSignIn }: ConnectWorld, connecting: Connecting): Promise<ConnectEnd> {
  const begun = await ask('beginSignIn', connecting);
  if (begun.kind === 'not-allowed') return { kind: 'press-again', access: begun };
  if (begun.kind !== 'open') return begun;
  const redirectedTo = await openSignIn(begun.url).catch(() => null);
  if (redirectedTo === null) return { kind: 'not-finished' };
  return endOf(await ask('finishSignIn', { connectionId: connecting.connectionId, redirectedTo }));
}

/** What the worker answered, as an end. */
export function endOf(result: ConnectResult): ConnectEnd {
  if (result.kind === 'not-allowed') return { kind: 'press-again', access: result };
  return result.kind === 'connected' ? { kind: 'connected' } : result;
}
