import type { Entry } from '../../../../lib/connectors/api-adapter.ts';
import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

export const closeKey = 'api_5abc.def';
export const adaLead = 'lead_AdaLovelace0001';
export const pairLead = 'lead_TwoPeople000001';

type Row = Record<string, unknown>;

export interface FakeClose extends FakeVendor {
  readonly made: Row[];
  readonly leads: Row[];
  readonly subscriptions: Row[];
}

/** Close, after developer.close.com (read 2026-11-22): Basic by key, `{data, has_more}`, `field-errors`, enums. */
export function fakeClose(): FakeClose {
  const made: Row[] = [];
  const set: string[] = [];
  const leads = people();
  const subscriptions: Row[] = [
    { id: 'sub_1', sequence_id: 'seq_1', status: 'finished', lead_id: adaLead },
    { id: 'sub_2', sequence_id: 'seq_2', status: 'active', lead_id: adaLead },
  ];
  const vendor = (request: VendorRequest): VendorAnswer => {
    const [user] = atob((request.headers.authorization ?? '').replace('Basic ', '')).split(':');
    if (user !== closeKey) return { status: 401, body: { error: 'The API key is not valid.' } };
    const { method, path, query } = request;
    if (!path.startsWith('/api/v1/') || !path.endsWith('/')) return notFound;
    const [kind = '', ...rest] = path.slice('/api/v1/'.length, -1).split('/');
    const body = (request.body ?? {}) as Row;
    if (kind === 'me') return ok({ id: 'user_1', first_name: 'Robin', last_name: 'Rep', email: 'robin@rep.test' });
    if (kind === 'outcome') return page(outcomes, query);
    if (kind === 'status' && rest[0] === 'lead') return page(statuses, query);
    if (kind === 'sequence') return ok({ id: rest[0], name: 'Cold outreach' });
    if (kind === 'sequence_subscription')
      return page(
        subscriptions.filter((row) => row.lead_id === query.get('lead_id')),
        query,
      );
    if (kind === 'lead') {
      const lead = leads.find(({ id }) => id === rest[0]);
      if (!lead) return notFound;
      if (method === 'GET') return ok(lead);
      const status = statuses.find(({ id }) => id === body.status_id);
      if (!status) return invalid({ status_id: 'This status does not exist.' });
      set.push(status.id);
      return ok(Object.assign(lead, { status_id: status.id, status_label: status.label }));
    }
    const type = kind === 'activity' ? rest[0] : kind === 'task' ? 'task' : undefined;
    if (kind === 'activity' && type === undefined)
      return page(
        made.filter((row) => row.lead_id === query.get('lead_id') && row._type !== 'lead'),
        query,
      );
    if (type === undefined || !(type in fields)) return notFound;
    const id = kind === 'activity' ? rest[1] : rest[0];
    if (id !== undefined) return oneOf(made, id, method);
    const type_ = { call: 'Call', note: 'Note', task: 'lead' }[type] ?? type;
    if (method === 'GET') {
      const since = query.get('date_created__gte');
      const mine = made.filter((row) => row.lead_id === query.get('lead_id') && row._type === type_);
      return page(
        mine.filter((row) => since === null || Date.parse(String(row.date_created)) >= Date.parse(since)),
        query,
      );
    }
    const wrong = wrongIn(type, body, leads);
    if (wrong) return invalid(wrong);
    const row = { ...body, id: `${type === 'task' ? 'task' : 'acti'}_${made.length + 1}`, _type: type_ };
    made.push({ user_name: 'Robin Rep', date_created: '2026-11-23T15:30:01.000000+00:00', ...row });
    return ok(made.at(-1));
  };
  const countOf = (entry: Entry): number => {
    if (entry.write.kind === 'stage') return set.filter((id) => id === entry.crmStage).length;
    return made.filter((row) => String(row.note ?? row.text).endsWith(entry.marker)).length;
  };
  return { vendor, countOf, made, leads, subscriptions };
}

