import * as v from 'valibot';
import type { Account, CrmOutcome, CrmStage } from '../outbox/connection.ts';
import { dayOf } from '../time/day.ts';
import { isoStamp } from '../time/stamp.ts';
import { isZone } from '../time/zone.ts';
import { checked, looseText } from './answers.ts';
import { type Api, garbled, path } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { cut } from './entry-text.ts';
import { madeSince } from './look-for.ts';
import { ownValue } from './own-value.ts';
import { plainKey } from './plain-key.ts';
import { ask, dataPath, queryRows, quoted } from './salesforce-api.ts';
import { linkOf, readField, readPerson } from './salesforce-person.ts';
import { oauth, originOf, renew, sessionCookie } from './salesforce-sign-in.ts';

const longestDescription = 32_000;

/** The field that is the stage, of the objects that have one. */
const stageFields: Readonly<Record<string, string>> = { Lead: 'Status', Opportunity: 'StageName' };

/**
 * Salesforce, by OAuth with PKCE or, if the rep wants so, by the session of the browser. After developer.salesforce.com,
 * read 2026-11-22: REST API (query, sObject rows, errors), User Interface API (records, `optionalFields`), and in the
 * Object Reference Task, TaskStatus, LeadStatus, OpportunityStage, ActionCadenceTracker.
 *
 * Everything is a Task, a note too: it is what the timeline of a lead, a contact, an account and a deal shows. A meeting
 * is one as well: when it takes place is not known here, so an Event would stand at a wrong time in the calendar.
 * `CallObject` ("call object identifier", 255 characters; Create, Filter, not subject to field-level security) carries
 * our key on each: `Description` cannot be filtered. Found by SOQL, which reads the records and no search index.
 * `ActivityDate` is a day, here of the rep's own zone in Salesforce. Which Status means open and which closed is the
 * organisation's: `TaskStatus` says it. The results of calls are free text: those in use are offered.
 *
 * Not verified: that the fields of calls are there in an edition without CRM Call Center (the docs say that they are
 * exclusive to it); that the words of the daily limit's 403 end with "Limit exceeded" in every language.
 */
export const salesforce: ApiAdapter = {
  crm: 'salesforce',
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
    { way: 'pkce', fields: [{ name: 'clientId', isSecret: false }] },
    { way: 'session', fields: [] },
  ],
  baseUrl: (connection) => `${originOf(connection)}${dataPath}`,
  hostsOf: (connection) => [`${originOf(connection)}/*`],
  oauth,
  sessionCookie,
  headersOf: ({ session, accessToken }) => ({ authorization: `Bearer ${plainKey(session ?? accessToken)}` }),
  renew,
  verify,
  readPerson,
  findOutcomes,
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf: ({ ref, write }, { task }) => {
    const id = write.kind === 'stage' ? path(ref.objectType, ref.recordId) : task && path('Task', task);
    return id ? `https://${ref.host}/lightning/r${id}/view` : null;
  },
};

const user = v.object({ user_id: v.pipe(v.string(), v.minLength(1)), name: looseText, email: looseText });

async function verify(api: Api): Promise<Account> {
  const baseUrl = originOf(api.connection);
  const { body } = await ask(api, { method: 'GET', baseUrl, path: '/services/oauth2/userinfo' });
  const { user_id, name, email } = checked(user, body, 'the user');
  return { user: name || email || user_id, userId: user_id, email };
}

async function findOutcomes(api: Api): Promise<readonly CrmOutcome[]> {
  const soql = [
    'SELECT CallDisposition, COUNT(Id) FROM Task WHERE CallDisposition != null AND CreatedDate = LAST_N_DAYS:90',
    'GROUP BY CallDisposition ORDER BY COUNT(Id) DESC LIMIT 50',
  ].join(' ');
  const rows = (await queryRows(api, v.object({ CallDisposition: looseText }), { soql })) ?? [];
  return rows.map(({ CallDisposition }) => ({ id: CallDisposition, label: CallDisposition }));
}

const picked = v.object({ ApiName: v.string(), MasterLabel: looseText });

/** A lead is converted by a person in Salesforce, never by a change of its status. */
async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const lists = [
    ['Lead', 'SELECT ApiName, MasterLabel FROM LeadStatus WHERE IsConverted = false ORDER BY SortOrder'],
    ['Opportunity', 'SELECT ApiName, MasterLabel FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder'],
  ] as const;
  const found = lists.map(async ([objectType, soql]) => {
    const rows = (await queryRows(api, picked, { soql })) ?? [];
    return rows.map(({ ApiName, MasterLabel }) => ({ objectType, id: ApiName, label: MasterLabel || ApiName }));
  });
  return (await Promise.all(found)).flat();
}

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  if (entry.write.kind === 'stage') return stageSteps(entry);
  return [{ name: 'task', run: (api) => makeTask(api, entry), find: (api) => findTask(api, entry) }];
}

