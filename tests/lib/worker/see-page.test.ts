import { beforeEach, describe, expect, it } from 'vitest';
import type { PageReading } from '../../../lib/records/page-reading.ts';
import { saveView, type TabView } from '../../../lib/tabs/tab-views.ts';
import { seeLead } from '../../../lib/worker/see-page.ts';
import { type Worker, worldOf } from '../../../lib/worker/worker.ts';
import { field, otherReading, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed, hour, monday, promptOf } from '../../world.ts';

const page = reading({ owner: field('Ana Ruiz') });
let fake: FakeWorker;
let leadId: string;

beforeEach(async () => {
  fake = await newFakeWorker();
  ({
    lead: { id: leadId },
  } = await followed(worldOf(fake.worker), { page }));
  await see(page);
  fake.setNow(monday + hour);
});

function show(shown: PageReading): Promise<TabView> {
  const view = { kind: 'record', reading: shown } as const;
  return saveView(fake.browser.storage.session, fake.worker.locks, { tabId: 7, origin: 'https://crm.example', view });
}

/** What is read, and what the tab goes on to show before it is believed. */
async function see(shown: PageReading, meanwhile?: PageReading): Promise<void> {
  const tab = await show(shown);
  const wait: Worker['wait'] = async () => void (meanwhile && (await show(meanwhile)));
  await seeLead({ ...fake.worker, wait }, { leadId, reading: shown, tab });
}

const news = async () =>
  (await promptOf(worldOf(fake.worker), leadId, monday + hour)).fromCrm.flatMap((one) => one.news);

describe('what a page says newly', () => {
  it('is taken in once the page stands still', async () => {
    await see(reading({ owner: field('Ben Other') }));
    expect(await news()).toMatchObject([{ fact: 'owner', to: 'Ben Other' }]);
  });

  it('is not believed of a page that went on to another record', async () => {
    await see(reading({ owner: field('Ben Other') }), otherReading('2'));
    expect(await news()).toEqual([]);
  });

  it('is not believed where the name and the ways to reach them are of somebody else', async () => {
    const mixed = { ...otherReading('2', { owner: field('Ben Other') }), ref: page.ref };
    await see(mixed);
    expect(await news()).toEqual([]);
    expect(await promptOf(worldOf(fake.worker), leadId, monday + hour)).toMatchObject({
      enrollment: { state: { kind: 'active' } },
    });
  });

  it('is believed of somebody whom the rep calls otherwise, by their number', async () => {
    await see(reading({ name: field('O. Hughes'), owner: field('Ben Other') }));
    expect(await news()).toHaveLength(1);
  });

  it('counts for nothing where the reader only guessed it', async () => {
    await see(reading({ owner: { ...field('Ben Other'), confidence: 1 } }));
    expect(await news()).toEqual([]);
  });
});
