import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../lib/messages/server.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { findView } from '../../../lib/tabs/tab-views.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { otherReading, reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed } from '../../world.ts';

let fake: FakeWorker;
const caller: Caller = { tabId: 7, frameId: 0, origin: 'https://crm.example' };
const record = (page = reading()): PageView => ({ kind: 'record', reading: page });

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push('https://crm.example/*');
});

describe('a page that shows a record', () => {
  it('gets the pill of its own lead, with the drawing of the channel', async () => {
    await followed(worldOf(fake.worker));
    const pill = await pageHandlers(fake.worker).showView({ view: record() }, caller);
    expect(pill).toMatchObject({ tone: 'due', text: expect.stringContaining('Call') });
    expect(pill?.icon).toMatch(/^M/);
  });

  it('leaves the newest view standing when two come at once, and tells both with their turns', async () => {
    await followed(worldOf(fake.worker));
    const { showView } = pageHandlers(fake.worker);
    const told: { turn: number; prompt: { kind: string } }[] = [];
    fake.browser.runtime.onMessage.addListener((message) => void told.push(message.screen));
    const answers = await Promise.all([
      showView({ view: record() }, caller),
      showView({ view: record(otherReading('2')) }, caller),
    ]);
    expect(answers).toMatchObject([{ tone: 'due' }, { tone: 'new' }]);
    await vi.waitFor(() =>
      expect(told.map(({ turn, prompt }) => [turn, prompt.kind]).toSorted()).toEqual([
        [1, 'followed'],
        [2, 'not-followed'],
      ]),
    );
    const standing = await findView(fake.worker.browser.storage.session, 7);
    expect(standing).toMatchObject({ turn: 2, leadId: null, view: record(otherReading('2')) });
  });

  it('gets nothing while it settles', async () => {
    const view: PageView = { kind: 'settling', ref: reading().ref };
    expect(await pageHandlers(fake.worker).showView({ view }, caller)).toBeNull();
  });
});

const looksIn = (calls: readonly (readonly unknown[])[]): number =>
  calls.filter(([injection]) => (injection as { files: string[] }).files.includes('/recognise.js')).length;

describe('a site whose CRM is not known', () => {
  it('is handed over to the reader of the CRM that its page has the marks of', async () => {
    const { scripting } = fake.worker.browser;
    const run = vi.spyOn(scripting, 'executeScript').mockResolvedValue([{ result: 'odoo' }] as never);
    expect(await pageHandlers(fake.worker).showView({ view: { kind: 'other' } }, caller)).toBeNull();
    const files = run.mock.calls.map(([injection]) => (injection as { files?: string[] }).files);
    expect(files).toEqual([['/recognise.js'], ['/overlay-odoo.js']]);
    const registered = await scripting.getRegisteredContentScripts();
    expect(registered).toMatchObject([{ js: ['/overlay-odoo.js'], matches: ['https://crm.example/*'] }]);
    run.mockClear();
    await pageHandlers(fake.worker).showView({ view: { kind: 'other' } }, caller);
    expect(run).not.toHaveBeenCalled();
  });

  it('is looked at no more once three records bore no marks, but for as long as no record is shown', async () => {
    const run = vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockResolvedValue([{ result: null }] as never);
    const { showView } = pageHandlers(fake.worker);
    for (let look = 0; look < 4; look += 1) await showView({ view: { kind: 'other' } }, caller);
    expect(looksIn(run.mock.calls)).toBe(4);
    for (let look = 0; look < 5; look += 1) await showView({ view: record(otherReading(`${look}`)) }, caller);
    expect(looksIn(run.mock.calls)).toBe(7);
  });

  it('keeps the general reader when the page says something that is no CRM', async () => {
    vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockResolvedValue([{ result: '<script>' }] as never);
    expect(await pageHandlers(fake.worker).showView({ view: record() }, caller)).toMatchObject({ tone: 'new' });
  });
});

describe('where pill and sidebar sit', () => {
  it('is kept for each site, change by change', async () => {
    const { findPlace, savePlace } = pageHandlers(fake.worker);
    await Promise.all([savePlace({ side: 'left' }, caller), savePlace({ pillTop: 0.7 }, caller)]);
    expect(await findPlace({}, caller)).toMatchObject({ place: { side: 'left', pillTop: 0.7, isOpen: false } });
    const other = await findPlace({}, { ...caller, origin: 'https://other.example' });
    expect(other).toMatchObject({ place: { side: 'right' }, style: expect.stringContaining('.box{') });
    expect(other).toMatchObject({
      open: 'Open the Followthrough sidebar',
      updated: 'Followthrough was updated: reload this page',
    });
  });

  it('is without a pill where the rep hid it: in that tab, on that site', async () => {
    const { findPlace, hideOnTab } = pageHandlers(fake.worker);
    await hideOnTab({}, caller);
    const hiddenIn = async (asked: Caller): Promise<boolean> => (await findPlace({}, asked)).place.hiddenUntilAt > 0;
    expect(await hiddenIn(caller)).toBe(true);
    expect(await hiddenIn({ ...caller, tabId: 8 })).toBe(false);
    expect(await hiddenIn({ ...caller, origin: 'https://other.example' })).toBe(false);
  });
});
