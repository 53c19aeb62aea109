import type { Caller } from '../messages/server.ts';
import type { PageView } from '../records/page-reading.ts';
import { crmIds } from '../records/record-ref.ts';
import { recogniseFile, scriptFile } from '../sites/site-scripts.ts';
import { crmOfSite, runInTab, syncSites } from '../sites/sync-sites.ts';
import type { Worker } from './worker.ts';

interface Shown {
  readonly tabId: number;
  readonly view: PageView;
}

/** A site whose records bore no CRM's marks so many times has none that we know: until the browser restarts. */
const mostLooks = 3;

/**
 * On a site whose CRM is not known, looks whether the page has the marks of one; if so that CRM's own script is
 * registered for the site and run in the tab, where it takes the general one's place. True when it was.
 */
export async function handOver(worker: Worker, { origin }: Caller, { tabId, view }: Shown): Promise<boolean> {
  const { browser, db, locks, now, report } = worker;
  const { session } = browser.storage;
  const key = `unmarked:${origin}`;
  const looks = numberIn(await session.get(key), key);
  if (looks >= mostLooks || (await crmOfSite(db, origin)) !== 'generic' || (await db.sites.get(origin))) return false;
  const found = await runInTab(browser, { tabId, file: recogniseFile }, report);
  const crm = crmIds.find((id) => id === found);
  if (!crm) {
    // A page that shows no record yet may not have drawn its marks either.
    if (view.kind === 'record') await session.set({ [key]: looks + 1 });
    return false;
  }
  await db.sites.put({ origin, crm, updatedAt: now() });
  await syncSites(browser, db, locks);
  await runInTab(browser, { tabId, file: scriptFile(crm) }, report);
  return true;
}

function numberIn(stored: Record<string, unknown>, key: string): number {
  return Number(stored[key] ?? 0);
}