const ok = (body: unknown): VendorAnswer => ({ status: 200, body });
const notFound: VendorAnswer = { status: 404, body: { error: 'Empty query: Object does not exist.' } };
const invalid = (errors: Row): VendorAnswer => ({ status: 400, body: { errors: [], 'field-errors': errors } });

/** Close's default page is of 100, and 100 the most that it gives of activities. */
function page(rows: readonly unknown[], query: URLSearchParams): VendorAnswer {
  const [limit, skip] = [Number(query.get('_limit') ?? 100), Number(query.get('_skip') ?? 0)];
  if (limit > 100) return invalid({ _limit: 'Too large.' });
  return ok({ data: rows.slice(skip, skip + limit), has_more: rows.length > skip + limit });
}

function oneOf(made: Row[], id: string, method: string): VendorAnswer {
  const at = made.findIndex((row) => row.id === id);
  if (at < 0) return notFound;
  if (method === 'GET') return ok(made[at]);
  made.splice(at, 1);
  return ok({});
}

const callStatuses = ['created', 'in-progress', 'completed', 'cancel', 'no-answer', 'busy', 'failed', 'timeout'];
const anyText = (value: unknown): boolean => typeof value === 'string';
const aTime = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(value);
const among =
  (...values: readonly string[]) =>
  (value: unknown): boolean =>
    values.includes(String(value));
const e164 = (value: unknown): boolean => /^\+[1-9]\d{6,14}$/.test(String(value));

const fields: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  call: {
    lead_id: anyText,
    contact_id: anyText,
    direction: among('inbound', 'outbound'),
    status: among(...callStatuses),
    source: among('Close.io', 'External'),
    phone: e164,
    note: anyText,
    outcome_id: (id) => outcomes.some((outcome) => outcome.id === id),
    activity_at: aTime,
  },
  note: { lead_id: anyText, contact_id: anyText, note: anyText, activity_at: aTime },
  task: { lead_id: anyText, _type: among('lead', 'outgoing_call'), text: anyText, date: aTime, assigned_to: anyText },
};

function wrongIn(type: string, body: Row, leads: readonly Row[]): Row | null {
  const known = fields[type] ?? {};
  const bad = Object.entries(body).find(([name, value]) => !known[name]?.(value));
  if (bad) return { [bad[0]]: 'Invalid value.' };
  const lead = leads.find(({ id }) => id === body.lead_id);
  if (!lead) return { lead_id: 'This field is required.' };
  if (type === 'task' && body._type === undefined) return { _type: 'This field is required.' };
  const contacts = lead.contacts as readonly Row[];
  const isStranger = body.contact_id !== undefined && !contacts.some(({ id }) => id === body.contact_id);
  return isStranger ? { contact_id: 'This contact does not belong to the lead.' } : null;
}

const outcomes = [
  { id: 'outcome_1', name: 'Left voicemail', applies_to: ['calls', 'meetings'], type: 'custom' },
  { id: 'outcome_2', name: 'Held', applies_to: ['meetings'], type: 'custom' },
];
const statuses = [
  { id: 'stat_1', label: 'Potential', organization_id: 'orga_1' },
  { id: 'stat_2', label: 'Interested', organization_id: 'orga_1' },
];

function people(): Row[] {
  const status = { status_id: 'stat_1', status_label: 'Potential' };
  const ada = {
    id: 'cont_ada',
    name: 'Ada Lovelace',
    emails: [{ email: 'ada@lovelace.test', type: 'office', is_unsubscribed: false }],
    phones: [{ phone: '+12125550100', type: 'office' }],
  };
  const bob = { id: 'cont_bob', name: 'Bob', emails: [], phones: [{ phone: '+12125550111', type: 'mobile' }] };
  return [
    { id: adaLead, display_name: 'Engines Ltd', ...status, contacts: [ada] },
    { id: pairLead, display_name: 'Pair & Co', ...status, contacts: [ada, bob] },
  ];
}
