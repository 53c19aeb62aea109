import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answerCall } from './api.ts';
import { newStore, type Store } from './store.ts';

export interface SampleCrmOptions {
  /** 0 for any free one. */
  readonly port?: number;
  /** `strict`: a policy that allows nothing but the CRM's own files, and no frames at all. */
  readonly csp?: 'strict' | 'none';
  /** How long each answer of the API takes, in ms, unless the page was opened with `?latency=`. */
  readonly latency?: number;
}

export interface SampleCrm {
  /** Origin, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'none'; img-src 'self'";
const siteUrl = new URL('./site/', import.meta.url);
const longestLatency = 10_000;
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type Assets = ReadonlyMap<string, Buffer>;

async function readAssets(): Promise<Assets> {
  const names = await readdir(siteUrl);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, siteUrl))] as const)));
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

function sendJson(response: ServerResponse, answer: object | null): void {
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? { error: 'not found' }));
}

function sendAsset(response: ServerResponse, asset: Buffer | undefined, name: string): void {
  if (!asset) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' });
  response.end(asset);
}

interface Serving {
  readonly store: Store;
  readonly assets: Assets;
  readonly options: SampleCrmOptions;
}

async function serveApi(
  { store, options }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://crm.invalid');
  const latency = Number(url.searchParams.get('latency') ?? options.latency ?? 120);
  await wait(Math.min(longestLatency, Math.max(0, latency || 0)));
  sendJson(response, answerCall(store, { method: request.method ?? 'GET', url, body: await readBody(request) }));
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://crm.invalid');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (serving.options.csp === 'strict') response.setHeader('content-security-policy', strictPolicy);
  if (pathname.startsWith('/api/')) return serveApi(serving, request, response);
  const name = pathname.startsWith('/assets/') ? pathname.slice('/assets/'.length) : 'index.html';
  return sendAsset(response, serving.assets.get(name), name);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Serves the sample CRM to this machine only. Each one starts from the same people and keeps its own changes. */
export async function serveSampleCrm(options: SampleCrmOptions = {}): Promise<SampleCrm> {
  const serving: Serving = { store: newStore(), assets: await readAssets(), options };
  const server = createServer((request, response) => {
    serve(serving, request, response).catch((error: unknown) => {
      response.writeHead(error instanceof SyntaxError ? 400 : 500).end();
    });
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
