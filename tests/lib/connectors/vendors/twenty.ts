import type { FakeVendor } from '../connector-contract.ts';
import type { VendorAnswer, VendorRequest } from '../vendor-server.ts';

type Row = Record<string, unknown>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const singular: Readonly<Record<string, string>> = {
  people: 'person',
  companies: 'company',
  opportunities: 'opportunity',
  notes: 'note',
  noteTargets: 'noteTarget',
  tasks: 'task',
  taskTargets: 'taskTarget',
  workspaceMembers: 'workspaceMember',
};
const stages = ['NEW', 'SCREENING', 'MEETING', 'PROPOSAL', 'CUSTOMER'];

export const ids = {
  person: '20202020-0001-4000-8000-000000000001',
  company: '20202020-0002-4000-8000-000000000002',
  deal: '20202020-0003-4000-8000-000000000003',
  rep: '20202020-0004-4000-8000-000000000004',
};

export interface FakeTwenty extends FakeVendor {
  readonly tables: Record<string, Row[]>;
  /** As a workspace before the links were named anew. */
  isOld: boolean;
  /** With the kinds of records straight under `data`. */
  isDirect: boolean;
}

interface State {
  readonly tables: Record<string, Row[]>;
  readonly stagesSet: string[];
  readonly fake: Pick<FakeTwenty, 'isOld' | 'isDirect'>;
}

/** A workspace of Twenty with one person, their company and an opportunity. */
export function makeTwenty(): FakeTwenty {
  const rep = { id: ids.rep, name: { firstName: 'Robin', lastName: 'Rep' }, userEmail: 'robin@rep.test' };
  const company = { id: ids.company, name: 'Engines Ltd', accountOwner: rep };
  const person = {
    id: ids.person,
    name: { firstName: 'Ada', lastName: 'Lovelace' },
    jobTitle: 'Countess',
    company,
    emails: { primaryEmail: 'ada@lovelace.test', additionalEmails: ['ada@engines.test'] },
    phones: {
      primaryPhoneNumber: '2125550100',
      primaryPhoneCountryCode: 'US',
      primaryPhoneCallingCode: '+1',
      additionalPhones: [{ number: '2079460000', countryCode: 'GB', callingCode: '+44' }],
    },
  };
  const deal = { id: ids.deal, name: 'Engine no. 2', stage: 'NEW', company, pointOfContact: person, owner: rep };
  const fake: FakeTwenty = {
    tables: {
      people: [person],
      companies: [company],
      opportunities: [deal],
      workspaceMembers: [rep],
      notes: [],
      noteTargets: [],
      tasks: [],
      taskTargets: [],
    },
    isOld: false,
    isDirect: false,
    vendor: (request) => answer(state, request),
    countOf: ({ write, crmStage, id }) => {
      if (write.kind === 'stage') return stagesSet.filter((stage) => stage === crmStage).length;
      const things = fake.tables[write.kind === 'task' ? 'tasks' : 'notes'] ?? [];
      const links = fake.tables[write.kind === 'task' ? 'taskTargets' : 'noteTargets'] ?? [];
      const ours = (rows: readonly Row[]): number =>
        rows.filter((one) => String(one.id).endsWith(id.slice(-20))).length;
      // With one of the two alone it is not there, and with two of either it is there twice.
      return ours(links) === 0 && ours(things) < 2 ? 0 : Math.max(ours(things), ours(links));
    },
  };
  const stagesSet: string[] = [];
  const state: State = { tables: fake.tables, stagesSet, fake };
  return fake;
}

function answer(state: State, request: VendorRequest): VendorAnswer {
  if (request.headers.authorization !== 'Bearer key-1')
    return { status: 401, body: { statusCode: 401, error: 'UnauthorizedException', messages: ['Token invalid.'] } };
  const metadata = request.path === '/rest/metadata/objects';
  if (metadata) return { status: 200, body: { data: state.fake.isDirect ? kinds : { objects: kinds } } };
  const [, plural = '', id] = /^\/rest\/(\w+)(?:\/([^/]+))?$/.exec(request.path) ?? [];
  if (!singular[plural]) return bad(`object '${plural}' not found`);
  const rows = state.tables[plural] ?? [];
  if (request.method === 'GET') return list(state, plural, request.query);
  if (request.method === 'POST') return make(state, plural, request.body as Row);
  const row = rows.find((one) => one.id === id);
  if (!row)
    return { status: 404, body: { statusCode: 404, error: 'NotFoundException', messages: ['Record not found'] } };
  if (request.method === 'PATCH') return change(state, plural, row, request.body as Row);
  state.tables[plural] = rows.filter((one) => one !== row);
  return { status: 200, body: { data: { [`delete${named(plural)}`]: { id } } } };
}

