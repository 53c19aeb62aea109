import * as v from 'valibot';
import type { Account, Connection, CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import type { OwedTouch } from '../outbox/owed-write.ts';
import { isoStamp } from '../time/stamp.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, garbled } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { readPerson, readStage, rowPath } from './dynamics-person.ts';
import { type ActivityTable, activityTableOf, type PersonTable, personTables } from './dynamics-tables.ts';
import { cut } from './entry-text.ts';
import { ownSite } from './own-site.ts';
import { ownValue } from './own-value.ts';
import { richText } from './rich-text.ts';

const longestSubject = 200;
const longestDescription = 2000;
const longestNote = 30_000;
const duplicate = 'The organisation takes it for a duplicate';

/**
 * Dynamics 365 Sales, by the rep's own session from its tab: the Dataverse Web API v9.2 of the same origin. After
 * learn.microsoft.com, read 2026-11-22: Create a table row ("Setting the primary key value", deep insert), Update and
 * delete table rows (`If-Match: *`), the activity party types, the table reference of phonecall, email, letter, task,
 * annotation and lead (columns, lengths, states; the navigation properties `regardingobjectid_lead_phonecall`,
 * `objectid_lead`), Query table definitions, Service protection limits (429 with Retry-After, in seconds). Times are
 * ISO 8601 in UTC; a description holds 2,000 characters but an email's, which is HTML: the rest of a longer note is cut.
 *
 * An activity is made open, under the id of our own entry, and completed by a second step: `statecode` cannot be set when
 * it is made. Then it is read-only for people. It is made by POST with the key in the body, which a key in use refuses
 * with 412 and 0x80040237 (bengribaudo.com, "Identity insert", 2021): a PATCH that makes what is not there
 * (`If-None-Match: *`) refuses the parties of a call ("Deep update of navigation properties is not allowed", 0x80060888,
 * as others met it). A meeting is a task: an appointment would stand in calendars, and may invite. There is no field for
 * a call's outcome but "left voice mail"; the subject says it.
 *
 * Not verified by documentation: that an email may be completed without being sent, as the form's "Close email" does; that
 * `actualend` keeps our time when the activity is completed.
 */
export const dynamics: ApiAdapter = {
  crm: 'dynamics',
  caps: {
    call: 'call',
    outcome: 'text',
    idempotency: 'client-id',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [{ way: 'session', fields: [] }],
  baseUrl: (connection) => `${ownSite(connection)}/api/data/v9.2`,
  hostsOf: () => [],
  headersOf: () => ({ 'odata-version': '4.0', 'odata-maxversion': '4.0' }),
  verify,
  readPerson,
  findOutcomes: async () => [],
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf,
};

const whoAmI = v.object({ UserId: v.pipe(v.string(), v.uuid()) });
const systemUser = v.object({ fullname: looseText, internalemailaddress: looseText });

async function verify(api: Api): Promise<Account> {
  const { UserId: userId } = checked(whoAmI, (await api.send({ method: 'GET', path: '/WhoAmI' })).body, 'the user');
  const path = `${rowPath('systemusers', userId)}?$select=fullname,internalemailaddress`;
  const { fullname, internalemailaddress } = checked(
    systemUser,
    (await api.send({ method: 'GET', path })).body,
    'the user',
  );
  return { user: fullname || internalemailaddress || userId, userId, email: internalemailaddress };
}

const statusReasons = v.object({
  OptionSet: v.object({
    Options: v.array(
      v.object({
        Value: v.number(),
        State: v.number(),
        Label: v.object({ UserLocalizedLabel: v.nullable(v.object({ Label: looseText })) }),
      }),
    ),
  }),
});

async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const staged = Object.entries(personTables).filter(([, { stagesOfStates }]) => stagesOfStates.length > 0);
  return (await Promise.all(staged.map(([objectType, table]) => stagesOf(api, objectType, table)))).flat();
}

async function stagesOf(api: Api, objectType: string, { stagesOfStates }: PersonTable): Promise<readonly CrmStage[]> {
  const column = `EntityDefinitions(LogicalName='${objectType}')/Attributes(LogicalName='statuscode')`;
  const asked = '$select=LogicalName&$expand=OptionSet($select=Options)';
  const path = `/${column}/Microsoft.Dynamics.CRM.StatusAttributeMetadata?${asked}`;
  const { body } = await api.send({ method: 'GET', path });
  const { Options } = checked(statusReasons, body, 'the status reasons').OptionSet;
  return Options.filter(({ State }) => stagesOfStates.includes(State)).map(({ State, Value, Label }) => ({
    objectType,
    id: `${State}:${Value}`,
    label: Label.UserLocalizedLabel?.Label || String(Value),
  }));
}

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  const table = ownValue(personTables, entry.ref.objectType);
  if (!table) return null;
  if (entry.write.kind === 'stage') return stageSteps(entry, table);
  if (entry.write.kind === 'note') return [makeStep(entry, 'annotations', noteBody(entry, table))];
  const activity = activityTableOf(entry.write);
  if (!activity) return null;
  const make = makeStep(entry, activity.set, activityBody(entry, activity, table));
  return entry.write.kind === 'task' ? [make] : [make, doneStep(entry, activity)];
}

type Body = Readonly<Record<string, unknown>>;

