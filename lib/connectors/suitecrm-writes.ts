import * as v from 'valibot';
import type { Connection } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import type { OwedWrite } from '../outbox/owed-write.ts';
import { sqlStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { attributesOf, isMissing, moduleNamed, plain, refusal, stageFieldOf } from './suitecrm-answers.ts';
import { siteOf } from './suitecrm-site.ts';

type Module = 'Calls' | 'Meetings' | 'Tasks' | 'Notes';
type Attributes = Readonly<Record<string, string | number>>;

/** What a call or meeting that is over can be, in SuiteCRM's words. */
export const heldStatuses = ['Held', 'Not Held'] as const;

const moduleOfChannel: Readonly<Record<Channel, Module>> = {
  call: 'Calls',
  meeting: 'Meetings',
  video: 'Meetings',
  'door-knock': 'Meetings',
  task: 'Tasks',
  email: 'Notes',
  sms: 'Notes',
  whatsapp: 'Notes',
  social: 'Notes',
  mail: 'Notes',
  'door-drop': 'Notes',
};
/** Where a person's history finds an entry besides by its parent, by module and kind of record. A meeting knows no lead. */
const alsoOf: Readonly<Record<string, string>> = {
  'Calls/leads': 'lead_id',
  'Calls/contacts': 'contact_id',
  'Meetings/contacts': 'contact_id',
  'Tasks/contacts': 'contact_id',
  'Notes/contacts': 'contact_id',
};

/** The length of a name, in characters: `modules/Calls/vardefs.php` and its like. */
const longestName: Readonly<Record<Module, number>> = { Calls: 50, Meetings: 50, Tasks: 50, Notes: 255 };

/** One request makes a call, meeting, task or note under an id of ours; null for a module or stage the API has no name for. */
export function stepsOf(entry: Entry): readonly WriteStep[] | null {
  if (moduleNamed(entry.ref.objectType) === undefined) return null;
  if (entry.write.kind === 'stage') return stageSteps(entry);
  const module = moduleOf(entry.write);
  return [{ name: module, run: (api) => create(api, module, entry), find: (api) => findOwn(api, module, entry.id) }];
}

/** Reads it by its id; a stage by the record's own field. */
export async function isThere(api: Api, entry: Entry): Promise<boolean> {
  if (entry.write.kind === 'stage') return (await stageNow(api, entry)) === entry.crmStage;
  return (await findOwn(api, moduleOf(entry.write), entry.id)) !== null;
}

/** Deletes it; a stage stays. */
export async function withdraw(api: Api, entry: Entry): Promise<'deleted' | 'left'> {
  if (entry.write.kind === 'stage') return 'left';
  const at = path('V8', 'module', moduleOf(entry.write), entry.id);
  const { status, body } = await api.send({ method: 'DELETE', path: at, expects: [400] });
  isMissing(status, body);
  return 'deleted';
}

/** The page of what was made; the record's for a stage. */
export function urlOf({ id, ref, write }: Entry, _made: Made, connection: Connection): string {
  const [module, shown] =
    write.kind === 'stage' ? [moduleNamed(ref.objectType) ?? ref.objectType, ref.recordId] : [moduleOf(write), id];
  const site = siteOf(connection);
  return connection.fields.version === '7'
    ? `${site}/index.php?${new URLSearchParams({ module, action: 'DetailView', record: shown })}`
    : `${site}/#${path(module.toLowerCase(), 'record', shown)}`;
}

function moduleOf(write: OwedWrite): Module {
  if (write.kind === 'touch') return moduleOfChannel[write.channel];
  return write.kind === 'task' ? 'Tasks' : 'Notes';
}

/** A record of this id that is there already is this very write: its id is no other's. */
async function create(api: Api, module: Module, entry: Entry): Promise<string> {
  const attributes = { ...commonAttributes(module, entry), ...attributesFor[module](entry.write, entry.crmOutcome) };
  const body = { data: { type: module, id: entry.id, attributes } };
  const answer = await api.send({ method: 'POST', path: '/V8/module', body, expects: [400] });
  const says = refusal(answer.status, answer.body);
  if (/ is already exist/i.test(says)) return entry.id;
  if (answer.status === 400) throw new ApiError(failureOf('rejected', says));
  return attributesOf(v.unknown(), answer.body, 'no id of what was made').id;
}

function commonAttributes(module: Module, { ref, account, subject, text }: Entry): Attributes {
  const also = alsoOf[`${module}/${ref.objectType}`];
  return {
    ...nameAndText(untagged(subject), { text: untagged(text), longest: longestName[module] }),
    parent_type: moduleNamed(ref.objectType) ?? '',
    parent_id: ref.recordId,
    ...(also === undefined ? {} : { [also]: ref.recordId }),
    ...(account.userId === '' ? {} : { assigned_user_id: account.userId }),
  };
}

const attributesFor: Readonly<Record<Module, (write: OwedWrite, crmOutcome: string | null) => Attributes>> = {
  Calls: (write, crmOutcome) => ({ ...heldAttributes(write, crmOutcome), direction: 'Outbound' }),
  Meetings: (write) => heldAttributes(write, null),
  Tasks: (write) =>
    write.kind === 'task'
      ? { status: 'Not Started', priority: 'Medium', date_due: sqlStamp(write.dueAt) }
      : { status: 'Completed', priority: 'Medium', date_due: sqlStamp(write.at) },
  Notes: () => ({}),
};

/** Nobody measured how long it was; a quarter of an hour is the shortest SuiteCRM offers. */
function heldAttributes(write: OwedWrite, crmOutcome: string | null): Attributes {
  if (write.kind !== 'touch') throw new Error(`A ${write.kind} is no call or meeting`);
  const [held, notHeld] = heldStatuses;
  return {
    status: crmOutcome ?? (outcomeOf(write.outcome).answered === 'not-answered' ? notHeld : held),
    date_start: sqlStamp(write.at),
    duration_hours: 0,
    duration_minutes: 15,
  };
}

/** A name that is too long for its field is cut, and stands in whole above the text. */
function nameAndText(name: string, { text, longest }: { text: string; longest: number }): Attributes {
  const signs = [...name];
  if (signs.length <= longest) return { name, description: text };
  return { name: `${signs.slice(0, longest - 1).join('')}…`, description: entryText({ subject: name, text }) };
}

/** Words in angle brackets would be taken for tags and lost. */
function untagged(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

async function findOwn(api: Api, module: Module, id: string): Promise<string | null> {
  const at = path('V8', 'module', module, id);
  const { status, body } = await api.send({ method: 'GET', path: at, expects: [400] });
  return isMissing(status, body) ? null : attributesOf(v.unknown(), body, `no ${module}`).id;
}

function stageSteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, crmStage } = entry;
  const field = stageFieldOf(ref.objectType);
  if (field === undefined || crmStage === null) return null;
  const data = { type: moduleNamed(ref.objectType), id: ref.recordId, attributes: { [field]: crmStage } };
  return [
    {
      name: 'stage',
      run: async (api) => {
        await api.send({ method: 'PATCH', path: '/V8/module', body: { data } });
        return crmStage;
      },
      find: async (api) => ((await stageNow(api, entry)) === crmStage ? crmStage : null),
    },
  ];
}

async function stageNow(api: Api, { ref }: Entry): Promise<string | null> {
  const at = path('V8', 'module', moduleNamed(ref.objectType) ?? '', ref.recordId);
  const { body } = await api.send({ method: 'GET', path: at });
  const shape = v.object({ status: looseText, sales_stage: looseText });
  const field = stageFieldOf(ref.objectType);
  return field ? plain(attributesOf(shape, body, 'no record').attributes[field]) : null;
}
