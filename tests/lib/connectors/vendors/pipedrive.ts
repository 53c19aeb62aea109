import { type FakeVendor, now } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

/** What v2 takes for an activity, and how ("Add a new activity"); it refuses every other field. */
const activityFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  subject: (value) => typeof value === 'string',
  type: (value) => typeof value === 'string',
  due_date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  due_time: (value) => /^\d\d:\d\d(:\d\d)?$/.test(String(value)),
  done: (value) => typeof value === 'boolean',
  note: (value) => typeof value === 'string',
  deal_id: (value) => typeof value === 'number',
  org_id: (value) => typeof value === 'number',
  lead_id: (value) => typeof value === 'string',
  participants: (value) =>
    Array.isArray(value) && value.every((one) => typeof one.person_id === 'number' && typeof one.primary === 'boolean'),
};
const outcomes = new Set(['connected', 'no_answer', 'left_message', 'left_voicemail', 'wrong_number', 'busy']);
const clock = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const leadId = 'adf21080-0e10-11eb-879b-05d71fb426ec';

const ok = (data: unknown, additional_data: unknown = null): VendorAnswer => ({
  status: 200,
  body: { success: true, data, additional_data },
});
const made = (data: unknown): VendorAnswer => ({ ...ok(data), status: 201 });

function refuse(status: number, error: string): VendorAnswer {
  return { status, body: { success: false, error, error_info: 'Please check developers.pipedrive.com', data: null } };
}

interface PipedriveVendor extends FakeVendor {
  readonly activities: () => readonly Row[];
  readonly callLogs: () => readonly Row[];
  readonly notes: () => readonly Row[];
  readonly types: Row[];
}

