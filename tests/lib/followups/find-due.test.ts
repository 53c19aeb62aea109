import { beforeEach, describe, expect, it } from 'vitest';
import { rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { countDue, findToday, nextWakeAt } from '../../../lib/followups/find-due.ts';
import type { World } from '../../../lib/followups/world.ts';
import { otherReading } from '../../builders.ts';
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
  // The first answer owed to a new lead is due days before; here the touches alone count.
  await world.db.reminders.clear();
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

  it.each([
    ['the touch due by then, which is the answer', monday, { due: ['touch'], later: [] }, 1],
    [
      'the touch and the answer, where the touch comes after it',
      monday + hour,
      { due: [], later: ['answer', 'touch'] },
      1,
    ],
  ])('shows of a new lead, to whom an answer is owed: %s', async (_, at, rows, count) => {
    const { lead, touch } = await followed(world, { page: otherReading('new'), now: monday - minute });
    const move = { commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt: at, how: 'reschedule' as const };
    await rescheduleTouch(world, move, monday - minute);
    const { overdue, due, later } = await findToday(world, monday);
    const kinds = (all: typeof due): string[] => all.map(({ reminder }) => (reminder ? 'answer' : 'touch'));
    expect({ overdue: kinds(overdue), due: kinds(due), later: kinds(later) }).toEqual({ overdue: [], ...rows });
    expect(await countDue(world.db, monday + hour - minute)).toBe(count);
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
