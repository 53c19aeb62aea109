import type { Page } from '@playwright/test';
import { nextAlarm } from '../../lib/alarms/sync-alarm.ts';
import { newId } from '../../lib/messages/new-id.ts';
import type { LeadPrompt } from '../../lib/messages/prompt.ts';
import type { Touch } from '../../lib/touches/touch.ts';
import { ask, type RunningExtension, tabIdOf } from '../extension.ts';
import { expect } from './fixture.ts';

/** What of the extension API is asked for on the desk's page and in the worker. */
declare const chrome: {
  readonly action: { getBadgeText(all: object): Promise<string> };
  readonly alarms: {
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
    create(name: string, info: { readonly when: number; readonly periodInMinutes?: number }): Promise<void>;
  };
  readonly notifications: {
    getAll(): Promise<Readonly<Record<string, unknown>>>;
    clear(id: string): Promise<boolean>;
    readonly onClicked: { dispatch(id: string): void };
    readonly onButtonClicked: { dispatch(id: string, button: number): void };
  };
  readonly tabs: { query(which: object): Promise<readonly { readonly url?: string }[]> };
};

/**
 * A page with the extension's rights that runs none of its code, and stays open: from it the tests see what the browser
 * was told, without disturbing anything. Closing a tab would wake the worker.
 */
export interface Desk {
  readonly page: Page;
  readonly extension: RunningExtension;
}

export async function openDesk(extension: RunningExtension): Promise<Desk> {
  return { extension, page: await extension.openExtensionPage('manifest.json') };
}

/** Ids of the notifications on screen. */
export async function shown({ page }: Desk): Promise<readonly string[]> {
  return Object.keys(await page.evaluate(() => chrome.notifications.getAll()));
}

export async function clearNotification({ page }: Desk, id: string): Promise<void> {
  await page.evaluate((each) => chrome.notifications.clear(each), id);
}

/** When the one alarm rings; null when it is not set. */
export async function alarmAt({ page }: Desk): Promise<number | null> {
  return page.evaluate(async (name) => (await chrome.alarms.get(name))?.scheduledTime ?? null, nextAlarm);
}

export function badge({ page }: Desk): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}

/** The address of the tab before the rep. */
export async function activeUrl({ page }: Desk): Promise<string> {
  const tabs = await page.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  return tabs[0]?.url ?? '';
}

/** What the worker knows of a followed lead. */
export async function findLead({ page }: Desk, name: string): Promise<LeadPrompt> {
  const { rows } = await ask(page, 'findLeads', { search: name, after: null });
  expect(rows.map((row) => row.name)).toEqual([name]);
  const prompt = await ask(page, 'findPrompt', { leadId: rows[0]!.leadId });
  if (prompt?.kind !== 'followed') throw new Error(`${name} is not followed`);
  return prompt;
}

/** The lead's open touch. */
export async function openTouch(desk: Desk, name: string): Promise<Touch> {
  const { touch } = await findLead(desk, name);
  if (!touch) throw new Error(`${name} has no open touch`);
  return touch;
}

/** Moves the lead's touch to this instant. */
export async function moveTouch(desk: Desk, name: string, dueAt: number): Promise<Touch> {
  const { id: touchId, leadId } = await openTouch(desk, name);
  const move = { commandId: newId(Date.now()), leadId, touchId, dueAt, how: 'reschedule' } as const;
  const moved = await ask(desk.page, 'rescheduleTouch', move);
  if (moved.kind !== 'done') throw new Error(`The touch of ${name} was not moved: ${moved.because}`);
  return openTouch(desk, name);
}

/**
 * Follows the person of a tab's record without the sidebar; by email alone, so that no law, weekday or holiday anywhere
 * has a say in when.
 */
export async function followFromDesk({ page }: Desk, tab: Page, sequenceId: string): Promise<LeadPrompt> {
  const tabId = await tabIdOf(page, tab.url());
  // The tab may have come from another record: that one stands until the new page has said what it shows.
  const viewed = async () => {
    const { view } = await ask(page, 'findTabScreen', { tabId });
    return view?.kind === 'record' && tab.url().endsWith(`/${view.reading.ref.recordId}`) ? view : null;
  };
  await expect.poll(viewed, { message: `the record of ${tab.url()}` }).not.toBeNull();
  const view = await viewed();
  if (!view) throw new Error(`${tab.url()} shows no record`);
  const reading = { ...view.reading, phones: [], address: null };
  // A cold lead is owed no answer: nothing but the sequence's touch falls due.
  const follow = { commandId: newId(Date.now()), reading, temperature: 'cold', sequenceId } as const;
  const { prompt } = await ask(page, 'followLead', follow);
  if (prompt?.kind !== 'followed') throw new Error(`${tab.url()} could not be followed`);
  return prompt;
}

