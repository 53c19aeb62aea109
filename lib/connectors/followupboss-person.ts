import * as v from 'valibot';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, garbled, path } from './api.ts';
import type { CrmActivity, CrmPerson } from './api-adapter.ts';

const mostRecent = 10;
const value = v.object({ value: looseText });
const person = v.object({
  id: v.number(),
  name: looseText,
  stage: looseText,
  emails: v.nullish(v.array(value), []),
  phones: v.nullish(v.array(value), []),
  assignedUserId: v.nullish(v.number()),
  assignedTo: looseText,
});

type FubPerson = v.InferOutput<typeof person>;

/** The person as the CRM answers; null when there is none. */
export async function findFubPerson(api: Api, { recordId }: RecordRef): Promise<FubPerson | null> {
  const response = await api.send({ method: 'GET', path: path('people', recordId), expects: [404] });
  return response.status === 404 ? null : checked(person, response.body, 'the person');
}

/** What Follow Up Boss says of a person; null when there is none. */
export async function readFubPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const read = await findFubPerson(api, ref);
  if (!read) return null;
  return {
    name: read.name || null,
    emails: filled(...(read.emails ?? []).map((one) => one.value)),
    phones: filled(...(read.phones ?? []).map((one) => one.value)),
    company: null,
    stage: read.stage === '' ? null : { id: read.stage, label: read.stage },
    owner: read.assignedUserId ? { id: String(read.assignedUserId), name: read.assignedTo } : null,
    doNotCall: null,
    doNotEmail: null,
    runningSequence: await runningPlan(api, read.id),
    recent: await recentCalls(api, read.id),
  };
}

const metadata = v.object({ next: v.nullish(v.union([v.string(), v.number()]), '') });

/** The rows of a list, and where its next page begins. The list's name is not always written as its address is. */
export function listed<const Schema extends v.GenericSchema>(
  body: unknown,
  name: string,
  row: Schema,
): { readonly rows: readonly v.InferOutput<Schema>[]; readonly next: string | undefined } {
  const parts = checked(v.record(v.string(), v.unknown()), body, name);
  const key = Object.keys(parts).find((one) => one.toLowerCase() === name.toLowerCase());
  if (key === undefined) return garbled(name);
  const { _metadata: about } = parts;
  const read = v.safeParse(metadata, about);
  const next = String((read.success && read.output.next) || '');
  return {
    rows: checked(v.array(row), parts[key], name),
    next: next === '' ? undefined : next,
  };
}

const planOfPerson = v.object({ actionPlanId: v.number(), status: looseText });
const plan = v.object({ id: v.number(), name: looseText });

/** The action plan that runs for a person; null where none does, or where the account has no action plans. */
async function runningPlan(api: Api, personId: number): Promise<string | null> {
  const query = { personId, limit: 100 };
  const response = await api.send({ method: 'GET', path: '/actionPlansPeople', query, expects: [400, 403, 404] });
  if (response.status !== 200) return null;
  const { rows } = listed(response.body, 'actionPlansPeople', planOfPerson);
  const running = rows.find(({ status }) => status.toLowerCase() === 'running');
  if (!running) return null;
  const plans = await api.send({ method: 'GET', path: '/actionPlans', query: { limit: 100 } });
  const named = listed(plans.body, 'actionPlans', plan).rows.find(({ id }) => id === running.actionPlanId);
  return named?.name || `#${running.actionPlanId}`;
}

const call = v.object({
  id: v.number(),
  created: looseText,
  outcome: looseText,
  note: looseText,
  userName: looseText,
});

/** Calls only: they are the one list of a person's activities that is documented and tells what was said. */
async function recentCalls(api: Api, personId: number): Promise<readonly CrmActivity[]> {
  const response = await api.send({ method: 'GET', path: '/calls', query: { personId, limit: 100 } });
  const told = listed(response.body, 'calls', call).rows.flatMap(({ id, created, outcome, note, userName }) => {
    const at = readStamp(created);
    const what = filled(outcome, note.slice(0, longestWhat)).join(' · ');
    return at === null ? [] : [{ id: String(id), at, what, by: userName }];
  });
  return told.sort((one, other) => other.at - one.at).slice(0, mostRecent);
}

const longestWhat = 200;
