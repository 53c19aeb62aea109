import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from '@playwright/test';
import type { Answer, Input, Method, Reply } from '../lib/messages/protocol.ts';
import { findChromium } from './chromium.ts';

/** What of the extension API the tests ask for inside a page of the extension. */
declare const chrome: {
  readonly notifications: { getAll(): Promise<Readonly<Record<string, unknown>>> };
  readonly alarms: { getAll(): Promise<readonly Alarm[]> };
  readonly runtime: { sendMessage(call: unknown): Promise<unknown> };
  readonly tabs: { query(all: Record<string, never>): Promise<readonly { id?: number; url?: string }[]> };
};

export interface Alarm {
  readonly name: string;
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

/**
 * Where `wxt build --mode sample` leaves the flavour that may read pages of this machine; `EXTENSION_DIR` names a copy,
 * so that a build may run meanwhile.
 */
export const sampleBuild = resolve(
  process.env.EXTENSION_DIR ?? join(import.meta.dirname, '../.output/chrome-mv3-sample'),
);

export interface LaunchOptions {
  /** The unpacked extension. */
  readonly dir?: string;
  /** The browser's profile; a fresh one, deleted at the end, when left out. A profile keeps an old worker script. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly args?: readonly string[];
  readonly colorScheme?: 'light' | 'dark';
  readonly timezoneId?: string;
  /** Chromium's own setting; what it does by default depends on who built it. */
  readonly thirdPartyCookies?: 'blocked' | 'allowed';
  /** Null for as large as the window. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
}

export interface RunningExtension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** A tab with a page of the extension: `workspace.html`. */
  openExtensionPage(name: string): Promise<Page>;
  /** Ids of the notifications that are showing, with whatever else the browser tells. */
  notifications(): Promise<Readonly<Record<string, unknown>>>;
  alarms(): Promise<readonly Alarm[]>;
  close(): Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
] as const;

async function seedProfile(profile: string, { thirdPartyCookies }: LaunchOptions): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const isBlocked = thirdPartyCookies === 'blocked';
  const preferences = {
    // Without developer mode `runtime.reload()` leaves an unpacked extension switched off.
    extensions: { ui: { developer_mode: true } },
    ...(thirdPartyCookies
      ? { profile: { block_third_party_cookies: isBlocked, cookie_controls_mode: isBlocked ? 1 : 0 } }
      : {}),
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
}

async function launchContext(profile: string, options: LaunchOptions): Promise<BrowserContext> {
  const dir = resolve(options.dir ?? sampleBuild);
  if (!existsSync(join(dir, 'manifest.json')))
    throw new Error(`No extension in ${dir}: run \`wxt build --mode sample\``);
  const headless = options.headless ?? true;
  return chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless,
    ignoreDefaultArgs: ['--disable-extensions'],
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1360, height: 800 } : options.viewport,
    // The worker and the notifications take their zone from the environment, pages from the option.
    ...(options.timezoneId
      ? { timezoneId: options.timezoneId, env: { ...process.env, TZ: options.timezoneId } as Record<string, string> }
      : {}),
    args: [
      ...(headless ? ['--headless=new'] : []),
      ...quiet,
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      ...(options.args ?? []),
    ],
  });
}

/**
 * A tab with the extension's rights that runs none of its code: its manifest, shown as text.
 * Asking from here does not disturb what is being tested.
 */
async function withBarePage<T>(context: BrowserContext, extensionId: string, use: (page: Page) => Promise<T>) {
  const page = await context.newPage();
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function findWorker(context: BrowserContext): Promise<Worker> {
  const started = context.serviceWorkers()[0];
  if (started) return started;
  return context.waitForEvent('serviceworker', { timeout: 20_000 }).catch(() => {
    throw new Error('The extension did not start: is this a Chromium that loads unpacked extensions, and is it built?');
  });
}

/** Starts Chromium with the extension and waits for its worker. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'followthrough-')));
  await seedProfile(profile, options);
  const context = await launchContext(profile, options);
  const worker = await findWorker(context).catch(async (error: unknown) => {
    await context.close();
    throw error;
  });
  const extensionId = new URL(worker.url()).host;
  const onBarePage = <T>(use: (page: Page) => Promise<T>): Promise<T> => withBarePage(context, extensionId, use);
  return {
    context,
    worker,
    extensionId,
    async openExtensionPage(name) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${name}`);
      return page;
    },
    notifications: () => onBarePage((page) => page.evaluate(() => chrome.notifications.getAll())),
    alarms: () => onBarePage((page) => page.evaluate(() => chrome.alarms.getAll())),
    async close() {
      await context.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Ends the extension's worker as the browser does when it is idle; the next event starts it again. Asked from a page of
 * the extension that stays open: closing a tab is such an event.
 */
export async function killWorker(context: BrowserContext, extensionId: string): Promise<void> {
  const kill = await workerKiller(context, extensionId);
  await kill();
}

/** A way to end the worker without delay, once. */
export async function workerKiller(context: BrowserContext, extensionId: string): Promise<() => Promise<void>> {
  const origin = `chrome-extension://${extensionId}/`;
  const open = context.pages().find((page) => page.url().startsWith(origin));
  const page = open ?? (await context.newPage());
  if (!open) await page.goto(`${origin}manifest.json`);
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(origin));
      if (ours.length > 0 && ours.every(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  };
}

/** Asks the worker as a screen does. Throws what the worker answered when that is an error. */
export async function ask<M extends Method>(page: Page, method: M, input: Input<M>): Promise<Answer<M>> {
  const reply = await page.evaluate((call) => chrome.runtime.sendMessage(call), {
    followthrough: method,
    input,
  });
  const { ok, ...rest } = (reply ?? { ok: false, error: 'no answer' }) as Reply<M>;
  if (ok && 'answer' in rest) return rest.answer;
  throw new Error(`${method}: ${'error' in rest ? rest.error : 'no answer'}`);
}

/** The browser's id of the tab that shows this address. */
export async function tabIdOf(page: Page, url: string): Promise<number> {
  const tabs = await page.evaluate(() => chrome.tabs.query({}));
  const found = tabs.find((tab) => tab.url === url)?.id;
  if (found === undefined) throw new Error(`No tab shows ${url}`);
  return found;
}

/** The sidebar's frame in this tab, once it is there. */
export async function sidebarOf(page: Page, timeoutMs = 20_000): Promise<Frame> {
  const until = performance.now() + timeoutMs;
  while (performance.now() < until) {
    const frame = page.frames().find((each) => {
      const url = URL.parse(each.url());
      return url?.protocol === 'chrome-extension:' && url.pathname.endsWith('/sidebar.html');
    });
    if (frame) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No sidebar within ${timeoutMs} ms on ${page.url()}`);
}

/**
 * Collects every request of the pages and the worker that goes to none of these origins:
 * for the promise that nothing leaves the machine.
 */
export function collectRequests(context: BrowserContext, allowedOrigins: readonly string[]): readonly string[] {
  const seen: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isNetwork = ['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol);
    if (isNetwork && !allowedOrigins.includes(url.origin)) seen.push(url.href);
  });
  return seen;
}
