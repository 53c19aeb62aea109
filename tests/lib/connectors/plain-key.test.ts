import { describe, expect, it } from 'vitest';
import { plainKey } from '../../../lib/connectors/plain-key.ts';

describe('a key that was pasted', () => {
  it('is left without what came along with it, and can stand in a header', () => {
    const key = plainKey(' pat-na1-0123\u200B-abc…\r\nx-evil: 1\n');
    expect(key).toBe('pat-na1-0123-abcx-evil:1');
    expect(new Headers({ authorization: `Bearer ${key}` }).get('authorization')).toBe(`Bearer ${key}`);
  });
  it('is none where none was typed', () => {
    expect(plainKey(undefined)).toBe('');
  });
});
