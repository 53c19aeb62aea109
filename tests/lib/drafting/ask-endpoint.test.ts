import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askEndpoint } from '../../../lib/drafting/ask-endpoint.ts';
import { type Endpoint, endpointOf } from '../../../lib/drafting/endpoint.ts';
import type { DraftNews } from '../../../lib/messages/drafting.ts';

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

type Answering = (response: ServerResponse) => void;

let answering: Answering;
let asked: Asked[];
let requests: RequestInit[];
let closed: number;
let close: () => Promise<void>;
let endpoint: Endpoint;

const prompt = { system: 'Be brief.', user: 'Write to Ana “Zoë” 😀.' };
const never = (): Promise<void> => new Promise(() => {});
const piece = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

beforeEach(async () => {
  asked = [];
  requests = [];
  closed = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('close', () => void (closed += 1));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString() || 'null') as unknown;
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      answering(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = endpointOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`)!;
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
});
afterEach(() => close());

interface Options {
  readonly key?: string;
  readonly signal?: AbortSignal;
  readonly wait?: (ms: number) => Promise<void>;
  readonly onNews?: (news: DraftNews) => void;
}

async function told({ key = '', signal = new AbortController().signal, wait = never, onNews }: Options = {}) {
  const news: DraftNews[] = [];
  const asking = { endpoint, model: 'small', key, prompt, signal };
  const send: typeof fetch = (url, init = {}) => {
    requests.push(init);
    return fetch(url, init);
  };
  await askEndpoint({ fetch: send, wait }, asking, (one) => {
    news.push(one);
    onNews?.(one);
  });
  return news;
}

const streaming = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' });
const trouble = (kind: string, said = '') => [{ kind: 'trouble', trouble: { kind, said } }];

describe('an endpoint', () => {
  it('is sent the words and the key, and nothing else', async () => {
    answering = (response) => void streaming(response).end(`${piece('Hi')}data: [DONE]\n\n`);
    expect(await told({ key: 'sk-1' })).toEqual([
      { kind: 'piece', text: 'Hi' },
      { kind: 'done', isCut: false },
    ]);
    const [{ path, headers, body } = { path: '', headers: {}, body: null }] = asked;
    expect(path).toBe('/v1/chat/completions');
    expect(body).toEqual({
      model: 'small',
      stream: true,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Write to Ana “Zoë” 😀.' },
      ],
    });
    expect(headers).toMatchObject({ authorization: 'Bearer sk-1', 'content-type': 'application/json' });
    // Node's own fetch has no cookies and no page to refer to: what a browser is told counts.
    expect(requests).toMatchObject([{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }]);
  });

  it('without a key is sent none', async () => {
    answering = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>');
    expect(await told()).toEqual(trouble('garbled'));
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
  });

  it('may cut its words anywhere, also within a character', async () => {
    const bytes = Buffer.from(`${piece('Grüße 😀')}data: [DONE]\n\n`);
    answering = async (response) => {
      streaming(response);
      for (const byte of bytes) {
        response.write(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end();
    };
    expect((await told()).map((one) => (one.kind === 'piece' ? one.text : one.kind)).join('')).toBe('Grüße 😀done');
  });

  it('is not followed elsewhere, and the key does not go there', async () => {
    answering = (response) => void response.writeHead(307, { location: '/elsewhere' }).end();
    expect(await told({ key: 'sk-1' })).toEqual(trouble('redirected'));
    expect(asked).toHaveLength(1);
  });

  it('that repeats the key does not bring it onto the screen', async () => {
    answering = (response) =>
      void response.writeHead(401).end(JSON.stringify({ error: { message: 'Bad key sk-secret.' } }));
    expect(await told({ key: 'sk-secret' })).toEqual(trouble('unauthorised', 'Bad key ….'));
  });

  it('is repeated in one short line, in which no half of the key is left', async () => {
    const long = `${'x'.repeat(190)} sk-secret-and-more`;
    answering = (response) => void response.writeHead(401).end(JSON.stringify({ error: `${long}\n${long}` }));
    const [news] = await told({ key: 'sk-secret-and-more' });
    const said = news?.kind === 'trouble' ? news.trouble.said : '';
    expect([said.length, said.includes('sk-')]).toEqual([200, false]);
    expect(said).not.toContain('\n');
  });

  it('that breaks off says so, after what came', async () => {
    answering = (response) => {
      streaming(response).write(piece('Hi'));
      setImmediate(() => response.destroy());
    };
    expect(await told()).toEqual([{ kind: 'piece', text: 'Hi' }, ...trouble('broken-off')]);
  });

  it('that is not there says so', async () => {
    await close();
    expect(await told()).toEqual(trouble('unreachable'));
  });

  it('that hangs is given up, and the request ends', async () => {
    answering = () => {};
    const rings: (() => void)[] = [];
    const wait = (): Promise<void> => new Promise((resolve) => rings.push(resolve));
    const telling = told({ wait });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    for (let beat = 0; beat < 3; beat += 1) {
      await vi.waitFor(() => expect(rings).toHaveLength(beat + 1));
      rings[beat]?.();
    }
    expect((await telling).at(-1)).toEqual(trouble('silent')[0]);
    await vi.waitFor(() => expect(closed).toBe(1));
  });

  it('that nobody hears any more is told nothing, and the request ends', async () => {
    const hangUp = new AbortController();
    answering = (response) => void streaming(response).write(piece('Hi'));
    const news = await told({ signal: hangUp.signal, onNews: () => hangUp.abort() });
    expect(news).toEqual([{ kind: 'piece', text: 'Hi' }]);
    await vi.waitFor(() => expect(closed).toBe(1));
  });

  it('that would go on is stopped once it is done', async () => {
    answering = (response) => void streaming(response).write(`${piece('Hi')}data: [DONE]\n\n`);
    expect((await told()).at(-1)).toEqual({ kind: 'done', isCut: false });
    await vi.waitFor(() => expect(closed).toBe(1));
  });
});
