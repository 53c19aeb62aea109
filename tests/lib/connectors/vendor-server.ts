import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a vendor's API sees it. */
export interface VendorRequest {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON or the form that was sent; undefined when nothing was. */
  readonly body: unknown;
}

export interface VendorAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A vendor's API, after its own documentation: paths, sign-in, required fields, enums, error bodies. */
export type Vendor = (request: VendorRequest) => VendorAnswer;

/** What can go wrong on the way. `…-applied`: the vendor did what was asked, and the answer never came. */
export const faults = [
  'cut',
  'cut-applied',
  'unauthorised',
  'forbidden',
  'missing',
  'conflict',
  'limited',
  'unavailable',
  'unavailable-applied',
  'half',
  'half-applied',
  'html',
  'html-applied',
] as const;
export type Fault = (typeof faults)[number];

export interface VendorServer {
  readonly url: string;
  readonly requests: VendorRequest[];
  /** The next request that `on` says yes to meets this fault. */
  fail(fault: Fault, on?: (request: VendorRequest) => boolean): void;
  /** Faults not met yet. */
  readonly waiting: number;
  close(): Promise<void>;
}

/** Serves a vendor's API on this machine. */
export async function startVendor(vendor: Vendor): Promise<VendorServer> {
  const planned: { fault: Fault; on: (request: VendorRequest) => boolean }[] = [];
  const requests: VendorRequest[] = [];
  const server = createServer((incoming, response) => {
    void readRequest(incoming).then((request) => {
      requests.push(request);
      const at = planned.findIndex(({ on }) => on(request));
      const fault = at < 0 ? null : (planned.splice(at, 1)[0]?.fault ?? null);
      reply(response, fault, () => vendor(request));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fail: (fault, on = () => true) => planned.push({ fault, on }),
    get waiting() {
      return planned.length;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<VendorRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(incoming.url ?? '/', 'http://vendor.test');
  const type = incoming.headers['content-type'] ?? '';
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body:
      text === ''
        ? undefined
        : type.includes('urlencoded')
          ? Object.fromEntries(new URLSearchParams(text))
          : readJson(text),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const statusOf: Partial<Record<Fault, number>> = {
  unauthorised: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

function reply(response: ServerResponse, fault: Fault | null, answer: () => VendorAnswer): void {
  if (fault === null) return send(response, answer());
  const isApplied = fault.endsWith('-applied');
  const real = isApplied ? answer() : null;
  if (fault.startsWith('cut')) return void response.destroy();
  if (fault.startsWith('html')) {
    response.writeHead(200, { 'content-type': 'text/html' });
    return void response.end('<!doctype html><title>Proxy</title><p>Please wait');
  }
  if (fault.startsWith('half')) {
    const whole = JSON.stringify(real?.body ?? { data: 'something that is cut short' });
    response.writeHead(200, { 'content-type': 'application/json' });
    return void response.end(whole.slice(0, Math.max(1, Math.floor(whole.length / 2))));
  }
  const status = statusOf[fault] ?? 503;
  send(response, {
    status,
    body: { message: `fault ${fault}` },
    headers: status === 429 ? { 'retry-after': '7' } : {},
  });
}

function send(response: ServerResponse, { status, body, headers = {} }: VendorAnswer): void {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
    ...headers,
  });
  response.end(text);
}
