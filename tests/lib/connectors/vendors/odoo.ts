import { sqlStamp } from '../../../../lib/time/stamp.ts';
import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown> & { readonly id: number };

/** Odoo with invented people in it. */
export interface FakeOdoo extends FakeVendor {
  readonly tables: Readonly<Record<string, Row[]>>;
}

/** What the server raises; its name is Python's. */
class Raised extends Error {
  readonly exception: string;
  readonly status: number;
  constructor(exception: string, text: string, status: number) {
    super(text);
    this.exception = exception;
    this.status = status;
  }
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  // No `mobile`: 19 has none.
  'crm.lead': [
    'id',
    'name',
    'partner_name',
    'email_from',
    'phone',
    'partner_id',
    'stage_id',
    'user_id',
    'is_blacklisted',
  ],
  'res.partner': [
    'id',
    'name',
    'email',
    'phone',
    'parent_id',
    'company_name',
    'is_company',
    'user_id',
    'is_blacklisted',
  ],
  'res.users': ['id', 'name', 'email', 'login', 'tz'],
  'crm.stage': ['id', 'name', 'sequence'],
  'mail.activity.type': ['id', 'name', 'category', 'res_model'],
  'mail.message': ['id', 'model', 'res_id', 'body', 'date', 'author_id', 'message_type', 'mail_activity_type_id'],
  'mail.activity': ['id', 'res_model', 'res_id', 'summary', 'note', 'date_deadline', 'activity_type_id', 'user_id'],
};
const postArguments = new Set([
  'body',
  'body_is_html',
  'subject',
  'message_type',
  'subtype_xmlid',
  'mail_activity_type_id',
]);

/** Published: odoo.com/documentation/19.0 "External JSON-2 API"; `addons/web`, `addons/rpc` and `addons/mail` of odoo/odoo. */
export function makeOdoo(): FakeOdoo {
  const tables: Record<string, Row[]> = {
    'crm.lead': [
      {
        id: 31,
        name: 'Engine',
        partner_name: 'Analytical Engines',
        email_from: 'ada@lovelace.test',
        phone: '+12125550100',
        partner_id: false,
        stage_id: [1, 'New'],
        user_id: [7, 'Robin Rep'],
        is_blacklisted: true,
      },
    ],
    'res.partner': [
      { id: 10, name: 'Ada Lovelace', email: 'ada@lovelace.test', phone: false, parent_id: [11, 'Analytical Engines'] },
      { id: 11, name: 'Analytical Engines', email: false, phone: '+12125550199', parent_id: false, is_company: true },
    ],
    'res.users': [{ id: 7, name: 'Robin Rep', email: 'robin@rep.test', login: 'robin', tz: 'Pacific/Auckland' }],
    'crm.stage': [
      { id: 1, name: 'New', sequence: 1 },
      { id: 2, name: 'Qualified', sequence: 2 },
    ],
    'mail.activity.type': [{ id: 21, name: 'Call', category: 'phonecall', res_model: false }],
    'mail.message': [
      message(901, { body: '<p>Stage changed</p>', message_type: 'notification' }),
      message(902, { body: '<p>Wants <b>a demo</b> &amp; prices</p>', message_type: 'comment' }),
    ],
    'mail.activity': [],
  };
  const stagesSet: string[] = [];
  return {
    tables,
    vendor: (request) => answer(request, { tables, stagesSet }),
    countOf: ({ write, marker, crmStage }) =>
      write.kind === 'stage'
        ? stagesSet.filter((stage) => stage === crmStage).length
        : Object.values(tables)
            .flat()
            .filter((row) => `${row.body ?? row.note ?? ''}`.includes(marker)).length,
  };
}

function message(id: number, fields: Record<string, unknown>): Row {
  return {
    id,
    model: 'crm.lead',
    res_id: 31,
    date: '2026-11-20 09:00:00',
    author_id: [44, 'Sam Seller'],
    mail_activity_type_id: false,
    ...fields,
  };
}

interface State {
  readonly tables: Record<string, Row[]>;
  readonly stagesSet: string[];
}

interface Call {
  readonly model: string;
  readonly method: string;
  readonly ids: readonly number[];
  readonly named: Record<string, unknown>;
}

