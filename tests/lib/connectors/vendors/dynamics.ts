import type { Entry } from '../../../../lib/connectors/api-adapter.ts';
import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

export const userId = '5a000000-0000-4000-8000-000000000001';
export const leadId = '1ead0000-0000-4000-8000-000000000001';
export const contactId = 'c0000000-0000-4000-8000-000000000001';
export const dealId = 'dea10000-0000-4000-8000-000000000001';

export interface FakeDynamics extends FakeVendor {
  readonly sets: Record<string, Map<string, Row>>;
  /** The session: without one, every request is led to the sign-in. */
  readonly session: { isOpen: boolean };
}

/**
 * Dataverse's Web API, after learn.microsoft.com (read 2026-11-22): a primary key of the client's, 412 where it is in use,
 * `If-Match`, undeclared properties refused, no deep update, states that cannot be set when a row is made, completed
 * activities read-only, errors as `{error: {code, message}}`.
 */
export function fakeDynamics(): FakeDynamics {
  const sets = tables();
  const session = { isOpen: true };
  const stagesSet: string[] = [];
  const vendor = (request: VendorRequest): VendorAnswer => {
    const { method, path, headers } = request;
    if (!session.isOpen)
      return { status: 302, headers: { location: 'https://login.microsoftonline.com/common/oauth2/authorize' } };
    if (headers['odata-version'] !== '4.0') return problem(400, 'The OData version is missing.');
    const [, rest = ''] = /^\/api\/data\/v9\.2(\/.*)$/.exec(path) ?? [];
    if (rest === '/WhoAmI') return ok({ BusinessUnitId: userId, UserId: userId, OrganizationId: userId });
    if (rest === '/activitypointers') return pointers(sets, request.query);
    const [, entity = ''] = /^\/EntityDefinitions\(LogicalName='(\w+)'\)\/.*StatusAttributeMetadata$/.exec(rest) ?? [];
    if (entity) return ok({ LogicalName: 'statuscode', OptionSet: { Options: statusReasons[entity] ?? [] } });
    const [, set = '', id = ''] = /^\/(\w+)(?:\(([0-9a-f-]{36})\))?$/.exec(rest) ?? [];
    const rows = sets[set];
    if (!rows) return problem(404, `Resource not found for the segment '${rest}'.`);
    if (method === 'POST' && id === '') return create(rows, set, request.body as Row);
    if (id === '') return problem(405, 'The method is not allowed.');
    if (method === 'GET') return read(rows.get(id), set, request);
    if (method === 'DELETE') return rows.delete(id) ? { status: 204 } : missing(id);
    if (method !== 'PATCH') return problem(405, 'The method is not allowed.');
    return update(rows, { set, id, request, stagesSet });
  };
  const countOf = (entry: Entry): number => {
    if (entry.write.kind === 'stage') return stagesSet.filter((stage) => stage === entry.crmStage).length;
    return Object.values(sets).filter((rows) => rows.has(entry.id)).length;
  };
  return { vendor, countOf, sets, session };
}

const ok = (body: unknown): VendorAnswer => ({ status: 200, body });
const problem = (status: number, message: string): VendorAnswer => ({
  status,
  body: { error: { code: '0x80048d19', message } },
});
const missing = (id: string): VendorAnswer => problem(404, `A record with Id = ${id} does not exist`);
const formatted = '@OData.Community.Display.V1.FormattedValue';

