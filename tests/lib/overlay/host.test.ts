import { expect, test } from 'vitest';
import { limit } from '../../../lib/overlay/host.ts';

test('allows five times within a minute, and after a sixth never again', () => {
  const may = limit(5, 60_000);
  expect([0, 1, 2, 3, 4, 5].map(may)).toEqual([true, true, true, true, true, false]);
  expect(may(10 * 60_000)).toBe(false);
});

test('allows any number of times that lie far enough apart', () => {
  const may = limit(5, 60_000);
  expect(Array.from({ length: 50 }, (_, index) => may(index * 13_000)).every(Boolean)).toBe(true);
});
