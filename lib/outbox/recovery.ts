import type { Failure, FailureKind } from './failure.ts';

/**
 * What is done about a failure. `again`: tried again by itself, each time later, and after so many attempts the rep is
 * asked. `later`: nothing was sent, and it is tried again for as long as it takes. `pause`: the connection rests, as the
 * CRM asked. `sign-in`: the connection waits for the rep to sign in. `await`: it waits for an open tab, or for a
 * permission. `rep`: trying again would change nothing.
 */
export type Recovery =
  | { readonly kind: 'again'; readonly mostAttempts: number }
  | { readonly kind: 'later' | 'pause' | 'sign-in' | 'await' | 'rep' };

/** With the waits of `backoffMs`: about two days. */
const forTwoDays = 17;

const again: Recovery = { kind: 'again', mostAttempts: forTwoDays };
const rep: Recovery = { kind: 'rep' };

const recoveries: Readonly<Record<FailureKind, Recovery>> = {
  offline: { kind: 'later' },
  'no-tab': { kind: 'await' },
  'no-permission': { kind: 'await' },
  unauthorised: { kind: 'sign-in' },
  forbidden: rep,
  'not-found': rep,
  conflict: again,
  rejected: rep,
  limited: { kind: 'pause' },
  unavailable: again,
  'no-answer': again,
  garbled: again,
  'no-place': rep,
  'by-hand': rep,
};

/** What is done about a failure. */
export function recoveryOf({ kind }: Failure): Recovery {
  return recoveries[kind];
}

/** Is it the connection that fails, so that its other writes would fail too? */
export function isOfConnection(failure: Failure): boolean {
  const { kind } = recoveryOf(failure);
  return kind !== 'again' && kind !== 'rep';
}

const firstWaitMs = 30_000;
const longestWaitMs = 6 * 60 * 60_000;
/** Without a network: how soon it is back nobody says. */
const offlineWaitMs = 5 * 60_000;
/** A CRM that asks for a rest without saying for how long. */
const restMs = 60_000;
/** How much longer a wait may be, so that not all that failed together comes back together. */
const spread = 0.25;

/**
 * How long a request that nobody waits for any more may still be on its way: what it was to make is not looked for
 * before. Longer than an answer may take.
 */
export const settleMs = 30_000;

/** Nothing waits longer: what is to, was told so by a clock that was ahead and has been set right. */
export const longestRestMs = 48 * 60 * 60_000;

/** Does a connection rest, as its CRM asked? */
export function isResting({ pausedUntilAt }: { readonly pausedUntilAt: number }, now: number): boolean {
  return pausedUntilAt > now && pausedUntilAt <= now + longestRestMs;
}

/** The wait after so many failed attempts (from 1): 30 s, doubling up to 6 h, spread by the write's own id. */
export function backoffMs(attempts: number, id: string): number {
  const wait = Math.min(firstWaitMs * 2 ** Math.max(0, attempts - 1), longestWaitMs);
  return Math.round(wait * (1 + spread * shareOf(id)));
}

/** 0 to 1, the same for the same id: its last characters are random. */
function shareOf(id: string): number {
  const digits = Number.parseInt(id.replace(/[^0-9a-f]/gi, '').slice(-4), 16);
  return Number.isNaN(digits) ? 0 : digits / 0xffff;
}

/** When a write that failed is tried again by itself; null when something else has to happen first. */
export function retryAt(failed: { failure: Failure; attempts: number; id: string }, now: number): number | null {
  const { failure, attempts, id } = failed;
  const { kind } = recoveryOf(failure);
  if (kind === 'again') return Math.max(failure.retryAt ?? 0, now + backoffMs(attempts, id));
  if (kind === 'later') return now + offlineWaitMs;
  if (kind === 'pause') return restUntilAt(failure, now);
  return null;
}

/** Until when a connection rests that was asked to. */
export function restUntilAt({ retryAt: at }: Failure, now: number): number {
  return Math.max(at ?? now + restMs, now + 1000);
}
