import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  findTabsOf,
  findView,
  forgetTab,
  isOurFrame,
  saveFrame,
  saveLead,
  saveView,
} from '../../../lib/tabs/tab-views.ts';
import { reading } from '../../builders.ts';

const { session } = fakeBrowser.storage;
const { locks } = navigator;
const record = { kind: 'record', reading: reading() } as const;

beforeEach(() => fakeBrowser.reset());

describe('what tabs show', () => {
  it('gives each view of a tab a turn of its own, also when two come at once', async () => {
    const saved = await Promise.all([
      saveView(session, locks, { tabId: 1, origin: 'https://crm.example', view: record }),
      saveView(session, locks, { tabId: 1, origin: 'https://crm.example', view: { kind: 'list' } }),
    ]);
    expect(saved.map(({ turn }) => turn).sort()).toEqual([1, 2]);
    expect((await findView(session, 1))?.turn).toBe(2);
  });

  it('does not let an answer for an older view overwrite the newer one', async () => {
    const first = await saveView(session, locks, { tabId: 1, origin: 'https://crm.example', view: record });
    await saveView(session, locks, { tabId: 1, origin: 'https://crm.example', view: { kind: 'list' } });
    expect(await saveLead(session, locks, { ...first, leadId: 'a' })).toBe(false);
    expect(await findView(session, 1)).toMatchObject({ view: { kind: 'list' }, leadId: null });
  });

  it('finds every tab that shows a lead, and none that was closed', async () => {
    for (const tabId of [1, 2, 3]) {
      const saved = await saveView(session, locks, { tabId, origin: 'https://crm.example', view: record });
      await saveLead(session, locks, { ...saved, leadId: tabId === 3 ? 'other' : 'a' });
    }
    await forgetTab(session, 2);
    expect((await findTabsOf(session, ['a'])).map(({ tabId }) => tabId)).toEqual([1]);
  });

  it('knows only the frame that our own script has announced', async () => {
    await saveFrame(session, 1, 'nonce');
    expect(await isOurFrame(session, 1, 'nonce')).toBe(true);
    expect(await isOurFrame(session, 1, 'guess')).toBe(false);
    expect(await isOurFrame(session, 2, 'nonce')).toBe(false);
  });
});
