import * as v from 'valibot';
import type { Account, CrmOutcome, CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { ApiAdapter, Secrets } from './api-adapter.ts';
import { listed, readFubPerson } from './followupboss-person.ts';
import { fubSteps, isFubThere, withdrawFub } from './followupboss-writes.ts';
import { plainKey } from './plain-key.ts';

/**
 * Follow Up Boss, by the rep's own API key ("Admin → API"), the user name of HTTP Basic without a password. By
 * docs.followupboss.com, read 2026-11-22: Authentication, Registration and Identification, Requests and Responses,
 * Pagination, Rate Limiting (a sliding window of 10 s; 429 with `Retry-After`), /identity, /me, /people, /stages, /calls, /notes,
 * /tasks, /actionPlans, /actionPlansPeople.
 *
 * - A call with a number is a call, with one of six outcomes. All else is a note: a text message can be logged by
 *   registered systems only and needs the number it came from, and no way to log an email or a letter is documented.
 * - `X-System` and `X-System-Key` go with every request once the organisation has registered a system and filled them in.
 * - Ids are the CRM's: a write is known by the marker at its end, looked for in the person's own list, page by page.
 * - Times are ISO 8601 in UTC. A call and a note are of the moment they are logged: no field sets another.
 * - A call can be changed and not deleted: undone, its note says so in front. Notes and tasks are deleted.
 * - A task must have somebody it is assigned to.
 *
 * Not documented: the list of a person's notes (`GET /notes?personId=`), which users of the API report to answer; where
 * it does not, the rep is asked. Not verified: the fields of `/actionPlansPeople`, and whether the name of a list in an
 * answer keeps its capitals; both are read with care, and a plan that cannot be read is none. That `account.domain` of
 * `/identity` is the account's part of its address is by public clients, not the documentation.
 */
export const followupboss: ApiAdapter = {
  crm: 'followupboss',
  caps: {
    call: 'call',
    outcome: 'fixed-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'correct',
    recent: true,
  },
  signIns: [
    {
      way: 'token',
      fields: [
        { name: 'apiKey', isSecret: true },
        { name: 'system', isSecret: false, isOptional: true },
        { name: 'systemKey', isSecret: true, isOptional: true },
      ],
    },
  ],
  baseUrl: () => 'https://api.followupboss.com/v1',
  hostsOf: () => ['https://api.followupboss.com/*'],
  headersOf: (secrets, { fields }) => ({
    authorization: `Basic ${btoa(`${plainKey(secrets.apiKey)}:`)}`,
    ...systemHeaders(secrets, fields.system),
  }),
  verify,
  readPerson: readFubPerson,
  findOutcomes: async () => callOutcomes,
  findStages,
  stepsOf: fubSteps,
  isThere: isFubThere,
  withdraw: withdrawFub,
  urlOf: ({ ref }) => `https://${ref.host}/2/people/view/${encodeURIComponent(ref.recordId)}`,
};

function systemHeaders({ systemKey = '' }: Secrets, system = ''): Readonly<Record<string, string>> {
  return system.trim() === '' || systemKey === ''
    ? {}
    : { 'x-system': system.replace(/[^ -~]/g, '').trim(), 'x-system-key': plainKey(systemKey) };
}

const callOutcomes: readonly CrmOutcome[] = [
  'Interested',
  'Not Interested',
  'Left Message',
  'No Answer',
  'Busy',
  'Bad Number',
].map((outcome) => ({ id: outcome, label: outcome }));

const me = v.object({ id: v.number(), name: looseText, email: looseText });
const identity = v.object({ account: v.object({ domain: looseText }) });
/** Of every account. */
const sharedHosts = new Set(['app.followupboss.com', 'www.followupboss.com']);

/** Ids are numbers that every account has: with another's key they would be other people. */
async function verifyAccount(api: Api): Promise<void> {
  const host = api.connection.host.toLowerCase();
  if (sharedHosts.has(host)) return;
  const { body } = await api.send({ method: 'GET', path: '/identity' });
  const { domain } = checked(identity, body, 'the account').account;
  if (domain !== '' && `${domain.toLowerCase()}.followupboss.com` !== host)
    throw new ApiError(failureOf('rejected', `a key of ${domain}`));
}

async function verify(api: Api): Promise<Account> {
  await verifyAccount(api);
  const { id, name, email } = checked(me, (await api.send({ method: 'GET', path: '/me' })).body, 'the user');
  return { user: name || email, userId: String(id), email };
}

const stage = v.object({ name: v.pipe(v.string(), v.minLength(1)) });

/** Stages by their names, which is what a person's `stage` is read and set by. */
async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const response = await api.send({ method: 'GET', path: '/stages', query: { limit: 100 } });
  const { rows } = listed(response.body, 'stages', stage);
  return rows.map(({ name }) => ({ objectType: 'people', id: name, label: name }));
}
