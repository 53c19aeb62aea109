import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Entity = Readonly<Record<string, unknown>>;

/** An EspoCRM on this machine, as far as a rep and a log need it: a lead's page, and the API behind `X-Api-Key`. */
export interface Espo {
  readonly url: string;
  readonly host: string;
  readonly leadUrl: string;
  /** What was made there, in order. */
  readonly calls: Entity[];
  /** The key that is accepted; changed, it was revoked. */
  apiKey: string;
  close(): Promise<void>;
}

const lead = { id: '64f1a2b3c4d5e6f70', name: 'Ada Example', emailAddress: 'ada@example.test', status: 'New' };
const rep = { id: 'rep1', name: 'Robin Rep', userName: 'robin', emailAddress: 'robin@rep.test' };
const options: Readonly<Record<string, readonly string[]>> = {
  'entityDefs.Call.fields.status.options': ['Planned', 'Held', 'Not Held', 'Left message'],
  'entityDefs.Lead.fields.status.options': ['New', 'Assigned', 'In Process', 'Dead'],
  'entityDefs.Opportunity.fields.stage.options': ['Prospecting', 'Closed Won', 'Closed Lost'],
};

/** A page as EspoCRM 9 draws a lead's; the phone is of no country, so that no hour there forbids a call. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${lead.name}</title></head>
<body data-id="espocrm"><div id="content"><div class="detail" data-scope="Lead">
${field('name', lead.name)}${field('emailAddress', `<a data-email-address="${lead.emailAddress}">${lead.emailAddress}</a>`)}
${field('phoneNumber', '<a href="tel:5550100" data-phone-number="555-0100">555-0100</a>')}${field('status', lead.status)}
</div></div></body></html>`;

function field(name: string, shown: string): string {
  return `<div class="cell" data-name="${name}"><div class="field" data-name="${name}">${shown}</div></div>`;
}

/** Starts it on any free port. */
export async function serveEspo(apiKey: string): Promise<Espo> {
  const server = createServer((request, response) => void answer(espo, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const espo: Espo = {
    url: `http://${host}`,
    host,
    leadUrl: `http://${host}/#Lead/view/${lead.id}`,
    calls: [],
    apiKey,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return espo;
}

async function answer(espo: Espo, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', espo.url);
  if (!pathname.startsWith('/api/v1/')) return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
  if (request.headers['x-api-key'] !== espo.apiKey) return void response.writeHead(401).end();
  const [scope = '', id, link] = pathname.slice('/api/v1/'.length).split('/');
  const isNew = request.method === 'POST' && scope === 'Call';
  const body = isNew
    ? make(espo, await readBody(request))
    : found(espo, { scope, id, link, key: searchParams.get('key') });
  response.writeHead(body === null ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Entity> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Entity;
}

function make({ calls }: Espo, entity: Entity): Entity {
  const made = { ...entity, id: `call${calls.length + 1}` };
  calls.push(made);
  return made;
}

interface Wanted {
  readonly scope: string;
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly key: string | null;
}

function found({ calls }: Espo, { scope, id, link, key }: Wanted): unknown {
  if (scope === 'App') return { user: rep };
  if (scope === 'Metadata') return options[key ?? ''] ?? null;
  if (link === 'stream') return { total: 0, list: [] };
  if (scope === 'Lead' && id === lead.id) return lead;
  if (scope === 'Call' && id === undefined) return { total: calls.length, list: calls };
  return calls.find((call) => scope === 'Call' && call.id === id) ?? null;
}
