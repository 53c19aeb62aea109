import type { Entry } from '../../../../lib/connectors/api-adapter.ts';
import { richTextEndsWithMarker } from '../../../../lib/connectors/rich-text.ts';
import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

interface Doctype {
  readonly required: readonly string[];
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly links: Readonly<Record<string, string>>;
}

const none: Doctype = { required: [], choices: {}, links: {} };
/** As in `crm/fcrm/doctype`: what is required, the options of selects, and links. */
const doctypes: Readonly<Record<string, Doctype>> = {
  'CRM Call Log': {
    required: ['from', 'to', 'type', 'status'],
    choices: {
      type: ['Incoming', 'Outgoing'],
      status: ['Initiated', 'Ringing', 'In Progress', 'Completed', 'Failed', 'Busy', 'No Answer', 'Queued', 'Canceled'],
      telephony_medium: ['', 'Manual', 'Twilio', 'Exotel', 'Yeastar'],
    },
    links: { note: 'FCRM Note', caller: 'User', receiver: 'User' },
  },
  'FCRM Note': none,
  'CRM Task': {
    required: ['title'],
    choices: { status: ['Backlog', 'Todo', 'In Progress', 'Done', 'Canceled'], priority: ['Low', 'Medium', 'High'] },
    links: { assigned_to: 'User' },
  },
  'CRM Lead': { ...none, links: { status: 'CRM Lead Status' } },
  'CRM Deal': { ...none, links: { status: 'CRM Deal Status' } },
  Contact: none,
  'CRM Organization': none,
  'CRM Lead Status': none,
  'CRM Deal Status': none,
  User: none,
};

export interface FakeFrappe extends FakeVendor {
  readonly tables: Record<string, Row[]>;
  /** Who the session is of; null when it has ended. */
  session: string | null;
}

interface State extends Pick<FakeFrappe, 'tables'> {
  readonly stagesSet: string[];
  readonly fake: FakeFrappe;
  nextTask: number;
}

/** A site of Frappe with the CRM, whose clocks are India's. */
export function makeFrappe(): FakeFrappe {
  const named = (...names: string[]): Row[] => names.map((name) => ({ name }));
  const fake: FakeFrappe = {
    tables: {
      'CRM Lead': [
        {
          name: 'CRM-LEAD-2026-00001',
          lead_name: 'Ada Lovelace',
          email: 'ada@lovelace.test',
          mobile_no: '+12125550100',
          phone: null,
          organization: 'Engines Ltd',
          status: 'New',
          lead_owner: 'robin@rep.test',
        },
      ],
      'CRM Deal': [
        {
          name: 'CRM-DEAL-2026-00001',
          organization: 'Engines Ltd',
          status: 'Qualification',
          deal_owner: 'robin@rep.test',
          email: null,
          mobile_no: null,
          contacts: [
            { contact: 'Bob', is_primary: 0, email: 'bob@engines.test' },
            { contact: 'Ada Lovelace', is_primary: 1, email: 'ada@lovelace.test', mobile_no: '+12125550100' },
          ],
        },
      ],
      Contact: [
        {
          name: 'Ada Lovelace-Engines',
          first_name: 'Ada',
          last_name: 'Lovelace',
          company_name: 'Engines Ltd',
          unsubscribed: 1,
          status: 'Passive',
          email_ids: [{ email_id: 'ada@lovelace.test', is_primary: 1 }],
          phone_nos: [{ phone: '+12125550100' }],
        },
      ],
      'CRM Organization': [{ name: 'Engines Ltd', organization_name: 'Engines Ltd' }],
      'CRM Lead Status': named('New', 'Contacted', 'Nurture'),
      'CRM Deal Status': named('Qualification', 'Won', 'Lost'),
      User: [{ name: 'robin@rep.test', full_name: 'Robin Rep', email: 'robin@rep.test' }],
      'CRM Call Log': [],
      'CRM Task': [],
      'FCRM Note': [
        {
          name: 'n0',
          title: 'Met at the fair',
          content: 'Met',
          creation: '2026-11-20 15:30:00.123456',
          owner: 'robin@rep.test',
          reference_doctype: 'CRM Lead',
          reference_docname: 'CRM-LEAD-2026-00001',
        },
      ],
    },
    session: 'robin@rep.test',
    vendor: (request) => answer(state, request),
    countOf: (entry) => countOf(state, entry),
  };
  const state: State = { tables: fake.tables, stagesSet: [], nextTask: 1, fake };
  return fake;
}

/** A call is a note and a call log: with one of the two alone it is not there, and with two of either it is there twice. */
function countOf({ tables, stagesSet }: State, { write, marker, crmStage, id }: Entry): number {
  if (write.kind === 'stage') return stagesSet.filter((stage) => stage === crmStage).length;
  const isCall = write.kind === 'touch' && write.channel === 'call';
  const notes = (tables['FCRM Note'] ?? []).filter(({ content }) => richTextEndsWithMarker(content, marker)).length;
  const calls = (tables['CRM Call Log'] ?? []).filter(({ name }) => name === id).length;
  const tasks = (tables['CRM Task'] ?? []).filter((task) => richTextEndsWithMarker(task.description, marker)).length;
  if (!isCall) return notes + tasks;
  return calls === 0 && notes < 2 ? 0 : Math.max(notes, calls);
}

