import * as v from 'valibot';
import type { CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { checked } from './answers.ts';
import { type Api, ApiError, type ApiRequest, type ApiResponse, path } from './api.ts';
import type { Entry, Made } from './api-adapter.ts';
import { ownValue } from './own-value.ts';

/** What a kind of record has: its table of notes by its names, newest first, the column there that names the record, and the column of its stage. */
export interface AtomicKind {
  readonly notes: readonly string[];
  readonly of: string;
  readonly stage: string;
}

/** By `RecordRef.objectType`; companies have neither notes nor tasks nor a stage. */
export const atomicKinds: Readonly<Record<string, AtomicKind>> = {
  contacts: { notes: ['contact_notes', 'contactNotes'], of: 'contact_id', stage: 'status' },
  deals: { notes: ['deal_notes', 'dealNotes'], of: 'deal_id', stage: 'stage' },
};

/** The id as the database has it; null when it cannot be one. */
export function atomicId({ recordId }: RecordRef): number | null {
  return /^\d{1,15}$/.test(recordId) ? Number(recordId) : null;
}

interface Ask {
  /** The names of the table, newest first. */
  readonly table: string | readonly string[];
  readonly query: NonNullable<ApiRequest['query']>;
  readonly method?: ApiRequest['method'];
  readonly body?: unknown;
}

/** The rows that PostgREST read, made, changed or deleted. */
export async function atomicRows<const Schema extends v.GenericSchema>(
  api: Api,
  ask: Ask,
  row: Schema,
): Promise<v.InferOutput<v.ArraySchema<Schema, undefined>>> {
  const { body } = await sendToTable(api, ask);
  return checked(v.array(row), body, 'the rows');
}

async function sendToTable(api: Api, { table, query, method = 'GET', body }: Ask): Promise<ApiResponse> {
  const [name = '', ...others] = typeof table === 'string' ? [table] : table;
  const response = await api.send({
    method,
    path: `/rest/v1${path(name)}`,
    query,
    body,
    headers: method === 'GET' ? {} : { prefer: 'return=representation' },
    expects: [404, 409],
  });
  if (response.status !== 404 && response.status !== 409) return response;
  const said = v.safeParse(problem, response.body);
  const { code, message } = said.success ? said.output : { code: '', message: '' };
  if (others.length > 0 && noTable.has(code)) return sendToTable(api, { table: others, query, method, body });
  const isNotThere = response.status === 404 || code === noParent;
  throw new ApiError(failureOf(isNotThere ? 'not-found' : 'conflict', message));
}

const problem = v.object({ code: v.optional(v.string(), ''), message: v.optional(v.string(), '') });
/** PostgREST's own code for a table that it does not know, and PostgreSQL's, which versions before 13 pass on. */
const noTable = new Set(['PGRST205', '42P01']);
/** PostgreSQL's code for a row that names another which is not there: the record is gone. */
const noParent = '23503';

const labelled = v.array(v.object({ value: v.string(), label: v.optional(v.string(), '') }));
const configured = v.object({
  config: v.object({ dealStages: v.optional(labelled, []), noteStatuses: v.optional(labelled, []) }),
});

/** What the app itself shows while nothing is configured. */
const appsOwn: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  contacts: [
    ['cold', 'Cold'],
    ['warm', 'Warm'],
    ['hot', 'Hot'],
    ['in-contract', 'In Contract'],
  ],
  deals: [
    ['opportunity', 'Opportunity'],
    ['proposal-sent', 'Proposal Sent'],
    ['in-negociation', 'In Negotiation'],
    ['won', 'Won'],
    ['lost', 'Lost'],
    ['delayed', 'Delayed'],
  ],
};

/** The statuses of contacts and the stages of deals, as configured; the app's own where nothing is or nothing can be. */
export async function atomicStages(api: Api): Promise<readonly CrmStage[]> {
  const response = await api.send({
    method: 'GET',
    path: '/rest/v1/configuration',
    query: { id: 'eq.1', select: 'config' },
    expects: [404],
  });
  const [row] = response.status === 404 ? [] : checked(v.array(configured), response.body, 'the configuration');
  const stagesOf = (objectType: string, own: v.InferOutput<typeof labelled> = []): CrmStage[] => {
    const listed = own.length > 0 ? own : (appsOwn[objectType] ?? []).map(([value, label]) => ({ value, label }));
    return listed.map(({ value, label }) => ({ objectType, id: value, label: label || value }));
  };
  return [...stagesOf('contacts', row?.config.noteStatuses), ...stagesOf('deals', row?.config.dealStages)];
}

const anyRow = v.record(v.string(), v.unknown());

/** Does the CRM show the write? */
export async function isAtomicThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  const { ref, write } = entry;
  const kind = ownValue(atomicKinds, ref.objectType);
  if (write.kind === 'stage') {
    const [row] = await atomicRows(api, { table: ref.objectType, query: { id: `eq.${ref.recordId}` } }, anyRow);
    return kind !== undefined && row?.[kind.stage] === entry.crmStage;
  }
  const { table, id } = placeOf(entry, made);
  if (id === undefined) return false;
  return (await atomicRows(api, { table, query: { id: `eq.${id}`, select: 'id' } }, anyRow)).length > 0;
}

/** Deletes what was made. A row that the database's rules keep from us stays, and is `forbidden`. */
export async function withdrawAtomic(api: Api, entry: Entry, made: Made): Promise<'deleted'> {
  const { table, id } = placeOf(entry, made);
  if (id === undefined) return 'deleted';
  const query = { id: `eq.${id}`, select: 'id' };
  const gone = await atomicRows(api, { table, query, method: 'DELETE' }, anyRow);
  if (gone.length === 0 && (await isAtomicThere(api, entry, made))) throw new ApiError(failureOf('forbidden'));
  return 'deleted';
}

function placeOf({ ref, write }: Entry, made: Made): { table: string | readonly string[]; id: string | undefined } {
  if (write.kind === 'task') return { table: 'tasks', id: made.task };
  return { table: ownValue(atomicKinds, ref.objectType)?.notes ?? [], id: made.note };
}
