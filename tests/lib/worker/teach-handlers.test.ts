import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../lib/messages/server.ts';
import type { PageSample, TaughtField } from '../../../lib/page/teach/mapping.ts';
import { handOver } from '../../../lib/worker/hand-over.ts';
import { teachHandlers } from '../../../lib/worker/teach-handlers.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';

const origin = 'https://desk.example';
const caller: Caller = { tabId: 7, frameId: 0, origin };
const fields: readonly TaughtField[] = [
  { kind: 'name', ways: [{ anchor: { by: 'attribute', name: 'id', value: 'name' }, path: [] }] },
];
const sample = (id: number, name = `Lead ${id}`): PageSample => ({
  url: `${origin}/people/${id}`,
  reads: [{ kind: 'name', values: [name] }],
});

let fake: FakeWorker;
let runs: unknown[];
beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push(`${origin}/*`);
  const { tabs, scripting } = fake.worker.browser;
  vi.spyOn(tabs, 'get').mockResolvedValue({ id: 7, url: `${origin}/people/1` } as never);
  vi.spyOn(tabs, 'query').mockResolvedValue([{ id: 7, url: `${origin}/people/1` }] as never);
  runs = [];
  vi.spyOn(scripting, 'executeScript').mockImplementation(async (injection) => {
    runs.push(...((injection as { files?: string[] }).files ?? []));
    return [];
  });
});

const registered = async (): Promise<unknown[]> =>
  (await fake.worker.browser.scripting.getRegisteredContentScripts()).map(({ id, js }) => [id, js]);

async function taught(): Promise<void> {
  const { proposeTeaching, reportTaught, keepTeaching } = teachHandlers(fake.worker);
  await proposeTeaching({ ...sample(1), fields }, caller);
  await reportTaught(sample(2), caller);
  await reportTaught(sample(3), caller);
  expect(await keepTeaching({ origin }, caller)).toEqual({ kind: 'done' });
}

describe('teaching a site', () => {
  it('begins with the picker in the tab that was asked for', async () => {
    await teachHandlers(fake.worker).startTeaching({ tabId: 7 }, caller);
    expect(runs).toEqual(['/overlay-teach.js']);
  });

  it('reads the site by what was pointed at, at once and after every load, and opens the sidebar for the review', async () => {
    await teachHandlers(fake.worker).proposeTeaching({ ...sample(1), fields }, caller);
    expect(runs).toEqual(['/overlay-taught.js']);
    expect(await registered()).toEqual([[`site:${origin}`, ['/overlay-taught.js']]]);
    expect((await fake.worker.db.settings.get(`place:${origin}`))?.value).toMatchObject({ isOpen: true });
    expect(await teachHandlers(fake.worker).findTaught({}, caller)).toMatchObject({ isTrial: true });
  });

  it('gives the mapping of the asking page’s own site only', async () => {
    await taught();
    const other = { ...caller, origin: 'https://other.example' };
    expect(await teachHandlers(fake.worker).findTaught({}, other)).toBeNull();
    await expect(teachHandlers(fake.worker).reportTaught(sample(4), other)).rejects.toThrow('another site');
    await expect(teachHandlers(fake.worker).proposeTeaching({ ...sample(4), fields }, other)).rejects.toThrow();
  });

  it('tells the screens when a page said something new', async () => {
    await taught();
    const told: unknown[] = [];
    fake.browser.runtime.onMessage.addListener((message) => void told.push(message));
    await teachHandlers(fake.worker).reportTaught(sample(4), caller);
    await teachHandlers(fake.worker).reportTaught(sample(4), caller);
    expect(told).toEqual([{ news: 'teaching', origin }]);
  });

  it('is not taken over by the marks of a CRM', async () => {
    await taught();
    runs = [];
    expect(await handOver(fake.worker, caller, { tabId: 7, view: { kind: 'other' } })).toBe(false);
    expect(runs).toEqual([]);
  });

  it('when forgotten has the general reader read the open tab again', async () => {
    await taught();
    runs = [];
    await teachHandlers(fake.worker).forgetTeaching({ origin }, caller);
    expect(runs).toEqual(['/overlay-generic.js']);
    expect(await registered()).toEqual([['site:general', ['/overlay-generic.js']]]);
  });

  it('is offered where the general reader reads, not where a CRM’s own does, nor where nothing may be read', async () => {
    const { findTeaching } = teachHandlers(fake.worker);
    expect(await findTeaching({ tabId: 7 }, caller)).toMatchObject({ origin, isTaught: false, trial: null });
    await fake.worker.db.sites.put({ origin, crm: 'odoo', updatedAt: 0 });
    expect(await findTeaching({ tabId: 7 }, caller)).toBeNull();
    await fake.worker.db.sites.clear();
    fake.granted.length = 0;
    expect(await findTeaching({ tabId: 7 }, caller)).toBeNull();
  });
});
