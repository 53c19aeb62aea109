import { expect, test } from 'vitest';
import { legacyId, receivedAt } from '../../../lib/gmail/legacy-id.ts';

test('a legacy id says when Gmail took the message in', () => {
  expect(receivedAt(legacyId('1a1f873c8a010001'))).toBe(Date.parse('2026-11-20T10:15:00Z'));
});

test.each(['', null, undefined, 'zz1f873c8a010001', '1A1F873C8A010001', '1a1f', '1a1f873c8a0100011'])(
  '%s is no legacy id',
  (text) => expect(legacyId(text)).toBeNull(),
);

test('an id of no sensible time says nothing', () => {
  expect(receivedAt('000000000000001')).toBeNull();
  expect(receivedAt('ffffffffffffffff')).toBeNull();
  expect(receivedAt(null)).toBeNull();
});