const activity = ['activityid', 'subject', 'description', 'statecode', 'statuscode', 'actualend', 'scheduledend'];
const ways = ['emailaddress1', 'emailaddress2', 'telephone1', 'telephone2', 'donotphone', 'donotemail'];
const state = ['statecode', 'statuscode', '_ownerid_value'];
const columns: Readonly<Record<string, readonly string[]>> = {
  systemusers: ['fullname', 'internalemailaddress'],
  leads: ['fullname', 'companyname', 'mobilephone', ...ways, ...state],
  contacts: ['fullname', '_parentcustomerid_value', 'mobilephone', ...ways, ...state],
  accounts: ['name', '_parentaccountid_value', 'telephone3', ...ways, ...state],
  opportunities: ['name', '_customerid_value', ...state],
  phonecalls: [...activity, 'directioncode', 'phonenumber', 'leftvoicemail', 'phonecall_activity_parties'],
  emails: [...activity, 'directioncode', 'email_activity_parties'],
  letters: [...activity, 'directioncode', 'letter_activity_parties'],
  tasks: activity,
  annotations: ['annotationid', 'subject', 'notetext'],
};
const typeOf: Readonly<Record<string, string>> = {
  phonecalls: 'phonecall',
  emails: 'email',
  letters: 'letter',
  tasks: 'task',
};
/** Which status reasons of Completed there are. */
const doneStatuses: Readonly<Record<string, readonly number[]>> = {
  phonecalls: [2, 4],
  emails: [2, 3, 4, 6, 7],
  letters: [3, 4],
  tasks: [5],
};
const longest: Readonly<Record<string, number>> = {
  subject: 200,
  description: 2000,
  phonenumber: 200,
  notetext: 100_000,
};

interface Update {
  readonly set: string;
  readonly id: string;
  readonly request: VendorRequest;
  readonly stagesSet: string[];
}

function create(rows: Map<string, Row>, set: string, body: Row): VendorAnswer {
  const key = set === 'annotations' ? 'annotationid' : 'activityid';
  const id = String(body[key]);
  if (!/^[0-9a-f-]{36}$/.test(id)) return problem(400, `Cannot convert ${id} to Edm.Guid`);
  if (rows.has(id)) return problem(412, 'A record with matching key values already exists.');
  const wrong = 'statecode' in body ? 'statecode is not valid for create' : wrongIn(set, body);
  if (wrong) return problem(400, wrong);
  rows.set(id, typeOf[set] ? { statecode: 0, statuscode: 1, ...body } : body);
  return { status: 204, headers: { 'odata-entityid': `https://org.crm.dynamics.com/api/data/v9.2/${set}(${id})` } };
}

function update(rows: Map<string, Row>, { set, id, request, stagesSet }: Update): VendorAnswer {
  const body = request.body as Row;
  const row = rows.get(id);
  if (!row || request.headers['if-match'] !== '*') return missing(id);
  if (Object.values(body).some(Array.isArray))
    return problem(400, 'Deep update of navigation properties is not allowed.');
  const wrong = wrongIn(set, body);
  if (wrong) return problem(400, wrong);
  const type = typeOf[set];
  if (type && row.statecode === 1) return problem(400, 'This row is read-only: it is completed.');
  if (body.statecode === 1 && type && !doneStatuses[set]?.includes(Number(body.statuscode)))
    return problem(400, `${body.statuscode} is not a valid status code for state code Completed`);
  if (body.statecode !== undefined && !type) stagesSet.push(`${body.statecode}:${body.statuscode}`);
  rows.set(id, { ...row, ...body });
  return { status: 204 };
}

function wrongIn(set: string, body: Row): string | null {
  const lookup = typeOf[set] ? 'regardingobjectid' : 'objectid';
  for (const [name, value] of Object.entries(body)) {
    const [, entity] =
      new RegExp(`^${lookup}_(lead|contact|account|opportunity)(?:_${typeOf[set]})?@odata.bind$`).exec(name) ?? [];
    if (entity) {
      if (!new RegExp(`^/${entity.replace(/y$/, 'ie')}s\\([0-9a-f-]{36}\\)$`).test(String(value)))
        return `${name}: ${value}`;
    } else if (!columns[set]?.includes(name)) return `The property '${name}' does not exist on type '${set}'.`;
    if (typeof value === 'string' && value.length > (longest[name] ?? 300) && set !== 'emails')
      return `${name} is too long`;
    if (name.endsWith('end') && !/^\d{4}-.*Z$/.test(String(value)))
      return `Cannot convert ${value} to Edm.DateTimeOffset`;
    if (name.endsWith('_activity_parties') && !areParties(value)) return `${name}: not an activity party`;
  }
  return null;
}

