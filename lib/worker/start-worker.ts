import { syncPresets } from '../followups/save-sequence.ts';
import { serve } from '../messages/server.ts';
import { runInOpenTabs, syncSites } from '../sites/sync-sites.ts';
import { forgetTab } from '../tabs/tab-views.ts';
import { commandHandlers } from './commands.ts';
import { composeHandlers } from './compose-handlers.ts';
import { connectionHandlers } from './connection-handlers.ts';
import { findDatabaseState } from './database-state.ts';
import { dialHandlers } from './dial-handlers.ts';
import { answerDraftLine } from './draft-words.ts';
import { draftingHandlers } from './drafting-handlers.ts';
import { fillHandlers } from './fill-handlers.ts';
import { leaveRevoked } from './leave-revoked.ts';
import { letterHandlers } from './letter-handlers.ts';
import { mailHandlers } from './mail-handlers.ts';
import { openFromNotification, snoozeFromNotification } from './on-notification.ts';
import { outboxHandlers } from './outbox-handlers.ts';
import { pageHandlers } from './page-handlers.ts';
import { reconcile } from './reconcile.ts';
import { reviewHandlers } from './review-handlers.ts';
import { routeHandlers } from './route-handlers.ts';
import { saidHandlers } from './said-handlers.ts';
import { screenHandlers } from './screen-handlers.ts';
import { closeStorage } from './secrets.ts';
import { teachHandlers } from './teach-handlers.ts';
import { tellTab } from './tell.ts';
import { syncPermissions } from './wake-connections.ts';
import type { Worker } from './worker.ts';

/** Registers every listener at once, as the browser wants it, and makes the world match the data: at each wake. */
export function startWorker(worker: Worker): void {
  const { browser, report } = worker;
  /** Runs one event's work; a failure is reported, never lost. */
  const run = (what: string, work: () => Promise<unknown>): void => {
    work().catch((error: unknown) => report(what, error));
  };
  serve(browser.runtime.onMessage, {
    extensionId: browser.runtime.id,
    extensionOrigin: `chrome-extension://${browser.runtime.id}`,
    handlers: {
      ...pageHandlers(worker),
      ...screenHandlers(worker),
      ...teachHandlers(worker),
      ...fillHandlers(worker),
      ...mailHandlers(worker),
      ...composeHandlers(worker),
      ...dialHandlers(worker),
      ...saidHandlers(worker),
      ...reviewHandlers(worker),
      ...letterHandlers(worker),
      ...routeHandlers(worker),
      ...commandHandlers(worker),
      ...connectionHandlers(worker),
      ...draftingHandlers(worker),
      ...outboxHandlers(worker),
    },
    report,
  });
  listen(worker, run);
  run('waking: the storage', () => closeStorage(worker));
  run('waking', async () => {
    await findDatabaseState(worker);
    await syncPresets(worker.db);
    await reconcile(worker);
  });
  // By itself: no trouble with a site's script may keep a reminder from the rep.
  run('waking: the sites', () => syncSites(browser, worker.db, worker.locks));
}

type Run = (what: string, work: () => Promise<unknown>) => void;

function listen(worker: Worker, run: Run): void {
  const { browser, db, locks, report } = worker;
  const { session } = browser.storage;
  browser.alarms.onAlarm.addListener(() => run('an alarm', () => reconcile(worker)));
  // Being listened to is what makes the browser wake the worker then; waking does the rest.
  browser.runtime.onStartup.addListener(() => run('a start of the browser', () => reconcile(worker)));
  browser.runtime.onInstalled.addListener(() => {
    run('an install', async () => {
      await syncSites(browser, db, locks);
      await runInOpenTabs(browser, db, report);
    });
  });
  browser.runtime.onConnect.addListener((line) => answerDraftLine(worker, line));
  browser.permissions.onAdded.addListener(() => {
    // The popup that asked may be closed by now: the rep's open tab of the site gets its script from here.
    run('a permission', async () => {
      await syncSites(browser, db, locks);
      await runInOpenTabs(browser, db, report);
    });
    run('a permission: connections', () => syncPermissions(worker));
  });
  browser.permissions.onRemoved.addListener(() => {
    run('a permission', () => syncSites(browser, db, locks));
    run('a permission: open tabs', () => leaveRevoked(worker));
    run('a permission: connections', () => syncPermissions(worker));
  });
  browser.tabs.onRemoved.addListener((tabId) => run('a closed tab', () => forgetTab(session, tabId)));
  browser.notifications.onClicked.addListener((id) => run('a notification', () => openFromNotification(worker, id)));
  browser.notifications.onButtonClicked.addListener((id, button) => {
    run('a notification', () => (button === 1 ? snoozeFromNotification(worker, id) : openFromNotification(worker, id)));
  });
  browser.commands.onCommand.addListener((name) => run('a hotkey', () => onCommand(worker, name)));
}

async function onCommand(worker: Worker, name: string): Promise<void> {
  if (name !== 'toggle-sidebar') return;
  const [tab] = await worker.browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await tellTab(worker, tab.id, { news: 'frame', frame: 'toggle' });
}
