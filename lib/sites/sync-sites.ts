import type { Browser, WxtBrowser } from 'wxt/browser';
import type { FollowthroughDb } from '../db/schema.ts';
import { findReader, findTaughtOrigins } from '../followups/teachings.ts';
import type { CrmId } from '../records/record-ref.ts';
import { findApiHosts } from './api-hosts.ts';
import { covers, crmOfHost, type RecognisedSite, scriptFile, siteScripts } from './site-scripts.ts';

export interface SiteBrowser {
  readonly scripting: Pick<
    WxtBrowser['scripting'],
    'getRegisteredContentScripts' | 'registerContentScripts' | 'unregisterContentScripts' | 'executeScript'
  >;
  readonly permissions: Pick<typeof Browser.permissions, 'getAll'>;
  readonly tabs: Pick<typeof Browser.tabs, 'query'>;
}

type Locks = Pick<LockManager, 'request'>;

/**
 * Registers exactly the scripts that the rep's permissions call for; safe to repeat. Chrome may forget them on an
 * update, and the rep may take a permission away in Chrome's own settings. Two at once (an install also is a wake) wait
 * for each other: Chrome refuses an id that is registered already.
 */
export function syncSites(browser: SiteBrowser, db: FollowthroughDb, locks: Locks): Promise<void> {
  return locks.request('sites', () => registerScripts(browser, db));
}

async function registerScripts(browser: SiteBrowser, db: FollowthroughDb): Promise<void> {
  const wanted = siteScripts(await findReadPatterns(browser, db), await recognisedSites(browser, db));
  const registered = await browser.scripting.getRegisteredContentScripts();
  const isAmong = (scripts: readonly Shaped[], one: Shaped): boolean =>
    scripts.some((other) => shape(other) === shape(one));
  const stale = registered.filter((one) => !isAmong(wanted, one));
  const missing = wanted.filter((one) => !isAmong(registered, one));
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale.map(({ id }) => id) });
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((script) => ({ ...script, runAt: 'document_idle', persistAcrossSessions: true })),
    );
  }
}

type Shaped = Pick<Browser.scripting.RegisteredContentScript, 'id' | 'js' | 'matches' | 'excludeMatches'>;

/** What tells two registrations apart; Chrome gives file names back without the leading slash. */
function shape({ id, js = [], matches = [], excludeMatches = [] }: Shaped): string {
  return JSON.stringify([id, js.map((file) => file.replace(/^\//, '')), matches, excludeMatches]);
}

/** Runs the right script in every open tab of an allowed site: after an install or update nothing has to be reloaded. */
export async function runInOpenTabs(browser: SiteBrowser, db: FollowthroughDb, report: Report): Promise<void> {
  const granted = await findReadPatterns(browser, db);
  if (granted.length === 0) return;
  const recognised = await recognisedSites(browser, db);
  for (const { id, url } of await browser.tabs.query({ url: [...granted] })) {
    if (id === undefined || !url) continue;
    const { origin, hostname } = new URL(url);
    const crm = recognised.find((site) => site.origin === origin)?.crm ?? crmOfHost(hostname) ?? 'generic';
    await runInTab(browser, { tabId: id, file: scriptFile(crm) }, report);
  }
}

export type Report = (what: string, error: unknown) => void;

/** Runs one script in one tab now and returns its result; a tab out of reach (an error page, a closed tab) is reported. */
export async function runInTab(
  browser: Pick<SiteBrowser, 'scripting'>,
  { tabId, file }: { tabId: number; file: string },
  report: Report,
): Promise<unknown> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: [file] } as never);
    return frame?.result;
  } catch (error) {
    report(`running ${file} in tab ${tabId}`, error);
    return undefined;
  }
}

/** The match patterns of the pages the rep allowed. */
export async function grantedPatterns({ permissions }: Pick<SiteBrowser, 'permissions'>): Promise<readonly string[]> {
  const { origins = [] } = await permissions.getAll();
  return origins.filter((pattern) => /^(https?|\*):/.test(pattern)).sort();
}

/** The match patterns of the pages that are read: not of the hosts that are allowed for an API. */
export async function findReadPatterns(browser: SiteBrowser, db: FollowthroughDb): Promise<readonly string[]> {
  const apiHosts = await findApiHosts(db);
  return (await grantedPatterns(browser)).filter((pattern) => !apiHosts.includes(pattern));
}

/** The allowed sites whose CRM is known. */
export async function findAllowedSites(browser: SiteBrowser, db: FollowthroughDb): Promise<readonly RecognisedSite[]> {
  const granted = await grantedPatterns(browser);
  const sites = await recognisedSites(browser, db);
  return sites.filter(({ origin }) => URL.canParse(origin) && granted.some((pattern) => covers(pattern, origin)));
}

/** Whose reader a site's pages are read with: as the rep taught it, else by its page's marks or its host. */
export async function crmOfSite(db: FollowthroughDb, origin: string): Promise<CrmId> {
  if (await findReader(db, origin)) return 'taught';
  return (await db.sites.get(origin))?.crm ?? crmOfHost(new URL(origin).hostname) ?? 'generic';
}

/** Has a site's open tabs read as they are to be read now. */
export async function readSiteAnew(
  browser: SiteBrowser,
  db: FollowthroughDb,
  { origin, report }: { origin: string; report: Report },
): Promise<void> {
  const granted = await grantedPatterns(browser);
  if (!granted.some((pattern) => covers(pattern, origin))) return;
  const file = scriptFile(await crmOfSite(db, origin));
  for (const { id, url } of await browser.tabs.query({ url: patternOf(origin) })) {
    if (id !== undefined && url && new URL(url).origin === origin) await runInTab(browser, { tabId: id, file }, report);
  }
}

/** Match patterns know no port. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

async function recognisedSites(browser: SiteBrowser, db: FollowthroughDb): Promise<readonly RecognisedSite[]> {
  const taught = (await findTaughtOrigins(db)).map((origin): RecognisedSite => ({ origin, crm: 'taught' }));
  const rows = await db.sites.toArray();
  const stored = [...taught, ...rows.filter((row) => !taught.some(({ origin }) => origin === row.origin))];
  const granted = await grantedPatterns(browser);
  const byHost = granted.flatMap((pattern) => {
    const origin = pattern.replace(/\/\*$/, '');
    const crm = URL.canParse(origin) ? crmOfHost(new URL(origin).hostname) : null;
    return crm ? [{ origin, crm }] : [];
  });
  return [...stored, ...byHost.filter(({ origin }) => !stored.some((site) => site.origin === origin))];
}
