import { describe, expect, it } from 'vitest';
import { appendActivity, findHistory, pageSize } from '../../../lib/db/history.ts';
import type { Activity } from '../../../lib/touches/activity.ts';
import { monday, newWorld } from '../../world.ts';

const note = (number: number, leadId = 'a'): Activity => ({
  id: `${leadId}-${String(number).padStart(4, '0')}`,
  leadId,
  commandId: 'c',
  at: monday + number,
  kind: 'note',
  note: String(number),
});

describe('history', () => {
  it('keeps every line in order over many pages', async () => {
    const { db } = await newWorld();
    const count = pageSize * 3 + 5;
    for (let number = 0; number < count; number += 1) await appendActivity(db, note(number));
    await appendActivity(db, note(0, 'b'));
    const all = await findHistory(db, ['a'], { before: null, limit: 1000 });
    expect(all.map(({ at }) => at - monday)).toEqual(Array.from({ length: count }, (_, index) => count - 1 - index));
    expect((await db.history.toArray()).map(({ leadId, page }) => `${leadId}${page}`)).toEqual([
      'a0',
      'a1',
      'a2',
      'a3',
      'b0',
    ]);
  });

  it('pages backwards without a gap or a double', async () => {
    const { db } = await newWorld();
    for (let number = 0; number < 80; number += 1) await appendActivity(db, note(number));
    const seen: string[] = [];
    for (let before: string | null = null; ; ) {
      const page: readonly Activity[] = await findHistory(db, ['a'], { before, limit: 30 });
      if (page.length === 0) break;
      seen.push(...page.map(({ id }) => id));
      before = seen.at(-1) ?? null;
    }
    expect(seen).toHaveLength(80);
    expect(new Set(seen).size).toBe(80);
  });

  it('reads several ids as one line of time, each in its own order, page by page', async () => {
    const { db } = await newWorld();
    for (let number = 0; number < 90; number += 1) await appendActivity(db, note(number, number % 3 === 0 ? 'b' : 'a'));
    // A clock that was set back: what was written later stays later among its own.
    await appendActivity(db, note(10.5, 'b'));
    const seen: Activity[] = [];
    for (let before: string | null = null; ; before = seen.at(-1)?.id ?? null) {
      const page: readonly Activity[] = await findHistory(db, ['a', 'b'], { before, limit: 7 });
      if (page.length === 0) break;
      seen.push(...page);
    }
    const numbers = seen.map(({ at }) => at - monday);
    expect(new Set(numbers).size).toBe(91);
    const ofA = seen.filter(({ leadId }) => leadId === 'a').map(({ at }) => at);
    expect(ofA).toEqual(ofA.toSorted((one, other) => other - one));
    const ofB = seen.filter(({ leadId }) => leadId === 'b').map(({ at }) => at - monday);
    expect(ofB.slice(0, 2)).toEqual([10.5, 87]);
  });

  it('keeps no page larger than its bound', async () => {
    const { db } = await newWorld();
    for (let number = 0; number < pageSize + 1; number += 1) await appendActivity(db, note(number));
    expect((await db.history.toArray()).map(({ activities }) => activities.length)).toEqual([pageSize, 1]);
  });
});
