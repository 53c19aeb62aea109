import { beforeEach, expect, it } from 'vitest';
import { type SiteBrowser, syncSites } from '../../../lib/sites/sync-sites.ts';
import { newWorld } from '../../world.ts';

const registered = new Map<string, object>();

/** Scripting as Chrome does it: every call takes a moment, and an id that is registered already is refused. */
const scripting = {
  getRegisteredContentScripts: async () => [...registered.values()],
  registerContentScripts: async (scripts: readonly { id: string }[]) => {
    await Promise.resolve();
    const known = scripts.find(({ id }) => registered.has(id));
    if (known) throw new Error(`Duplicate script ID '${known.id}'`);
    for (const script of scripts) registered.set(script.id, script);
  },
  unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => ids.forEach((id) => registered.delete(id)),
};

function browserThatGrants(origins: readonly string[]): SiteBrowser {
  return { scripting, permissions: { getAll: async () => ({ origins }) }, tabs: {} } as unknown as SiteBrowser;
}

beforeEach(() => registered.clear());

it('registers each script once when two ask for it at the same time, as at an update', async () => {
  const { db } = await newWorld();
  const browser = browserThatGrants(['https://crm.example/*']);
  await Promise.all([syncSites(browser, db, navigator.locks), syncSites(browser, db, navigator.locks)]);
  expect([...registered.keys()]).toEqual(['site:general']);
});

it('takes a script back when its site is no longer granted', async () => {
  const { db } = await newWorld();
  await syncSites(browserThatGrants(['https://crm.example/*']), db, navigator.locks);
  await syncSites(browserThatGrants([]), db, navigator.locks);
  expect(registered.size).toBe(0);
});