function answer(request: VendorRequest, state: State): VendorAnswer {
  const body = request.body as Record<string, unknown>;
  const [, , second = '', third = '', fourth = ''] = request.path.split('/');
  if (request.method !== 'POST') return { status: 405, body: '<!doctype html><p>405' };
  if (request.path.startsWith('/json/2/')) {
    const { ids = [], ...named } = body;
    return json2(request, () => run({ model: third, method: fourth, ids: ids as number[], named }, state));
  }
  if (request.path === '/web/session/get_session_info')
    return jsonRpc(() => ({ uid: 7, name: 'Robin Rep', username: 'robin', db: 'demo' }));
  if (second === 'dataset' && third === 'call_kw') return jsonRpc(() => oneId(run(callOf(body), state)));
  return { status: 404, body: '<!doctype html><p>404' };
}

/** Positional arguments: the ids of the records first; of `create` the values. */
function callOf(body: Record<string, unknown>): Call {
  const { model, method, args, kwargs } = body.params as {
    model: string;
    method: string;
    args: unknown[];
    kwargs: Record<string, unknown>;
  };
  if (method === 'create') return { model, method, ids: [], named: { vals_list: args[0], ...kwargs } };
  return { model, method, ids: (args[0] ?? []) as number[], named: kwargs };
}

/** Up to 18 a method that gives one record gives its id alone in a session. */
function oneId(result: unknown): unknown {
  return Array.isArray(result) && result.length === 1 && typeof result[0] === 'number' ? result[0] : result;
}

function jsonRpc(work: () => unknown): VendorAnswer {
  try {
    return { status: 200, body: { jsonrpc: '2.0', id: null, result: work() } };
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const data = { name: error.exception, message: error.message, arguments: [error.message], debug: 'Traceback …' };
    return {
      status: 200,
      body: { jsonrpc: '2.0', id: null, error: { code: 200, message: 'Odoo Server Error', data } },
    };
  }
}

function json2({ headers }: VendorRequest, work: () => unknown): VendorAnswer {
  try {
    if (headers.authorization !== 'bearer the-api-key')
      throw new Raised('werkzeug.exceptions.Unauthorized', 'Invalid apikey', 401);
    return { status: 200, body: work() };
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const { exception, message: text, status } = error;
    return { status, body: { name: exception, message: text, arguments: [text], context: {}, debug: 'Traceback …' } };
  }
}

function run({ model, method, ids, named }: Call, state: State): unknown {
  const { context = {}, ...rest } = named;
  const { active_test: isHiding = true } = context as { active_test?: boolean };
  const table = state.tables[model];
  if (!table) throw new Raised('werkzeug.exceptions.NotFound', `the model '${model}' does not exist`, 404);
  const rows = ids.map((id) => rowOf(table, model, id));
  if (method === 'context_get') return { lang: 'en_US', tz: 'Pacific/Auckland', uid: 7 };
  if (method === 'fields_get') return fieldsGet(model, rest);
  if (method === 'search_read')
    return searchRead(model, isHiding ? table.filter(({ active }) => active !== false) : table, rest);
  if (method === 'message_post') return [post(state, { model, row: rows[0] as Row, named: rest })];
  if (method === 'create') return create(state, model, { rest, context: context as Record<string, unknown> });
  if (method === 'write') return writeIn(state, model, { rows, vals: rest.vals as Record<string, unknown> });
  if (method === 'unlink') return rows.every((row) => table.splice(table.indexOf(row), 1));
  throw new Raised('builtins.AttributeError', `The method '${model}.${method}' does not exist`, 404);
}

function rowOf(table: readonly Row[], model: string, id: number): Row {
  const row = table.find((one) => one.id === id);
  if (row) return row;
  throw new Raised(
    'odoo.exceptions.MissingError',
    `Record does not exist or has been deleted. (${model}(${id},))`,
    404,
  );
}

function fieldsGet(model: string, { allfields }: Record<string, unknown>): unknown {
  const known = (allfields as string[]).filter((field) => fieldsOf[model]?.includes(field));
  return Object.fromEntries(known.map((field) => [field, { type: 'char' }]));
}

function searchRead(model: string, table: readonly Row[], args: Record<string, unknown>): unknown {
  const {
    domain,
    fields,
    limit,
    order = '',
  } = args as { domain: unknown[]; fields: string[]; limit?: number; order?: string };
  const unknown = fields.find((field) => !fieldsOf[model]?.includes(field));
  if (unknown) throw new Raised('builtins.ValueError', `Invalid field '${unknown}' on model '${model}'`, 422);
  const found = table.filter((row) => matches(row, model, [...domain]));
  if (order === 'id desc') found.sort((a, b) => b.id - a.id);
  return found
    .slice(0, limit)
    .map((row) => Object.fromEntries([['id', row.id], ...fields.map((field) => [field, row[field] ?? false])]));
}

