import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openRecord } from '../../../lib/tabs/open-record.ts';
import { saveLead, saveView } from '../../../lib/tabs/tab-views.ts';
import { reading } from '../../builders.ts';
import { followed, newWorld } from '../../world.ts';

const { tabs, windows, storage } = fakeBrowser;
const given = { tabs, windows, session: storage.session } as unknown as Parameters<typeof openRecord>[2];

beforeEach(() => fakeBrowser.reset());

/** A followed lead, and a tab that showed their record when it was last heard of and now is at `url`. */
async function leadWithTab(url: string) {
  const world = await newWorld();
  const { lead } = await followed(world);
  const { id: tabId = 0 } = await tabs.create({ url, active: false });
  const view = { kind: 'record', reading: reading() } as const;
  const saved = await saveView(storage.session, navigator.locks, { tabId, origin: 'https://crm.example', view });
  await saveLead(storage.session, navigator.locks, { ...saved, leadId: lead.id });
  return { db: world.db, leadId: lead.id, tabId };
}

const urls = async () => (await tabs.query({})).map(({ url }) => url);

describe('opening the record of a lead', () => {
  it('goes to the tab that shows it, also when its address has changed a little', async () => {
    const { db, leadId, tabId } = await leadWithTab(`${reading().url}?tab=notes`);
    expect(await openRecord(db, leadId, given)).toBe(true);
    expect((await tabs.get(tabId)).active).toBe(true);
    expect(await urls()).not.toContain(reading().url);
  });

  it.each(['https://mail.example/inbox', 'about:blank'])(
    'opens a tab of its own when the one that showed it went to %s',
    async (elsewhere) => {
      const { db, leadId, tabId } = await leadWithTab(elsewhere);
      expect(await openRecord(db, leadId, given)).toBe(true);
      expect((await tabs.get(tabId)).active).toBe(false);
      expect(await urls()).toEqual(expect.arrayContaining([elsewhere, reading().url]));
    },
  );

  it('opens a tab of its own when the one that showed it is closed', async () => {
    const { db, leadId, tabId } = await leadWithTab('https://mail.example/inbox');
    const get = () => Promise.reject(new Error(`No tab with id: ${tabId}.`));
    expect(await openRecord(db, leadId, { ...given, tabs: { ...given.tabs, get } as typeof given.tabs })).toBe(true);
    expect(await urls()).toContain(reading().url);
  });
});
