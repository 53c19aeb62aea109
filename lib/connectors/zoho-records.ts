import * as v from 'valibot';
import type { CrmOutcome, CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, ApiError, type ApiResponse, path } from './api.ts';
import type { CrmPerson } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { stageLabel } from './stage-label.ts';

/** A path of the API in the version this is written for. */
export function zohoPath(...parts: readonly string[]): string {
  return path('crm', 'v8', ...parts);
}

interface ModuleFacts {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string | null;
  readonly stage: string | null;
}

const nothing: ModuleFacts = { names: [], emails: [], phones: [], company: null, stage: null };
const person: ModuleFacts = {
  names: ['First_Name', 'Last_Name'],
  emails: ['Email', 'Secondary_Email'],
  phones: ['Phone', 'Mobile'],
  company: 'Company',
  stage: 'Lead_Status',
};
/** The modules that come with Zoho CRM, by the names its API gives their fields. */
const modules: Readonly<Record<string, ModuleFacts>> = {
  Leads: person,
  Contacts: { ...person, company: 'Account_Name', stage: null },
  Accounts: { ...nothing, names: ['Account_Name'], phones: ['Phone'], company: 'Account_Name' },
  Deals: { ...nothing, names: ['Deal_Name'], company: 'Account_Name', stage: 'Stage' },
};

/** Is it one of the modules whose name in an address is its name in the API? Those an organisation made are not. */
export function isModule(objectType: string): boolean {
  return ownValue(modules, objectType) !== undefined;
}

/** The field that is the stage of this module's records; null where there is none. */
export function stageFieldOf(objectType: string): string | null {
  return ownValue(modules, objectType)?.stage ?? null;
}

const problem = v.object({ code: looseText, message: looseText, status: looseText });

/** Is this the answer for an id that is of nothing (any more)? Zoho has several: "Get a record" and "Delete a record". */
export function isMissing({ status, body }: ApiResponse): boolean {
  if (status === 204 || status === 404) return true;
  const many = v.safeParse(v.object({ data: v.array(v.unknown()) }), body);
  const read = v.safeParse(problem, many.success ? many.output.data[0] : body);
  if (!read.success || read.output.status !== 'error') return false;
  if (read.output.code !== 'INVALID_DATA') throw new ApiError(failureOf('rejected', read.output.message));
  return true;
}

const rows = v.object({ data: v.array(v.record(v.string(), v.unknown())) });

/** The fields of a record of a module; null when it is not there. */
export async function readRecord(
  api: Api,
  module: string,
  wanted: { readonly id: string; readonly fields: readonly string[] },
): Promise<Readonly<Record<string, unknown>> | null> {
  const answer = await api.send({
    method: 'GET',
    path: zohoPath(module, wanted.id),
    query: { fields: wanted.fields.join() },
    expects: [400, 404],
  });
  return isMissing(answer) ? null : (checked(rows, answer.body, 'a Zoho record').data[0] ?? null);
}

const named = v.object({ id: looseText, name: looseText });

/** A field's words: a lookup has them in its name. */
function wordsOf(value: unknown): string {
  const lookup = v.safeParse(named, value);
  const text = v.safeParse(looseText, lookup.success ? lookup.output.name : value);
  return text.success ? text.output : '';
}

/** What Zoho says of a record; null when it is not there. Of a module that an organisation made, nothing is known. */
export async function readPerson(api: Api, { objectType, recordId }: RecordRef): Promise<CrmPerson | null> {
  const facts = ownValue(modules, objectType);
  if (!facts) return personFrom(api, objectType, {});
  const own = [...facts.names, ...facts.emails, ...facts.phones, facts.company ?? '', facts.stage ?? ''];
  const optOut = facts.emails.length > 0 ? 'Email_Opt_Out' : '';
  const fields = filled(...own, 'Owner', optOut);
  const read = await readRecord(api, objectType, { id: recordId, fields });
  return read && personFrom(api, objectType, read);
}

function personFrom(api: Api, objectType: string, read: Readonly<Record<string, unknown>>): CrmPerson {
  const { names, emails, phones, company, stage } = ownValue(modules, objectType) ?? nothing;
  const all = (fields: readonly string[]): readonly string[] => filled(...fields.map((name) => wordsOf(read[name])));
  const owner = v.safeParse(named, read.Owner);
  const staged = stage === null ? '' : wordsOf(read[stage]);
  return {
    name: all(names).join(' ') || null,
    emails: all(emails),
    phones: all(phones),
    company: (company && wordsOf(read[company])) || null,
    stage: staged === '' ? null : { id: staged, label: stageLabel(api, objectType, staged) },
    owner: owner.success ? owner.output : null,
    doNotCall: null,
    doNotEmail: typeof read.Email_Opt_Out === 'boolean' ? read.Email_Opt_Out : null,
    runningSequence: null,
    recent: [],
  };
}

const choice = v.object({ display_value: looseText, actual_value: looseText, type: looseText });
const field = v.object({
  api_name: v.string(),
  operation_type: v.optional(v.object({ api_create: v.optional(v.boolean(), true) })),
  pick_list_values: v.optional(v.nullable(v.array(choice))),
});
const fields = v.object({ fields: v.array(field) });
/** What Zoho calls the empty choice. */
const noChoice = '-None-';

/** A module's fields as this organisation has them. */
export async function readFields(api: Api, module: string): Promise<readonly v.InferOutput<typeof field>[]> {
  const { body } = await api.send({ method: 'GET', path: zohoPath('settings', 'fields'), query: { module } });
  return checked(fields, body, 'the Zoho fields').fields;
}

/** The choices of a field; empty where the organisation does not have it. */
export async function readChoices(api: Api, module: string, name: string): Promise<readonly CrmOutcome[]> {
  const found = (await readFields(api, module)).find(({ api_name }) => api_name === name);
  return (found?.pick_list_values ?? [])
    .filter(({ actual_value, type }) => actual_value !== noChoice && actual_value !== '' && type !== 'unused')
    .map(({ actual_value, display_value }) => ({ id: actual_value, label: display_value || actual_value }));
}

/** The statuses of leads and the stages of deals. */
export async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const found: CrmStage[] = [];
  for (const objectType of ['Leads', 'Deals']) {
    const choices = await readChoices(api, objectType, stageFieldOf(objectType) ?? '');
    found.push(...choices.map((one) => ({ objectType, ...one })));
  }
  return found;
}

const users = v.object({
  users: v.array(v.object({ id: v.string(), full_name: looseText, email: looseText, time_zone: looseText })),
});

/** The user whose token it is. */
export async function readMe(api: Api): Promise<v.InferOutput<typeof users>['users'][number]> {
  const { body } = await api.send({ method: 'GET', path: zohoPath('users'), query: { type: 'CurrentUser' } });
  const [me] = checked(users, body, 'the Zoho user').users;
  if (!me) throw new ApiError(failureOf('unauthorised', 'no current user'));
  return me;
}
