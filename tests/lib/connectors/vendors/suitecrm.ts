import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Bean = Record<string, unknown> & { readonly id: string };

/** SuiteCRM with invented people in it, its API below one folder. */
export interface FakeSuite extends FakeVendor {
  readonly beans: Readonly<Record<string, Bean[]>>;
}

const ownNames = ['name', 'description', 'assigned_user_id', 'parent_type', 'parent_id', 'contact_id'];
const held = [...ownNames, 'status', 'date_start', 'date_end', 'duration_hours', 'duration_minutes', 'direction'];
/** What each module knows; anything else is refused, as `Api/V8/Param/Options/Attributes.php` does. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  Calls: [...held, 'lead_id'],
  Meetings: held,
  Tasks: [...ownNames, 'status', 'priority', 'date_due', 'date_start'],
  Notes: ownNames,
  Leads: ['status', 'assigned_user_id'],
  Opportunities: ['sales_stage', 'assigned_user_id'],
};
/** The API stores any word; a call of a status that its lists do not have could not be edited. So this one refuses it. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'Calls.status': ['Planned', 'Held', 'Not Held'],
  'Calls.direction': ['Inbound', 'Outbound'],
  'Meetings.status': ['Planned', 'Held', 'Not Held'],
  'Tasks.status': ['Not Started', 'In Progress', 'Completed', 'Pending Input', 'Deferred'],
  'Tasks.priority': ['High', 'Medium', 'Low'],
  'Leads.status': ['New', 'Assigned', 'In Process', 'Converted', 'Recycled', 'Dead'],
};
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const leadId = 'a1b2c3d4-0000-4000-8000-000000000001';
export const accountId = 'a1b2c3d4-0000-4000-8000-000000000002';
export const dealId = 'a1b2c3d4-0000-4000-8000-000000000003';

/** Published: docs.suitecrm.com "JSON API"; `Api/V8` of SuiteCRM/SuiteCRM. */
export function makeSuite(folder: string): FakeSuite {
  const beans: Record<string, Bean[]> = {
    Leads: [
      {
        id: leadId,
        name: 'Ada Lovelace',
        full_name: 'Ada &quot;Countess&quot; Lovelace',
        email1: 'ada@lovelace.test',
        phone_mobile: '+12125550100',
        phone_work: '',
        account_name: 'Engines &amp; Sons',
        status: 'New',
        do_not_call: '1',
        email_opt_out: '0',
        assigned_user_id: 'rep-1',
        assigned_user_name: 'Robin Rep',
      },
    ],
    Accounts: [{ id: accountId, name: 'Engines &amp; Sons', phone_office: '+12125550199', do_not_call: '' }],
    Opportunities: [{ id: dealId, name: 'Engine', sales_stage: 'Proposal/Price Quote', account_name: 'Engines' }],
    Calls: [
      {
        id: 'c1',
        name: 'Call about &lt;prices&gt;',
        parent_id: leadId,
        date_start: '2026-11-20 09:00:00',
        date_entered: '2026-11-20 09:05:00',
        assigned_user_name: 'Sam Seller',
      },
    ],
    Meetings: [],
    Tasks: [],
    Notes: [
      {
        id: 'n1',
        name: 'Wants a demo',
        parent_id: leadId,
        date_entered: '2026-11-21 09:00:00',
        created_by_name: 'Sam Seller',
      },
    ],
  };
  const stagesSet: string[] = [];
  return {
    beans,
    vendor: (request) => answer(request, { beans, stagesSet, folder }),
    countOf: ({ id, write, crmStage }) =>
      write.kind === 'stage'
        ? stagesSet.filter((stage) => stage === crmStage).length
        : Object.values(beans)
            .flat()
            .filter((bean) => bean.id === id).length,
  };
}

interface State {
  readonly beans: Record<string, Bean[]>;
  readonly stagesSet: string[];
  readonly folder: string;
}

function answer(request: VendorRequest, state: State): VendorAnswer {
  const { method, path, headers, body } = request;
  if (!path.startsWith(`${state.folder}/`)) return { status: 404, body: '<!doctype html><p>404' };
  const rest = path.slice(state.folder.length);
  if (rest === '/access_token') return tokens(body);
  if (headers.authorization !== 'Bearer good-access-token')
    return oauthError(401, 'access_denied', 'The resource owner');
  const [version, kind, module = '', id] = rest.split('/').slice(1);
  if (version !== 'V8') return refused(404, 'Not found');
  if (kind === 'current-user') return { status: 200, body: { data: currentUser } };
  if (kind !== 'module') return refused(404, 'Not found');
  if (method === 'POST') return create(body, state);
  if (method === 'PATCH') return update(body, state);
  const list = state.beans[module];
  if (!list) return refused(400, `Module ${module} does not exist`);
  if (id === undefined)
    return { status: 200, body: { data: listOf(request, list).map((bean) => shown(module, bean)) } };
  const bean = list.find((one) => one.id === id);
  if (!bean) return refused(400, `${module} module with id ${id} is not found`);
  if (method === 'GET') return { status: 200, body: { data: shown(module, bean) } };
  list.splice(list.indexOf(bean), 1);
  return { status: 200, body: { meta: { message: `Record with id ${id} is deleted` } } };
}

