import * as v from 'valibot';
import type { Account, CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { ApiAdapter, ConnectedPlace, Entry, Made } from './api-adapter.ts';
import { ownSite } from './own-site.ts';
import { plainKey } from './plain-key.ts';
import { readTwentyPerson } from './twenty-person.ts';
import { deleteRecord, findRecords } from './twenty-records.ts';
import { twentySteps } from './twenty-steps.ts';

const cloudHost = /\.twenty\.com$/;
const cloudApi = 'https://api.twenty.com';

/**
 * Twenty, by an API key ("Settings → APIs & Webhooks"). By Twenty's "APIs" and "REST API" documentation (base address,
 * `filter=field[op]:value`, `order_by`, `depth`, 100 requests a minute) and by the integration tests of its REST API in
 * twentyhq/twenty (`test/integration/rest/suites`); read 2026-11-22.
 *
 * - There are no calls: each touch is a note and its link to the record (`noteTarget`), a follow-up a task and its
 *   link: two requests each. The outcome is told in words.
 * - We choose the ids, UUIDs made of the entry's own; a second record with the same id is refused (400). What was made
 *   is read by its id.
 * - The text of a note is Markdown (`bodyV2.markdown`). Times are ISO 8601 in UTC.
 * - A link names its record in `targetPersonId` in workspaces of 2026 and in `personId` in older ones (both seen in public
 *   clients): the newer is tried first; a workspace that has it not refuses it with 400 and makes nothing.
 * - What is taken back goes to the workspace's deleted records (`soft_delete`): without it, Twenty destroys it for good.
 * - An API key is of the workspace and of nobody: the rep says by email which member they are. A task is assigned to
 *   them; a note has no owner and shows the key as its author.
 *
 * Not verified: that a key whose role may not see the data model or the members reads them; without them no stage can be
 * mapped, and the rep is not known.
 */
export const twenty: ApiAdapter = {
  crm: 'twenty',
  caps: {
    call: 'note',
    outcome: 'text',
    idempotency: 'client-id',
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
        { name: 'email', isSecret: false },
      ],
    },
  ],
  baseUrl: (connection) => `${originOf(connection)}/rest`,
  hostsOf: ({ host }) => (cloudHost.test(host) ? [`${cloudApi}/*`] : []),
  headersOf: ({ apiKey }) => ({ authorization: `Bearer ${plainKey(apiKey)}` }),
  verify,
  readPerson: readTwentyPerson,
  findOutcomes: async () => [],
  findStages,
  stepsOf: twentySteps,
  isThere,
  withdraw,
  urlOf,
};

function originOf(connection: ConnectedPlace): string {
  return cloudHost.test(connection.host) ? cloudApi : ownSite(connection);
}

const member = v.object({
  id: v.string(),
  name: v.nullish(v.object({ firstName: looseText, lastName: looseText })),
  userEmail: looseText,
});

async function verify(api: Api): Promise<Account> {
  const email = (api.connection.fields.email ?? '').trim().toLowerCase();
  const found = await findRecords(api, 'workspaceMembers', { filter: `userEmail[eq]:${JSON.stringify(email)}` });
  const [rep] = checked(v.array(member), found, 'the members');
  if (!rep) throw new ApiError(failureOf('not-found', email));
  const user = `${rep.name?.firstName ?? ''} ${rep.name?.lastName ?? ''}`.trim();
  return { user: user || rep.userEmail, userId: rep.id, email: rep.userEmail };
}

const option = v.object({ value: v.string(), label: looseText });
const field = v.object({ name: v.string(), options: v.nullish(v.array(option), []) });
const kind = v.object({ nameSingular: looseText, fields: v.optional(v.array(field), []) });
/** The kinds are under `data.objects`, and straight under `data` in workspaces with the newer format. */
const allKinds = v.object({ data: v.union([v.object({ objects: v.array(kind) }), v.array(kind)]) });

/** The stages of opportunities, which each workspace names for itself. */
async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const response = await api.send({ method: 'GET', path: '/metadata/objects', query: { limit: 200 } });
  const { data } = checked(allKinds, response.body, 'the objects');
  const kinds = 'objects' in data ? data.objects : data;
  const fields = kinds.find(({ nameSingular }) => nameSingular === 'opportunity')?.fields ?? [];
  const stages = fields.find(({ name }) => name === 'stage')?.options ?? [];
  return stages.map(({ value, label }) => ({ objectType: 'opportunity', id: value, label: label || value }));
}

async function isThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  const steps = twentySteps(entry) ?? [];
  for (const step of steps) if ((await step.find(api, made)) === null) return false;
  return steps.length > 0;
}

async function withdraw(api: Api, { write }: Entry, made: Made): Promise<'deleted'> {
  const [things, links] = write.kind === 'task' ? ['tasks', 'taskTargets'] : ['notes', 'noteTargets'];
  if (made.link) await deleteRecord(api, links, made.link);
  const thing = made.task ?? made.note;
  if (thing) await deleteRecord(api, things, thing);
  return 'deleted';
}

function urlOf({ ref, write }: Entry, made: Made, connection: ConnectedPlace): string {
  const thing = made.task ?? made.note;
  const at = thing ? path('object', write.kind === 'task' ? 'task' : 'note', thing) : recordPath(ref);
  return `${ownSite(connection)}${at}`;
}

function recordPath({ objectType, recordId }: Entry['ref']): string {
  return path('object', objectType, recordId);
}
