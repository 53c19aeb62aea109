import type { Entry } from '../../../../lib/connectors/api-adapter.ts';
import { endsWithMarker } from '../../../../lib/connectors/marker.ts';
import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

/** The columns of each table, with `!` where a row must have one. */
const schema: Readonly<Record<string, string>> = {
  contacts: 'id first_name last_name title status email_jsonb phone_jsonb company_id sales_id',
  companies: 'id name! phone_number website sales_id',
  deals: 'id name! company_id contact_ids stage! sales_id',
  sales: 'id first_name! last_name! email! administrator! user_id!',
  contact_notes: 'id contact_id! text date sales_id status attachments',
  deal_notes: 'id deal_id! type text date sales_id attachments',
  tasks: 'id contact_id! type text due_date done_date sales_id',
  configuration: 'id config',
};
const parents: Readonly<Record<string, string>> = {
  contact_id: 'contacts',
  deal_id: 'deals',
  sales_id: 'sales',
  company_id: 'companies',
};

export interface FakeAtomic extends FakeVendor {
  readonly tables: Record<string, Row[]>;
  /** Rows that the database's rules keep from this user: `contacts/7`. */
  readonly hidden: Set<string>;
}

interface State extends Pick<FakeAtomic, 'tables' | 'hidden'> {
  tokens: { access: string; refresh: string };
  nextId: number;
  readonly stagesSet: string[];
  readonly oldNames: boolean;
}

/** A Supabase project with Atomic CRM's schema; with `oldNames` as it was before January 2026. */
export function makeAtomic({ oldNames = false } = {}): FakeAtomic {
  const person = { sales_id: 3, company_id: 5 };
  const tables: Record<string, Row[]> = {
    sales: [
      { id: 3, first_name: 'Robin', last_name: 'Rep', email: 'robin@rep.test', administrator: false, user_id: 'u-3' },
    ],
    companies: [{ id: 5, name: 'Engines Ltd', phone_number: '+1 212 555 0199', sales_id: 3 }],
    contacts: [
      {
        id: 7,
        first_name: 'Ada',
        last_name: 'Lovelace',
        status: 'warm',
        ...person,
        email_jsonb: [{ email: 'ada@lovelace.test', type: 'Work' }],
        phone_jsonb: [{ number: '+1 212 555 0100', type: 'Work' }],
      },
    ],
    deals: [{ id: 9, name: 'Engine no. 2', stage: 'opportunity', contact_ids: [7], ...person }],
    contact_notes: [{ id: 1, contact_id: 7, text: 'Met at the fair', date: '2026-11-20T10:00:00+00:00', sales_id: 3 }],
    deal_notes: [],
    tasks: [],
    configuration: [{ id: 1, config: { dealStages: [{ value: 'opportunity', label: 'Opportunity' }] } }],
  };
  const state: State = {
    tables,
    hidden: new Set<string>(),
    tokens: { access: 'access-1', refresh: 'refresh-1' },
    nextId: 100,
    stagesSet: [],
    oldNames,
  };
  return {
    tables,
    hidden: state.hidden,
    vendor: (request) => answer(state, request),
    countOf: (entry) => countOf(state, entry),
  };
}

function countOf({ tables, stagesSet }: State, { write, marker, crmStage }: Entry): number {
  if (write.kind === 'stage') return stagesSet.filter((stage) => stage === crmStage).length;
  return [...(tables.contact_notes ?? []), ...(tables.deal_notes ?? []), ...(tables.tasks ?? [])].filter((row) =>
    endsWithMarker(row.text, marker),
  ).length;
}

function answer(state: State, request: VendorRequest): VendorAnswer {
  if (request.headers.apikey !== 'sb_publishable_1') return refused(401, { message: 'Invalid API key' });
  if (request.path === '/auth/v1/token') return giveTokens(state, request);
  const isSignedIn = request.headers.authorization === `Bearer ${state.tokens.access}`;
  if (request.path === '/auth/v1/user')
    return isSignedIn
      ? { status: 200, body: { id: 'u-3', email: 'robin@rep.test', aud: 'authenticated' } }
      : refused(401, { code: 401, error_code: 'no_authorization', msg: 'This endpoint requires a valid Bearer token' });
  const [, name = ''] = /^\/rest\/v1\/([^/]+)$/.exec(request.path) ?? [];
  if (!isSignedIn)
    return request.headers.authorization === undefined
      ? { status: 200, body: [] }
      : refused(401, { code: 'PGRST303', message: 'JWT expired', details: null, hint: null });
  const table = tableNamed(state, name);
  if (table === null)
    return refused(404, { code: 'PGRST205', message: `Could not find the table 'public.${name}' in the schema cache` });
  return answerTable(state, table, request);
}

function refused(status: number, body: Row): VendorAnswer {
  return { status, body };
}

