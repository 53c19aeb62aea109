import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { findView } from '../../../lib/tabs/tab-views.ts';
import { confirmedView } from '../../../lib/worker/confirm-record.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed } from '../../world.ts';

const ref = { crm: 'dynamics', host: 'crm.example', tenant: '', objectType: 'lead', recordId: 'a1' } as const;
const page = reading({ ref, url: 'https://crm.example/main.aspx?etn=lead&id=a1' });
const view: PageView = { kind: 'record', reading: page };
let fake: FakeWorker;
let said: unknown[];
let asked: object[];

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push('https://crm.example/*');
  await fake.worker.db.sites.put({ origin: 'https://crm.example', crm: 'dynamics', updatedAt: 0 });
  said = [];
  asked = [];
  vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockImplementation((async (call: { files: string[] }) => {
    if (!call.files.includes('/dynamics-record.js')) return [];
    asked.push(call);
    return [{ result: said.length > 1 ? said.shift() : said[0] }];
  }) as never);
});

describe('a form of Dynamics', () => {
  it('is asked in its own world, by a file of ours', async () => {
    said = [{ objectType: 'lead', recordId: 'a1' }];
    expect(await confirmedView(fake.worker, view, 7)).toEqual(view);
    expect(asked).toEqual([{ target: { tabId: 7 }, files: ['/dynamics-record.js'], world: 'MAIN' }]);
  });

  it.each([
    ['another record', { objectType: 'lead', recordId: 'b2' }],
    ['another entity', { objectType: 'contact', recordId: 'a1' }],
  ])('is settling while Dynamics has %s open', async (_, answer) => {
    said = [answer];
    expect(await confirmedView(fake.worker, view, 7)).toEqual({ kind: 'settling', ref });
  });

  it.each([null, undefined, 'lead', { objectType: 1 }])(
    'is taken at its drawing where it answers %j',
    async (answer) => {
      said = [answer];
      expect(await confirmedView(fake.worker, view, 7)).toEqual(view);
    },
  );

  it('of another CRM is not asked', async () => {
    const other: PageView = { kind: 'record', reading: reading() };
    expect(await confirmedView(fake.worker, other, 7)).toEqual(other);
    expect(asked).toEqual([]);
  });
});

describe('a form that was not confirmed', () => {
  const caller = { tabId: 7, frameId: 0, origin: 'https://crm.example' };

  it('has its pill told once Dynamics has that record open', async () => {
    await followed(worldOf(fake.worker), { page });
    said = [
      { objectType: 'lead', recordId: 'b2' },
      { objectType: 'lead', recordId: 'b2' },
      { objectType: 'lead', recordId: 'a1' },
    ];
    expect(await pageHandlers(fake.worker).showView({ view }, caller)).toBeNull();
    await vi.waitFor(() =>
      expect(fake.toTabs).toContainEqual({ tabId: 7, message: expect.objectContaining({ news: 'pill' }) }),
    );
    expect(await findView(fake.browser.storage.session, 7)).toMatchObject({ view: { kind: 'record' } });
  });

  it('is looked at ten times more and then left', async () => {
    said = [{ objectType: 'lead', recordId: 'b2' }];
    await pageHandlers(fake.worker).showView({ view }, caller);
    await vi.waitFor(() => expect(asked).toHaveLength(11));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toHaveLength(11);
    expect(await findView(fake.browser.storage.session, 7)).toMatchObject({ view: { kind: 'settling' } });
  });
});
