import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type Page } from '@playwright/test';
import type { ConnectResult } from '../../lib/messages/connections.ts';
import { connectionId } from '../../lib/outbox/connection.ts';
import { ask, killWorker, type LaunchOptions, launchExtension, type RunningExtension } from '../extension.ts';

/** What of the extension API is asked for in the worker. */
declare const chrome: {
  readonly storage: { readonly local: { get(all: null): Promise<Readonly<Record<string, unknown>>> } };
  readonly tabs: { query(all: Record<string, never>): Promise<readonly { id: number; url?: string }[]> };
  readonly permissions: { request(wanted: { readonly permissions: readonly string[] }): Promise<boolean> };
  readonly cookies?: { readonly get: unknown };
  readonly identity?: { readonly launchWebAuthFlow: unknown };
  readonly scripting: {
    executeScript(injection: object): Promise<readonly { readonly result: unknown }[]>;
  };
};

/** The pages of this CRM may ask nobody anything by themselves. */
const strict = "default-src 'none'; connect-src 'none'; script-src 'unsafe-inline'";
const user = { id: 'rep1', name: 'Robin Rep', userName: 'robin', emailAddress: 'robin@rep.test' };
const apiKey = 'key-that-nobody-may-read';

interface Espo {
  readonly url: string;
  readonly host: string;
  readonly asked: IncomingMessage[];
  /** The session has ended: the API sends to the sign-in page. */
  isSignedOut: boolean;
  close(): Promise<void>;
}

/** An EspoCRM as far as a sign-in needs it. */
async function serveEspo(csp: string): Promise<Espo> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => answer({ espo, csp }, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const espo: Espo = { url: `http://${host}`, host, asked, isSignedOut: false, close };
  return espo;
}

function answer({ espo, csp }: { espo: Espo; csp: string }, request: IncomingMessage, response: ServerResponse): void {
  const { headers, url = '/' } = request;
  if (!url.startsWith('/api/')) return page(response, csp);
  espo.asked.push(request);
  if (espo.isSignedOut) return void response.writeHead(302, { location: '/?entryPoint=login' }).end();
  const isSignedIn = /\bauth-token=of-the-rep\b/.test(headers.cookie ?? '') || headers['x-api-key'] === apiKey;
  if (!isSignedIn) return void response.writeHead(401).end();
  const body = url.startsWith('/api/v1/App/user') ? { user } : {};
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function page(response: ServerResponse, csp: string): void {
  response.writeHead(200, {
    'content-type': 'text/html',
    'content-security-policy': csp,
    'set-cookie': 'auth-token=of-the-rep; HttpOnly; SameSite=Strict; Path=/',
  });
  response.end('<!doctype html><title>EspoCRM</title><h1>Leads</h1>');
}

interface Fixtures {
  readonly csp: string;
  readonly launch: LaunchOptions;
  readonly espo: Espo;
  readonly extension: RunningExtension;
  /** A page of the extension, which asks as a screen does. */
  readonly ours: Page;
}

const test = base.extend<Fixtures>({
  csp: [strict, { option: true }],
  launch: [{}, { option: true }],
  espo: async ({ csp }, use) => {
    const espo = await serveEspo(csp);
    await use(espo);
    await espo.close();
  },
  extension: async ({ launch }, use) => {
    const extension = await launchExtension(launch);
    await use(extension);
    await extension.close();
  },
  ours: async ({ extension }, use) => use(await extension.openExtensionPage('workspace.html')),
});

function idOf({ host }: Espo): string {
  return connectionId({ crm: 'espocrm', host, tenant: '' });
}

function connect(screen: Page, espo: Espo, how: { way: 'session' | 'token'; key?: string }): Promise<ConnectResult> {
  const fields = how.key === undefined ? {} : { apiKey: how.key };
  return ask(screen, 'connect', { connectionId: idOf(espo), way: how.way, fields });
}

async function openCrm({ context }: RunningExtension, { url }: Espo): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(url);
  return tab;
}