function giveTokens(state: State, { query, body }: VendorRequest): VendorAnswer {
  const given = body as Row;
  const isPassword = query.get('grant_type') === 'password';
  if (isPassword && (given.email !== 'robin@rep.test' || given.password !== 'open sesame'))
    return refused(400, { code: 400, error_code: 'invalid_credentials', msg: 'Invalid login credentials' });
  if (!isPassword && given.refresh_token !== state.tokens.refresh)
    return refused(400, {
      code: 400,
      error_code: 'refresh_token_not_found',
      msg: 'Invalid Refresh Token: Refresh Token Not Found',
    });
  state.tokens = { access: `${state.tokens.access}+`, refresh: `${state.tokens.refresh}+` };
  const { access, refresh } = state.tokens;
  return {
    status: 200,
    body: { access_token: access, token_type: 'bearer', expires_in: 3600, refresh_token: refresh },
  };
}

const oldNamesOf: Readonly<Record<string, string>> = { contactNotes: 'contact_notes', dealNotes: 'deal_notes' };

function tableNamed({ oldNames }: State, name: string): string | null {
  if (!oldNames) return schema[name] ? name : null;
  if (name === 'contact_notes' || name === 'deal_notes' || name === 'configuration') return null;
  return oldNamesOf[name] ?? (schema[name] ? name : null);
}

function answerTable(state: State, table: string, request: VendorRequest): VendorAnswer {
  const rows = state.tables[table] ?? [];
  if (request.method === 'POST') return insert(state, table, request.body as Row);
  const picked = filtered(state, table, request.query);
  if (request.method === 'GET') return { status: 200, body: picked.map((row) => withOthers(state, row)) };
  if (request.method === 'PATCH') {
    const wrong = wrongIn(state, table, request.body as Row, false);
    if (wrong) return wrong;
    const stage = (request.body as Row).status ?? (request.body as Row).stage;
    for (const row of picked) Object.assign(row, request.body);
    if (picked.length > 0) state.stagesSet.push(String(stage));
  }
  if (request.method === 'DELETE') state.tables[table] = rows.filter((row) => !picked.includes(row));
  const isAsked = request.headers.prefer === 'return=representation';
  return isAsked ? { status: 200, body: picked } : { status: 204 };
}

const reserved = new Set(['select', 'order', 'limit', 'offset']);

function filtered(state: State, table: string, query: URLSearchParams): Row[] {
  const filters = [...query].filter(([name]) => !reserved.has(name));
  const rows = (state.tables[table] ?? []).filter(
    (row) =>
      !state.hidden.has(`${table}/${row.id}`) &&
      filters.every(([name, filter]) => filter.startsWith('eq.') && isSame(row[name], filter.slice(3))),
  );
  const sorted = query.get('order') === 'date.desc' ? [...rows].reverse() : rows;
  return sorted.slice(0, Number(query.get('limit') ?? 1000));
}

function isSame(value: unknown, text: string): boolean {
  const at = Date.parse(text);
  return String(value) === text || (/\dT\d/.test(text) && Date.parse(String(value)) === at);
}

function withOthers({ tables }: State, row: Row): Row {
  const byId = (table: string, id: unknown): Row | null => tables[table]?.find((one) => one.id === id) ?? null;
  return { ...row, sales: byId('sales', row.sales_id), companies: byId('companies', row.company_id) };
}

function insert(state: State, table: string, row: Row): VendorAnswer {
  const wrong = wrongIn(state, table, row, true);
  if (wrong) return wrong;
  const made = { ...row, id: state.nextId++ };
  state.tables[table] = [...(state.tables[table] ?? []), made];
  return { status: 201, body: [made] };
}

/** PostgREST's answers to a column it does not know, a value that is missing, of a wrong type, or of no row. */
function wrongIn({ tables }: State, table: string, row: Row, isNew: boolean): VendorAnswer | null {
  const columns = (schema[table] ?? '').split(' ');
  const unknown = Object.keys(row).find((name) => !columns.includes(name) && !columns.includes(`${name}!`));
  if (unknown)
    return refused(400, {
      code: 'PGRST204',
      message: `Could not find the '${unknown}' column of '${table}' in the schema cache`,
    });
  const missing = isNew && columns.find((name) => name.endsWith('!') && row[name.slice(0, -1)] === undefined);
  if (missing) return refused(400, { code: '23502', message: `null value in column "${missing.slice(0, -1)}"` });
  const badTime = ['date', 'due_date'].find(
    (name) => row[name] !== undefined && Number.isNaN(Date.parse(String(row[name]))),
  );
  if (badTime)
    return refused(400, { code: '22007', message: 'invalid input syntax for type timestamp with time zone' });
  const lost = Object.entries(parents).find(
    ([name, other]) => (row[name] ?? null) !== null && !tables[other]?.some(({ id }) => id === row[name]),
  );
  if (lost) return refused(409, { code: '23503', message: `insert or update violates foreign key "${lost[0]}"` });
  return null;
}
