import * as v from 'valibot';
import type { Account, CrmOutcome, CrmStage } from '../outbox/connection.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, path } from './api.ts';
import type { ApiAdapter, CrmActivity, CrmPerson } from './api-adapter.ts';
import { isThere, stageFields, stepsOf, urlOf, withdraw } from './espocrm-writes.ts';
import { ownSite, schemeField } from './own-site.ts';
import { plainKey } from './plain-key.ts';

const outcomes = 'entityDefs.Call.fields.status.options';
const mostRecent = 10;

/**
 * EspoCRM 7–9, on the rep's own session or with the key of an API user. Read 2026-11-22: docs.espocrm.com "API overview"
 * (sign-in, error codes; an instant is `YYYY-MM-DD HH:mm:ss` in UTC), "CRUD operations", "Search parameters", "Stream",
 * "Metadata"; the entity definitions of Call, Meeting and Task, and `Core/Api/Auth.php`, of espocrm/espocrm.
 *
 * - A call is a Call, a meeting, video call or visit a Meeting, a task done a Task; what else was sent and notes are posts
 *   in the record's stream. Organisations may have their own list of a call's statuses: it is read from the metadata.
 * - A name may not have `<`, `>` or `=` (`$noBadCharacters`); descriptions and posts are plain text, shown as Markdown.
 * - Nothing may be chosen by the client to tell two calls apart, so the marker is the last line of the text. It is looked
 *   for in the database itself (SQL `LIKE` among the calls made since), no index that lags.
 * - A post is an internal one: a customer who signs in to the organisation's portal does not see it.
 * - EspoCRM documents no limit of requests; a proxy before it may have one.
 * - With `X-Requested-With` a refusal brings no password dialog of the browser's (`Auth.php`).
 *
 * Not documented: that the cookie `auth-token` alone signs in (it is in `Auth.php` since 7.0), and how a refused field is
 * told (`X-Status-Reason`, seen in the tracker: espocrm/espocrm#2487). Labels of statuses are the untranslated ones.
 */
export const espocrm: ApiAdapter = {
  crm: 'espocrm',
  caps: {
    call: 'call',
    outcome: 'own-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [
    { way: 'session', fields: [schemeField] },
    {
      way: 'token',
      fields: [
        { name: 'apiKey', isSecret: true },
        // An API user is not the rep: calls are assigned to whom this names, where its role may assign to others.
        { name: 'userName', isSecret: false, isOptional: true },
        schemeField,
      ],
    },
  ],
  baseUrl: (connection) => `${ownSite(connection)}/api/v1`,
  hostsOf: () => [],
  headersOf: ({ apiKey }) => ({
    'x-requested-with': 'XMLHttpRequest',
    ...(apiKey === undefined ? {} : { 'x-api-key': plainKey(apiKey) }),
  }),
  verify,
  readPerson,
  findOutcomes,
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf,
};

const user = v.object({ id: v.string(), name: looseText, userName: looseText, emailAddress: looseText });

async function verify(api: Api): Promise<Account> {
  const { body } = await api.send({ method: 'GET', path: '/App/user' });
  const own = accountOf(checked(v.object({ user }), body, 'no user').user);
  const { userName = '' } = api.connection.fields;
  return userName === '' ? own : ((await findUser(api, userName)) ?? own);
}

async function findUser(api: Api, userName: string): Promise<Account | null> {
  const where = { 'where[0][type]': 'equals', 'where[0][attribute]': 'userName', 'where[0][value]': userName };
  const query = { ...where, select: 'id,name,userName,emailAddress', maxSize: 1 };
  const { body } = await api.send({ method: 'GET', path: '/User', query });
  const [found] = checked(v.object({ list: v.array(user) }), body, 'no list of users').list;
  return found ? accountOf(found) : null;
}

function accountOf({ id, name, userName, emailAddress }: v.InferOutput<typeof user>): Account {
  return { user: name || userName, userId: id, email: emailAddress };
}

