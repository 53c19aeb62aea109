import { describe, expect, it } from 'vitest';
import { inOwnOrder } from '../../../../lib/leads/addresses/own-order.ts';

const ordered = (byStreet: string, own: string): string =>
  inOwnOrder(
    [...byStreet].map((touchId) => ({ touchId })),
    [...own],
  )
    .map(({ touchId }) => touchId)
    .join('');

describe('inOwnOrder', () => {
  it.each([
    ['abc', 'cba', 'cba'],
    ['abc', '', 'abc'],
    // Those that are gone leave no gap.
    ['ac', 'cba', 'ca'],
    // One that is new comes after the one it follows by street; the first one comes first.
    ['abcd', 'cab', 'cdab'],
    ['xabc', 'cba', 'xcba'],
    ['axyb', 'ba', 'baxy'],
  ])('puts %s as the rep put %s: %s', (byStreet, own, expected) => {
    expect(ordered(byStreet, own)).toBe(expected);
  });
});