const kinds = [
  {
    id: 'o-1',
    nameSingular: 'opportunity',
    fields: [
      { name: 'stage', type: 'SELECT', options: stages.map((value) => ({ value, label: value.toLowerCase() })) },
    ],
  },
];

function bad(message: string): VendorAnswer {
  return { status: 400, body: { statusCode: 400, error: 'BadRequestException', messages: [message] } };
}

function named(plural: string): string {
  const name = singular[plural] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function list(state: State, plural: string, query: URLSearchParams): VendorAnswer {
  const [, field = '', value = ''] = /^(\w+)\[eq\]:"(.*)"$/.exec(query.get('filter') ?? '') ?? [];
  if (field === '' || unknownIn(state, plural, { [field]: value }))
    return bad(`Object ${singular[plural]} doesn't have any "${field}" field`);
  const rows = (state.tables[plural] ?? []).filter((row) => row[field] === value);
  const isDeep = query.get('depth') === '1';
  const shown = isDeep
    ? rows.map((row) => ({ ...row, note: state.tables.notes?.find(({ id }) => id === row.noteId) }))
    : rows;
  return {
    status: 200,
    body: { data: { [plural]: shown }, totalCount: shown.length, pageInfo: { hasNextPage: false } },
  };
}

function columns({ fake }: State): Readonly<Record<string, readonly string[]>> {
  const links = ['Person', 'Company', 'Opportunity'].map((kind) =>
    fake.isOld ? `${kind.toLowerCase()}Id` : `target${kind}Id`,
  );
  return {
    notes: ['id', 'title', 'bodyV2', 'position'],
    tasks: ['id', 'title', 'bodyV2', 'position', 'status', 'dueAt', 'assigneeId'],
    noteTargets: ['id', 'noteId', ...links],
    taskTargets: ['id', 'taskId', ...links],
    opportunities: ['id', 'stage'],
    workspaceMembers: ['id', 'userEmail'],
  };
}

function unknownIn(state: State, plural: string, row: Row): string | undefined {
  const known = columns(state)[plural] ?? ['id'];
  return Object.keys(row).find((name) => !known.includes(name));
}

function make(state: State, plural: string, row: Row): VendorAnswer {
  const unknown = unknownIn(state, plural, row);
  if (unknown) return bad(`Object ${singular[plural]} doesn't have any "${unknown}" field`);
  if (!uuid.test(String(row.id))) return bad(`Invalid UUID value '${row.id}' for field "id"`);
  if (state.tables[plural]?.some(({ id }) => id === row.id)) return bad('Record already exists');
  if (row.status !== undefined && !['TODO', 'IN_PROGRESS', 'DONE'].includes(String(row.status)))
    return bad('Invalid status');
  if (row.bodyV2 !== undefined && typeof (row.bodyV2 as Row).markdown !== 'string') return bad('Invalid bodyV2');
  if (row.dueAt !== undefined && Number.isNaN(Date.parse(String(row.dueAt)))) return bad('Invalid dueAt');
  const made = { ...row, createdAt: '2026-11-23T15:30:00.000Z', createdBy: { source: 'API', name: 'Followthrough' } };
  state.tables[plural] = [...(state.tables[plural] ?? []), made];
  return { status: 201, body: { data: { [`create${named(plural)}`]: made } } };
}

function change(state: State, plural: string, row: Row, changes: Row): VendorAnswer {
  if (!stages.includes(String(changes.stage)))
    return bad(`invalid input value for enum workspace_1.opportunity_stage_enum: "${changes.stage}"`);
  state.stagesSet.push(String(changes.stage));
  Object.assign(row, changes);
  return { status: 200, body: { data: { [`update${named(plural)}`]: row } } };
}
