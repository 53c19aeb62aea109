import { expect, it } from 'vitest';
import { newId } from '../../../lib/messages/new-id.ts';
import { failureKinds, failureOf } from '../../../lib/outbox/failure.ts';
import { backoffMs, isOfConnection, recoveryOf, retryAt } from '../../../lib/outbox/recovery.ts';
import { hour, minute, monday } from '../../world.ts';

it.each([
  ['offline', 'later'],
  ['no-tab', 'await'],
  ['no-permission', 'await'],
  ['unauthorised', 'sign-in'],
  ['forbidden', 'rep'],
  ['not-found', 'rep'],
  ['conflict', 'again'],
  ['rejected', 'rep'],
  ['limited', 'pause'],
  ['unavailable', 'again'],
  ['no-answer', 'again'],
  ['garbled', 'again'],
  ['no-place', 'rep'],
  ['by-hand', 'rep'],
] as const)('answers %s with %s', (kind, recovery) => {
  expect(recoveryOf(failureOf(kind)).kind).toBe(recovery);
});

it('knows which failures are of the connection, and not of one write', () => {
  expect(failureKinds.filter((kind) => isOfConnection(failureOf(kind)))).toEqual([
    'offline',
    'no-tab',
    'no-permission',
    'unauthorised',
    'limited',
  ]);
});

it('waits from half a minute, doubling, up to six hours and a quarter more', () => {
  expect(backoffMs(1, 'a0000')).toBe(30_000);
  expect(backoffMs(2, 'a0000')).toBe(60_000);
  expect(backoffMs(30, 'a0000')).toBe(6 * hour);
  expect(backoffMs(30, 'affff')).toBe(7.5 * hour);
});

it('spreads the waits by the write’s own id, always the same for the same', () => {
  const ids = Array.from({ length: 50 }, () => newId(monday));
  const waits = ids.map((id) => backoffMs(3, id));
  expect(new Set(waits).size).toBeGreaterThan(40);
  expect(ids.map((id) => backoffMs(3, id))).toEqual(waits);
});

it('is never sooner than the CRM asked for', () => {
  const failure = failureOf('unavailable', '', monday + hour);
  expect(retryAt({ failure, attempts: 1, id: 'a0000' }, monday)).toBe(monday + hour);
});

it('rests a minute where the CRM did not say for how long', () => {
  expect(retryAt({ failure: failureOf('limited'), attempts: 0, id: 'a0000' }, monday)).toBe(monday + minute);
});