function areParties(value: unknown): boolean {
  const isParty = (party: Row): boolean =>
    Object.entries(party).every(([name, one]) =>
      name === 'participationtypemask'
        ? one === 1 || one === 2
        : /^partyid_(systemuser|lead|contact|account)@odata\.bind$/.test(name) && /^\/\w+\(.+\)$/.test(String(one)),
    );
  return Array.isArray(value) && value.every(isParty);
}

function read(row: Row | undefined, set: string, { query, headers }: VendorRequest): VendorAnswer {
  const asked = (query.get('$select') ?? '').split(',');
  const unknown = asked.find((name) => !columns[set]?.includes(name));
  if (unknown) return problem(400, `Could not find a property named '${unknown}' on type '${set}'.`);
  if (!row) return missing('…');
  const hasWords = headers.prefer?.includes('FormattedValue');
  const shown = asked.flatMap((name) => (hasWords ? [name, `${name}${formatted}`] : [name]));
  return ok(Object.fromEntries(shown.filter((name) => name in row).map((name) => [name, row[name] ?? null])));
}

function pointers(sets: FakeDynamics['sets'], query: URLSearchParams): VendorAnswer {
  const [, of] =
    /^_regardingobjectid_value eq ([0-9a-f-]{36}) and statecode eq 1$/.exec(query.get('$filter') ?? '') ?? [];
  if (of === undefined || query.get('$orderby') !== 'modifiedon desc') return problem(400, 'Syntax error in the query');
  const rows = Object.keys(typeOf).flatMap((set) => [...(sets[set]?.values() ?? [])]);
  const fitting = rows.filter(
    (row) => row.statecode === 1 && Object.values(row).some((value) => String(value).endsWith(`s(${of})`)),
  );
  const value = fitting.slice(0, Number(query.get('$top'))).map((row) => ({
    activityid: row.activityid,
    subject: row.subject,
    actualend: row.actualend,
    modifiedon: '2026-11-23T15:31:00Z',
    _ownerid_value: userId,
    [`_ownerid_value${formatted}`]: 'Robin Rep',
  }));
  return ok({ value });
}

const option = (Value: number, State: number, Label: string | null): Row => ({
  Value,
  State,
  Label: { UserLocalizedLabel: Label === null ? null : { Label, LanguageCode: 1033 } },
});
const statusReasons: Readonly<Record<string, readonly Row[]>> = {
  lead: [option(1, 0, 'New'), option(2, 0, 'Contacted'), option(3, 1, 'Qualified'), option(4, 2, null)],
  opportunity: [option(1, 0, 'In Progress'), option(2, 0, 'On Hold'), option(3, 1, 'Won'), option(4, 2, 'Canceled')],
};

function tables(): Record<string, Map<string, Row>> {
  const owner = { _ownerid_value: userId, [`_ownerid_value${formatted}`]: 'Kim Owner' };
  const open = { statecode: 0, statuscode: 1, ...owner };
  const ada = {
    fullname: 'Ada Lovelace',
    emailaddress1: 'ada@lovelace.test',
    telephone1: '+1 212 555 0100',
    mobilephone: '+1 212 555 0100',
    telephone2: null,
    donotphone: true,
    donotemail: false,
  };
  const lead = { ...ada, companyname: 'Engines Ltd', ...open, [`statuscode${formatted}`]: 'New' };
  const company = { _parentcustomerid_value: userId, [`_parentcustomerid_value${formatted}`]: 'Engines Ltd' };
  const deal = { name: 'Ten engines', _customerid_value: userId, [`_customerid_value${formatted}`]: 'Engines Ltd' };
  const robin = { fullname: 'Robin Rep', internalemailaddress: 'robin@rep.test' };
  return {
    systemusers: new Map([[userId, robin]]),
    leads: new Map([[leadId, lead]]),
    contacts: new Map([[contactId, { ...ada, ...company, ...open }]]),
    accounts: new Map(),
    opportunities: new Map([[dealId, { ...deal, ...open, [`statuscode${formatted}`]: 'In Progress' }]]),
    phonecalls: new Map(),
    emails: new Map(),
    letters: new Map(),
    tasks: new Map(),
    annotations: new Map(),
  };
}