const currentUser = {
  type: 'User',
  id: 'rep-1',
  attributes: {
    user_name: 'robin',
    first_name: 'Robin',
    last_name: 'Rep',
    full_name: 'Robin Rep',
    email1: 'robin@rep.test',
  },
};

/** As league/oauth2-server says it. */
function oauthError(status: number, error: string, message: string): VendorAnswer {
  return { status, body: { error, error_description: message, message } };
}

function tokens(body: unknown): VendorAnswer {
  const asked = body as Record<string, unknown>;
  if (asked.client_id !== 'client-1' || asked.client_secret !== 'the-client-secret')
    return oauthError(401, 'invalid_client', 'Client authentication failed');
  const grants: Readonly<Record<string, boolean>> = {
    client_credentials: true,
    password: asked.username === 'robin' && asked.password === 'the-password',
    refresh_token: asked.refresh_token === 'good-refresh-token',
  };
  if (!grants[String(asked.grant_type)])
    return oauthError(400, 'invalid_grant', 'The user credentials were incorrect.');
  const isUser = asked.grant_type !== 'client_credentials';
  const token = { token_type: 'Bearer', expires_in: 3600, access_token: 'good-access-token' };
  return { status: 200, body: { ...token, ...(isUser ? { refresh_token: 'good-refresh-token' } : {}) } };
}

/** `errors` is one object and no list: `ErrorResponse.php`. */
function refused(status: number, detail: string): VendorAnswer {
  return { status, body: { errors: { status, title: null, detail } } };
}

/** With HTML entities, and with the server's own zone behind a time that is UTC (SuiteCRM#8101, #9952). */
function shown(module: string, { id, ...attributes }: Bean): unknown {
  const told = Object.entries(attributes).map(([name, value]) => [
    name,
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value)) ? `${String(value).replace(' ', 'T')}-05:00` : value,
  ]);
  return { type: module.slice(0, -1), id, attributes: Object.fromEntries(told), relationships: {} };
}

function dataOf(body: unknown): { type: string; id?: string; attributes: Record<string, unknown> } {
  return (body as { data: { type: string; id?: string; attributes: Record<string, unknown> } }).data;
}

function wrongIn(type: string, attributes: Record<string, unknown>): string | undefined {
  const unknown = Object.keys(attributes).find((name) => !attributesOf[type]?.includes(name));
  if (unknown) return `Property ${unknown} in ${type.slice(0, -1)} module is invalid`;
  const listed = Object.entries(attributes).find(
    ([name, value]) => lists[`${type}.${name}`]?.includes(String(value)) === false,
  );
  if (listed) return `${listed[0]} cannot be ${String(listed[1])}`;
  if ([...String(attributes.name ?? '')].length > (type === 'Notes' ? 255 : 50))
    return "Data too long for column 'name'";
  const date = Object.entries(attributes).find(
    ([name, value]) => name.startsWith('date_') && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(value)),
  );
  return date && `${date[0]} is no date`;
}

function create(body: unknown, { beans }: State): VendorAnswer {
  const { type, id, attributes } = dataOf(body);
  const list = beans[type];
  if (!list) return refused(400, `Module ${type} does not exist`);
  if (id !== undefined && !uuid.test(id)) return refused(400, 'The option "id" with value is invalid.');
  if (list.some((bean) => bean.id === id)) return refused(400, `Bean ${type} with id ${id} is already exist`);
  const wrong = wrongIn(type, attributes);
  if (wrong) return refused(400, wrong);
  const bean = { date_entered: '2026-11-23 15:30:00', ...attributes, id: id ?? `made-${now}-${list.length}` };
  list.push(bean);
  return { status: 201, body: { data: shown(type, bean) } };
}

function update(body: unknown, { beans, stagesSet }: State): VendorAnswer {
  const { type, id, attributes } = dataOf(body);
  const bean = beans[type]?.find((one) => one.id === id);
  if (!bean) return refused(400, `${type} module with id ${id} is not found`);
  const wrong = wrongIn(type, attributes);
  if (wrong) return refused(400, wrong);
  Object.assign(bean, attributes);
  stagesSet.push(String(attributes.status ?? attributes.sales_stage));
  return { status: 201, body: { data: shown(type, bean) } };
}

function listOf({ query }: VendorRequest, list: readonly Bean[]): readonly Bean[] {
  const parentId = query.get('filter[parent_id][eq]');
  return list.filter((bean) => bean.parent_id === parentId).slice(0, Number(query.get('page[size]')));
}