const madeTask = v.object({ id: v.pipe(v.string(), v.minLength(15)) });

async function makeTask(api: Api, entry: Entry): Promise<string> {
  const [status, zone] = await Promise.all([statusFor(api, entry), zoneOf(api, entry)]);
  const body = { ...fieldsFor(entry), Status: status, ActivityDate: dayOf(dayAt(entry), zone) };
  const answer = await ask(api, { method: 'POST', path: '/sobjects/Task', body });
  return checked(madeTask, answer.body, 'the new task').id;
}

function fieldsFor(entry: Entry): Readonly<Record<string, string | undefined>> {
  const { ref, account, crmOutcome, subject, text, write } = entry;
  const isDone = write.kind === 'touch';
  const isCall = isDone && write.channel === 'call';
  return {
    [linkOf(ref)]: ref.recordId,
    OwnerId: account.userId || undefined,
    Subject: cut(subject, 255),
    Description: cut(text, longestDescription) || undefined,
    TaskSubtype: isCall ? 'Call' : isDone && write.channel === 'email' ? 'Email' : 'Task',
    CallObject: keyOf(entry),
    ...(isCall && { CallType: 'Outbound', CallDisposition: crmOutcome?.slice(0, 255) }),
  };
}

function keyOf({ id }: Entry): string {
  return `followthrough:${id}`;
}

function dayAt({ write }: Entry): number {
  return write.kind === 'task' ? write.dueAt : write.at;
}

const taskStatus = v.object({ ApiName: v.string(), IsClosed: v.boolean(), IsDefault: v.boolean() });

async function statusFor(api: Api, { write }: Entry): Promise<string> {
  const soql = 'SELECT ApiName, IsClosed, IsDefault FROM TaskStatus ORDER BY SortOrder';
  const statuses = (await queryRows(api, taskStatus, { soql })) ?? [];
  const fitting = statuses.filter(({ IsClosed }) => IsClosed === (write.kind !== 'task'));
  const usual = fitting.find(({ ApiName, IsDefault }) => IsDefault || ApiName === 'Completed');
  return (usual ?? fitting[0])?.ApiName ?? garbled('no status for a task');
}

/** The zone that the rep set in Salesforce. */
async function zoneOf(api: Api, { account }: Entry): Promise<string> {
  const soql = `SELECT TimeZoneSidKey FROM User WHERE Id = ${quoted(account.userId)}`;
  const [found] = (await queryRows(api, v.object({ TimeZoneSidKey: looseText }), { soql })) ?? [];
  return found && isZone(found.TimeZoneSidKey) ? found.TimeZoneSidKey : 'UTC';
}

/** By our key alone: a lead that was converted, or a record that was merged, took its tasks to another. */
function findTask(api: Api, entry: Entry): Promise<string | null> {
  // SOQL writes instants to the second.
  const since = `${isoStamp(madeSince(entry)).slice(0, 19)}Z`;
  return findTaskWhere(api, `CallObject = ${quoted(keyOf(entry))} AND CreatedDate >= ${since}`);
}

async function findTaskWhere(api: Api, condition: string): Promise<string | null> {
  const soql = `SELECT Id FROM Task WHERE ${condition} LIMIT 1`;
  const rows = await queryRows(api, v.object({ Id: v.string() }), { soql });
  return rows?.[0]?.Id ?? null;
}

function stageSteps({ ref, crmStage }: Entry): readonly WriteStep[] | null {
  const field = ownValue(stageFields, ref.objectType);
  if (field === undefined || crmStage === null) return null;
  return [
    {
      name: 'stage',
      run: async (api) => {
        const body = { [field]: crmStage };
        await ask(api, { method: 'PATCH', path: `/sobjects${path(ref.objectType, ref.recordId)}`, body });
        return ref.recordId;
      },
      find: async (api) => ((await readField(api, ref, field)) === crmStage ? ref.recordId : null),
    },
  ];
}

async function isThere(api: Api, entry: Entry, { task }: Made): Promise<boolean> {
  const { ref, write, crmStage } = entry;
  if (write.kind === 'stage')
    return (await readField(api, ref, ownValue(stageFields, ref.objectType) ?? '')) === crmStage;
  return task !== undefined && (await findTaskWhere(api, `Id = ${quoted(task)}`)) !== null;
}

async function withdraw(api: Api, _entry: Entry, { task }: Made): Promise<'deleted'> {
  if (task !== undefined) await ask(api, { method: 'DELETE', path: `/sobjects${path('Task', task)}`, expects: [404] });
  return 'deleted';
}
