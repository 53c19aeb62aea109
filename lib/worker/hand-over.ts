import type { Caller } from '../messages/server.ts';
import { crmIds } from '../records/record-ref.ts';
import { recogniseFile, scriptFile } from '../sites/site-scripts.ts';
import { crmOfSite, runInTab, syncSites } from '../sites/sync-sites.ts';
import type { Worker } from './worker.ts';

/**
 * On a site whose CRM is not known, looks whether the page has the marks of one; if so that CRM's own script is
 * registered for the site and run in the tab, where it takes the general one's place. True when it was.
 */
export async function handOver(worker: Worker, { origin }: Caller, tabId: number): Promise<boolean> {
  const { browser, db, locks, now, report } = worker;
  if ((await crmOfSite(db, origin)) !== 'generic' || (await db.sites.get(origin))) return false;
  const found = await runInTab(browser, { tabId, file: recogniseFile }, report);
  const crm = crmIds.find((id) => id === found);
  if (!crm) return false;
  await db.sites.put({ origin, crm, updatedAt: now() });
  await syncSites(browser, db, locks);
  await runInTab(browser, { tabId, file: scriptFile(crm) }, report);
  return true;
}
