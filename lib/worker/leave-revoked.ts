import { covers } from '../sites/site-scripts.ts';
import { grantedPatterns } from '../sites/sync-sites.ts';
import { findTabs, saveView, type TabView } from '../tabs/tab-views.ts';
import { tellScreens, tellTab } from './tell.ts';
import type { Worker } from './worker.ts';

/** Takes our scripts off every open tab whose site the rep no longer allows; safe to repeat. */
export async function leaveRevoked(worker: Worker): Promise<void> {
  const granted = await grantedPatterns(worker.browser);
  const tabs = await findTabs(worker.browser.storage.session);
  const left = tabs.filter(({ origin }) => !granted.some((pattern) => covers(pattern, origin)));
  await Promise.all(left.map((tab) => leaveTab(worker, tab)));
}

/** What the tab showed is forgotten, and the sidebar beside it shows nothing of it any more. */
export async function leaveTab(worker: Worker, { tabId, origin }: Pick<TabView, 'tabId' | 'origin'>): Promise<void> {
  await tellTab(worker, tabId, { news: 'leave' });
  const { session } = worker.browser.storage;
  const { turn } = await saveView(session, worker.locks, { tabId, origin, view: { kind: 'other' } });
  await tellScreens(worker, { news: 'tab', screen: { tabId, turn, view: null, prompt: null } });
}
