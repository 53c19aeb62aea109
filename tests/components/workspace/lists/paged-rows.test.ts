import { describe, expect, it } from 'vitest';
import { createPagedRows } from '../../../../components/workspace/lists/paged-rows.ts';

function paged(all: readonly string[]) {
  const asked: (string | null)[] = [];
  const rows = createPagedRows(async (after) => {
    asked.push(after);
    const from = Number(after ?? 0);
    return { rows: all.slice(from, from + 2), next: from + 2 < all.length ? String(from + 2) : null };
  });
  return { rows, asked };
}

describe('rows that come page by page', () => {
  it('grow until there are no more', async () => {
    const { rows } = paged(['a', 'b', 'c']);
    expect(rows.rows.value).toBeNull();
    await rows.refresh();
    expect([rows.rows.value, rows.hasMore.value]).toEqual([['a', 'b'], true]);
    await rows.more();
    expect([rows.rows.value, rows.hasMore.value]).toEqual([['a', 'b', 'c'], false]);
  });

  it('are as many after they were asked for again', async () => {
    const { rows, asked } = paged(['a', 'b', 'c', 'd', 'e']);
    await rows.refresh();
    await rows.more();
    await rows.refresh();
    expect(rows.rows.value).toEqual(['a', 'b', 'c', 'd']);
    expect(asked).toEqual([null, null, '2', null, '2']);
  });
});
