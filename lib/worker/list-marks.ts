import { findMarks } from '../followups/find-marks.ts';
import type { Marks } from '../messages/prompt.ts';
import type { Input } from '../messages/protocol.ts';
import type { Caller } from '../messages/server.ts';
import type { PageView } from '../records/page-reading.ts';
import { crmOfHost, marksFile } from '../sites/site-scripts.ts';
import { runInTab } from '../sites/sync-sites.ts';
import { type Worker, worldOf } from './worker.ts';

/** The marks of a page's list. A page of one host learns nothing of another's records. */
export function marksFor(worker: Worker, { refs }: Input<'findMarks'>, { origin }: Caller): Promise<Marks> {
  const { host } = new URL(origin);
  const isGmail = crmOfHost(new URL(origin).hostname) === 'gmail';
  // By an address alone Gmail may ask, and no other site.
  const own = refs.filter((ref) => ref.host === host && (ref.crm === 'gmail') === isGmail);
  return findMarks(worldOf(worker), own, worker.now());
}

/** Runs the script that marks lists in a tab that shows one; where it runs already, it looks again. */
export async function runMarks(
  { browser, db, report }: Worker,
  { view, tabId }: { view: PageView; tabId: number },
  { origin }: Caller,
): Promise<void> {
  if (view.kind !== 'list' && view.kind !== 'other') return;
  const crm = (await db.sites.get(origin))?.crm ?? crmOfHost(new URL(origin).hostname) ?? 'generic';
  // Of a site that is not known, no address says that it lists something.
  if (view.kind === 'list' || crm === 'generic') await runInTab(browser, { tabId, file: marksFile(crm) }, report);
}
