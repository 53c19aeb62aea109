import * as v from 'valibot';
import type { CrmStage } from '../outbox/connection.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, path } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { stageLabel } from './stage-label.ts';

/** What names a record of this kind in what is sent and asked; its v2 list, or v1 for leads, which v2 has none of. */
interface RecordFacts {
  readonly field: 'person_id' | 'org_id' | 'deal_id' | 'lead_id';
  readonly at: string;
}

const kinds: Readonly<Record<string, RecordFacts>> = {
  person: { field: 'person_id', at: '/api/v2/persons' },
  organization: { field: 'org_id', at: '/api/v2/organizations' },
  deal: { field: 'deal_id', at: '/api/v2/deals' },
  lead: { field: 'lead_id', at: '/api/v1/leads' },
};

/** A record as it is named in what is sent: `{ person_id: 5 }`; null for a kind that Pipedrive does not have. */
export function linkTo({ objectType, recordId }: RecordRef): Readonly<Record<string, string | number>> | null {
  const kind = ownValue(kinds, objectType);
  return kind ? { [kind.field]: kind.field === 'lead_id' ? recordId : Number(recordId) } : null;
}

/** Numbers, text or a part that names its id: v1 writes all three. */
const idOf = v.pipe(
  v.optional(
    v.nullable(v.union([v.number(), v.string(), v.object({ value: v.union([v.number(), v.string()]) })])),
    null,
  ),
  v.transform((id) => (id === null ? '' : String(typeof id === 'object' ? id.value : id))),
);
const contacts = v.optional(v.nullable(v.array(v.object({ value: looseText }))));
const record = v.object({
  data: v.nullable(
    v.object({
      id: idOf,
      name: looseText,
      title: looseText,
      owner_id: idOf,
      person_id: idOf,
      org_id: idOf,
      organization_id: idOf,
      stage_id: idOf,
      emails: contacts,
      phones: contacts,
      is_deleted: v.optional(v.nullable(v.boolean())),
    }),
  ),
});
type PipedriveRecord = NonNullable<v.InferOutput<typeof record>['data']>;

/** A record by its kind and id; null when it is not there (any more). */
async function readRecord(api: Api, objectType: string, id: string): Promise<PipedriveRecord | null> {
  const kind = ownValue(kinds, objectType);
  if (!kind || id === '') return null;
  const { status, body } = await api.send({ method: 'GET', path: `${kind.at}${path(id)}`, expects: [404, 410] });
  if (status !== 200) return null;
  const { data } = checked(record, body, 'a Pipedrive record');
  return data?.is_deleted ? null : data;
}

/** What Pipedrive says of a record; null when it is not there. A deal or lead has the contacts of its person. */
export async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const read = await readRecord(api, ref.objectType, ref.recordId);
  if (!read) return null;
  const person = ref.objectType === 'person' ? read : await readRecord(api, 'person', read.person_id);
  const company = await readRecord(api, 'organization', filled(read.org_id, read.organization_id)[0] ?? '');
  const owner = await readOwner(api, read.owner_id);
  const { stage_id: stage } = read;
  return {
    name: filled(read.name, read.title)[0] ?? null,
    emails: filled(...(person?.emails ?? []).map(({ value }) => value)),
    phones: filled(...(person?.phones ?? []).map(({ value }) => value)),
    company: company?.name || null,
    stage: stage === '' ? null : { id: stage, label: stageLabel(api, ref.objectType, stage) },
    owner,
    doNotCall: null,
    doNotEmail: null,
    runningSequence: null,
    recent: await readRecent(api, ref, owner),
  };
}

const user = v.object({ data: v.object({ name: looseText }) });

async function readOwner(api: Api, id: string): Promise<CrmPerson['owner']> {
  if (id === '') return null;
  const { status, body } = await api.send({ method: 'GET', path: `/api/v1/users${path(id)}`, expects: [403, 404] });
  return { id, name: status === 200 ? checked(user, body, 'a Pipedrive user').data.name : '' };
}

const done = v.object({
  data: v.nullable(
    v.array(v.object({ id: idOf, subject: looseText, due_date: looseText, due_time: looseText, owner_id: idOf })),
  ),
});

async function readRecent(api: Api, ref: RecordRef, owner: CrmPerson['owner']): Promise<readonly CrmActivity[]> {
  const query = { ...linkTo(ref), done: 'true', sort_by: 'due_date', sort_direction: 'desc', limit: 10 };
  const { body } = await api.send({ method: 'GET', path: '/api/v2/activities', query });
  const { data } = checked(done, body, 'the Pipedrive activities');
  return (data ?? []).slice(0, 10).flatMap(({ id, subject, due_date, due_time, owner_id }) => {
    const at = readStamp(`${due_date} ${(due_time || '00:00').slice(0, 5)}`);
    // Others' names would take a request each.
    return at === null ? [] : [{ id, at, what: subject, by: owner && owner_id === owner.id ? owner.name : '' }];
  });
}

/** The stage a deal is in; null when it is not there. */
export async function readStage(api: Api, { objectType, recordId }: RecordRef): Promise<string | null> {
  return (await readRecord(api, objectType, recordId))?.stage_id || null;
}

const named = v.object({ id: idOf, name: looseText });
const pipelines = v.object({ data: v.array(named) });
const stages = v.object({ data: v.array(v.object({ ...named.entries, pipeline_id: idOf })) });

/** The stages of deals; with the pipeline's name where there are several. */
export async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const get = async (at: string): Promise<unknown> => (await api.send({ method: 'GET', path: at })).body;
  const lines = checked(pipelines, await get('/api/v2/pipelines'), 'the Pipedrive pipelines').data;
  const found = checked(stages, await get('/api/v2/stages'), 'the Pipedrive stages').data;
  const lineOf = (id: string): string => lines.find((line) => line.id === id)?.name ?? '';
  return found.map(({ id, name, pipeline_id }) => ({
    objectType: 'deal',
    id,
    label: lines.length > 1 ? `${lineOf(pipeline_id)}: ${name}` : name,
  }));
}
