import type { Browser } from 'wxt/browser';
import type { FollowthroughDb } from '../db/schema.ts';
import { findTabsOf, type Session, type TabView } from './tab-views.ts';

interface Tabs {
  readonly tabs: Pick<typeof Browser.tabs, 'get' | 'update' | 'create'>;
  readonly windows: Pick<typeof Browser.windows, 'update'>;
  readonly session: Session;
}

/**
 * Brings a lead's record before the rep: the tab that shows it already, else a new tab. Never navigates a tab that is
 * open, where something half typed might be lost. False when the lead has no record.
 */
export async function openRecord(
  db: FollowthroughDb,
  leadId: string,
  { tabs, windows, session }: Tabs,
): Promise<boolean> {
  for (const view of await findTabsOf(session, [leadId])) {
    if (!(await isStillThere(tabs, view))) continue;
    const tab = await tabs.update(view.tabId, { active: true });
    if (tab?.windowId !== undefined) await windows.update(tab.windowId, { focused: true });
    return true;
  }
  const records = await db.records.where('leadId').equals(leadId).sortBy('linkedAt');
  const url = records.at(-1)?.url;
  if (url === undefined) return false;
  await tabs.create({ url });
  return true;
}

/** A tab that went to another site, where no script of ours speaks, still stands as it was last seen. */
async function isStillThere(tabs: Tabs['tabs'], { tabId, view }: TabView): Promise<boolean> {
  const tab = await tabs.get(tabId).catch(() => null);
  if (view.kind !== 'record' || !tab?.url) return false;
  return new URL(tab.url).origin === new URL(view.reading.url).origin;
}
