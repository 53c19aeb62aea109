import { findSetting } from '../db/settings.ts';
import { findAwayUntil } from '../followups/away.ts';
import { findEditDiff } from '../followups/edit-diff.ts';
import { findToday } from '../followups/find-due.ts';
import { findInNote } from '../followups/find-in-note.ts';
import { findLeads } from '../followups/find-leads.ts';
import { findLibrary, findTemplateVersions } from '../followups/find-library.ts';
import { findArchive, findQuarantine, findSuppressions } from '../followups/find-lists.ts';
import { findKeptPrompt, historyPage } from '../followups/find-prompt.ts';
import { findSequence, findSequences } from '../followups/find-sequences.ts';
import { findHistoryIds, findKeptId } from '../followups/kept-lead.ts';
import { findRuleSettings } from '../followups/rule-settings.ts';
import { saveDraft } from '../followups/save-draft.ts';
import { dismissNews } from '../followups/settle-news.ts';
import { simulateBacklogFor } from '../followups/simulate.ts';
import { previewFor } from '../followups/suggest-for.ts';
import { findTimeline } from '../followups/timeline.ts';
import { findUnsaved, keepUnsaved } from '../followups/unsaved-texts.ts';
import type { Health, Site, TabScreen } from '../messages/protocol.ts';
import type { Handlers } from '../messages/server.ts';
import { covers, scriptFile } from '../sites/site-scripts.ts';
import { crmOfSite, grantedPatterns, runInTab, syncSites } from '../sites/sync-sites.ts';
import { openRecord } from '../tabs/open-record.ts';
import { findView, isOurFrame } from '../tabs/tab-views.ts';
import { readTime } from '../words/read-time.ts';
import { findDatabaseState } from './database-state.ts';
import { findNextDueAt } from './sync-wake.ts';
import { screenOf, tellChange, tellTab } from './tell.ts';
import { type Worker, worldOf } from './worker.ts';

type ListMethod =
  | 'findSequences'
  | 'findSequence'
  | 'findEditDiff'
  | 'simulateBacklog'
  | 'findRules'
  | 'findLibrary'
  | 'findUnsaved'
  | 'keepUnsaved'
  | 'findTemplateVersions'
  | 'findArchive'
  | 'findSuppressions'
  | 'findQuarantine';

type TabMethod = 'attachFrame' | 'findTabScreen' | 'openRecord' | 'closeFrame' | 'moveFrame';
type FindMethod =
  | 'findPrompt'
  | 'findHistory'
  | 'previewSequence'
  | 'findToday'
  | 'findLeads'
  | 'findHealth'
  | 'readTime'
  | 'readNote'
  | 'saveDraft'
  | 'dismissNews';
type SiteMethod = 'findSite' | 'allowSite' | 'forgetSite';

const done = { kind: 'done' } as const;

/** What the extension's own screens may ask, besides the commands. */
export function screenHandlers(worker: Worker): Pick<Handlers, TabMethod | FindMethod | ListMethod | SiteMethod> {
  return { ...tabHandlers(worker), ...findHandlers(worker), ...listHandlers(worker), ...siteHandlers(worker) };
}

function tabHandlers(worker: Worker): Pick<Handlers, TabMethod> {
  const { browser, db } = worker;
  const { session } = browser.storage;
  return {
    attachFrame: async ({ nonce }, { tabId }) => {
      if (tabId === null || !(await isOurFrame(session, tabId, nonce))) return null;
      return findTabScreen(worker, tabId);
    },
    findTabScreen: ({ tabId }) => findTabScreen(worker, tabId),
    openRecord: async ({ leadId }) => {
      await openRecord(db, await findKeptId(db, leadId), { tabs: browser.tabs, windows: browser.windows, session });
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

function findHandlers(worker: Worker): Pick<Handlers, FindMethod> {
  const { db, now } = worker;
  return {
    findPrompt: ({ leadId }) => findKeptPrompt(worldOf(worker), leadId, now()),
    findHistory: async ({ leadId, before }) =>
      findTimeline(db, await findHistoryIds(db, leadId), { before, limit: historyPage }),
    previewSequence: (input) => previewFor(worldOf(worker), input, now()),
    findToday: () => findToday(worldOf(worker), now()),
    findLeads: (input) => findLeads(worldOf(worker), input),
    findHealth: () => findHealth(worker),
    readTime: async ({ text }) => {
      const at = readTime(text, { now: now(), zone: worker.repZone() });
      return at === null ? null : { at };
    },
    readNote: (input) => findInNote(worldOf(worker), input, now()),
    dismissNews: async (input) => {
      await dismissNews(db, input);
      await tellChange(worker, [input.leadId]);
      return done;
    },
    saveDraft: async ({ draftKey, text, isSensitive = false }) => {
      await saveDraft(db, { key: draftKey, text, isSensitive }, now());
      return done;
    },
  };
}

/** What the workspace asks about sequences, rules and lists. */
function listHandlers(worker: Worker): Pick<Handlers, ListMethod> {
  const { db, now } = worker;
  return {
    findSequences: () => findSequences(worldOf(worker)),
    findSequence: (input) => findSequence(worldOf(worker), input),
    findEditDiff: (input) => findEditDiff(worldOf(worker), input, now()),
    simulateBacklog: (input) => simulateBacklogFor(worldOf(worker), input, now()),
    findLibrary: () => findLibrary(db),
    findUnsaved: () => findUnsaved(db),
    keepUnsaved: async (input) => {
      await keepUnsaved(db, input, now());
      return done;
    },
    findTemplateVersions: ({ templateId }) => findTemplateVersions(db, templateId),
    findRules: () => findRuleSettings(db),
    findArchive: ({ after }) => findArchive(worldOf(worker), after),
    findSuppressions: ({ after }) => findSuppressions(worldOf(worker), after),
    findQuarantine: () => findQuarantine(worldOf(worker)),
  };
}

function siteHandlers(worker: Worker): Pick<Handlers, SiteMethod> {
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
  return { origin, crm: await crmOfSite(db, origin), isAllowed: granted.some((pattern) => covers(pattern, origin)) };
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
  if (database === 'newer') return { notifications, database, ...nothingKnown };
  const now = worker.now();
  return {
    notifications,
    database,
    lastCheckedAt: (await findSetting(db, 'lastCheckedAt')) ?? null,
    nextDueAt: await findNextDueAt(worker, now),
    quarantined: await db.quarantine.count(),
    awayUntilOn: await findAwayUntil(worldOf(worker), now),
  };
}

/** Of a database that cannot be read. */
const nothingKnown = { lastCheckedAt: null, nextDueAt: null, quarantined: 0, awayUntilOn: null };
