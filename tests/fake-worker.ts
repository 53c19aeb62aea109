import type { WxtBrowser } from 'wxt/browser';
import { type FakeBrowser, fakeBrowser } from 'wxt/testing/fake-browser';
import type { ApiAdapter } from '../lib/connectors/api-adapter.ts';
import { covers } from '../lib/sites/site-scripts.ts';
import type { Worker } from '../lib/worker/worker.ts';
import { t } from './translate.ts';
import { monday, newWorld } from './world.ts';

/** A worker over WXT's fake browser, an empty database and a clock that the test sets. */
export interface FakeWorker {
  readonly worker: Worker;
  readonly browser: FakeBrowser;
  /** What was reported as failed. */
  readonly reports: string[];
  /** Messages sent to the script of a tab. */
  readonly toTabs: Array<{ readonly tabId: number; readonly message: unknown }>;
  /** Match patterns, and optional permissions by name, that the rep has granted. */
  readonly granted: string[];
  /** The APIs there are; none unless a test adds one. */
  readonly adapters: ApiAdapter[];
  setNow(now: number): void;
}

/** A fresh one; it resets the fake browser, which is shared. */
export async function newFakeWorker(): Promise<FakeWorker> {
  fakeBrowser.reset();
  const { db } = await newWorld();
  const clock = { now: monday };
  const reports: string[] = [];
  const toTabs: FakeWorker['toTabs'] = [];
  const granted: string[] = [];
  const adapters: ApiAdapter[] = [];
  const worker: Worker = {
    browser: browserWith({ toTabs, granted }),
    db,
    locks: navigator.locks,
    network: { fetch: (url, init) => fetch(url, init), isOnline: () => true },
    adapterOf: (crm) => adapters.find((adapter) => adapter.crm === crm) ?? null,
    t,
    repZone: () => 'Europe/London',
    now: () => clock.now,
    wait: async () => {},
    report: (what, error) => reports.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
  };
  const setNow = (now: number): void => {
    clock.now = now;
  };
  return { worker, browser: fakeBrowser, reports, toTabs, granted, adapters, setNow };
}

/** WXT's fake browser with the few APIs it does not have. */
function browserWith({ toTabs, granted }: Pick<FakeWorker, 'toTabs' | 'granted'>): WxtBrowser {
  const scripts: Array<{ id: string }> = [];
  const more = {
    i18n: { getUILanguage: () => 'en-GB' },
    permissions: {
      getAll: async () => ({ origins: granted }),
      contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
        [...origins, ...permissions].every((one) => isGranted(granted, one)),
      remove: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) => {
        const kept = granted.filter((one) => ![...origins, ...permissions].includes(one));
        granted.splice(0, granted.length, ...kept);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (added: Array<{ id: string }>) => void scripts.push(...added),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        const kept = scripts.filter(({ id }) => !ids.includes(id));
        scripts.splice(0, scripts.length, ...kept);
      },
      executeScript: async () => [],
    },
    tabs: {
      ...fakeBrowser.tabs,
      sendMessage: async (tabId: number, message: unknown) => void toTabs.push({ tabId, message }),
    },
    notifications: { ...fakeBrowser.notifications, getPermissionLevel: async () => 'granted' },
  };
  return { ...fakeBrowser, ...more } as unknown as WxtBrowser;
}

/** An API permission by its name, or a match pattern. */
function isGranted(granted: readonly string[], one: string): boolean {
  if (granted.includes(one)) return true;
  const origin = one.replace(/\/\*$/, '').replace('//*.', '//any.');
  return URL.canParse(origin) && granted.some((pattern) => pattern.includes('/') && covers(pattern, origin));
}