/** Rings the heartbeat now, as the browser rings it, and waits until all that it led to is done. */
export async function ringHeartbeat({ page }: Desk): Promise<void> {
  const firstAt = Date.now();
  await page.evaluate(([name, when]) => chrome.alarms.create(name, { when, periodInMinutes: 15 }), [
    'heartbeat',
    firstAt,
  ] as const);
  const hasRung = () => page.evaluate(async (name) => (await chrome.alarms.get(name))?.scheduledTime ?? 0, 'heartbeat');
  await expect.poll(hasRung, { message: 'the heartbeat rang' }).toBeGreaterThan(firstAt + 60_000);
  await expect
    .poll(async () => (await ask(page, 'findHealth', {})).lastCheckedAt ?? 0, { message: 'what is due was checked' })
    .toBeGreaterThanOrEqual(firstAt);
  await isReconciled({ page });
}

/** Resolves when nothing of what an event led to is under way any more. */
export async function isReconciled({ page }: Pick<Desk, 'page'>): Promise<void> {
  await page.evaluate(() => navigator.locks.request('reconcile', () => undefined));
}

/**
 * Runs this in the worker as it is now. A worker that was stopped is woken first: there is nothing to run it in before.
 */
export async function inWorker<Given, Result>(
  { extension, page }: Desk,
  run: (given: Given) => Result | Promise<Result>,
  given: Given,
): Promise<Result> {
  await ask(page, 'findHealth', {});
  const worker = extension.context.serviceWorkers().at(-1) ?? extension.worker;
  return worker.evaluate(run as never, given) as Promise<Result>;
}

/** Clicks a notification: no browser without a screen lets a test do that by hand. */
export async function clickNotification(desk: Desk, id: string): Promise<void> {
  await inWorker(desk, (each: string) => chrome.notifications.onClicked.dispatch(each), id);
}

/** Presses a button of a notification, counted from 0. */
export async function pressNotificationButton(desk: Desk, id: string, button: 0 | 1): Promise<void> {
  await inWorker(
    desk,
    ([each, at]: readonly [string, number]) => chrome.notifications.onButtonClicked.dispatch(each, at),
    [id, button] as const,
  );
}

/** Makes every open touch older by this much, as if the clock had gone on; the extension is not told of it. */
export async function letTimePass({ page }: Desk, ms: number): Promise<void> {
  await page.evaluate(async (passed) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const writing = db.transaction('touches', 'readwrite');
    const done = new Promise((resolve, reject) => {
      writing.addEventListener('complete', resolve);
      writing.addEventListener('abort', () => reject(writing.error));
    });
    const cursor = writing.objectStore('touches').openCursor();
    cursor.onsuccess = () => {
      if (!cursor.result) return;
      const touch = cursor.result.value as { dueAt: number };
      cursor.result.update({ ...touch, dueAt: touch.dueAt - passed });
      cursor.result.continue();
    };
    await done;
    db.close();
  }, ms);
}

/** What a notification was made with. */
export interface ShownText {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

/** Notes what this worker shows from now on, for as long as it lives. */
export async function watchNotifications(desk: Desk): Promise<() => Promise<readonly ShownText[]>> {
  type Options = { readonly title: string; readonly message: string; readonly buttons: readonly { title: string }[] };
  type Watched = { shownTexts?: ShownText[] };
  await inWorker(
    desk,
    () => {
      const texts: ShownText[] = [];
      (globalThis as Watched).shownTexts = texts;
      const notifications = chrome.notifications as unknown as {
        create(id: string, options: Options, done?: unknown): unknown;
      };
      const { create } = notifications;
      notifications.create = (id, options, done) => {
        const { title, message, buttons } = options;
        texts.push({ id, title, message, buttons: buttons.map((button) => button.title) });
        return create.call(notifications, id, options, done);
      };
    },
    null,
  );
  return () => inWorker(desk, () => (globalThis as Watched).shownTexts ?? [], null);
}
