import { beforeEach, describe, expect, it } from 'vitest';
import { nextAlarm } from '../../../lib/alarms/sync-alarm.ts';
import { subjectOf } from '../../../lib/notifications/show-due.ts';
import { suppressionOf } from '../../../lib/rules/suppression.ts';
import { snoozeFromNotification } from '../../../lib/worker/on-notification.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, hour, minute, monday } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

const notifications = () => Object.entries(fake.browser.notifications.getAllCreateOptions());

describe('what may never happen', () => {
  /** Everything of a lead is on the do-not-contact list. */
  async function putOnList(leadId: string): Promise<void> {
    const cause = { because: 'by-rep', note: '', country: 'GB' } as const;
    const entry = suppressionOf({ kind: 'lead', value: leadId, channels: null }, cause, monday);
    await fake.worker.db.suppressions.put(entry!);
  }

  async function sayNo(leadId: string): Promise<void> {
    await fake.worker.db.leads.update(leadId, { doNotContact: true });
  }

  it.each([
    ['the do-not-contact list', putOnList],
    ["the lead's own no", sayNo],
  ])('is not told of: %s bars it', async (_what, bar) => {
    for (const id of ['1', '2']) await followed(worldOf(fake.worker), { page: otherReading(id), temperature: 'cold' });
    const [first, other] = await fake.worker.db.touches.toArray();
    await bar(first!.leadId);
    await reconcile(fake.worker);
    expect(notifications().map(([id]) => id)).toEqual([`touch:${other!.id}`]);
    const wakeAt = (await fake.browser.alarms.get(nextAlarm))?.scheduledTime ?? Number.POSITIVE_INFINITY;
    expect(wakeAt).toBeGreaterThan(monday + minute);
  });
});

describe('an answer that stays owed', () => {
  const messages = () => notifications().map(([id, { message }]) => [id.split(':')[0], message]);

  it('is told of a second time when it is twice its target late, and never again', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'hot', sequenceId: null });
    fake.setNow(monday + 5 * minute);
    await reconcile(fake.worker);
    expect(messages()).toEqual([['reminder', expect.stringContaining('Due now')]]);
    expect((await fake.browser.alarms.get(nextAlarm))?.scheduledTime).toBe(monday + 15 * minute);
    fake.setNow(monday + 15 * minute);
    await reconcile(fake.worker);
    expect(messages()).toEqual([['breach', expect.stringMatching(/^Still no answer, 10 min late/)]]);
    const [[id = ''] = []] = notifications();
    expect(subjectOf(id)).toEqual({ kind: 'reminder', id: `${lead.id}/respond` });
    await fake.browser.notifications.clear(id);
    fake.setNow(monday + 3 * hour);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
  });

  it('is not told of a second time when the rep has put it off', async () => {
    const { lead } = await followed(worldOf(fake.worker), { temperature: 'hot', sequenceId: null });
    fake.setNow(monday + 5 * minute);
    await reconcile(fake.worker);
    await snoozeFromNotification(fake.worker, `reminder:${lead.id}/respond`);
    fake.setNow(monday + 20 * minute);
    await reconcile(fake.worker);
    expect(notifications()).toEqual([]);
  });
});
