import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

interface Collection {
  readonly required: readonly string[];
  readonly known: readonly string[];
  readonly text: string;
}

const collections: Readonly<Record<string, Collection>> = {
  calls: {
    required: ['personId', 'phone', 'isIncoming'],
    known: ['personId', 'phone', 'isIncoming', 'note', 'outcome', 'duration', 'toNumber', 'fromNumber', 'userId'],
    text: 'note',
  },
  notes: { required: ['personId'], known: ['personId', 'subject', 'body', 'isHtml'], text: 'body' },
  tasks: {
    required: ['personId', 'name'],
    known: ['personId', 'name', 'type', 'dueDate', 'dueDateTime', 'assignedUserId', 'assignedTo', 'isCompleted'],
    text: 'name',
  },
};
const outcomes = new Set(['Interested', 'Not Interested', 'Left Message', 'No Answer', 'Busy', 'Bad Number']);
const taskTypes = new Set([
  'Follow Up',
  'Call',
  'Email',
  'Text',
  'Appointment',
  'Showing',
  'Closing',
  'Open House',
  'Thank You',
]);
const stages = ['Lead', 'Hot Prospect', 'Nurture', 'Active Client', 'Closed', 'Trash'];

export interface FakeFollowUpBoss extends FakeVendor {
  readonly tables: Record<string, Row[]>;
  readonly person: Row;
  /** Accounts with automations have no action plans. */
  hasPlans: boolean;
}

interface State {
  readonly fake: FakeFollowUpBoss;
  readonly stagesSet: string[];
  nextId: number;
}

/** An account of Follow Up Boss with one person. */
export function makeFollowUpBoss(): FakeFollowUpBoss {
  const stagesSet: string[] = [];
  const fake: FakeFollowUpBoss = {
    person: {
      id: 42,
      name: 'Ada Lovelace',
      firstName: 'Ada',
      lastName: 'Lovelace',
      stage: 'Lead',
      stageId: 2,
      assignedUserId: 3,
      assignedTo: 'Robin Rep',
      source: 'Zillow',
      emails: [{ value: 'ada@lovelace.test', type: 'home', isPrimary: 1 }],
      phones: [{ value: '2125550100', type: 'mobile', isPrimary: 1 }],
    },
    tables: {
      calls: [
        {
          id: 1,
          personId: 42,
          created: '2026-11-20T10:00:00Z',
          outcome: 'Left Message',
          note: 'Asked her to call',
          isIncoming: false,
          userName: 'Robin Rep',
        },
      ],
      notes: [],
      tasks: [],
    },
    hasPlans: true,
    vendor: (request) => answer(state, request),
    countOf: ({ write, marker, crmStage }) =>
      write.kind === 'stage'
        ? stagesSet.filter((stage) => stage === crmStage).length
        : Object.entries(collections).flatMap(([list, { text }]) =>
            (fake.tables[list] ?? []).filter((row) => String(row[text]).endsWith(marker)),
          ).length,
  };
  const state: State = { fake, stagesSet, nextId: 100 };
  return fake;
}

function answer(state: State, request: VendorRequest): VendorAnswer {
  const { path, headers, method } = request;
  const isRegistered = headers['x-system'] === undefined || headers['x-system-key'] === 'system-key-1';
  if (headers.authorization !== `Basic ${btoa('fka_key_1:')}` || !isRegistered) return problem(401, 'Unauthorized');
  const [, version, name = '', id] = path.split('/');
  if (version !== 'v1') return problem(404, 'Not found');
  if (path === '/v1/identity')
    return { status: 200, body: { account: { id: 1, name: 'Engines', domain: 'engines' }, user: { id: 3 } } };
  if (path === '/v1/me')
    return { status: 200, body: { id: 3, name: 'Robin Rep', email: 'robin@rep.test', role: 'Agent' } };
  if (path === '/v1/stages')
    return page(
      'stages',
      stages.map((stage, at) => ({ id: at + 1, name: stage })),
      request,
    );
  if (name === 'people') return answerPerson(state, id, request);
  if (name === 'actionPlansPeople' || name === 'actionPlans') return answerPlans(state, name, request);
  const collection = collections[name];
  if (!collection) return problem(404, 'Not found');
  if (id !== undefined) return answerOne(state, { name, id, collection }, request);
  if (method === 'POST') return make(state, name, request.body as Row);
  const rows = (state.fake.tables[name] ?? []).filter(
    ({ personId }) => String(personId) === request.query.get('personId'),
  );
  return page(name, rows, request);
}

