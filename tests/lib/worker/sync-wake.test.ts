import { beforeEach, expect, test, vi } from 'vitest';
import { nextAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { rescheduleTouch } from '../../../lib/followups/change-run.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { syncWake } from '../../../lib/worker/sync-wake.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { commandId, followed, hour, monday } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

test('wakes in time for a touch that falls due seconds later', async () => {
  const { lead, touch } = await followed(worldOf(fake.worker), { temperature: 'cold' });
  const dueAt = monday + 1500;
  const order = { commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt, how: 'reschedule' as const };
  await rescheduleTouch(worldOf(fake.worker), order, monday);
  await reconcile(fake.worker);
  expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(dueAt);
});

test('leaves the alarm at the newest time when a touch is moved while the alarm is being set', async () => {
  const { lead, touch } = await followed(worldOf(fake.worker), { temperature: 'cold' });
  const order = (dueAt: number) =>
    ({ commandId: commandId(), leadId: lead.id, touchId: touch!.id, dueAt, how: 'reschedule' }) as const;
  await rescheduleTouch(worldOf(fake.worker), order(monday + 3 * hour), monday);
  const { alarms } = fake.worker.browser;
  const get = alarms.get.bind(alarms);
  let moved = Promise.resolve();
  vi.spyOn(alarms, 'get').mockImplementationOnce(async (name) => {
    await rescheduleTouch(worldOf(fake.worker), order(monday + hour), monday);
    moved = syncWake(fake.worker, monday);
    await Promise.race([moved, new Promise((done) => setTimeout(done, 20))]);
    return get(name as never);
  });
  await syncWake(fake.worker, monday);
  await moved;
  expect((await get(nextAlarm as never))?.scheduledTime).toBe(monday + hour);
  vi.restoreAllMocks();
});
