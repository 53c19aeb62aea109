import * as v from 'valibot';
import type { Account, Connection, CrmOutcome, CrmStage, SignInField } from '../outbox/connection.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, path } from './api.ts';
import type { ApiAdapter, CrmActivity, CrmPerson } from './api-adapter.ts';
import { schemeField } from './own-site.ts';
import { plainKey } from './plain-key.ts';
import { attributesOf, isMissing, moduleNamed, plain, readUtc, stageFieldOf } from './suitecrm-answers.ts';
import { newSecrets } from './suitecrm-sign-in.ts';
import { siteOf } from './suitecrm-site.ts';
import { heldStatuses, isThere, stepsOf, urlOf, withdraw } from './suitecrm-writes.ts';

const client: readonly SignInField[] = [
  { name: 'clientId', isSecret: false },
  { name: 'clientSecret', isSecret: true },
];
const place: readonly SignInField[] = [{ name: 'version', isSecret: false, options: ['8', '7'] }, schemeField];
const mostRecent = 10;

/**
 * SuiteCRM 7.12+ and 8 by the V8 JSON:API, with a client that an administrator made. Read 2026-11-22: docs.suitecrm.com
 * "JSON API" (paths, filters, grants) and "Available Grant Types"; `Api/V8` of SuiteCRM/SuiteCRM (routes, ModuleService,
 * Filter, ErrorResponse), `modules/Calls`, `Meetings`, `Tasks` and `Notes`.
 *
 * - The API is at `/Api` of a 7 and at `/legacy/Api` of an 8; its tokens last an hour. With a password's grant the
 *   password is not kept: the refresh token, good for a month and once, takes its place.
 * - The client chooses a record's id (a UUID; `new_with_id`), and a second record of that id is refused: so the outbox
 *   row's own id is the call's. Nothing has to be searched.
 * - Instants are sent as `YYYY-MM-DD HH:mm:ss` in UTC, as the database has them. They come back with the server's zone
 *   behind, which is wrong (SuiteCRM#9952): the time before it is UTC.
 * - What is not there, and what may not be seen, is a 400, told apart by its words ("… is not found"). An unknown
 *   attribute is a 400; a wrong value of a list is stored.
 * - Texts come back with HTML entities (SuiteCRM#8101), and tags are purified away on saving, even as entities: `<` and
 *   `>` are written as `‹` and `›`.
 * - The name of a call, meeting or task has 50 characters: a longer subject is cut there, and whole in the description.
 * - The API lists no options of a list: statuses and stages are those SuiteCRM ships with; others cannot be chosen.
 *
 * Not documented: whether `email_opt_out` is always among a person's attributes; no limit of requests.
 */
export const suitecrm: ApiAdapter = {
  crm: 'suitecrm',
  caps: {
    call: 'call',
    outcome: 'fixed-list',
    idempotency: 'client-id',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [
    {
      way: 'password',
      fields: [...client, { name: 'userName', isSecret: false }, { name: 'password', isSecret: true }, ...place],
    },
    { way: 'token', fields: [...client, ...place] },
  ],
  baseUrl: (connection) => `${siteOf(connection)}${apiFolder(connection)}`,
  hostsOf: () => [],
  headersOf: ({ accessToken }) => ({
    accept: 'application/vnd.api+json',
    'content-type': 'application/vnd.api+json',
    ...(accessToken === undefined ? {} : { authorization: `Bearer ${plainKey(accessToken)}` }),
  }),
  renew: newSecrets,
  verify,
  readPerson,
  findOutcomes: async () => heldStatuses.map((id): CrmOutcome => ({ id, label: id })),
  findStages: async () => shippedStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf,
};

function apiFolder({ fields }: Pick<Connection, 'fields'>): string {
  return fields.version === '7' ? '/Api' : '/legacy/Api';
}

const user = v.object({ user_name: looseText, full_name: looseText, first_name: looseText, last_name: looseText });

async function verify(api: Api): Promise<Account> {
  const { body } = await api.send({ method: 'GET', path: '/V8/current-user' });
  const { id, attributes } = attributesOf(v.object({ ...user.entries, email1: looseText }), body, 'no user');
  const { user_name, full_name, first_name, last_name, email1 } = attributes;
  return { user: plain(full_name || `${first_name} ${last_name}`.trim() || user_name), userId: id, email: email1 };
}

const phoneFields = [
  'phone_work',
  'phone_office',
  'phone_mobile',
  'phone_home',
  'phone_other',
  'phone_alternate',
] as const;
const flag = v.fallback(v.nullable(v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(isSet))), null);
const person = v.object({
  name: looseText,
  full_name: looseText,
  email1: looseText,
  email2: looseText,
  phone_work: looseText,
  phone_office: looseText,
  phone_mobile: looseText,
  phone_home: looseText,
  phone_other: looseText,
  phone_alternate: looseText,
  account_name: looseText,
  status: looseText,
  sales_stage: looseText,
  assigned_user_id: looseText,
  assigned_user_name: looseText,
  do_not_call: flag,
  email_opt_out: flag,
});

