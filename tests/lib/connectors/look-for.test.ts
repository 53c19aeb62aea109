import { describe, expect, it } from 'vitest';
import { lookFor, madeSince } from '../../../lib/connectors/look-for.ts';
import { failureIn } from './connector-contract.ts';

describe('looking through a list', () => {
  const pages: Readonly<Record<string, { found: string | null; next: string | undefined }>> = {
    first: { found: null, next: 'second' },
    second: { found: '42', next: 'third' },
    third: { found: null, next: undefined },
  };

  it('goes on page by page until it is found', async () => {
    const asked: string[] = [];
    const found = await lookFor(async (from = 'first') => {
      asked.push(from);
      return pages[from] as (typeof pages)[string];
    }, 5);
    expect([found, asked]).toEqual(['42', ['first', 'second']]);
  });

  it('ends with the last page', async () => {
    expect(await lookFor(async () => ({ found: null, next: undefined }), 5)).toBeNull();
  });

  it('leaves it to the rep when the list does not end: nobody knows then whether it is there', async () => {
    expect(await failureIn(() => lookFor(async () => ({ found: null, next: 'more' }), 3))).toMatchObject({
      kind: 'rejected',
    });
  });
});

describe('since when a write can have been made', () => {
  it('is the instant in its id, less a day for a wrong clock', () => {
    // RFC 9562, A.6: a UUIDv7 of 22 February 2022, 19:22:22 UTC.
    expect(madeSince({ id: '017F22E2-79B0-7CC3-98C4-DC0C0C07398F' })).toBe(Date.UTC(2022, 1, 21, 19, 22, 22));
  });
});
