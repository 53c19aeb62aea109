import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

const me = {
  id: '5725767000000411001',
  full_name: 'Robin Rep',
  email: 'robin@rep.test',
  time_zone: 'America/New_York',
};
const choices = (...words: readonly string[]): object[] =>
  ['-None-', ...words].map((word) => ({ display_value: word, actual_value: word, type: 'used' }));

interface FieldRule {
  readonly mandatory?: boolean;
  readonly options?: readonly string[];
  readonly is?: RegExp | 'lookup';
}
const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/;
const common: Readonly<Record<string, FieldRule>> = {
  Owner: { is: 'lookup' },
  Who_Id: { is: 'lookup' },
  What_Id: { is: 'lookup' },
  Description: {},
};

/** The fields of each module of activities: "Insert records" and its examples. */
const modules: Readonly<Record<string, Readonly<Record<string, FieldRule>>>> = {
  Calls: {
    ...common,
    Subject: { mandatory: true },
    Call_Type: { mandatory: true, options: ['Inbound', 'Outbound', 'Missed'] },
    Call_Start_Time: { mandatory: true, is: stamp },
    Call_Duration: { mandatory: true, is: /^\d\d:\d\d$/ },
    Call_Result: { options: ['Interested', 'No response/Busy', 'Left voicemail'] },
  },
  Events: {
    ...common,
    Event_Title: { mandatory: true },
    Start_DateTime: { mandatory: true, is: stamp },
    End_DateTime: { mandatory: true, is: stamp },
  },
  Tasks: {
    ...common,
    Subject: { mandatory: true },
    Due_Date: { is: /^\d{4}-\d\d-\d\d$/ },
    Status: { options: ['Not Started', 'In Progress', 'Completed'] },
  },
  Notes: { Note_Title: {}, Note_Content: { mandatory: true } },
};

const refuse = (status: number, code: string, message: string, details: object = {}): VendorAnswer => ({
  status,
  body: { code, details, message, status: 'error' },
});
const refuseRow = (code: string, details: object, message: string): VendorAnswer => ({
  status: 400,
  body: { data: [{ code, details, message, status: 'error' }] },
});
const done = (id: string, message: string, status = 200): VendorAnswer => ({
  status,
  body: {
    data: [{ code: 'SUCCESS', details: { id, Created_Time: '2026-11-23T10:30:00-05:00' }, message, status: 'success' }],
  },
});

interface ZohoVendor extends FakeVendor {
  readonly rows: (module: string) => readonly Row[];
  /** Fields that this organisation has taken away. */
  readonly without: Set<string>;
}

