import type { Entry } from '../../../../lib/connectors/api-adapter.ts';
import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

export const leadId = '00Q5g00000AdaLoveA';
export const contactId = '0035g00000AdaLoveA';
export const accountId = '0015g00000EnginesA';
export const dealId = '0065g00000EnginesA';

export interface FakeSalesforce extends FakeVendor {
  readonly tasks: Row[];
  readonly records: Record<string, Row>;
  /** What a token or a session must be now. */
  readonly good: { access: string; refresh: string };
  /** Tables that this organisation has. */
  readonly tables: Record<string, readonly Row[]>;
}

/**
 * Salesforce's REST API, after developer.salesforce.com (read 2026-11-22): a bearer on each request, errors as a list of
 * `{message, errorCode}`, SOQL of one object with `=` and `AND`, unknown fields refused, restricted picklists.
 */
export function fakeSalesforce(): FakeSalesforce {
  const tasks: Row[] = [
    { Id: '00T5g0000000000old', WhoId: '00Q5g00000SomeoneA', CallDisposition: 'Connected', IsClosed: true },
  ];
  const set: string[] = [];
  const records = people();
  const good = { access: 'token-1', refresh: 'refresh-1' };
  const tables: Record<string, readonly Row[]> = { ...picklists, Task: tasks, User: users };
  const vendor = (request: VendorRequest): VendorAnswer => {
    const { method, path, headers } = request;
    const body = (request.body ?? {}) as Row;
    if (path === '/services/oauth2/token') return tokens(good, body, headers);
    if (headers.authorization !== `Bearer ${good.access}`)
      return problem(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    if (path === '/services/oauth2/userinfo')
      return ok({
        sub: 'x',
        user_id: 'rep-1',
        name: 'Robin Rep',
        email: 'robin@rep.test',
        zoneinfo: 'America/New_York',
      });
    const [, rest = ''] = /^\/services\/data\/v\d\d\.0(\/.*)$/.exec(path) ?? [];
    if (rest === '/query' && method === 'GET') return soql(tables, request.query.get('q') ?? '');
    if (rest.startsWith('/ui-api/records/')) return uiRecord(records[rest.slice(16)], request.query);
    if (rest === '/sobjects/Task' && method === 'POST') {
      const wrong = wrongIn(body, records);
      if (wrong) return wrong;
      const id = `00T5g${String(tasks.length + 1).padStart(13, '0')}`;
      const isClosed = body.Status === 'Erledigt';
      const owner = { Name: 'Robin Rep' };
      tasks.push({
        ...body,
        Id: id,
        IsClosed: isClosed,
        Owner: owner,
        CreatedDate: '2026-11-23T15:30:00.000+0000',
        LastModifiedDate: '2026-11-23T15:30:00.000+0000',
      });
      return { status: 201, body: { id, success: true, errors: [] } };
    }
    const [, object = '', id = ''] = /^\/sobjects\/(\w+)\/(\w+)$/.exec(rest) ?? [];
    if (object === 'Task' && method === 'DELETE') {
      const at = tasks.findIndex((row) => row.Id === id);
      if (at < 0) return problem(404, 'ENTITY_IS_DELETED', 'entity is deleted');
      tasks.splice(at, 1);
      return { status: 204 };
    }
    if (records[id]?.apiName === object && method === 'PATCH') return change(records[id], body, set);
    return problem(404, 'NOT_FOUND', 'The requested resource does not exist');
  };
  const countOf = (entry: Entry): number => {
    if (entry.write.kind === 'stage') return set.filter((one) => one === entry.crmStage).length;
    return tasks.filter(({ CallObject }) => CallObject === `followthrough:${entry.id}`).length;
  };
  return { vendor, countOf, tasks, records, good, tables };
}

const ok = (body: unknown): VendorAnswer => ({ status: 200, body });
const problem = (status: number, errorCode: string, message: string): VendorAnswer => ({
  status,
  body: [{ message, errorCode }],
});

function tokens(good: { access: string; refresh: string }, body: Row, headers: VendorRequest['headers']): VendorAnswer {
  if (headers.authorization !== undefined) return problem(400, 'INVALID_REQUEST', 'no sign-in is wanted here');
  if (body.grant_type !== 'refresh_token' || body.refresh_token !== good.refresh || body.client_id !== 'consumer-key')
    return { status: 400, body: { error: 'invalid_grant', error_description: 'expired access/refresh token' } };
  good.access = 'token-2';
  return ok({ access_token: good.access, token_type: 'Bearer', scope: 'api refresh_token openid', id: 'https://x' });
}

/** One object, fields joined with dots, `=`, `!=` and (for instants) `>=`, AND, LIMIT. */
function soql(tables: Record<string, readonly Row[]>, query: string): VendorAnswer {
  const [, , object = '', rest = ''] = /^SELECT (.+?) FROM (\w+)(.*)$/.exec(query) ?? [];
  const rows = tables[object];
  if (!rows) return problem(400, 'INVALID_TYPE', `sObject type '${object}' is not supported.`);
  const [, where = ''] = /WHERE (.+?)(?: GROUP BY| ORDER BY| LIMIT|$)/.exec(rest) ?? [];
  const conditions = where === '' ? [] : where.split(' AND ').map((text) => /^(\w+) (!?=|>=) (.+)$/.exec(text) ?? []);
  const fitting = rows.filter((row) =>
    conditions.every(([, field = '', sign, text = '']) => {
      if (text.startsWith('LAST_N_DAYS')) return true;
      // An instant has no quotes, and a zone.
      if (sign === '>=')
        return /^\d{4}-\d\d-\d\dT[\d:]{8}Z$/.test(text) && Date.parse(String(row[field])) >= Date.parse(text);
      return (row[field] === valueOf(text)) === (sign === '=');
    }),
  );
  if (rest.includes('GROUP BY CallDisposition')) return ok({ done: true, records: grouped(fitting) });
  const limit = Number(/LIMIT (\d+)/.exec(rest)?.[1] ?? 2000);
  return ok({ totalSize: fitting.length, done: true, records: fitting.slice(0, limit) });
}

function grouped(rows: readonly Row[]): Row[] {
  const values = [...new Set(rows.map((row) => row.CallDisposition))];
  return values.map((value) => ({
    CallDisposition: value,
    expr0: rows.filter((row) => row.CallDisposition === value).length,
  }));
}

function valueOf(text: string): unknown {
  if (text.startsWith("'")) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return text === 'null' ? undefined : text === 'true';
}

function uiRecord(record: Row | undefined, query: URLSearchParams): VendorAnswer {
  if (!record) return problem(404, 'NOT_FOUND', 'The requested resource does not exist');
  const names = (query.get('optionalFields') ?? '').split(',').map((name) => name.split('.').slice(1));
  const fields: Row = {};
  for (const [name = '', sub] of names) {
    if (!(name in record)) continue;
    const value = record[name];
    const inner = { apiName: 'User', fields: { Name: { displayValue: null, value } } };
    fields[name] = sub
      ? { displayValue: String(value), value: inner }
      : { displayValue: shown[String(value)] ?? null, value };
  }
  return ok({ apiName: record.apiName, id: record.Id, fields });
}

/** A picklist's label is in the user's language; its value is not. */
const shown: Readonly<Record<string, string>> = { 'Open - Not Contacted': 'Offen', Prospecting: 'Suche' };

function change(record: Row, body: Row, set: string[]): VendorAnswer {
  const allowed = record.apiName === 'Lead' ? picklists.LeadStatus : picklists.OpportunityStage;
  const [[name = '', value] = []] = Object.entries(body);
  if (!(name in record)) return problem(400, 'INVALID_FIELD', `No such column '${name}'`);
  if (!allowed?.some(({ ApiName }) => ApiName === value))
    return problem(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `bad value for restricted picklist field: ${value}`);
  record[name] = value;
  set.push(String(value));
  return { status: 204 };
}

const taskFields = new Set(
  'WhoId WhatId OwnerId Subject Description Status ActivityDate TaskSubtype CallObject CallType CallDisposition'.split(
    ' ',
  ),
);
const longest: Readonly<Record<string, number>> = {
  Subject: 255,
  Description: 32_000,
  CallObject: 255,
  CallDisposition: 255,
};
const restricted: Readonly<Record<string, readonly string[]>> = {
  TaskSubtype: ['Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'],
  CallType: ['Inbound', 'Internal', 'Outbound'],
  Status: ['Offen', 'Erledigt'],
};

function wrongIn(body: Row, records: Record<string, Row>): VendorAnswer | null {
  for (const [name, value] of Object.entries(body)) {
    if (!taskFields.has(name)) return problem(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type Task`);
    if (typeof value !== 'string') return problem(400, 'JSON_PARSER_ERROR', `Cannot deserialize ${name}`);
    if (value.length > (longest[name] ?? 255)) return problem(400, 'STRING_TOO_LONG', `${name}: data value too large`);
    if (restricted[name]?.includes(value) === false)
      return problem(400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', `${name}: bad value: ${value}`);
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(String(body.ActivityDate))) return problem(400, 'JSON_PARSER_ERROR', 'ActivityDate');
  if (body.Status === undefined) return problem(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Status]');
  const who = body.WhoId === undefined ? null : String(records[String(body.WhoId)]?.apiName);
  const what = body.WhatId === undefined ? null : String(records[String(body.WhatId)]?.apiName);
  if (who !== null && !['Lead', 'Contact'].includes(who))
    return problem(400, 'MALFORMED_ID', 'Name ID: id of wrong type');
  if (what !== null && ['Lead', 'Contact', 'undefined'].includes(what))
    return problem(400, 'FIELD_INTEGRITY_EXCEPTION', 'Related To ID: id of wrong type');
  if (who === 'Lead' && what !== null) return problem(400, 'FIELD_INTEGRITY_EXCEPTION', 'a lead with a related record');
  return null;
}

const users: readonly Row[] = [{ Id: 'rep-1', Name: 'Robin Rep', TimeZoneSidKey: 'Pacific/Auckland' }];

const picklists: Record<string, readonly Row[]> = {
  TaskStatus: [
    { ApiName: 'Offen', IsClosed: false, IsDefault: true },
    { ApiName: 'Erledigt', IsClosed: true, IsDefault: false },
  ],
  LeadStatus: [
    { ApiName: 'Open - Not Contacted', MasterLabel: 'Open', IsConverted: false },
    { ApiName: 'Working - Contacted', MasterLabel: 'Working', IsConverted: false },
    { ApiName: 'Closed - Converted', MasterLabel: 'Converted', IsConverted: true },
  ],
  OpportunityStage: [
    { ApiName: 'Prospecting', MasterLabel: 'Prospecting', IsActive: true },
    { ApiName: 'Old', MasterLabel: 'Old', IsActive: false },
  ],
  ActionCadenceTracker: [
    { TargetId: leadId, State: 'Complete', ActionCadence: { Name: 'Old cadence' } },
    { TargetId: leadId, State: 'Running', ActionCadence: { Name: 'New leads' } },
  ],
};

function people(): Record<string, Row> {
  const owner = { OwnerId: '0055g000000KimAAA', Owner: 'Kim Owner' };
  const ways = { Email: 'ada@lovelace.test', Phone: '+1 212 555 0100', MobilePhone: null, DoNotCall: true };
  const rows: Row[] = [
    {
      Id: leadId,
      apiName: 'Lead',
      Name: 'Ada Lovelace',
      Company: 'Engines Ltd',
      Status: 'Open - Not Contacted',
      ...ways,
      ...owner,
    },
    { Id: contactId, apiName: 'Contact', Name: 'Ada Lovelace', Account: 'Engines Ltd', ...ways, ...owner },
    { Id: accountId, apiName: 'Account', Name: 'Engines Ltd', Phone: '+1 212 555 0199', ...owner },
    {
      Id: dealId,
      apiName: 'Opportunity',
      Name: 'Ten engines',
      Account: 'Engines Ltd',
      StageName: 'Prospecting',
      ...owner,
    },
  ];
  return Object.fromEntries(rows.map((row) => [row.Id, row]));
}
