import * as v from 'valibot';
import type { Account, CrmOutcome, CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { ApiAdapter, Entry, Made } from './api-adapter.ts';
import { readFrappePerson } from './frappe-person.ts';
import { deleteDocument, findDocument, findDocuments } from './frappe-rest.ts';
import { frappeSteps } from './frappe-steps.ts';
import { ownSite } from './own-site.ts';
import { plainKey } from './plain-key.ts';

/**
 * Frappe CRM, by an API key and secret of the rep ("Settings → API Access" of the user) or in the rep's own session. By
 * Frappe's "REST API" and "Token Based Authentication" documentation and by the doctypes of frappe/crm
 * (`crm/fcrm/doctype/…`, `crm/www/crm.py`, `crm/api/activities.py`) and frappe/frappe; read 2026-11-22.
 *
 * - A call is a note with the words (`FCRM Note`) and a `CRM Call Log` that names it, whose id we choose. Every other
 *   touch is a note, a follow-up a `CRM Task`. The CRM shows them at leads and deals; those of contacts and
 *   organisations are in its lists of notes and tasks.
 * - Notes and tasks have ids of the CRM's: they are known by the marker in their last line, looked for among the
 *   record's own with `like`, which the database answers and no index that lags.
 * - Times are wall clocks in the site's zone (`frappe.client.get_time_zone`), to the second. A title has 140 characters,
 *   texts are HTML.
 * - Signed out, Frappe answers 403 as it does where the rep has no right: in a session it is asked who is there.
 * - A write in a session needs the token that the CRM's page carries in a script (`window["csrf_token"] = …`).
 *
 * Not verified: that every site gives its users the right to read the list of statuses.
 */
export const frappe: ApiAdapter = {
  crm: 'frappe',
  caps: {
    call: 'call',
    outcome: 'fixed-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [
    {
      way: 'token',
      fields: [
        { name: 'apiKey', isSecret: true },
        { name: 'apiSecret', isSecret: true },
      ],
    },
    { way: 'session', fields: [] },
  ],
  baseUrl: ownSite,
  hostsOf: () => [],
  headersOf: ({ apiKey, apiSecret }, { way }) =>
    way === 'session' ? {} : { authorization: `token ${`${plainKey(apiKey)}:${plainKey(apiSecret)}`}` },
  sessionHeaders,
  verify,
  readPerson: readFrappePerson,
  findOutcomes: async () => callStatuses,
  findStages,
  stepsOf: frappeSteps,
  isThere,
  withdraw,
  urlOf: ({ ref, write }, _made, connection) => {
    const tab = write.kind === 'task' ? '#tasks' : write.kind === 'stage' ? '' : isCall(write) ? '#calls' : '#notes';
    return `${ownSite(connection)}${path('crm', ref.objectType, ref.recordId)}${tab}`;
  },
};

function isCall(write: Entry['write']): boolean {
  return write.kind === 'touch' && write.channel === 'call';
}

/** Of the statuses of a call log, those that a call can have when it is over. */
const callStatuses: readonly CrmOutcome[] = ['Completed', 'No Answer', 'Busy', 'Failed', 'Canceled'].map((status) => ({
  id: status,
  label: status,
}));

async function sessionHeaders(api: Api): Promise<Readonly<Record<string, string>>> {
  const { body } = await api.send({ method: 'GET', path: '/crm', asText: true, headers: { accept: 'text/html' } });
  const [, token] = /csrf_token["']?\]?\s*=\s*["']([\w-]{8,200})["']/.exec(String(body)) ?? [];
  if (!token) throw new ApiError(failureOf('unauthorised'));
  return { 'x-frappe-csrf-token': token };
}

const whoAmI = v.object({ message: v.pipe(v.string(), v.minLength(1)) });
const profile = v.object({ data: v.object({ full_name: looseText, email: looseText }) });

async function verify(api: Api): Promise<Account> {
  const who = await api.send({ method: 'GET', path: '/api/method/frappe.auth.get_logged_user', expects: [403] });
  if (who.status === 403) throw new ApiError(failureOf('unauthorised'));
  const { message: id } = checked(whoAmI, who.body, 'the user');
  const response = await api.send({ method: 'GET', path: path('api', 'resource', 'User', id), expects: [403, 404] });
  if (response.status !== 200) return { user: id, userId: id, email: id };
  const { full_name: name, email } = checked(profile, response.body, 'the user').data;
  return { user: name || id, userId: id, email: email || id };
}

const named = v.object({ name: v.string() });

async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const stagesOf = async (objectType: string, doctype: string): Promise<readonly CrmStage[]> => {
    const found = await findDocuments(
      api,
      { doctype, fields: ['name'], filters: [], order: 'position asc', most: 100 },
      named,
    );
    return found.map(({ name }) => ({ objectType, id: name, label: name }));
  };
  return [...(await stagesOf('leads', 'CRM Lead Status')), ...(await stagesOf('deals', 'CRM Deal Status'))];
}

/** What each step of a write makes, in the order in which it can be deleted: a call log names its note. */
const doctypeOfStep: readonly (readonly [string, string])[] = [
  ['call', 'CRM Call Log'],
  ['note', 'FCRM Note'],
  ['task', 'CRM Task'],
];

async function isThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  const steps = frappeSteps(entry) ?? [];
  for (const step of steps) {
    const name = made[step.name];
    const doctype = doctypeOfStep.find(([one]) => one === step.name)?.[1];
    const isShown = doctype
      ? name !== undefined && (await findDocument(api, doctype, name)) !== null
      : (await step.find(api, made)) !== null;
    if (!isShown) return false;
  }
  return steps.length > 0;
}

async function withdraw(api: Api, _entry: Entry, made: Made): Promise<'deleted'> {
  for (const [step, doctype] of doctypeOfStep) {
    const name = made[step];
    if (name !== undefined) await deleteDocument(api, doctype, name);
  }
  return 'deleted';
}
