import { beforeEach, describe, expect, it } from 'vitest';
import { rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { findLeads, findToday, nextWakeAt } from '../../../lib/followups/find-due.ts';
import type { World } from '../../../lib/followups/world.ts';
import { field, otherReading } from '../../builders.ts';
import { commandId, day, followed, hour, minute, monday, newWorld } from '../../world.ts';

let world: World;

beforeEach(async () => {
  world = await newWorld();
});

/** Follows a lead and puts their touch at a time. */
async function dueAt(recordId: string, at: number): Promise<void> {
  const { lead, touch } = await followed(world, { page: otherReading(recordId), now: monday - 5 * day });
  const move = { commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt: at, how: 'reschedule' as const };
  await rescheduleTouch(world, move, monday - 5 * day);
}

describe("today's queue", () => {
  it('parts what is overdue, due now and due later today, each earliest first', async () => {
    await dueAt('later', monday + 3 * hour);
    await dueAt('now', monday - 5 * minute);
    await dueAt('old', monday - 2 * day);
    await dueAt('older', monday - 3 * day);
    await dueAt('tomorrow', monday + day);
    const { overdue, due, later, hasMore } = await findToday(world, monday);
    const names = (rows: typeof overdue): string[] => rows.map(({ name }) => name);
    expect([names(overdue), names(due), names(later), hasMore]).toEqual([
      ['Person older', 'Person old'],
      ['Person now'],
      ['Person later'],
      false,
    ]);
  });

  it("ends at midnight of the rep's zone, not of UTC", async () => {
    world = { ...world, repZone: 'America/Los_Angeles' };
    // 10:00 UTC is 2:00 in Los Angeles: the day there has 22 hours to go.
    await dueAt('tonight', monday + 21 * hour);
    await dueAt('tomorrow', monday + 23 * hour);
    expect((await findToday(world, monday)).later.map(({ name }) => name)).toEqual(['Person tonight']);
  });

  it('carries where a click leads', async () => {
    await dueAt('7', monday);
    expect((await findToday(world, monday)).due[0]).toMatchObject({ url: 'https://crm.example/#Lead/view/7' });
  });
});

describe('the next wake', () => {
  it('is nothing when nothing waits', async () => {
    expect(await nextWakeAt(world.db)).toBeNull();
  });

  it('is the earliest touch not told of', async () => {
    await dueAt('1', monday + hour);
    await dueAt('2', monday);
    expect(await nextWakeAt(world.db)).toBe(monday);
    await world.db.touches.where('dueAt').equals(monday).modify({ announced: 1 });
    expect(await nextWakeAt(world.db)).toBe(monday + hour);
  });
});

describe('leads followed', () => {
  it('are found by the beginnings of words, in any order, without accents', async () => {
    await followed(world, { page: otherReading('1', { name: field('Jana Vináková'), company: field('Deco Addict') }) });
    await followed(world, { page: otherReading('2', { name: field('Jan Deco') }) });
    const search = async (text: string): Promise<string[]> =>
      (await findLeads(world, { search: text, after: null })).rows.map(({ name }) => name);
    expect(await search('vinak')).toEqual(['Jana Vináková']);
    expect(await search('dec jana')).toEqual(['Jana Vináková']);
    expect((await search('jan')).toSorted()).toEqual(['Jan Deco', 'Jana Vináková']);
    expect(await search('nobody')).toEqual([]);
    expect(await search('')).toHaveLength(2);
  });

  it('come in pages without a gap or a double', async () => {
    for (let number = 0; number < 55; number += 1) {
      await followed(world, { page: otherReading(String(number)), sequenceId: null, now: monday + number });
    }
    const first = await findLeads(world, { search: '', after: null });
    const second = await findLeads(world, { search: '', after: first.next });
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ leadId }) => leadId)).size).toBe(55);
  });
});
