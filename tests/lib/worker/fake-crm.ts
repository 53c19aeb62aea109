import { type Api, ApiError } from '../../../lib/connectors/api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from '../../../lib/connectors/api-adapter.ts';
import type { Carrier, HttpRequest, HttpResponse } from '../../../lib/connectors/carrier.ts';
import { failureOf } from '../../../lib/outbox/failure.ts';

/** What can go wrong with one request. `late`: it arrives after whoever sent it is gone. */
export const faults = [
  'timeout-applied',
  'timeout-lost',
  'dies-applied',
  'dies-lost',
  'dies-late',
  'unauthorised',
  'forbidden',
  'not-found',
  'conflict',
  'limited',
  'down-applied',
  'down',
  'garbled',
  'html',
  'offline',
] as const;
export type Fault = (typeof faults)[number];

/** One thing that was made in the CRM. */
export interface Thing {
  readonly id: string;
  readonly kind: 'calls' | 'links';
  readonly text: string;
  readonly record: string;
}

export interface FakeCrm {
  readonly carry: Carrier;
  /** In the order they were made. */
  readonly things: Thing[];
  readonly requests: HttpRequest[];
  /** Settles when a request kills who sent it: that one is never answered. */
  readonly died: Promise<void>;
}

/** How long a late request takes: less than the outbox waits before it looks. */
const lateMs = 20_000;

/** A CRM in memory, reached as one over HTTP is. `faultOf` says what goes wrong with each request; null: nothing. */
export function newFakeCrm(
  now: () => number,
  faultOf: (request: HttpRequest) => Fault | null,
): FakeCrm & {
  /** A new life after a death. */
  revive(): void;
} {
  const state = {
    died: Promise.withResolvers<void>(),
    late: [] as Array<{ at: number; request: HttpRequest }>,
    made: 0,
  };
  const things: Thing[] = [];
  const requests: HttpRequest[] = [];
  const apply = (request: HttpRequest): HttpResponse =>
    answerOf(request, { things, newId: () => `crm-${(state.made += 1)}` });
  const dies = (): Promise<HttpResponse> => {
    state.died.resolve();
    return new Promise(() => undefined);
  };
  const carry: Carrier = async (request) => {
    requests.push(request);
    for (const one of state.late.filter(({ at }) => at <= now())) apply(one.request);
    state.late = state.late.filter(({ at }) => at > now());
    const fault = faultOf(request);
    if (fault === 'dies-late') state.late.push({ at: now() + lateMs, request });
    if (fault?.endsWith('-applied') || fault === 'garbled') apply(request);
    if (fault?.startsWith('dies-')) return dies();
    if (fault?.startsWith('timeout-')) throw new ApiError(failureOf('no-answer'));
    if (fault === 'offline') throw new ApiError(failureOf('offline'));
    return fault ? broken[fault as keyof typeof broken] : apply(request);
  };
  return {
    carry,
    things,
    requests,
    get died() {
      return state.died.promise;
    },
    revive: () => {
      state.died = Promise.withResolvers<void>();
    },
  };
}

const json = { 'content-type': 'application/json' };
const broken = {
  unauthorised: { status: 401, headers: json, text: '{"message":"expired"}' },
  forbidden: { status: 403, headers: json, text: '{}' },
  'not-found': { status: 404, headers: json, text: '{}' },
  conflict: { status: 409, headers: json, text: '{}' },
  limited: { status: 429, headers: { ...json, 'retry-after': '7' }, text: '{}' },
  'down-applied': { status: 503, headers: json, text: '' },
  down: { status: 503, headers: json, text: '' },
  garbled: { status: 200, headers: json, text: '{"id":' },
  html: { status: 200, headers: { 'content-type': 'text/html' }, text: '<html>' },
} satisfies Record<string, HttpResponse>;