const flag = v.optional(v.nullable(v.boolean()), null);
const person = v.object({
  name: looseText,
  accountName: looseText,
  emailAddress: looseText,
  emailAddressData: v.optional(v.nullable(v.array(v.object({ emailAddress: looseText, optOut: flag })))),
  emailAddressIsOptedOut: flag,
  phoneNumber: looseText,
  phoneNumberData: v.optional(v.nullable(v.array(v.object({ phoneNumber: looseText })))),
  status: looseText,
  stage: looseText,
  assignedUserId: looseText,
  assignedUserName: looseText,
  doNotCall: flag,
});

async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const at = path(ref.objectType, ref.recordId);
  const { status, body } = await api.send({ method: 'GET', path: at, expects: [404] });
  if (status === 404) return null;
  const read = checked(person, body, `no ${ref.objectType}`);
  const stage = ref.objectType === 'Opportunity' ? read.stage : read.status;
  return {
    name: read.name || null,
    emails: filled(read.emailAddress, ...(read.emailAddressData ?? []).map((one) => one.emailAddress)),
    phones: filled(read.phoneNumber, ...(read.phoneNumberData ?? []).map((one) => one.phoneNumber)),
    company: ref.objectType === 'Account' ? null : read.accountName || null,
    stage: stage === '' ? null : { id: stage, label: stage },
    owner: read.assignedUserId === '' ? null : { id: read.assignedUserId, name: read.assignedUserName },
    doNotCall: read.doNotCall,
    doNotEmail: read.emailAddressIsOptedOut ?? read.emailAddressData?.[0]?.optOut ?? null,
    runningSequence: null,
    recent: await recentOf(api, at),
  };
}

const note = v.object({
  id: v.string(),
  createdAt: looseText,
  createdByName: looseText,
  post: looseText,
  relatedName: looseText,
});

/** What is in the record's stream: posts, and calls, mails and tasks by their names. Nothing where the rep may not see it. */
async function recentOf(api: Api, at: string): Promise<readonly CrmActivity[]> {
  const query = { maxSize: mostRecent };
  const { status, body } = await api.send({ method: 'GET', path: `${at}/stream`, query, expects: [403, 404] });
  if (status !== 200) return [];
  const notes = checked(v.object({ list: v.array(note) }), body, 'no stream').list;
  return notes.flatMap(({ id, createdAt, createdByName, post, relatedName }) => {
    const [when, what] = [readStamp(createdAt), post || relatedName];
    return when === null || what === '' ? [] : [{ id, at: when, what, by: createdByName }];
  });
}

/** The statuses of a call that has been: the list's first is that of a planned one ("Planned"). */
async function findOutcomes(api: Api): Promise<readonly CrmOutcome[]> {
  const options = await optionsAt(api, outcomes);
  return options.filter((option) => option !== 'Planned').map((option) => ({ id: option, label: option }));
}

async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const lists = Object.entries(stageFields).map(async ([objectType, field]) =>
    (await optionsAt(api, `entityDefs.${objectType}.fields.${field}.options`)).map((id) => ({
      objectType,
      id,
      label: id,
    })),
  );
  return (await Promise.all(lists)).flat();
}

/** A list of the metadata. Versions before 8.2 answer with all the metadata, whatever part is asked for. */
async function optionsAt(api: Api, key: string): Promise<readonly string[]> {
  const { body } = await api.send({ method: 'GET', path: '/Metadata', query: { key } });
  const part = Array.isArray(body) ? body : key.split('.').reduce(within, body);
  const options = checked(v.nullish(v.array(v.string()), []), part, 'no list of options');
  return options.filter((option) => option !== '');
}

function within(part: unknown, name: string): unknown {
  return typeof part === 'object' && part !== null && Object.hasOwn(part, name) ? Reflect.get(part, name) : undefined;
}