/** A domain in prefix notation; what has no operator before it is joined by "and". */
function matches(row: Row, model: string, domain: unknown[]): boolean {
  const next = (): boolean => {
    const part = domain.shift();
    if (part === '|') {
      const [left, right] = [next(), next()];
      return left || right;
    }
    return isTrue(row, model, part as [string, string, unknown]);
  };
  let isMatch = true;
  while (domain.length > 0) isMatch = next() && isMatch;
  return isMatch;
}

function isTrue(row: Row, model: string, [field, operator, value]: [string, string, unknown]): boolean {
  if (!fieldsOf[model]?.includes(field))
    throw new Raised('builtins.ValueError', `Invalid field ${model}.${field} in leaf`, 422);
  const is = row[field] ?? false;
  if (operator === '=') return is === value;
  if (operator === '!=') return is !== value;
  if (operator === 'in') return (value as unknown[]).includes(is);
  if (operator === 'ilike') return String(is).toLowerCase().includes(String(value).toLowerCase());
  throw new Raised('builtins.ValueError', `Invalid operator ${operator}`, 422);
}

function nextId(tables: State['tables']): number {
  return Math.max(1000, ...Object.values(tables).flatMap((rows) => rows.map(({ id }) => id))) + 1;
}

/** Odoo cleans what it is given and wraps it; a body that is not said to be HTML is escaped. */
function cleaned(body: string, isHtml: boolean): string {
  const html = isHtml
    ? body.replace(/<br>/g, '<br/>')
    : body.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<p>${html}</p>`;
}

function post(
  { tables }: State,
  { model, row, named }: { model: string; row: Row; named: Record<string, unknown> },
): number {
  const unknown = Object.keys(named).find((name) => !postArguments.has(name));
  if (unknown) throw new Raised('builtins.ValueError', `Those values are not supported when posting: ${unknown}`, 422);
  if (typeof named.body !== 'string') throw new Raised('builtins.TypeError', 'a body is text', 422);
  const type = named.mail_activity_type_id ?? false;
  if (type !== false) rowOf(tables['mail.activity.type'] ?? [], 'mail.activity.type', Number(type));
  const id = nextId(tables);
  tables['mail.message']?.push({
    id,
    model,
    res_id: row.id,
    body: cleaned(named.body, named.body_is_html === true),
    date: sqlStamp(now),
    author_id: [45, 'Robin Rep'],
    message_type: named.message_type ?? 'notification',
    mail_activity_type_id: type,
  });
  return id;
}

function create(
  { tables }: State,
  model: string,
  { rest, context }: { rest: Record<string, unknown>; context: Record<string, unknown> },
): number[] {
  if (model !== 'mail.activity') throw new Raised('odoo.exceptions.AccessError', `You may not create ${model}`, 403);
  return (rest.vals_list as Record<string, unknown>[]).map((vals) => {
    const unknown = Object.keys(vals).find((name) => !fieldsOf[model]?.includes(name));
    if (unknown) throw new Raised('builtins.ValueError', `Invalid field '${unknown}' on model '${model}'`, 422);
    const { default_res_model: of, default_res_id: on } = context;
    if (!tables[String(of)] || typeof on !== 'number')
      throw new Raised('odoo.exceptions.ValidationError', 'Missing required value for the field Document Model', 422);
    if (!/^\d{4}-\d\d-\d\d$/.test(String(vals.date_deadline)))
      throw new Raised('builtins.ValueError', `time data ${String(vals.date_deadline)} does not match`, 422);
    const id = nextId(tables);
    tables[model]?.push({ ...vals, id, res_model: of, res_id: on, note: cleaned(String(vals.note), true) });
    return id;
  });
}

function writeIn(
  { tables, stagesSet }: State,
  model: string,
  { rows, vals }: { rows: readonly Row[]; vals: Record<string, unknown> },
): boolean {
  const stage = rowOf(tables['crm.stage'] ?? [], 'crm.stage', Number(vals.stage_id));
  if (model !== 'crm.lead')
    throw new Raised('builtins.ValueError', `Invalid field 'stage_id' on model '${model}'`, 422);
  for (const row of rows) Object.assign(row, { stage_id: [stage.id, stage.name] });
  stagesSet.push(String(stage.id));
  return true;
}
