import { beforeEach, describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { pauseEnrollment, rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, day, followed, hour, minute, monday, openTouch, promptOf } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

const notifications = () => Object.entries(fake.browser.notifications.getAllCreateOptions());

/** Follows so many leads whose first touch is due at once. */
async function followMany(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await followed(worldOf(fake.worker), { page: otherReading(String(number)) });
  }
}

describe('reconciling', () => {
  it('sets the one alarm to the earliest touch of which the rep has not been told', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker));
    const snooze = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + 3 * hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), snooze, monday);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + 3 * hour);
    expect(notifications()).toEqual([]);
  });

  it('tells of a touch once, however often it runs, also at the same time', async () => {
    await followMany(1);
    await Promise.all([reconcile(fake.worker), reconcile(fake.worker)]);
    await fake.browser.notifications.clear(notifications()[0]![0]);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
    expect((await fake.worker.db.touches.toArray()).map(({ announced }) => announced)).toEqual([1]);
  });

  it('puts the channel, the person and the reason into the notification, with two buttons', async () => {
    await followed(worldOf(fake.worker));
    await reconcile(fake.worker);
    const [[, options] = []] = notifications();
    expect(options).toMatchObject({ type: 'basic', title: expect.stringContaining('Owen Hughes') });
    expect(options?.message).not.toBe('');
    expect(options?.buttons).toHaveLength(2);
  });

  it('tells of many in one digest, never a burst', async () => {
    await followMany(12);
    fake.setNow(monday + 3 * day);
    await reconcile(fake.worker);
    expect(notifications().map(([id]) => id)).toEqual(['digest']);
    expect(notifications()[0]![1].title).toContain('12');
  });

  it('shows a snoozed touch again when its new time comes', async () => {
    await followMany(1);
    await reconcile(fake.worker);
    const [touch] = await fake.worker.db.touches.toArray();
    const input = {
      commandId: commandId(),
      leadId: touch!.leadId,
      touchId: touch!.id,
      dueAt: monday + hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), input, monday);
    await fake.browser.notifications.clear(notifications()[0]![0]);
    fake.setNow(monday + hour);
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('counts the due touches on the badge, and no further than 99+', async () => {
    await followMany(2);
    await reconcile(fake.worker);
    expect(await fake.browser.action.getBadgeText({})).toBe('2');
    const [touch] = await fake.worker.db.touches.toArray();
    await fake.worker.db.touches.bulkAdd(
      Array.from({ length: 200 }, (_, index) => ({ ...touch!, id: `more-${index}` })),
    );
    await reconcile(fake.worker);
    expect(await fake.browser.action.getBadgeText({})).toBe('99+');
  });

  it('takes a paused run up when its time has come, and tells of its touch', async () => {
    const { lead } = await followed(worldOf(fake.worker));
    await pauseEnrollment(
      worldOf(fake.worker),
      { commandId: commandId(), leadId: lead.id, untilAt: monday + day },
      monday,
    );
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + day);
    fake.setNow(monday + day);
    await reconcile(fake.worker);
    const prompt = await promptOf(worldOf(fake.worker), lead.id, monday + day);
    expect(prompt.enrollment?.state.kind).toBe('active');
    expect(openTouch(prompt).dueAt).toBeGreaterThanOrEqual(monday + day);
  });

  it('shows a notification again that was lost between showing and marking, without a second one', async () => {
    await followMany(1);
    await reconcile(fake.worker);
    // The worker was killed after showing: the mark is not there.
    await fake.worker.db.touches.toCollection().modify({ announced: 0 });
    await reconcile(fake.worker);
    expect(notifications()).toHaveLength(1);
  });

  it('plans again when the clock is set back', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker));
    const later = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + hour,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), later, monday);
    await reconcile(fake.worker);
    fake.setNow(monday - 2 * hour);
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + hour);
    expect((await fake.browser.alarms.getAll()).map(({ name }) => name).sort()).toEqual(['heartbeat', 'next-due']);
  });

  it('finds the alarms again when the browser has lost them', async () => {
    const { lead, touch } = await followed(worldOf(fake.worker));
    const later = {
      commandId: commandId(),
      leadId: lead.id,
      touchId: touch!.id,
      dueAt: monday + 5 * minute,
      how: 'snooze' as const,
    };
    await rescheduleTouch(worldOf(fake.worker), later, monday);
    await reconcile(fake.worker);
    await fake.browser.alarms.clearAll();
    await reconcile(fake.worker);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + 5 * minute);
  });
});
