import { describe, expect, it } from 'vitest';
import { ApiError, type ApiRequest } from '../../../lib/connectors/api.ts';
import type { ApiAdapter, Secrets } from '../../../lib/connectors/api-adapter.ts';
import type { HttpRequest, HttpResponse } from '../../../lib/connectors/carrier.ts';
import { openApi, openUnsigned } from '../../../lib/connectors/open-api.ts';
import type { SignInWay } from '../../../lib/outbox/connection.ts';
import type { Failure } from '../../../lib/outbox/failure.ts';
import { connection, fakeAdapter } from '../../fake-adapter.ts';
import { monday } from '../../world.ts';

const get: ApiRequest = { method: 'GET', path: '/me' };
const ok: Partial<HttpResponse> = { status: 200, text: '{"a":1}' };

interface Opened {
  readonly sent: HttpRequest[];
  readonly kept: Secrets[];
  send(request?: ApiRequest): Promise<unknown>;
  failure(request?: ApiRequest): Promise<Failure>;
}

/** A way in to a CRM that answers so. */
function open(
  answer: (request: HttpRequest) => Partial<HttpResponse>,
  {
    changes = {},
    secrets = { apiKey: 'key-of-the-rep' },
    way = 'token',
  }: { changes?: Partial<ApiAdapter>; secrets?: Secrets; way?: SignInWay } = {},
): Opened {
  const sent: HttpRequest[] = [];
  const kept: Secrets[] = [];
  const api = openApi({
    adapter: fakeAdapter(changes),
    connection: connection({ way }),
    secrets,
    carry: async (request) => {
      sent.push(request);
      return { status: 200, headers: {}, text: '', ...answer(request) };
    },
    keep: async (renewed) => void kept.push(renewed),
    now: monday,
  });
  const send = (request = get): Promise<unknown> => api.send(request);
  const failure = async (request = get): Promise<Failure> => {
    const error: unknown = await send(request).catch((thrown: unknown) => thrown);
    if (error instanceof ApiError) return error.failure;
    throw new Error(`No failure: ${JSON.stringify(error)}`);
  };
  return { sent, kept, send, failure };
}

describe('a request', () => {
  it('goes out signed in, with its query and its body as JSON', async () => {
    const { sent, send } = open(() => ok);
    const request: ApiRequest = {
      method: 'POST',
      path: '/calls',
      query: { a: 'x y', b: 2, c: undefined },
      body: { n: 1 },
    };
    expect(await send(request)).toEqual({ status: 200, headers: {}, body: { a: 1 } });
    expect(sent).toEqual([
      {
        method: 'POST',
        url: 'https://api.crm.test/calls?a=x+y&b=2',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          authorization: 'Bearer key-of-the-rep',
        },
        body: '{"n":1}',
      },
    ]);
  });

  it('goes out as a form, and to another host, where it says so', async () => {
    const { sent, send } = open(() => ok);
    await send({ method: 'POST', path: '', baseUrl: 'https://login.crm.test/token', form: { a: 'x&y' } });
    expect(sent[0]).toMatchObject({ url: 'https://login.crm.test/token', body: 'a=x%26y' });
  });

  it('carries no sign-in before there is one', async () => {
    const sent: HttpRequest[] = [];
    const api = openUnsigned({
      adapter: fakeAdapter(),
      connection: connection(),
      carry: async (request) => {
        sent.push(request);
        return { status: 204, headers: {}, text: '' };
      },
      now: monday,
    });
    expect(await api.send(get)).toMatchObject({ body: null });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });
});