/** Has the page note all that could tell it of us. */
function listen(tab: Page): Promise<void> {
  return tab.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['fetch', 'XMLHttpRequest', 'postMessage'] as const) {
      const real = window[name] as (...args: unknown[]) => unknown;
      Object.assign(window, {
        [name]: (...args: unknown[]) => {
          heard.push(name);
          return real(...args);
        },
      });
    }
    addEventListener('message', () => heard.push('message'));
  });
}

test('the rep’s own session carries a request from the worker, where the page itself may ask nobody', async ({
  espo,
  extension,
  ours,
}) => {
  const tab = await openCrm(extension, espo);
  expect(await tab.evaluate(() => fetch('/api/v1/App/user').catch(() => 'forbidden'))).toBe('forbidden');
  expect(espo.asked).toHaveLength(0);
  await listen(tab);

  const result = await connect(ours, espo, { way: 'session' });
  expect(result).toMatchObject({ kind: 'connected', connection: { account: { user: 'Robin Rep' }, way: 'session' } });
  expect(espo.asked[0]?.headers).toMatchObject({ cookie: 'auth-token=of-the-rep', host: espo.host });
  expect(await tab.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
});

test('a session that has ended, and a CRM that is not open, are told apart; nothing is kept', async ({
  espo,
  extension,
  ours,
}) => {
  expect(await connect(ours, espo, { way: 'session' })).toMatchObject({ failure: { kind: 'no-tab' } });
  await openCrm(extension, espo);
  espo.isSignedOut = true;
  expect(await connect(ours, espo, { way: 'session' })).toMatchObject({ failure: { kind: 'unauthorised' } });
  const cards = await ask(ours, 'findConnections', {});
  expect(cards.map(({ connection }) => connection)).not.toContainEqual(expect.objectContaining({ id: idOf(espo) }));
});

test('a key is kept encrypted for the next worker, comes back to no screen, and no script in a page can read where it lies', async ({
  espo,
  extension,
  ours,
}) => {
  expect(await connect(ours, espo, { way: 'token', key: 'wrong-key' })).toMatchObject({ kind: 'refused' });
  const result = await connect(ours, espo, { way: 'token', key: apiKey });
  expect(result).toMatchObject({ kind: 'connected', connection: { account: { userId: 'rep1' } } });
  const stored = await extension.worker.evaluate(() => chrome.storage.local.get(null));
  const shown = JSON.stringify([stored, result, await ask(ours, 'findConnections', {})]);
  expect(Object.keys(stored)).toContain(`secret:${idOf(espo)}`);
  expect(shown).not.toContain(apiKey);

  const tab = await openCrm(extension, espo);
  const read = await extension.worker.evaluate(async (url) => {
    const open = (await chrome.tabs.query({})).find((one) => one.url?.startsWith(url));
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId: open?.id },
      func: () => chrome.storage.local.get(null).catch((error: unknown) => String(error)),
    });
    return frame?.result;
  }, espo.url);
  expect(read).toContain('Access to storage is not allowed');
  expect(await tab.title()).toBe('EspoCRM');

  await killWorker(extension.context, extension.extensionId);
  expect(await ask(ours, 'checkConnection', { connectionId: idOf(espo) })).toMatchObject({ kind: 'connected' });
});

test('cookies and the sign-in window are there once they are asked for, without a restart', async ({
  extension,
  ours,
}) => {
  const there = (): readonly string[] => [typeof chrome.cookies?.get, typeof chrome.identity?.launchWebAuthFlow];
  expect(await extension.worker.evaluate(there)).toEqual(['undefined', 'undefined']);
  await ours.evaluate(() => {
    const wanted = { permissions: ['cookies', 'identity'] };
    addEventListener('keydown', () => void chrome.permissions.request(wanted), { once: true });
  });
  await ours.keyboard.press('a');
  await expect.poll(() => ours.evaluate(there)).toEqual(['function', 'function']);
  await expect.poll(() => extension.worker.evaluate(there)).toEqual(['function', 'function']);
});
