import { describe, expect, it } from 'vitest';
import { type HealthKind, healthOf } from '../../../../components/workspace/connections/connection-health.ts';
import type { ConnectionCard } from '../../../../lib/messages/connections.ts';
import { failureOf } from '../../../../lib/outbox/failure.ts';
import { minute, now } from '../../../lib/words/builders.ts';
import { card, connected } from './cards.ts';

const missing = { hosts: { token: ['https://crm.example.com/*'] } };

const cases: ReadonlyArray<readonly [string, HealthKind, ConnectionCard]> = [
  ['not connected', 'none', card()],
  ['working', 'ok', connected()],
  ['by hand', 'form', connected({ way: 'form', account: null })],
  ['switched off, whatever else is the matter', 'off', connected({ state: 'off', lastFailure: failureOf('no-tab') })],
  ['signed out', 'sign-in', connected({ state: 'sign-in', lastFailure: failureOf('unauthorised') })],
  ['asked to rest', 'resting', connected({ pausedUntilAt: now + minute, lastFailure: failureOf('limited') })],
  ['rested', 'ok', connected({ pausedUntilAt: now - minute, lastFailure: failureOf('limited') })],
  ['with a host that is not granted any more', 'not-allowed', connected({}, missing)],
  ['with a host missing that another way would need', 'ok', connected({ way: 'session' }, missing)],
  ['told that a permission is gone', 'not-allowed', connected({ lastFailure: failureOf('no-permission') })],
  ['not allowed and signed out', 'not-allowed', connected({ state: 'sign-in' }, missing)],
  ['without an open tab', 'no-tab', connected({ way: 'session', lastFailure: failureOf('no-tab') })],
  ['without an answer', 'failing', connected({ lastFailure: failureOf('unavailable') })],
  ['offline', 'failing', connected({ lastFailure: failureOf('offline') })],
];

describe('the light of a connection', () => {
  it.each(cases)('%s: %s', (_, kind, shown) => {
    expect(healthOf(shown, now)).toBe(kind);
  });
});
