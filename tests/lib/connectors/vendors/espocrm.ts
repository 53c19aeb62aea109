import { sqlStamp } from '../../../../lib/time/stamp.ts';
import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Entity = Record<string, unknown>;

/** EspoCRM 9 below `/crm`, with invented people in it. */
export interface FakeEspo extends FakeVendor {
  readonly records: Readonly<Record<string, Entity[]>>;
}

const required: Readonly<Record<string, readonly string[]>> = {
  Call: ['name', 'dateStart', 'dateEnd', 'assignedUserId'],
  Meeting: ['name', 'dateStart', 'dateEnd', 'assignedUserId'],
  Task: ['name', 'assignedUserId'],
  Note: ['type', 'parentId', 'parentType'],
};
const callStatuses = ['Planned', 'Held', 'Not Held', 'Left message'];
const enums: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Call: { status: callStatuses, direction: ['Outbound', 'Inbound'] },
  Meeting: { status: ['Planned', 'Held', 'Not Held'] },
  Task: {
    status: ['Not Started', 'Started', 'Completed', 'Canceled', 'Deferred'],
    priority: ['Low', 'Normal', 'High', 'Urgent'],
  },
  Note: { type: ['Post'] },
  Lead: { status: ['New', 'Assigned', 'In Process', 'Converted', 'Recycled', 'Dead'] },
  Opportunity: { stage: ['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost'] },
};
const parents = new Set(['Account', 'Lead', 'Contact', 'Opportunity', 'Case']);

/** Published: docs.espocrm.com, "API overview" to "Metadata"; entity definitions of espocrm/espocrm 9. */
export function makeEspo(): FakeEspo {
  const records: Record<string, Entity[]> = {
    Lead: [
      {
        id: '64f1a2b3c4d5e6f70',
        name: 'Ada Lovelace',
        accountName: 'Analytical Engines',
        emailAddress: 'ada@lovelace.test',
        emailAddressData: [
          { emailAddress: 'ada@lovelace.test', primary: true, optOut: false, invalid: false },
          { emailAddress: 'countess@lovelace.test', primary: false, optOut: false, invalid: false },
        ],
        emailAddressIsOptedOut: false,
        phoneNumber: '+12125550100',
        phoneNumberData: [{ phoneNumber: '+12125550100', primary: true, type: 'Mobile' }],
        status: 'New',
        doNotCall: true,
        assignedUserId: 'rep-1',
        assignedUserName: 'Robin Rep',
      },
    ],
    Account: [{ id: '64f1a2b3c4d5e6f71', name: 'Analytical Engines', phoneNumber: null, emailAddress: null }],
    Opportunity: [{ id: '64f1a2b3c4d5e6f72', name: 'Engine', stage: 'Prospecting', accountName: 'Analytical Engines' }],
    Call: [],
    Meeting: [],
    Task: [],
    Note: [
      note('n1', { type: 'Create', parentId: '64f1a2b3c4d5e6f70' }),
      note('n2', { type: 'Post', parentId: '64f1a2b3c4d5e6f70', post: 'Wants a demo' }),
      note('n3', { type: 'CreateRelated', parentId: '64f1a2b3c4d5e6f70', relatedName: 'Call about prices' }),
    ],
    User: [{ id: 'rep-1', userName: 'robin', name: 'Robin Rep', emailAddress: 'robin@rep.test', type: 'regular' }],
  };
  const stagesSet: string[] = [];
  const made = { count: 0 };
  return {
    records,
    vendor: (request) => answer(request, { records, stagesSet, made }),
    countOf: ({ write, marker, crmStage }) =>
      write.kind === 'stage'
        ? stagesSet.filter((stage) => stage === crmStage).length
        : Object.values(records)
            .flat()
            .filter((one) => String(one.description ?? one.post ?? '').endsWith(marker)).length,
  };
}

function note(id: string, fields: Entity): Entity {
  return { id, createdAt: '2026-11-20 09:00:00', createdByName: 'Sam Seller', parentType: 'Lead', ...fields };
}

interface State {
  readonly records: Record<string, Entity[]>;
  readonly stagesSet: string[];
  readonly made: { count: number };
}

function answer(request: VendorRequest, state: State): VendorAnswer {
  const { method, path, headers, query } = request;
  const [folder, api, version, scope = '', id, link] = path.split('/').slice(1);
  if (`${folder}/${api}/${version}` !== 'crm/api/v1') return { status: 404, body: '<!doctype html><p>404' };
  const isSession = /(^|; )auth-token=session-token($|;)/.test(headers.cookie ?? '');
  if (headers['x-api-key'] !== 'the-api-key' && !isSession) return refusal(401, '', headers);
  if (scope === 'App' && id === 'user') return { status: 200, body: { user: userNow(isSession), token: 't', acl: {} } };
  if (scope === 'Metadata') return metadata(query.get('key') ?? '');
  const list = state.records[scope];
  if (!list) return refusal(404, '', headers);
  const found = list.find((one) => one.id === id);
  if (method === 'POST' && id === undefined) return create(scope, request.body, state);
  if (method === 'GET' && id === undefined) return listOf(list, query);
  if (!found) return refusal(404, '', headers);
  if (method === 'GET' && link === 'stream') return stream(state, query, `${id}`);
  if (method === 'GET') return { status: 200, body: found };
  if (method === 'PUT') return update(scope, found, request.body, state);
  if (method !== 'DELETE') return refusal(404, '', headers);
  list.splice(list.indexOf(found), 1);
  return { status: 200, body: true };
}

