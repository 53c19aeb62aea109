import { findPromptFor } from '../followups/find-prompt.ts';
import type { News } from '../messages/news.ts';
import type { Prompt } from '../messages/prompt.ts';
import type { TabScreen } from '../messages/protocol.ts';
import { subjectOf } from '../notifications/show-due.ts';
import type { PageView } from '../records/page-reading.ts';
import { recordKey } from '../records/record-ref.ts';
import { findRecordTabs, findTabs, saveLead, type TabView } from '../tabs/tab-views.ts';
import { pagePill } from './page-pill.ts';
import { syncWake } from './sync-wake.ts';
import { type Worker, worldOf } from './worker.ts';

/** What follows from the data after every write: alarm, badge, notifications, and every screen and pill that shows the leads. */
export async function tellChange(worker: Worker, leadIds: readonly string[]): Promise<void> {
  const now = worker.now();
  await Promise.all([
    syncWake(worker, now),
    clearSettled(worker),
    tellScreens(worker, { news: 'leads', leadIds }),
    refreshTabs(worker, leadIds, now),
    refreshLists(worker),
  ]);
}

/** Tells every open screen; that none is open is no failure. */
export async function tellScreens({ browser }: Pick<Worker, 'browser'>, news: News): Promise<void> {
  await ignoreNobodyThere(browser.runtime.sendMessage(news));
}

/** Tells our script in one tab; that the tab has none (any more) is no failure. */
export async function tellTab({ browser }: Pick<Worker, 'browser'>, tabId: number, news: News): Promise<void> {
  await ignoreNobodyThere(browser.tabs.sendMessage(tabId, news));
}

/** What a tab shows, with the prompt of its record. */
export async function screenOf(worker: Worker, { tabId, turn, view }: TabView, now: number): Promise<TabScreen> {
  return { tabId, turn, view, prompt: await promptOf(worker, view, now) };
}

/** The prompt of the record that a view shows; null when it shows none. */
export function promptOf(worker: Worker, view: PageView, now: number): Promise<Prompt | null> {
  return view.kind === 'record' ? findPromptFor(worldOf(worker), view.reading, now) : Promise.resolve(null);
}

/** The followed lead of a prompt; null for a record nobody follows. */
export function leadIdOf(prompt: Prompt | null): string | null {
  return prompt?.kind === 'followed' ? prompt.lead.id : null;
}

/** Pills of the leads that changed, and of records that might have become, or ceased to be, of one of them. */
async function refreshTabs(worker: Worker, leadIds: readonly string[], now: number): Promise<void> {
  const tabs = await findRecordTabs(worker.browser.storage.session);
  await Promise.all(tabs.map((tab) => refreshTab(worker, { tab, leadIds }, now)));
}

/** Any tab may show a list, be it behind a record's panel; what it marks on it, it asks for. */
async function refreshLists(worker: Worker): Promise<void> {
  const tabs = await findTabs(worker.browser.storage.session);
  await Promise.all(tabs.map(({ tabId }) => tellTab(worker, tabId, { news: 'marks' })));
}

async function refreshTab(
  worker: Worker,
  { tab, leadIds }: { tab: TabView; leadIds: readonly string[] },
  now: number,
): Promise<void> {
  if (tab.view.kind !== 'record') return;
  const screen = await screenOf(worker, tab, now);
  const leadId = leadIdOf(screen.prompt);
  if (![leadId, tab.leadId].some((id) => id !== null && leadIds.includes(id))) return;
  // A tab that has gone on to another record meanwhile has been answered for that one.
  if (!(await saveLead(worker.browser.storage.session, worker.locks, { ...tab, leadId }))) return;
  const key = recordKey(tab.view.reading.ref);
  await tellTab(worker, tab.tabId, { news: 'pill', key, pill: pagePill(worker, screen.prompt, now) });
  if (leadId !== tab.leadId) await tellScreens(worker, { news: 'tab', screen });
}

/** Takes notifications off the screen whose touch or reminder is done, or was moved to a later time. */
async function clearSettled({ browser, db, now }: Worker): Promise<void> {
  for (const id of Object.keys(await browser.notifications.getAll())) {
    const subject = subjectOf(id);
    if (!subject) continue;
    const due = await (subject.kind === 'touch' ? db.touches.get(subject.id) : db.reminders.get(subject.id));
    if (!due || due.dueAt > now()) await browser.notifications.clear(id);
  }
}

async function ignoreNobodyThere(sent: Promise<unknown>): Promise<void> {
  try {
    await sent;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!/Receiving end does not exist|message port closed|No tab with id|No listener/i.test(text)) throw error;
  }
}
