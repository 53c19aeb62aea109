import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/connectors/api.ts';
import type { HttpRequest, HttpResponse } from '../../../lib/connectors/carrier.ts';
import { type TabCarrying, tabCarrier } from '../../../lib/connectors/tab-carrier.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Tab {
  readonly id: number;
  readonly url: string;
  readonly status?: string;
  readonly active?: boolean;
  readonly discarded?: boolean;
  readonly frozen?: boolean;
  readonly lastAccessed?: number;
  /** Where it has gone to when the function runs. */
  readonly now?: string;
}

interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds: readonly number[] };
  readonly func: (...args: readonly unknown[]) => unknown;
  readonly args: readonly unknown[];
}

/** A browser with these tabs. As Chrome does, it takes the function as text: it can see nothing of where it was written. */
function browserWith(
  tabs: readonly Tab[],
  { isAllowed = true, refusal = null as string | null, ran = [] as number[] } = {},
): TabCarrying['browser'] {
  const executeScript = async ({ target, func, args }: Injection): Promise<readonly { result: unknown }[]> => {
    if (refusal !== null) throw new Error(refusal);
    ran.push(target.tabId);
    const tab = tabs.find(({ id }) => id === target.tabId);
    const location = new URL(tab?.now ?? tab?.url ?? 'about:blank');
    const world = { fetch, location, URL, AbortSignal, TextDecoder, Object, args: JSON.stringify(args) };
    const result: unknown = await runInNewContext(`(${func.toString()})(...JSON.parse(args))`, world);
    return [{ result: result === undefined ? null : JSON.parse(JSON.stringify(result)) }];
  };
  return {
    permissions: { contains: async () => isAllowed },
    tabs: { query: async () => tabs.map((tab) => ({ status: 'complete', active: false, discarded: false, ...tab })) },
    scripting: { executeScript },
  } as unknown as TabCarrying['browser'];
}

const post = (url: string): HttpRequest => ({ method: 'POST', url, headers: { 'x-csrf': 'c' }, body: '{"a":1}' });

async function carried(
  browser: TabCarrying['browser'],
  request: HttpRequest,
  { origin = new URL(request.url).origin, isOnline = true, withinMs = 5_000 } = {},
): Promise<Failure | HttpResponse> {
  try {
    return await tabCarrier({ browser, origin, isOnline: () => isOnline, withinMs })(request);
  } catch (error) {
    if (error instanceof ApiError) return error.failure;
    throw error;
  }
}

describe('carrying a request in the CRM’s own tab', () => {
  it('takes it there and brings the answer; the function needs nothing but what every page has', async () => {
    const seen: unknown[] = [];
    const url = await serve((request, response) => {
      seen.push([request.method, request.headers['x-csrf']]);
      response.writeHead(200, { 'X-Name': 'v' }).end('{"ok":"zoë"}');
    });
    const answer = await carried(browserWith([{ id: 3, url: `${url}/#Lead/view/1` }]), post(`${url}/api`));
    expect(answer).toEqual({
      status: 200,
      headers: expect.objectContaining({ 'x-name': 'v' }),
      text: '{"ok":"zoë"}',
    });
    expect(seen).toEqual([['POST', 'c']]);
  });

  it('chooses the tab the rep is in, else the one they were in last; never one that cannot answer', async () => {
    const url = await serve((_request, response) => void response.end('{}'));
    const ran: number[] = [];
    const unable: readonly Tab[] = [
      { id: 1, url, active: true, discarded: true },
      { id: 3, url, active: true, frozen: true },
      { id: 4, url: 'http://127.0.0.1:1/', active: true },
    ];
    const able: readonly Tab[] = [
      { id: 5, url, lastAccessed: 10 },
      { id: 6, url, lastAccessed: 20 },
    ];
    await carried(browserWith([...unable, ...able], { ran }), post(url));
    await carried(browserWith([...unable, ...able, { id: 7, url, active: true, lastAccessed: 1 }], { ran }), post(url));
    expect(ran).toEqual([6, 7]);
    expect(await carried(browserWith(unable), post(url))).toMatchObject({ kind: 'no-tab' });
  });

  it('takes a tab that is still loading when there is no other', async () => {
    const url = await serve((_request, response) => void response.end('{}'));
    const ran: number[] = [];
    const loading: Tab = { id: 2, url, active: true, status: 'loading', lastAccessed: 30 };
    await carried(browserWith([loading, { id: 3, url }], { ran }), post(url));
    await carried(browserWith([loading], { ran }), post(url));
    expect(ran).toEqual([3, 2]);
  });

  it('sends nothing from a tab that has gone to another site meanwhile', async () => {
    const url = await serve(() => {
      throw new Error('Sent');
    });
    const gone = browserWith([{ id: 1, url, now: 'https://elsewhere.test/' }]);
    expect(await carried(gone, post(url))).toMatchObject({ kind: 'no-tab' });
  });

  it('sends nothing to another site', async () => {
    const browser = browserWith([{ id: 1, url: 'https://crm.test/' }]);
    const elsewhere = await carried(browser, post('https://elsewhere.test/'), { origin: 'https://crm.test' });
    expect(elsewhere).toMatchObject({ kind: 'no-place' });
  });

  it('sends nothing without the site’s permission, nor without a network', async () => {
    const url = 'https://crm.test/';
    const tabs = [{ id: 1, url }];
    expect(await carried(browserWith(tabs, { isAllowed: false }), post(url))).toMatchObject({ kind: 'no-permission' });
    expect(await carried(browserWith(tabs), post(url), { isOnline: false })).toMatchObject({ kind: 'offline' });
  });

  it.each([
    ['No tab with id: 1.', 'no-tab'],
    ['Frame with ID 0 is showing error page', 'no-tab'],
    ['Cannot access contents of the page. Extension manifest must request permission', 'no-permission'],
    ['Frame with ID 0 was removed.', 'no-answer'],
    ['The tab was closed.', 'no-answer'],
  ])('knows what “%s” means for the request: %s', async (refusal, kind) => {
    const url = 'https://crm.test/';
    expect(await carried(browserWith([{ id: 1, url }], { refusal }), post(url))).toMatchObject({ kind });
  });

  it('says that no answer came when the connection is cut or the CRM stays silent', async () => {
    const cut = await serve((request) => request.socket.destroy());
    expect(await carried(browserWith([{ id: 1, url: cut }]), post(cut))).toMatchObject({ kind: 'no-answer' });
    const silent = await serve(() => {});
    const late = await carried(browserWith([{ id: 1, url: silent }]), post(silent), { withinMs: 50 });
    expect(late).toMatchObject({ kind: 'no-answer' });
  });

  it('brings a redirect back as one, and follows none', async () => {
    const url = await serve((_request, response) => void response.writeHead(302, { location: '/login' }).end());
    expect(await carried(browserWith([{ id: 1, url }]), post(url))).toMatchObject({ status: 302 });
  });
});