function isSet(value: string | number | boolean): boolean {
  return value === true || value === 1 || value === '1' || value === 'on' || value === 'true';
}

async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const module = moduleNamed(ref.objectType);
  if (module === undefined) return null;
  const at = path('V8', 'module', module, ref.recordId);
  const { status, body } = await api.send({ method: 'GET', path: at, expects: [400] });
  if (isMissing(status, body)) return null;
  const { attributes: read } = attributesOf(person, body, `no ${module}`);
  const field = stageFieldOf(ref.objectType);
  const stage = field ? plain(read[field]) : '';
  return {
    name: plain(read.full_name || read.name) || null,
    emails: filled(read.email1, read.email2),
    phones: filled(...phoneFields.map((name) => read[name])),
    company: ref.objectType === 'accounts' ? null : plain(read.account_name) || null,
    stage: stage === '' ? null : { id: stage, label: stage },
    owner: read.assigned_user_id === '' ? null : { id: read.assigned_user_id, name: plain(read.assigned_user_name) },
    doNotCall: read.do_not_call,
    doNotEmail: read.email_opt_out,
    runningSequence: null,
    recent: await recentOf(api, ref.recordId),
  };
}

const logged = v.object({
  data: v.array(
    v.object({
      id: v.string(),
      attributes: v.object({
        name: looseText,
        date_start: looseText,
        date_entered: looseText,
        assigned_user_name: looseText,
        created_by_name: looseText,
      }),
    }),
  ),
});

/** The record's latest calls and notes. */
async function recentOf(api: Api, recordId: string): Promise<readonly CrmActivity[]> {
  const lists = await Promise.all(['Calls', 'Notes'].map((module) => loggedIn(api, module, recordId)));
  return lists
    .flat()
    .toSorted((a, b) => b.at - a.at)
    .slice(0, mostRecent);
}

async function loggedIn(api: Api, module: string, recordId: string): Promise<readonly CrmActivity[]> {
  const query = { 'filter[parent_id][eq]': recordId, sort: '-date_entered', 'page[size]': mostRecent };
  const { body } = await api.send({ method: 'GET', path: path('V8', 'module', module), query });
  return checked(logged, body, `no list of ${module}`).data.flatMap(({ id, attributes }) => {
    const { name, date_start, date_entered, assigned_user_name, created_by_name } = attributes;
    const at = readUtc(date_start || date_entered);
    return at === null ? [] : [{ id, at, what: plain(name), by: plain(assigned_user_name || created_by_name) }];
  });
}

const leadStatuses = ['New', 'Assigned', 'In Process', 'Converted', 'Recycled', 'Dead'];
const salesStages = [
  'Prospecting',
  'Qualification',
  'Needs Analysis',
  'Value Proposition',
  'Id. Decision Makers',
  'Perception Analysis',
  'Proposal/Price Quote',
  'Negotiation/Review',
  'Closed Won',
  'Closed Lost',
];
const shippedStages: readonly CrmStage[] = [
  ...leadStatuses.map((id) => ({ objectType: 'leads', id, label: id })),
  ...salesStages.map((id) => ({ objectType: 'opportunities', id, label: id })),
];
