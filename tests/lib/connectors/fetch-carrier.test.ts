import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ApiError } from '../../../lib/connectors/api.ts';
import { type HttpRequest, type HttpResponse, longestAnswer } from '../../../lib/connectors/carrier.ts';
import { fetchCarrier, type Network } from '../../../lib/connectors/fetch-carrier.ts';
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

const network: Network = { fetch: (url, init) => fetch(url, init), isOnline: () => true };
const get = (url: string, headers: Readonly<Record<string, string>> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers,
  body: null,
});

async function failure(request: HttpRequest, on = network, withinMs?: number): Promise<Failure | HttpResponse> {
  try {
    return await fetchCarrier(on, withinMs)(request);
  } catch (error) {
    if (error instanceof ApiError) return error.failure;
    throw error;
  }
}

describe('carrying a request from the worker', () => {
  it('takes it there and brings the answer, header names in lower case', async () => {
    const seen: unknown[] = [];
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      seen.push([request.method, request.url, request.headers['x-key'], Buffer.concat(chunks).toString()]);
      response.writeHead(201, { 'X-Made': 'yes' }).end('{"id":"zoë 👍"}');
    });
    const request = { method: 'POST', url: `${url}/calls?x=1`, headers: { 'x-key': 'k' }, body: '{"a":1}' };
    expect(await failure(request)).toMatchObject({
      status: 201,
      headers: { 'x-made': 'yes' },
      text: '{"id":"zoë 👍"}',
    });
    expect(seen).toEqual([['POST', '/calls?x=1', 'k', '{"a":1}']]);
  });

  it('takes no cookies along, no cache, no referrer, and follows no redirect', async () => {
    const asked: RequestInit[] = [];
    const watched: Network = {
      ...network,
      fetch: (url, init) => {
        asked.push(init);
        return fetch(url, init);
      },
    };
    const url = await serve((request, response) => {
      if (request.url === '/login') throw new Error('The redirect was followed');
      response.writeHead(302, { location: '/login' }).end();
    });
    expect(await failure(get(url), watched)).toMatchObject({ status: 302 });
    expect(asked[0]).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
  });

  it('sends nothing while the machine is offline', async () => {
    const fetchNever = (): Promise<Response> => {
      throw new Error('Sent');
    };
    expect(await failure(get('http://x.test/'), { fetch: fetchNever, isOnline: () => false })).toMatchObject({
      kind: 'offline',
    });
  });

  it('says that no answer came when the connection is cut, before or in the middle of it', async () => {
    const cut = await serve((request) => request.socket.destroy());
    expect(await failure(get(cut))).toMatchObject({ kind: 'no-answer' });
    const halfway = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id":', () => response.destroy());
    });
    expect(await failure(get(halfway))).toMatchObject({ kind: 'no-answer' });
  });

  it('does not wait for an answer for ever, be it that only its end never comes', async () => {
    const silent = await serve(() => {});
    expect(await failure(get(silent), network, 50)).toMatchObject({ kind: 'no-answer' });
    const endless = await serve((_request, response) => void response.writeHead(200).write('{'));
    expect(await failure(get(endless), network, 50)).toMatchObject({ kind: 'no-answer' });
  });

  it('reads no more of an answer than any may be long', async () => {
    const sent = { bytes: 0 };
    const part = 'x'.repeat(1_000_000);
    const url = await serve((_request, response) => {
      const send = (): void => {
        if (response.destroyed || sent.bytes > 100_000_000) return;
        sent.bytes += part.length;
        response.write(part, send);
      };
      send();
    });
    const answer = await failure(get(url));
    expect(answer).toMatchObject({ status: 200 });
    expect((answer as HttpResponse).text).toHaveLength(longestAnswer);
    expect(sent.bytes).toBeLessThan(100_000_000);
  });

  it.each(['tok\nen', 'tök€n'])('refuses a key that no header can hold, without saying it (%j)', async (key) => {
    const refused = await failure(get('http://127.0.0.1:9/', { authorization: key }));
    expect(refused).toMatchObject({ kind: 'rejected' });
    expect(JSON.stringify(refused)).not.toContain(key.slice(0, 2));
  });
});
