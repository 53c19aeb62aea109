import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../lib/messages/server.ts';
import type { OutboxRow } from '../../../lib/outbox/delivery.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { saveView } from '../../../lib/tabs/tab-views.ts';
import { fillHandlers, showFill } from '../../../lib/worker/fill-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, monday } from '../../world.ts';
import { rowAs } from '../outbox/rows.ts';

const page = reading();
const origin = 'https://crm.example';
let fake: FakeWorker;
let run: { tabId: number; files: string[] }[];
let outboxId: string;

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(`${origin}/*`);
  run = [];
  vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockImplementation((async (asked: {
    target: { tabId: number };
    files: string[];
  }) => {
    run.push({ tabId: asked.target.tabId, files: asked.files });
    return [];
  }) as never);
  const { lead } = await followed(worldOf(fake.worker));
  const row = rowAs(
    { kind: 'needs-rep', failure: failureOf('by-hand') },
    { leadId: lead.id, ref: page.ref, recordKey: recordKey(page.ref), recordUrl: page.url },
  );
  outboxId = row.id;
  await fake.worker.db.outbox.add(row);
});

/** A tab that shows this reading. */
async function tabShowing(shown = page): Promise<number> {
  const { id: tabId = 0 } = await fake.browser.tabs.create({ url: shown.url });
  await saveView(fake.browser.storage.session, fake.worker.locks, {
    tabId,
    origin,
    view: { kind: 'record', reading: shown },
  });
  return tabId;
}

const callerIn = (tabId: number): Caller => ({ tabId, frameId: 0, origin });
const fill = () => fillHandlers(fake.worker).fillForm({ outboxId }, { tabId: null, frameId: null, origin: '' });

describe('filling the CRM’s own form', () => {
  it('goes to the tab that shows the record, and shows the panel there', async () => {
    const tabId = await tabShowing();
    expect(await fill()).toEqual({ kind: 'shown' });
    expect(run).toEqual([{ tabId, files: ['/overlay-fill.js'] }]);
  });

  it('opens the record where no tab shows it, and shows the panel once its record is read', async () => {
    const other = await tabShowing(otherReading('2'));
    expect(await fill()).toEqual({ kind: 'shown' });
    expect(run).toEqual([]);
    const opened = (await fake.browser.tabs.query({})).find(({ url }) => url === page.url);
    const tabId = opened?.id ?? -1;
    await showFill(fake.worker, { tabId, view: { kind: 'record', reading: otherReading('2') } });
    await showFill(fake.worker, { tabId: other, view: { kind: 'record', reading: page } });
    expect(run, 'neither beside another record nor in another tab').toEqual([]);
    await showFill(fake.worker, { tabId, view: { kind: 'record', reading: page } });
    expect(run).toEqual([{ tabId, files: ['/overlay-fill.js'] }]);
  });

  it('tells the page of that record what to write, in words, and no other page', async () => {
    const tabId = await tabShowing();
    await fill();
    const { findFill } = fillHandlers(fake.worker);
    expect(await findFill({ url: page.url }, callerIn(tabId))).toMatchObject({
      outboxId,
      name: 'Owen Hughes',
      subject: expect.stringMatching(/./),
      on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      at: expect.stringMatching(/^\d\d:\d\d$/),
    });
    expect(await findFill({ url: `${origin}/#Lead/view/2` }, callerIn(tabId)), 'its address has moved on').toBeNull();
    expect(
      await findFill({ url: page.url }, callerIn(await tabShowing())),
      'a tab that nobody asked to fill',
    ).toBeNull();
  });

  it('is confirmed when the rep says that they saved it, and stays owed when they leave it', async () => {
    const tabId = await tabShowing();
    await fill();
    const { endFill, findFill } = fillHandlers(fake.worker);
    await endFill({ outboxId, how: 'left' }, callerIn(tabId));
    expect(await fake.worker.db.outbox.get(outboxId)).not.toMatchObject({ delivery: { kind: 'confirmed' } });
    expect(await findFill({ url: page.url }, callerIn(tabId))).toBeNull();
    await fill();
    await endFill({ outboxId, how: 'saved' }, callerIn(tabId));
    expect(await fake.worker.db.outbox.get(outboxId)).toMatchObject({ delivery: { kind: 'confirmed', by: 'rep' } });
  });

  it('takes no page’s word for a write that it was not asked to fill', async () => {
    const tabId = await tabShowing();
    await fillHandlers(fake.worker).endFill({ outboxId, how: 'saved' }, callerIn(tabId));
    expect(await fake.worker.db.outbox.get(outboxId)).not.toMatchObject({ delivery: { kind: 'confirmed' } });
  });

  it.each<[string, Partial<OutboxRow>]>([
    ['was confirmed elsewhere', { delivery: { kind: 'confirmed', at: monday, by: 'rep' } }],
    ['was let go', { delivery: { kind: 'given-up', at: monday } }],
    ['goes by itself again', { delivery: { kind: 'queued', attempts: 0, failure: null } }],
    ['was sent by itself', { delivery: { kind: 'sent', at: monday, attempts: 0 } }],
    ['was undone', { wanted: 'gone', delivery: { kind: 'needs-rep', failure: failureOf('by-hand') } }],
  ])('neither shows nor fills any more what meanwhile %s', async (_, changes) => {
    const tabId = await tabShowing();
    await fill();
    run = [];
    await fake.worker.db.outbox.update(outboxId, changes);
    await showFill(fake.worker, { tabId, view: { kind: 'record', reading: page } });
    expect(run).toEqual([]);
    expect(await fillHandlers(fake.worker).findFill({ url: page.url }, callerIn(tabId))).toBeNull();
    expect(await fill()).toEqual({ kind: 'refused', because: 'not-found' });
  });

  it('is refused on a site that is not allowed, and for a write that is gone', async () => {
    fake.granted.length = 0;
    expect(await fill()).toEqual({ kind: 'refused', because: 'not-allowed' });
    await fake.worker.db.outbox.clear();
    expect(await fill()).toEqual({ kind: 'refused', because: 'not-found' });
  });
});