/** Zoho's API v8 and its accounts server, with a lead, a contact, an account and a deal in it. */
export function zohoVendor(): ZohoVendor {
  const state = { made: [] as Row[], stagesSet: 0, next: 9001, isCodeUsed: false };
  const without = new Set<string>();
  const owner = { name: 'Robin Rep', id: me.id, email: me.email };
  const records: Readonly<Record<string, Row>> = {
    'Leads/5725767000001001': {
      First_Name: 'Ada',
      Last_Name: 'Lovelace',
      Email: 'ada@lovelace.test',
      Secondary_Email: null,
      Phone: '+1 212 555 0100',
      Mobile: null,
      Company: 'Analytical Engines',
      Lead_Status: 'Not Contacted',
      Email_Opt_Out: true,
      Owner: owner,
    },
    'Contacts/5725767000002001': {
      First_Name: null,
      Last_Name: 'Hopper',
      Email: 'grace@hopper.test',
      Account_Name: { name: 'Navy', id: '5725767000003001' },
      Email_Opt_Out: false,
      Owner: owner,
    },
    'Accounts/5725767000003001': { Account_Name: 'Navy', Phone: '+1 212 555 0111', Owner: owner },
    'Deals/5725767000004001': { Deal_Name: 'Engine no. 2', Stage: 'Qualification', Owner: owner },
  };

  const vendor = (request: VendorRequest): VendorAnswer => {
    const { method, path, query } = request;
    if (path === '/oauth/v2/token') return token(request.body as Record<string, string>);
    if (request.headers.authorization !== 'Zoho-oauthtoken 1000.access')
      return refuse(401, 'INVALID_TOKEN', 'invalid oauth token');
    if (path === '/crm/v8/users' && query.get('type') === 'CurrentUser') return { status: 200, body: { users: [me] } };
    if (path === '/crm/v8/settings/fields') return fields(query.get('module') ?? '');
    const [, module = '', id, related] = /^\/crm\/v8\/(\w+)(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? [];
    if (related === 'Notes') {
      if (!records[`${module}/${id}`]) return refuseRow('INVALID_DATA', {}, 'the related id given seems to be invalid');
      return method === 'POST' ? make('Notes', request.body, { parent: id }) : list('Notes', query, id);
    }
    if (modules[module] && !id) return method === 'POST' ? make(module, request.body, {}) : list(module, query);
    if (modules[module] && id) return one(method, module, id);
    if (id && method === 'GET') return record(`${module}/${id}`, query);
    if (id && method === 'PUT') return change(`${module}/${id}`, request.body);
    return refuse(404, 'INVALID_URL_PATTERN', 'Please check if the URL trying to access is a correct one');
  };

  /** Errors come with a 200. */
  function token(form: Readonly<Record<string, string>>): VendorAnswer {
    const says = (body: object): VendorAnswer => ({ status: 200, body });
    if (form.client_id !== '1000.CLIENT' || form.client_secret !== 'client-secret')
      return says({ error: 'invalid_client' });
    const answer = {
      access_token: '1000.access',
      api_domain: 'https://www.zohoapis.eu',
      token_type: 'Bearer',
      expires_in: 3600,
    };
    if (form.grant_type === 'refresh_token')
      return says(form.refresh_token === '1000.refresh' ? answer : { error: 'invalid_code' });
    if (form.code !== '1000.code' || state.isCodeUsed) return says({ error: 'invalid_code' });
    state.isCodeUsed = true;
    return says({ ...answer, refresh_token: '1000.refresh' });
  }

  function fields(module: string): VendorAnswer {
    if (module === 'Leads')
      return {
        status: 200,
        body: { fields: [{ api_name: 'Lead_Status', pick_list_values: choices('Not Contacted', 'Contacted') }] },
      };
    if (module === 'Deals')
      return {
        status: 200,
        body: { fields: [{ api_name: 'Stage', pick_list_values: choices('Qualification', 'Closed Won') }] },
      };
    const rules = modules[module];
    if (!rules) return refuse(400, 'INVALID_MODULE', 'the module name given seems to be invalid');
    const listed = Object.entries(rules).filter(([name]) => !without.has(name));
    return {
      status: 200,
      body: {
        fields: [
          ...listed.map(([api_name, { options }]) => ({
            api_name,
            operation_type: { web_update: true, api_create: true, web_create: true, api_update: true },
            pick_list_values: options ? choices(...options) : [],
          })),
          { api_name: 'Created_Time', operation_type: { api_create: false }, pick_list_values: [] },
        ],
      },
    };
  }

  function make(module: string, body: unknown, more: Row): VendorAnswer {
    const [row] = ((body as Row).data ?? []) as Row[];
    if (!row) return refuse(400, 'MANDATORY_NOT_FOUND', 'required field not found', { api_name: 'data' });
    const rules = modules[module] as Readonly<Record<string, FieldRule>>;
    const missing = Object.keys(rules).find((name) => rules[name]?.mandatory && !row[name]);
    if (missing) return refuseRow('MANDATORY_NOT_FOUND', { api_name: missing }, 'required field not found');
    for (const [name, value] of Object.entries(row)) {
      const rule = rules[name];
      const isLink = name === '$se_module' && ['Leads', 'Accounts', 'Deals', 'Contacts'].includes(String(value));
      if (isLink) continue;
      if (!rule || without.has(name) || !isRight(rule, value))
        return refuseRow('INVALID_DATA', { api_name: name }, 'invalid data');
    }
    const { Who_Id, What_Id, $se_module } = row as Record<string, { id: string } | undefined>;
    if (Who_Id && !records[`Contacts/${Who_Id.id}`])
      return refuseRow('INVALID_DATA', { api_name: 'Who_Id' }, 'invalid data');
    if (What_Id && !records[`${String($se_module)}/${What_Id.id}`])
      return refuseRow('INVALID_DATA', { api_name: 'What_Id' }, 'invalid data');
    const id = `572576700000${state.next++}`;
    state.made.unshift({
      ...row,
      ...more,
      id,
      module,
      Created_Time: new Date(now).toISOString().replace('.000Z', '+00:00'),
    });
    return done(id, 'record added', 201);
  }

  function list(module: string, query: URLSearchParams, parent?: string): VendorAnswer {
    if (!query.get('fields'))
      return refuse(400, 'REQUIRED_PARAM_MISSING', 'One of the expected parameter is missing', {
        param_name: 'fields',
      });
    if (Number(query.get('per_page')) > 200) return refuse(400, 'INVALID_DATA', 'per_page');
    const rows = state.made.filter((row) => row.module === module && (parent === undefined || row.parent === parent));
    // Newest first, when asked: two a page, so that paging is seen.
    const sorted = query.get('sort_by') ? rows : rows.toReversed();
    const from = (Number(query.get('page') ?? 1) - 1) * 2;
    const shown = sorted.slice(from, from + 2);
    if (shown.length === 0) return { status: 204 };
    const wanted = ['id', ...(query.get('fields') ?? '').split(',')];
    const data = shown.map((row) => Object.fromEntries(wanted.map((name) => [name, row[name] ?? null])));
    return {
      status: 200,
      body: {
        data,
        info: { per_page: 2, count: data.length, page: from / 2 + 1, more_records: from + 2 < rows.length },
      },
    };
  }

  function one(method: string, module: string, id: string): VendorAnswer {
    const row = state.made.find((found) => found.id === id && found.module === module);
    if (!row)
      return method === 'DELETE'
        ? refuseRow('INVALID_DATA', { id }, 'the id given seems to be invalid')
        : { status: 204 };
    if (method === 'DELETE') {
      state.made = state.made.filter((found) => found !== row);
      return done(id, 'record deleted');
    }
    return { status: 200, body: { data: [{ id }] } };
  }

  function record(key: string, query: URLSearchParams): VendorAnswer {
    const row = records[key];
    if (!row) return { status: 204 };
    const wanted = (query.get('fields') ?? '').split(',').filter((name) => name in row);
    return {
      status: 200,
      body: { data: [{ id: key.split('/')[1], ...Object.fromEntries(wanted.map((name) => [name, row[name]])) }] },
    };
  }

  function change(key: string, body: unknown): VendorAnswer {
    const row = records[key];
    const [changes = {}] = ((body as Row).data ?? []) as Row[];
    if (!row) return refuseRow('INVALID_DATA', { id: key }, 'the id given seems to be invalid');
    const allowed = new Set(['Contacted', 'Not Contacted', 'Qualification', 'Closed Won']);
    if (Object.entries(changes).some(([name, value]) => !(name in row) || !allowed.has(String(value))))
      return refuseRow('INVALID_DATA', { api_name: Object.keys(changes)[0] }, 'invalid data');
    Object.assign(row, changes);
    state.stagesSet += 1;
    return done(key.split('/')[1] ?? '', 'record updated');
  }

  return {
    vendor,
    without,
    rows: (module) => state.made.filter((row) => row.module === module),
    countOf: ({ write, marker }) =>
      write.kind === 'stage'
        ? state.stagesSet
        : state.made.filter((row) => String(row.Description ?? row.Note_Content).endsWith(marker)).length,
  };
}

function isRight({ is, options }: FieldRule, value: unknown): boolean {
  if (is === 'lookup') return typeof (value as { id?: unknown }).id === 'string';
  if (typeof value !== 'string') return false;
  return options ? options.includes(value) : is ? is.test(value) : true;
}
