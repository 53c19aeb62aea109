import { describe, expect, it } from 'vitest';
import { ownValue } from '../../../lib/connectors/own-value.ts';

describe('a value of a table', () => {
  it('is the one for the key', () => {
    expect(ownValue({ deal: 3 }, 'deal')).toBe(3);
  });

  it.each(['lead', 'constructor', '__proto__', 'toString'])('is none for %s', (key) => {
    expect(ownValue({ deal: 3 }, key)).toBeUndefined();
  });
});