function problem(status: number, errorMessage: string): VendorAnswer {
  return { status, body: { errorMessage } };
}

/** Ten rows unless more are asked for, a hundred at most; `next` is a cursor and no number of rows. */
function page(collection: string, rows: readonly Row[], { query }: VendorRequest): VendorAnswer {
  const limit = Math.min(Number(query.get('limit') ?? 10), 100);
  const from = Number(query.get('next')?.replace('cursor-', '') ?? 0);
  const next = from + limit < rows.length ? `cursor-${from + limit}` : null;
  return {
    status: 200,
    body: { _metadata: { collection, limit, total: rows.length, next }, [collection]: rows.slice(from, from + limit) },
  };
}

function answerPerson(
  { fake, stagesSet }: State,
  id: string | undefined,
  { method, body }: VendorRequest,
): VendorAnswer {
  if (id !== String(fake.person.id)) return problem(404, 'Person not found.');
  if (method === 'PUT') {
    const { stage } = body as Row;
    if (!stages.includes(String(stage))) return problem(400, `Invalid value for stage: ${stage}`);
    stagesSet.push(String(stage));
    Object.assign(fake.person, body);
  }
  return { status: 200, body: fake.person };
}

function answerPlans({ fake }: State, name: string, request: VendorRequest): VendorAnswer {
  if (!fake.hasPlans) return problem(403, 'Action plans are not available for this account.');
  const people = [
    { id: 1, personId: 42, actionPlanId: 7, status: 'Finished' },
    { id: 2, personId: 42, actionPlanId: 8, status: 'Running' },
  ];
  const plans = [
    { id: 7, name: 'New lead', status: 'Active' },
    { id: 8, name: 'Long nurture', status: 'Active' },
  ];
  return page(name, name === 'actionPlans' ? plans : people, request);
}

interface Named {
  readonly name: string;
  readonly id: string;
  readonly collection: Collection;
}

function answerOne({ fake }: State, { name, id, collection }: Named, { method, body }: VendorRequest): VendorAnswer {
  const rows = fake.tables[name] ?? [];
  const row = rows.find((one) => String(one.id) === id);
  if (!row) return problem(404, 'Not found');
  if (method === 'PUT') {
    const unknown = unknownIn(collection, body as Row);
    if (unknown) return unknown;
    Object.assign(row, body);
  }
  if (method !== 'DELETE') return { status: 200, body: row };
  if (name === 'calls') return problem(405, 'Method not allowed');
  fake.tables[name] = rows.filter((one) => one !== row);
  return { status: 204 };
}

function unknownIn({ known }: Collection, row: Row): VendorAnswer | null {
  const unknown = Object.keys(row).filter((field) => !known.includes(field));
  return unknown.length > 0 ? problem(400, `Invalid fields in the request body: ${unknown.join(', ')}.`) : null;
}

function make(state: State, name: string, row: Row): VendorAnswer {
  const collection = collections[name] as Collection;
  const unknown = unknownIn(collection, row);
  if (unknown) return unknown;
  const missing = collection.required.filter((field) => row[field] === undefined || row[field] === '');
  if (missing.length > 0) return problem(400, `The following fields are required: ${missing.join(', ')}.`);
  if (typeof row.personId !== 'number') return problem(400, 'personId must be an integer.');
  if (row.personId !== state.fake.person.id) return problem(404, 'Person not found.');
  if (row.outcome !== undefined && !outcomes.has(String(row.outcome))) return problem(400, 'Invalid outcome.');
  if (row.type !== undefined && !taskTypes.has(String(row.type))) return problem(400, 'Invalid type.');
  if (name === 'tasks' && row.assignedUserId === undefined && row.assignedTo === undefined)
    return problem(400, 'assignedUserId or assignedTo is required.');
  if (
    row.dueDateTime !== undefined &&
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(String(row.dueDateTime))
  )
    return problem(400, 'Invalid dueDateTime.');
  const made = { ...row, id: state.nextId++, created: '2026-11-23T15:30:00Z' };
  state.fake.tables[name] = [...(state.fake.tables[name] ?? []), made];
  return { status: 201, body: made };
}