/** Made under the id of the entry. That its key is in use (412) says that an earlier attempt made it. */
function makeStep({ id }: Entry, set: string, body: Body): WriteStep {
  return {
    name: 'make',
    run: async (api) => {
      const row = { [keyOf(set)]: id, ...body };
      const { status } = await api.send({ method: 'POST', path: `/${set}`, body: row, expects: [412] });
      // An organisation's rules against duplicates answer with 412, too.
      if (status === 412 && !(await hasRow(api, set, id))) throw new ApiError(failureOf('rejected', duplicate));
      return id;
    },
    find: async (api) => ((await hasRow(api, set, id)) ? id : null),
  };
}

function doneStep({ id }: Entry, { set, doneStatus }: ActivityTable): WriteStep {
  return {
    name: 'done',
    run: async (api) => {
      await change(api, rowPath(set, id), { statecode: 1, statuscode: doneStatus });
      return id;
    },
    find: async (api) => ((await readStage(api, set, id)) === `1:${doneStatus}` ? id : null),
  };
}

function stageSteps({ ref, crmStage }: Entry, { set, stagesOfStates }: PersonTable): readonly WriteStep[] | null {
  const [, state, status] = /^(\d+):(\d+)$/.exec(crmStage ?? '') ?? [];
  if (state === undefined || !stagesOfStates.includes(Number(state))) return null;
  return [
    {
      name: 'stage',
      run: async (api) => {
        const body = { statecode: Number(state), statuscode: Number(status) };
        await change(api, rowPath(set, ref.recordId), body);
        return ref.recordId;
      },
      find: async (api) => ((await readStage(api, set, ref.recordId)) === crmStage ? ref.recordId : null),
    },
  ];
}

/** Changes what is there, and makes nothing where it is not. */
async function change(api: Api, path: string, body: Body): Promise<void> {
  await api.send({ method: 'PATCH', path, body, headers: { 'if-match': '*' } });
}

async function hasRow(api: Api, set: string, id: string): Promise<boolean> {
  const key = keyOf(set);
  const { status, body } = await api.send({
    method: 'GET',
    path: `${rowPath(set, id)}?$select=${key}`,
    expects: [404],
  });
  if (status === 404) return false;
  const { [key]: shown = '' } = checked(v.record(v.string(), v.unknown()), body, `a row of ${set}`);
  return shown === id || garbled(`a row of ${set}`);
}

function keyOf(set: string): string {
  return set === 'annotations' ? 'annotationid' : 'activityid';
}

function noteBody({ ref, subject, text }: Entry, { set }: PersonTable): Body {
  return {
    subject: cut(subject, longestSubject),
    notetext: cut(text, longestNote),
    [`objectid_${ref.objectType}@odata.bind`]: rowPath(set, ref.recordId),
  };
}

function activityBody(entry: Entry, activity: ActivityTable, table: PersonTable): Body {
  const { ref, subject, text, write } = entry;
  return {
    subject: cut(subject, longestSubject),
    description: activity.type === 'email' ? richText(cut(text, longestNote)) : cut(text, longestDescription),
    [`regardingobjectid_${ref.objectType}_${activity.type}@odata.bind`]: rowPath(table.set, ref.recordId),
    ...(write.kind === 'task' && { scheduledend: isoStamp(write.dueAt) }),
    ...(write.kind === 'touch' && { actualend: isoStamp(write.at) }),
    ...(activity.hasParties && { directioncode: true, [`${activity.type}_activity_parties`]: partiesOf(entry, table) }),
    ...(write.kind === 'touch' && write.channel === 'call' && callFields(write)),
  };
}

function callFields({ contact, outcome }: OwedTouch): Body {
  return { phonenumber: contact.slice(0, 200), leftvoicemail: outcome === 'voicemail' };
}

/** From the rep (1: sender) to the record (2: receiver), where it can be one. */
function partiesOf({ ref, account }: Entry, { set, isParty }: PersonTable): readonly Body[] {
  const from = { 'partyid_systemuser@odata.bind': rowPath('systemusers', account.userId), participationtypemask: 1 };
  const to = { [`partyid_${ref.objectType}@odata.bind`]: rowPath(set, ref.recordId), participationtypemask: 2 };
  return isParty ? [from, to] : [from];
}

async function isThere(api: Api, entry: Entry, _made: Made): Promise<boolean> {
  const { ref, write, crmStage, id } = entry;
  if (write.kind === 'stage') return (await readStage(api, setOf(entry), ref.recordId)) === crmStage;
  return hasRow(api, setOf(entry), id);
}

async function withdraw(api: Api, entry: Entry, _made: Made): Promise<'deleted'> {
  await api.send({ method: 'DELETE', path: rowPath(setOf(entry), entry.id), expects: [404] });
  return 'deleted';
}

/** The table that a write is a row of. */
function setOf({ ref, write }: Entry): string {
  if (write.kind === 'stage') return ownValue(personTables, ref.objectType)?.set ?? '';
  return activityTableOf(write)?.set ?? 'annotations';
}

/** A note has no page of its own: it is on its record's. */
function urlOf({ ref, write, id }: Entry, _made: Made, connection: Connection): string {
  const activity = activityTableOf(write);
  const shown = activity ? { etn: activity.type, id } : { etn: ref.objectType, id: ref.recordId };
  return `${ownSite(connection)}/main.aspx?${new URLSearchParams({ pagetype: 'entityrecord', ...shown }).toString()}`;
}