describe('an answer', () => {
  it.each([
    [302, 'unauthorised'],
    [0, 'unauthorised'],
    [400, 'rejected'],
    [401, 'unauthorised'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'no-answer'],
    [409, 'conflict'],
    [422, 'rejected'],
    [429, 'limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('of status %i is the failure %s', async (status, kind) => {
    expect(await open(() => ({ status })).failure()).toMatchObject({ kind });
  });

  it('that was expected is none', async () => {
    const { send } = open(() => ({ status: 404, text: '' }));
    expect(await send({ ...get, expects: [404] })).toMatchObject({ status: 404 });
  });

  it.each([
    ['{"a":', 'application/json'],
    ['<!doctype html>', 'text/html'],
  ])('of %j is garbled', async (text, type) => {
    expect(await open(() => ({ text, headers: { 'content-type': type } })).failure()).toMatchObject({
      kind: 'garbled',
    });
  });

  it('says when to come back where the budget is used up; what a budget’s headers say elsewhere counts for nothing', async () => {
    const headers = { 'x-ratelimit-reset': '9' };
    expect(await open(() => ({ status: 429, headers })).failure()).toMatchObject({ retryAt: monday + 9000 });
    expect(await open(() => ({ status: 400, headers })).failure()).toMatchObject({ retryAt: null });
    const after = { 'retry-after': '5' };
    expect(await open(() => ({ status: 503, headers: after })).failure()).toMatchObject({ retryAt: monday + 5000 });
  });

  it('never says our secret back', async () => {
    const text = JSON.stringify({ message: 'The key key-of-the-rep is not known' });
    expect(await open(() => ({ status: 400, text })).failure()).toMatchObject({ says: 'The key … is not known' });
  });

  it('never says it back as it travels either, cleaned or coded with a name', async () => {
    const coded = btoa('key-of-the-rep:');
    const headersOf = (): Record<string, string> => ({ authorization: `Basic ${coded}` });
    const text = JSON.stringify({ message: `Basic ${coded} is no Basic sign-in` });
    expect(await open(() => ({ status: 400, text }), { changes: { headersOf } }).failure()).toMatchObject({
      says: '… is no Basic sign-in',
    });
  });

  it('says why in a header where its body is silent', async () => {
    const headers = { 'x-status-reason': 'Field is required' };
    expect(await open(() => ({ status: 400, headers })).failure()).toMatchObject({ says: 'Field is required' });
  });
});

describe('a sign-in that has run out', () => {
  const isNew = ({ headers }: HttpRequest): boolean => headers.authorization === 'Bearer new-key';
  const renew: ApiAdapter['renew'] = async (api) => {
    await api.send({ method: 'POST', path: '/token' });
    return { apiKey: 'new-key' };
  };
  const vendor = (request: HttpRequest): Partial<HttpResponse> =>
    isNew(request) || request.url.endsWith('/token') ? ok : { status: 401 };

  it('is renewed once and kept before it is used, and the request goes out again', async () => {
    const order: string[] = [];
    const { sent, send, kept } = open(
      (request) => {
        order.push(`${request.headers.authorization ?? 'unsigned'} after ${kept.length} kept`);
        return vendor(request);
      },
      { changes: { renew } },
    );
    expect(await send()).toMatchObject({ body: { a: 1 } });
    expect(kept).toEqual([{ apiKey: 'new-key' }]);
    expect(order).toEqual([
      'Bearer key-of-the-rep after 0 kept',
      'unsigned after 0 kept',
      'Bearer new-key after 1 kept',
    ]);
    await send();
    expect(sent).toHaveLength(4);
  });

  it('is renewed once for all requests that find it so', async () => {
    const { sent, send, kept } = open(vendor, { changes: { renew } });
    await Promise.all([send(), send(), send()]);
    expect(kept).toHaveLength(1);
    expect(sent.filter(({ url }) => url.endsWith('/token'))).toHaveLength(1);
  });

  it('has ended when the vendor renews it no more, whatever status says so', async () => {
    const refuses = (request: HttpRequest): Partial<HttpResponse> =>
      request.url.endsWith('/token')
        ? { status: 400, text: '{"error":"invalid_grant","error_description":"revoked"}' }
        : { status: 401 };
    const { failure, kept } = open(refuses, { changes: { renew } });
    expect(await failure()).toEqual({ kind: 'unauthorised', says: 'revoked', retryAt: null });
    expect(kept).toEqual([]);
  });

  it('has not ended because the vendor could not be asked', async () => {
    const silent = (request: HttpRequest): Partial<HttpResponse> => ({
      status: request.url.endsWith('/token') ? 503 : 401,
    });
    expect(await open(silent, { changes: { renew } }).failure()).toMatchObject({ kind: 'unavailable' });
  });

  it('is not renewed for ever', async () => {
    const { sent, failure } = open((request) => (request.url.endsWith('/token') ? ok : { status: 401 }), {
      changes: { renew },
    });
    expect(await failure()).toMatchObject({ kind: 'unauthorised' });
    expect(sent).toHaveLength(3);
  });

  it('is the rep’s to renew where it is their own session', async () => {
    const { sent, failure } = open(() => ({ status: 401 }), { changes: { renew }, way: 'session' });
    expect(await failure()).toMatchObject({ kind: 'unauthorised' });
    expect(sent).toHaveLength(1);
  });
});

describe('a write in the rep’s own session', () => {
  it('carries what the CRM wants besides the cookies, asked for once', async () => {
    const changes: Partial<ApiAdapter> = {
      sessionHeaders: async (api) => {
        await api.send({ method: 'GET', path: '/csrf' });
        return { 'x-csrf': 'c' };
      },
    };
    const { sent, send } = open(() => ok, { changes, way: 'session' });
    await send();
    await send({ method: 'POST', path: '/calls', body: {} });
    await send({ method: 'DELETE', path: '/calls/1' });
    expect(sent.map(({ method, url, headers }) => [method, new URL(url).pathname, headers['x-csrf']])).toEqual([
      ['GET', '/me', undefined],
      ['GET', '/csrf', undefined],
      ['POST', '/calls', 'c'],
      ['DELETE', '/calls/1', 'c'],
    ]);
  });
});
