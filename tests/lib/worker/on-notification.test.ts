import { beforeEach, describe, expect, it } from 'vitest';
import { saveLead, saveView } from '../../../lib/tabs/tab-views.ts';
import { openFromNotification, snoozeFromNotification, snoozeMs } from '../../../lib/worker/on-notification.ts';
import { reconcile } from '../../../lib/worker/reconcile.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, monday, openTouch } from '../../world.ts';

let fake: FakeWorker;

beforeEach(async () => {
  fake = await newFakeWorker();
});

const urls = async () => (await fake.browser.tabs.query({})).map(({ url }) => url);
const shown = () => Object.keys(fake.browser.notifications.getAllCreateOptions());

describe('a click on a notification', () => {
  it('opens the record in a new tab', async () => {
    const touch = openTouch(await followed(worldOf(fake.worker)));
    await openFromNotification(fake.worker, `touch:${touch.id}`);
    expect(await urls()).toContain(reading().url);
  });

  it('goes to the tab that shows the record already, and leaves other tabs alone', async () => {
    const { lead, ...prompt } = await followed(worldOf(fake.worker));
    const tab = await fake.browser.tabs.create({ url: reading().url, active: false });
    const { session } = fake.worker.browser.storage;
    const view = await saveView(session, navigator.locks, {
      origin: 'https://crm.example',
      tabId: tab!.id!,
      view: { kind: 'record', reading: reading() },
    });
    await saveLead(session, navigator.locks, { ...view, leadId: lead.id });
    const before = (await urls()).length;
    await openFromNotification(fake.worker, `touch:${prompt.touch!.id}`);
    expect((await urls()).length).toBe(before);
    expect((await fake.browser.tabs.get(tab!.id!)).active).toBe(true);
  });

  it("shows today's list for the digest, and for a touch that is done", async () => {
    await openFromNotification(fake.worker, 'digest');
    await openFromNotification(fake.worker, 'touch:gone');
    expect((await urls()).filter((url) => url?.endsWith('/workspace.html'))).toHaveLength(2);
  });
});

describe('the snooze button', () => {
  it('puts the touch off by an hour and takes the notification away', async () => {
    const touch = openTouch(await followed(worldOf(fake.worker)));
    await reconcile(fake.worker);
    await snoozeFromNotification(fake.worker, `touch:${touch.id}`);
    expect((await fake.worker.db.touches.get(touch.id))?.dueAt).toBe(monday + snoozeMs);
    expect(shown()).toEqual([]);
  });

  it('of the digest puts off all that are due', async () => {
    for (const id of ['1', '2', '3', '4', '5']) await followed(worldOf(fake.worker), { page: otherReading(id) });
    await reconcile(fake.worker);
    await snoozeFromNotification(fake.worker, 'digest');
    const due = (await fake.worker.db.touches.toArray()).map(({ dueAt }) => dueAt);
    expect(new Set(due)).toEqual(new Set([monday + snoozeMs]));
    expect(shown()).toEqual([]);
  });
});