function userNow(isSession: boolean): Entity {
  return isSession
    ? { id: 'rep-1', userName: 'robin', name: 'Robin Rep', emailAddress: 'robin@rep.test', type: 'regular' }
    : { id: 'api-1', userName: 'followthrough', name: null, emailAddress: null, type: 'api' };
}

function refusal(status: number, reason: string, headers: VendorRequest['headers'] = {}): VendorAnswer {
  const asks = status === 401 && headers['x-requested-with'] !== 'XMLHttpRequest';
  return {
    status,
    headers: {
      ...(reason === '' ? {} : { 'x-status-reason': reason }),
      ...(asks ? { 'www-authenticate': 'Basic realm=""' } : {}),
    },
  };
}

function metadata(key: string): VendorAnswer {
  const [, scope = '', , field = ''] = key.split('.');
  return { status: 200, body: enums[scope]?.[field] ?? null };
}

function failed(scope: string, field: string, type: string): VendorAnswer {
  return {
    status: 400,
    headers: { 'x-status-reason': `Field validation failure; entityType: ${scope}, field: ${field}, type: ${type}.` },
    body: { messageTranslation: { label: 'validationFailure', scope: null, data: { field, type } } },
  };
}

function create(scope: string, body: unknown, { records, made }: State): VendorAnswer {
  const fields = body as Entity;
  const missing = (required[scope] ?? []).find((name) => typeof fields[name] !== 'string' || fields[name] === '');
  if (missing) return failed(scope, missing, 'required');
  const wrong = wrongIn(scope, fields);
  if (wrong) return failed(scope, wrong, 'valid');
  const parent = records[String(fields.parentType)]?.find((one) => one.id === fields.parentId);
  if (!parent) return scope === 'Note' ? refusal(404, '') : failed(scope, 'parent', 'valid');
  made.count += 1;
  const id = `65a0${String(made.count).padStart(13, '0')}`;
  const entity = { ...fields, id, createdAt: sqlStamp(now), createdById: 'rep-1', createdByName: 'Robin Rep' };
  records[scope]?.push(entity);
  return { status: 200, body: entity };
}

function wrongIn(scope: string, fields: Entity): string | undefined {
  const isStamp = (value: unknown): boolean => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value));
  const dates = ['dateStart', 'dateEnd'].find((name) => name in fields && !isStamp(fields[name]));
  const listed = Object.entries(enums[scope] ?? {}).find(
    ([name, options]) => name in fields && !options.includes(String(fields[name])),
  );
  if (dates ?? listed) return dates ?? listed?.[0];
  if ('name' in fields && !/^[^<>=]+$/.test(String(fields.name))) return 'name';
  if (scope !== 'Note' && 'parentType' in fields && !parents.has(String(fields.parentType))) return 'parent';
  return undefined;
}

function update(scope: string, found: Entity, body: unknown, { stagesSet }: State): VendorAnswer {
  const wrong = wrongIn(scope, body as Entity);
  if (wrong) return failed(scope, wrong, 'valid');
  Object.assign(found, body);
  stagesSet.push(String(scope === 'Opportunity' ? found.stage : found.status));
  return { status: 200, body: found };
}

/** `where[0][type]` and so on; only what is asked for in `select`. */
function listOf(list: readonly Entity[], query: URLSearchParams): VendorAnswer {
  const size = Number(query.get('maxSize') ?? 20);
  if (size > 200) return refusal(403, 'Max size should should not exceed 200. Use offset and limit.');
  const tests = [0, 1, 2].flatMap((index) => {
    const part = (name: string): string => query.get(`where[${index}][${name}]`) ?? '';
    return part('type') === '' ? [] : [{ type: part('type'), attribute: part('attribute'), value: part('value') }];
  });
  if (tests.some(({ type }) => !['equals', 'contains', 'greaterThanOrEquals'].includes(type)))
    return refusal(400, 'Bad where item.');
  const kept = list.filter((one) =>
    tests.every(({ type, attribute, value }) => {
      const is = String(one[attribute] ?? '');
      if (type === 'greaterThanOrEquals') return is >= value;
      return type === 'equals' ? is === value : is.toLowerCase().includes(value.toLowerCase());
    }),
  );
  const names = query.get('select')?.split(',');
  const rows = kept
    .slice(0, size)
    .map(asListed)
    .map((one) => (names ? Object.fromEntries(names.map((name) => [name, one[name]])) : one));
  return { status: 200, body: { total: kept.length, list: rows } };
}

/** Of a long text a list shows the beginning: `maxSelectTextAttributeLengthForList`. */
function asListed(one: Entity): Entity {
  const cut = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 10_000) : value);
  return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, cut(value)]));
}

function stream({ records }: State, query: URLSearchParams, parentId: string): VendorAnswer {
  const all = (records.Note ?? []).filter((one) => one.parentId === parentId).toReversed();
  const offset = Number(query.get('offset') ?? 0);
  const list = all.slice(offset, offset + Number(query.get('maxSize') ?? 20)).map(asListed);
  return { status: 200, body: { total: all.length, list } };
}
