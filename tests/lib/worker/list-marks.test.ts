import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Caller } from '../../../lib/messages/server.ts';
import type { PageView } from '../../../lib/records/page-reading.ts';
import { recordKey } from '../../../lib/records/record-ref.ts';
import { pageHandlers } from '../../../lib/worker/page-handlers.ts';
import { tellChange } from '../../../lib/worker/tell.ts';
import { worldOf } from '../../../lib/worker/worker.ts';
import { reading } from '../../builders.ts';
import { type FakeWorker, newFakeWorker } from '../../fake-worker.ts';
import { followed } from '../../world.ts';

let fake: FakeWorker;
let run: string[][];
const caller: Caller = { tabId: 7, frameId: 0, origin: 'https://crm.example' };

beforeEach(async () => {
  fake = await newFakeWorker();
  fake.granted.push('https://crm.example/*');
  run = [];
  vi.spyOn(fake.worker.browser.scripting, 'executeScript').mockImplementation((async (asked: { files: string[] }) => {
    if (!asked.files.includes('/recognise.js')) run.push(asked.files);
    return [];
  }) as never);
});

async function show(view: PageView): Promise<readonly string[][]> {
  await pageHandlers(fake.worker).showView({ view }, caller);
  await vi.waitFor(() => expect(fake.reports).toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  return run;
}

describe('a tab that shows a list', () => {
  it('gets the marks of its CRM', async () => {
    await fake.worker.db.sites.put({ origin: caller.origin, crm: 'odoo', updatedAt: 0 });
    expect(await show({ kind: 'list' })).toEqual([['/overlay-marks-odoo.js']]);
  });

  it('gets the general ones where the CRM is not known, even if the address names no list', async () => {
    expect(await show({ kind: 'other' })).toEqual([['/overlay-marks-generic.js']]);
  });

  it.each<PageView>([
    { kind: 'record', reading: reading() },
    { kind: 'settling', ref: reading().ref },
  ])('is not one that shows a $kind', async (view) => {
    expect(await show(view)).toEqual([]);
  });

  it('is not one that shows something else of a CRM that is known', async () => {
    await fake.worker.db.sites.put({ origin: caller.origin, crm: 'odoo', updatedAt: 0 });
    expect(await show({ kind: 'other' })).toEqual([]);
  });

  it('is told when leads change', async () => {
    await show({ kind: 'list' });
    await tellChange(fake.worker, ['a-lead']);
    expect(fake.toTabs).toEqual([{ tabId: 7, message: { news: 'marks' } }]);
  });
});

describe('the marks that a page asks for', () => {
  it('are of its own host’s records only, and nothing but the marks', async () => {
    await followed(worldOf(fake.worker));
    const { ref } = reading();
    const { findMarks } = pageHandlers(fake.worker);
    expect((await findMarks({ refs: [ref] }, caller)).marks).toEqual({ [recordKey(ref)]: 'due' });
    const other = await findMarks({ refs: [ref] }, { ...caller, origin: 'https://evil.example' });
    expect(other).toEqual({ marks: {}, staleAt: null });
  });
});