/** Pipedrive's API with one person, organisation, deal and lead in it. Pages are short, so that paging is seen. */
export function pipedriveVendor(): PipedriveVendor {
  const state = { activities: [] as Row[], callLogs: [] as Row[], notes: [] as Row[], stagesSet: 0, next: 900 };
  const link = { person_id: 501, org_id: 601, owner_id: 77 };
  const records: Readonly<Record<string, Row>> = {
    '/api/v2/persons/501': {
      id: 501,
      name: 'Ada Lovelace',
      owner_id: 77,
      org_id: 601,
      emails: [{ value: 'ada@lovelace.test', primary: true, label: 'work' }],
      phones: [{ value: '+1 212 555 0100', primary: true, label: 'work' }],
      is_deleted: false,
    },
    '/api/v2/persons/502': { id: 502, name: 'Gone', emails: [], phones: [], is_deleted: true },
    '/api/v2/organizations/601': { id: 601, name: 'Analytical Engines', owner_id: 77, is_deleted: false },
    '/api/v2/deals/701': { id: 701, title: 'Engine no. 2', stage_id: 3, status: 'open', ...link },
    [`/api/v1/leads/${leadId}`]: { id: leadId, title: 'A lead', owner_id: 77, person_id: 501, organization_id: null },
    '/api/v1/users/77': { id: 77, name: 'Robin Rep', email: 'robin@rep.test' },
    '/api/v1/users/me': { id: 77, name: 'Robin Rep', email: 'robin@rep.test', company_domain: 'engines' },
  };
  const types: Row[] = [
    ['call', true],
    ['meeting', true],
    ['task', true],
    ['email', true],
    ['whatsapp', false],
  ].map(([key_string, active_flag], id) => ({ id, name: key_string, key_string, active_flag }));

  const vendor = (request: VendorRequest): VendorAnswer => {
    const { method, path, body } = request;
    if (request.headers['x-api-token'] !== 'good-token') return refuse(401, 'unauthorized access');
    if (method === 'GET' && records[path]) return ok(records[path]);
    if (method === 'PATCH' && path === '/api/v2/deals/701') return updateDeal(body as Row);
    if (method === 'GET' && path === '/api/v1/activityTypes') return ok(types);
    if (method === 'GET' && path === '/api/v2/pipelines') return ok([{ id: 1, name: 'Sales' }]);
    if (method === 'GET' && path === '/api/v2/stages')
      return ok([3, 4].map((id) => ({ id, name: `Stage ${id}`, pipeline_id: 1 })));
    const [, place = '', id] = /^\/api\/(v2\/activities|v1\/callLogs|v1\/notes)(?:\/([\w-]+))?$/.exec(path) ?? [];
    if (id) return one(method, place, id);
    if (place && method === 'GET') return list(place, request.query);
    if (place === 'v2/activities') return addActivity(body as Row);
    if (place === 'v1/callLogs') return addCallLog(body as Row);
    if (place === 'v1/notes') return addNote(body as Row);
    return refuse(404, 'Not found');
  };

  function rowsOf(place: string): Row[] {
    return { 'v2/activities': state.activities, 'v1/callLogs': state.callLogs, 'v1/notes': state.notes }[place] ?? [];
  }

  function one(method: string, place: string, id: string): VendorAnswer {
    const row = rowsOf(place).find((found) => String(found.id) === id);
    if (!row || row.is_deleted) return refuse(404, 'Not found');
    if (method === 'DELETE') row.is_deleted = true;
    return ok(row);
  }

  function list(place: string, query: URLSearchParams): VendorAnswer {
    const links = ['person_id', 'org_id', 'deal_id', 'lead_id'].filter((name) => query.has(name));
    const since = query.get('updated_since');
    if (since !== null && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(since)) return refuse(400, 'updated_since');
    const rows = rowsOf(place)
      .filter((row) => !row.is_deleted && links.every((name) => String(row[name]) === query.get(name)))
      .filter((row) => query.get('done') === null || String(row.done) === query.get('done'));
    const from = Number(query.get('cursor')?.replace('c', '') ?? query.get('start') ?? 0);
    const hasMore = from + 2 < rows.length;
    const paging = place.startsWith('v2')
      ? { next_cursor: hasMore ? `c${from + 2}` : null }
      : { pagination: { start: from, limit: 2, more_items_in_collection: hasMore } };
    if (place === 'v1/callLogs' && Number(query.get('limit')) > 50) return refuse(400, 'limit');
    // The next page is asked for by what was asked for; two of them are shown.
    const step = Number(query.get('limit'));
    const start = place.startsWith('v2') ? from : (from / step) * 2;
    const isMore = place.startsWith('v2') ? hasMore : start + 2 < rows.length;
    const shown = place.startsWith('v2')
      ? paging
      : { pagination: { start: from, limit: step, more_items_in_collection: isMore } };
    return ok(rows.slice(start, start + 2), shown);
  }

  function addActivity(body: Row): VendorAnswer {
    const wrong = Object.entries(body).find(([name, value]) => !activityFields[name]?.(value));
    if (wrong) return refuse(400, `Validation failed: ${wrong[0]}`);
    if (!types.some((type) => type.key_string === body.type && type.active_flag)) return refuse(400, 'Invalid type');
    const [participant] = (body.participants ?? []) as { person_id: number }[];
    if (participant && !records[`/api/v2/persons/${participant.person_id}`]) return refuse(400, 'Person not found');
    const row = {
      ...body,
      id: state.next++,
      person_id: participant?.person_id ?? null,
      owner_id: 77,
      is_deleted: false,
    };
    state.activities.push(row);
    return made(row);
  }

  function addCallLog(body: Row): VendorAnswer {
    const missing = ['outcome', 'to_phone_number', 'start_time', 'end_time'].find((name) => !body[name]);
    if (missing) return refuse(400, `${missing} is required`);
    if (!outcomes.has(String(body.outcome))) return refuse(400, 'outcome is not allowed');
    if (!clock.test(String(body.start_time)) || !clock.test(String(body.end_time))) return refuse(400, 'start_time');
    const activity = state.activities.find(({ id }) => id === body.activity_id);
    if (activity?.type !== 'call') return refuse(400, 'The activity must be of type call');
    const row = { ...body, id: `CAd92b224eb4a39b5ad8fea92ff${state.next++}`, user_id: 77, has_recording: false };
    state.callLogs.push(row);
    return ok(row);
  }

  function addNote(body: Row): VendorAnswer {
    if (typeof body.content !== 'string') return refuse(400, 'content is required');
    const links = ['person_id', 'org_id', 'deal_id', 'lead_id'].filter((name) => body[name] !== undefined);
    if (links.length === 0) return refuse(400, 'lead_id, deal_id, person_id or org_id is required');
    const row = {
      ...body,
      id: state.next++,
      active_flag: true,
      add_time: new Date(now).toISOString().slice(0, 19).replace('T', ' '),
    };
    state.notes.unshift(row);
    return made(row);
  }

  function updateDeal(body: Row): VendorAnswer {
    const deal = records['/api/v2/deals/701'] as Row;
    if (Object.keys(body).join() !== 'stage_id' || ![3, 4].includes(body.stage_id as number))
      return refuse(400, 'Validation failed: stage_id');
    deal.stage_id = body.stage_id;
    state.stagesSet += 1;
    return ok(deal);
  }

  const standing = (rows: readonly Row[]): readonly Row[] => rows.filter((row) => !row.is_deleted);
  return {
    vendor,
    types,
    activities: () => standing(state.activities),
    callLogs: () => standing(state.callLogs),
    notes: () => standing(state.notes),
    countOf: ({ write, marker }) => {
      if (write.kind === 'stage') return state.stagesSet;
      const marked = standing([...state.activities, ...state.notes]).filter((row) =>
        String(row.note ?? row.content).endsWith(marker),
      );
      const logs = standing(state.callLogs).filter(({ note }) => String(note).endsWith(marker));
      return Math.max(marked.length, logs.length);
    },
  };
}
