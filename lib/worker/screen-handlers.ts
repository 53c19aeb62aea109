import { findSetting } from '../db/settings.ts';
import { findLeads, findToday, nextWakeAt } from '../followups/find-due.ts';
import { findPrompt, historyPage } from '../followups/find-prompt.ts';
import { saveDraft } from '../followups/save-draft.ts';
import { saveSequence } from '../followups/save-sequence.ts';
import { previewFor } from '../followups/suggest-for.ts';
import { findTimeline } from '../followups/timeline.ts';
import type { Health, Site, TabScreen } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { covers, crmOfHost, scriptFile } from '../sites/site-scripts.ts';
import { grantedPatterns, runInTab, syncSites } from '../sites/sync-sites.ts';
import { openRecord } from '../tabs/open-record.ts';
import { findView, isOurFrame } from '../tabs/tab-views.ts';
import { readTime } from '../words/read-time.ts';
import { findDatabaseState } from './database-state.ts';
import { screenOf, tellTab } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

type ScreenMethod =
  | 'attachFrame'
  | 'findTabScreen'
  | 'findPrompt'
  | 'findHistory'
  | 'previewSequence'
  | 'findToday'
  | 'findLeads'
  | 'findHealth'
  | 'readTime'
  | 'findSite'
  | 'saveDraft'
  | 'saveSequence'
  | 'openRecord'
  | 'closeFrame'
  | 'moveFrame'
  | 'allowSite'
  | 'forgetSite';

const done = { kind: 'done' } as const;

/** What the extension's own screens may ask, besides the commands. */
export function screenHandlers(worker: Worker): Pick<Handlers, ScreenMethod> {
  return { ...tabHandlers(worker), ...findHandlers(worker), ...siteHandlers(worker) };
}

function tabHandlers(
  worker: Worker,
): Pick<Handlers, 'attachFrame' | 'findTabScreen' | 'openRecord' | 'closeFrame' | 'moveFrame'> {
  const { browser, db } = worker;
  const { session } = browser.storage;
  return {
    attachFrame: async ({ nonce }, { tabId }) => {
      if (tabId === null || !(await isOurFrame(session, tabId, nonce))) return null;
      return findTabScreen(worker, tabId);
    },
    findTabScreen: ({ tabId }) => findTabScreen(worker, tabId),
    openRecord: async ({ leadId }) => {
      await openRecord(db, leadId, { tabs: browser.tabs, windows: browser.windows, session });
      return done;
    },
    closeFrame: async ({ tabId }) => {
      await tellTab(worker, tabId, { news: 'frame', frame: 'close' });
      return done;
    },
    moveFrame: async ({ tabId, side }) => {
      await tellTab(worker, tabId, { news: 'frame', frame: side });
      return done;
    },
  };
}

async function findTabScreen(worker: Worker, tabId: number): Promise<TabScreen> {
  const saved = await findView(worker.browser.storage.session, tabId);
  return saved ? screenOf(worker, saved, worker.now()) : { tabId, turn: 0, view: null, prompt: null };
}

function findHandlers(
  worker: Worker,
): Omit<Pick<Handlers, ScreenMethod>, keyof ReturnType<typeof tabHandlers> | keyof ReturnType<typeof siteHandlers>> {
  const { db, now } = worker;
  return {
    findPrompt: ({ leadId }) => findPrompt(worldOf(worker), leadId, now()),
    findHistory: ({ leadId, before }) => findTimeline(db, leadId, { before, limit: historyPage }),
    previewSequence: (input) => previewFor(worldOf(worker), input, now()),
    findToday: () => findToday(worldOf(worker), now()),
    findLeads: (input) => findLeads(worldOf(worker), input),
    findHealth: () => findHealth(worker),
    readTime: async ({ text }) => {
      const at = readTime(text, { now: now(), zone: worker.repZone() });
      return at === null ? null : { at };
    },
    saveDraft: async ({ draftKey, text }) => {
      await saveDraft(db, { key: draftKey, text }, now());
      return done;
    },
    saveSequence: async ({ sequence }) => {
      await saveSequence(db, sequence);
      return done;
    },
  };
}

function siteHandlers(worker: Worker): Pick<Handlers, 'findSite' | 'allowSite' | 'forgetSite'> {
  const { browser, db } = worker;
  return {
    findSite: async ({ url }) => {
      const origin = siteOrigin(url);
      return origin === null ? null : siteOf(worker, origin);
    },
    allowSite: async ({ origin, tabId }) => {
      await syncSites(browser, db, worker.locks);
      const site = await siteOf(worker, origin);
      if (site.isAllowed && tabId !== null)
        await runInTab(browser, { tabId, file: scriptFile(site.crm) }, worker.report);
      return site;
    },
    forgetSite: async ({ origin }) => {
      await browser.permissions.remove({ origins: [`${origin}/*`] });
      await db.sites.delete(origin);
      await syncSites(browser, db, worker.locks);
      return done;
    },
  };
}

async function siteOf({ browser, db }: Worker, origin: string): Promise<Site> {
  const granted = await grantedPatterns(browser);
  const known = await db.sites.get(origin);
  const crm = known?.crm ?? crmOfHost(new URL(origin).hostname) ?? 'generic';
  return { origin, crm, isAllowed: granted.some((pattern) => covers(pattern, origin)) };
}

/** The origin of a page that a site can be; null for the browser's own pages and other schemes. */
function siteOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
}

async function findHealth(worker: Worker): Promise<Health> {
  const { browser, db } = worker;
  const level = await browser.notifications.getPermissionLevel();
  const notifications = level === 'denied' ? 'denied' : 'granted';
  const database = await findDatabaseState(worker);
  if (database === 'newer') return { notifications, lastCheckedAt: null, nextDueAt: null, database };
  const lastCheckedAt = (await findSetting(db, 'lastCheckedAt')) ?? null;
  return { notifications, lastCheckedAt, nextDueAt: await nextWakeAt(db), database };
}
