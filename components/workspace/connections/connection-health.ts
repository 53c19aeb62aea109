import type { ConnectionCard } from '../../../lib/messages/connections.ts';
import { isAllowed } from './connect-flow.ts';

export const healthKinds = [
  'ok',
  'sign-in',
  'resting',
  'not-allowed',
  'no-tab',
  'failing',
  'off',
  'form',
  'none',
] as const;

/** How a connection does, for its light. `form`: the rep fills in by hand; `none`: not connected. */
export type HealthKind = (typeof healthKinds)[number];

/** How the connection of a workspace does now; what the rep can do something about comes first. */
export function healthOf(card: ConnectionCard, now: number): HealthKind {
  const { connection } = card;
  if (!connection) return 'none';
  const { way, state, lastFailure, pausedUntilAt } = connection;
  if (state === 'off') return 'off';
  if (way === 'form') return 'form';
  const missing = { hosts: card.hosts[way] ?? [], permissions: card.permissions[way] ?? [] };
  if (!isAllowed(missing) || lastFailure?.kind === 'no-permission') return 'not-allowed';
  if (state === 'sign-in') return 'sign-in';
  if (pausedUntilAt > now) return 'resting';
  if (lastFailure?.kind === 'no-tab') return 'no-tab';
  // A rest that is over is none.
  return lastFailure && lastFailure.kind !== 'limited' ? 'failing' : 'ok';
}