function answer(state: State, request: VendorRequest): VendorAnswer {
  const { headers, method, path } = request;
  const isToken = headers.authorization === 'token key-1:secret-1';
  if (headers.authorization !== undefined && !isToken) return problem(401, 'AuthenticationError');
  const user = isToken ? 'robin@rep.test' : state.fake.session;
  if (path === '/crm')
    return user ? { status: 200, body: page } : { status: 302, headers: { location: '/login?redirect-to=/crm' } };
  if (user === null) return problem(403, 'PermissionError');
  if (!isToken && method !== 'GET' && headers['x-frappe-csrf-token'] !== 'csrf0123456789')
    return problem(400, 'CSRFTokenError');
  if (path === '/api/method/frappe.auth.get_logged_user') return { status: 200, body: { message: user } };
  if (path === '/api/method/frappe.client.get_time_zone')
    return { status: 200, body: { message: { time_zone: 'Asia/Kolkata' } } };
  const [, doctype = '', name] = /^\/api\/resource\/([^/]+)(?:\/(.+))?$/.exec(path) ?? [];
  if (!doctypes[doctype]) return problem(404, 'DoesNotExistError');
  return name === undefined ? answerMany(state, doctype, request) : answerOne(state, { doctype, name }, request);
}

const page =
  '<!doctype html><script>window["site_name"] = "crm.rep.test";\nwindow["csrf_token"] = "csrf0123456789";</script>';

function problem(status: number, type: string, says = ''): VendorAnswer {
  return { status, body: { exc_type: type, exception: `frappe.exceptions.${type}: ${says}` } };
}

function answerMany(state: State, doctype: string, { method, body, query }: VendorRequest): VendorAnswer {
  if (method === 'POST') return make(state, doctype, body as Row);
  const filters = JSON.parse(query.get('filters') ?? '[]') as [string, string, string][];
  const rows = (state.tables[doctype] ?? []).filter((row) =>
    filters.every(([field, operator, value]) => {
      const text = String(row[field] ?? '');
      return operator === 'like' ? text.includes(value.slice(1, -1)) : text === value;
    }),
  );
  const fields = JSON.parse(query.get('fields') ?? '["name"]') as string[];
  const shown = rows.slice(0, Number(query.get('limit_page_length') ?? 20));
  return {
    status: 200,
    body: { data: shown.map((row) => Object.fromEntries(fields.map((field) => [field, row[field] ?? null]))) },
  };
}

function answerOne(
  state: State,
  { doctype, name }: { doctype: string; name: string },
  request: VendorRequest,
): VendorAnswer {
  const rows = state.tables[doctype] ?? [];
  const row = rows.find((one) => String(one.name) === name);
  if (!row) return problem(404, 'DoesNotExistError', `${doctype} ${name} not found`);
  if (request.method === 'PUT') {
    const wrong = wrongIn(state, doctype, { ...row, ...(request.body as Row) });
    if (wrong) return wrong;
    Object.assign(row, request.body);
    state.stagesSet.push(String(row.status));
  }
  if (request.method !== 'DELETE') return { status: 200, body: { data: row } };
  const isLinked = doctype === 'FCRM Note' && state.tables['CRM Call Log']?.some(({ note }) => note === name);
  if (isLinked) return problem(417, 'LinkExistsError', `Cannot delete because ${name} is linked`);
  state.tables[doctype] = rows.filter((one) => one !== row);
  return { status: 202, body: { data: 'ok' } };
}

function make(state: State, doctype: string, row: Row): VendorAnswer {
  const wrong = wrongIn(state, doctype, row);
  if (wrong) return wrong;
  const rows = state.tables[doctype] ?? [];
  const name = doctype === 'CRM Call Log' ? row.id : doctype === 'CRM Task' ? state.nextTask++ : `note-${rows.length}`;
  if (rows.some((one) => one.name === name)) return problem(409, 'DuplicateEntryError', String(name));
  const made = { ...row, name, creation: '2026-11-23 21:00:00.000000', owner: 'robin@rep.test' };
  state.tables[doctype] = [made, ...rows];
  return { status: 200, body: { data: made } };
}

function wrongIn({ tables }: State, doctype: string, row: Row): VendorAnswer | null {
  const { required, choices, links } = doctypes[doctype] ?? none;
  const missing = required.filter((field) => !row[field]);
  if (missing.length > 0) return problem(417, 'MandatoryError', `[${doctype}]: ${missing.join(', ')}`);
  const chosen = Object.entries(choices).find(
    ([field, options]) => (row[field] ?? null) !== null && !options.includes(String(row[field])),
  );
  if (chosen) return problem(417, 'ValidationError', `${chosen[0]} cannot be "${row[chosen[0]]}"`);
  const lost = Object.entries(links).find(
    ([field, to]) => row[field] && !tables[to]?.some(({ name }) => name === row[field]),
  );
  if (lost) return problem(417, 'LinkValidationError', `Could not find ${lost[0]}: ${row[lost[0]]}`);
  if (String(row.title ?? '').length > 140) return problem(417, 'CharacterLengthExceededError', 'title');
  const wrongTime = ['start_time', 'due_date'].some(
    (field) => (row[field] ?? null) !== null && !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(row[field])),
  );
  if (wrongTime) return problem(417, 'ValidationError', 'not a valid datetime');
  const isOrphan =
    row.reference_docname !== undefined &&
    !tables[String(row.reference_doctype)]?.some(({ name }) => name === row.reference_docname);
  return isOrphan ? problem(417, 'LinkValidationError', `Could not find ${row.reference_docname}`) : null;
}
