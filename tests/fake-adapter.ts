import { type Api, garbled } from '../lib/connectors/api.ts';
import type { ApiAdapter } from '../lib/connectors/api-adapter.ts';
import { type Connection, connectionId } from '../lib/outbox/connection.ts';
import type { OutboxRow } from '../lib/outbox/delivery.ts';
import { recordKey } from '../lib/records/record-ref.ts';
import { newConnection } from '../lib/worker/connect-plan.ts';
import type { Worker } from '../lib/worker/worker.ts';
import type { FakeWorker } from './fake-worker.ts';
import { monday } from './world.ts';

/** Where the invented CRM is, and its API. */
export const site = { crm: 'hubspot', host: 'app.crm.test', tenant: '77' } as const;
export const siteId = connectionId(site);
export const apiUrl = 'https://api.crm.test';
export const allowed = ['http://app.crm.test/*', `${apiUrl}/*`] as const;

const outcomes = [
  { id: 'o1', label: 'Connected' },
  { id: 'o2', label: 'Busy' },
];
const stages = [{ objectType: '0-1', id: 's1', label: 'New' }];

/** The API of an invented CRM: small, and of every way to sign in. */
export function fakeAdapter(changes: Partial<ApiAdapter> = {}): ApiAdapter {
  return {
    crm: site.crm,
    caps: {
      call: 'call',
      outcome: 'own-list',
      idempotency: 'client-id',
      tasks: true,
      stages: true,
      withdraw: 'delete',
      recent: false,
    },
    signIns: [
      {
        way: 'token',
        fields: [
          { name: 'apiKey', isSecret: true },
          { name: 'region', isSecret: false, isOptional: true, options: ['eu', 'us'] },
          { name: 'address', isSecret: false, isOptional: true },
        ],
      },
      { way: 'session', fields: [] },
      { way: 'pkce', fields: [{ name: 'clientId', isSecret: false }] },
    ],
    baseUrl: ({ fields, way, host }) => (way === 'session' ? `http://${host}` : fields.address || apiUrl),
    hostsOf: () => [],
    headersOf: ({ apiKey, session }) => ({ authorization: `Bearer ${apiKey ?? session ?? ''}` }),
    verify: async (api) => accountIn(api),
    readPerson: async () => null,
    findOutcomes: async (api) => {
      await api.send({ method: 'GET', path: '/outcomes' });
      return outcomes;
    },
    findStages: async () => stages,
    stepsOf: () => [],
    isThere: async () => true,
    withdraw: async () => 'deleted',
    urlOf: () => null,
    ...changes,
  };
}

async function accountIn(api: Api): ReturnType<ApiAdapter['verify']> {
  const { body } = await api.send({ method: 'GET', path: '/me' });
  return (body as { name?: string } | null)?.name === 'Robin'
    ? { user: 'Robin', userId: 'u1', email: 'robin@rep.test' }
    : garbled('no user');
}

/** A request as the invented CRM gets it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly sign: string;
  readonly body: string;
}

/** The worker with a network that ends at the invented CRM; `answer` says what it answers besides the usual. */
export function withCrm(
  { worker }: FakeWorker,
  answer: (asked: Asked) => Response | Promise<Response> | undefined = () => undefined,
): { readonly worker: Worker; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    const sign = headers.get('authorization') ?? '';
    const one = { method: init.method ?? 'GET', path: new URL(url).pathname, sign, body: String(init.body ?? '') };
    asked.push(one);
    return answer(one) ?? usual(one);
  };
  return { worker: { ...worker, network: { fetch, isOnline: () => true } }, asked };
}

function usual({ path, sign }: Asked): Response {
  if (sign !== 'Bearer right-key') return Response.json({ message: `No such key: ${sign.slice(7)}` }, { status: 401 });
  return Response.json(path === '/me' ? { name: 'Robin' } : {});
}

/** A connection of the invented CRM. */
export function connection(changes: Partial<Connection> = {}): Connection {
  const { way = 'token', fields = {} } = changes;
  return {
    ...newConnection(site, { id: siteId, way, fields }, monday),
    account: { user: 'Robin', userId: 'u1', email: 'robin@rep.test' },
    ...changes,
  };
}

/** A note owed to the invented CRM, as it begins. */
export function owedRow(changes: Partial<OutboxRow> = {}): OutboxRow {
  const ref = { ...site, objectType: '0-1', recordId: '9' };
  return {
    id: 'w1',
    leadId: 'lead1',
    commandId: 'c1',
    activityId: null,
    connectionId: siteId,
    recordKey: recordKey(ref),
    ref,
    recordUrl: `http://${site.host}/9`,
    made: {},
    url: null,
    write: { kind: 'note', note: 'A note', at: monday },
    wanted: 'there',
    delivery: { kind: 'queued', attempts: 0, failure: null },
    owedAt: monday,
    openAt: monday,
    updatedAt: monday,
    ...changes,
  };
}
