import { expect, it } from 'vitest';
import { badgeText } from '../../../lib/notifications/badge.ts';

it.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('says of %i due touches %j', (count, text) => {
  expect(badgeText(count)).toBe(text);
});