function answerOf(
  { method, url, body }: HttpRequest,
  { things, newId }: { things: Thing[]; newId: () => string },
): HttpResponse {
  const { pathname, searchParams } = new URL(url);
  const [, kind, id] = pathname.split('/');
  const ok = (answer: unknown, status = 200): HttpResponse => ({ status, headers: json, text: JSON.stringify(answer) });
  if (method === 'POST') {
    const sent = JSON.parse(body ?? '{}') as Partial<Thing>;
    if (sent.id !== undefined && things.some((one) => one.id === sent.id)) return ok({}, 409);
    const thing = {
      id: sent.id ?? newId(),
      kind: kind as Thing['kind'],
      text: sent.text ?? '',
      record: sent.record ?? '',
    };
    things.push(thing);
    return ok({ id: thing.id }, 201);
  }
  const at = things.findIndex((one) => one.id === id);
  if (method === 'DELETE') {
    if (at < 0) return ok({}, 404);
    things.splice(at, 1);
    return ok({});
  }
  if (id) return things[at] ? ok(things[at]) : ok({}, 404);
  const text = searchParams.get('text') ?? '';
  return ok(things.filter((one) => one.kind === kind && one.text.includes(text)).map((one) => one.id));
}

async function make(api: Api, kind: Thing['kind'], body: Partial<Thing>): Promise<string> {
  const { body: answer } = await api.send({ method: 'POST', path: `/${kind}`, body });
  const id = (answer as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') throw new ApiError(failureOf('garbled'));
  return id;
}

async function isKept(api: Api, kind: Thing['kind'], id: string): Promise<boolean> {
  return (await api.send({ method: 'GET', path: `/${kind}/${id}`, expects: [404] })).status === 200;
}

async function findByText(api: Api, kind: Thing['kind'], text: string): Promise<string | null> {
  const { body } = await api.send({ method: 'GET', path: `/${kind}`, query: { text } });
  return (body as string[])[0] ?? null;
}

const base: Omit<ApiAdapter, 'caps' | 'stepsOf' | 'isThere' | 'withdraw'> = {
  crm: 'espocrm',
  signIns: [],
  baseUrl: () => 'https://crm.example',
  hostsOf: () => [],
  headersOf: () => ({ 'x-key': 'k' }),
  verify: async () => ({ user: '', userId: '', email: '' }),
  readPerson: async () => null,
  findOutcomes: async () => [],
  findStages: async () => [],
  urlOf: (_entry, made) => `https://crm.example/#Call/${made.call}`,
};
const caps = { call: 'call', outcome: 'text', tasks: true, stages: true, withdraw: 'delete', recent: false } as const;

async function remove(api: Api, kind: Thing['kind'], id: string | undefined): Promise<void> {
  if (id !== undefined) await api.send({ method: 'DELETE', path: `/${kind}/${id}`, expects: [404] });
}

/** One request a write, with an id of our choice. */
export const oneStep: ApiAdapter = {
  ...base,
  caps: { ...caps, idempotency: 'client-id' },
  stepsOf: ({ id, subject, ref }) => [
    {
      name: 'call',
      run: (api) => make(api, 'calls', { id, text: subject, record: ref.recordId }),
      find: async (api) => ((await isKept(api, 'calls', id)) ? id : null),
    },
  ],
  isThere: (api, _entry, made) => isKept(api, 'calls', made.call ?? ''),
  withdraw: async (api, _entry, made) => {
    await remove(api, 'calls', made.call);
    return 'deleted';
  },
};

/** Two requests a write, each found again by the marker in its text. */
export const twoSteps: ApiAdapter = {
  ...base,
  caps: { ...caps, idempotency: 'marker' },
  stepsOf: (entry) => [markedStep(entry, 'call', 'calls'), markedStep(entry, 'link', 'links')],
  isThere: async (api, _entry, made) =>
    (await isKept(api, 'calls', made.call ?? '')) && isKept(api, 'links', made.link ?? ''),
  withdraw: async (api: Api, _entry: Entry, made: Made) => {
    await remove(api, 'links', made.link);
    await remove(api, 'calls', made.call);
    return 'deleted';
  },
};

function markedStep({ subject, marker, ref }: Entry, name: string, kind: Thing['kind']): WriteStep {
  return {
    name,
    run: (api) => make(api, kind, { text: `${subject} ${marker}`, record: ref.recordId }),
    find: (api) => findByText(api, kind, marker),
  };
}
