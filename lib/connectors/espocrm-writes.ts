import * as v from 'valibot';
import type { Connection } from '../outbox/connection.ts';
import type { OwedWrite } from '../outbox/owed-write.ts';
import { readStamp, sqlStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { checked, looseText, showsId } from './answers.ts';
import { type Api, path } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { lookFor, madeSince } from './look-for.ts';
import { endsWithMarker, withMarker } from './marker.ts';
import { ownSite } from './own-site.ts';
import { ownValue } from './own-value.ts';

type Scope = 'Call' | 'Meeting' | 'Task' | 'Note';
type Fields = Readonly<Record<string, unknown>>;

/** The field that holds the stage, by kind of record; accounts and contacts have none. */
export const stageFields: Readonly<Record<string, string>> = { Lead: 'status', Opportunity: 'stage' };

/** What calls, meetings and tasks may belong to. Anything else has a stream at most. */
const parents = new Set(['Account', 'Contact', 'Lead', 'Opportunity', 'Case']);
/** A call or meeting shows in a person's own history when they took part. */
const takingPart: Readonly<Record<string, string>> = { Contact: 'contactsIds', Lead: 'leadsIds' };

const scopeOfChannel: Readonly<Record<Channel, Scope>> = {
  call: 'Call',
  meeting: 'Meeting',
  video: 'Meeting',
  'door-knock': 'Meeting',
  task: 'Task',
  email: 'Note',
  sms: 'Note',
  whatsapp: 'Note',
  social: 'Note',
  mail: 'Note',
  'door-drop': 'Note',
};
/** EspoCRM wants an end, which nobody measured: the shortest it offers itself. */
const lengthMs = { Call: 5 * 60_000, Meeting: 15 * 60_000 } as const;
/** What the pattern of a name refuses, and what is written for it. */
const allowed: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '=': ':' };
const readWithMarker = 20;
/**
 * How much of a text a list shows at least: 10,000 characters (`maxSelectTextAttributeLengthForList`), 5,000 in older
 * versions (`Services/Record.php`). Whether that is so of the stream is not documented.
 */
const shortestCut = 5000;
const streamPage = 50;
const mostStreamPages = 20;

/** One request makes a call, meeting, task or post; null for a task or a stage of a record that has none. */
export function stepsOf(entry: Entry): readonly WriteStep[] | null {
  if (entry.write.kind === 'stage') return stageSteps(entry);
  const scope = scopeOf(entry);
  if (scope === null) return null;
  return [
    {
      name: scope,
      run: async (api) => idOf(await api.send({ method: 'POST', path: `/${scope}`, body: fieldsOf[scope](entry) })),
      find: (api) => (scope === 'Note' ? findPost(api, entry) : findMarked(api, scope, entry)),
    },
  ];
}

/** Reads it by its id; a stage by the record's own field. */
export async function isThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return (await stageNow(api, entry)) === entry.crmStage;
  const [scope, id] = madeOf(made);
  return showsId(await api.send({ method: 'GET', path: path(scope, id), expects: [404] }), id);
}

/** Deletes what was made; a stage stays. */
export async function withdraw(api: Api, entry: Entry, made: Made): Promise<'deleted' | 'left'> {
  if (entry.write.kind === 'stage') return 'left';
  const [scope, id] = madeOf(made);
  await api.send({ method: 'DELETE', path: path(scope, id), expects: [404] });
  return 'deleted';
}

/** The page of the call, meeting or task; the record's for a post and a stage. */
export function urlOf({ ref, write }: Entry, made: Made, connection: Connection): string | null {
  const [scope, id] = madeOf(made);
  const isOwnPage = write.kind !== 'stage' && id !== '' && scope !== 'Note';
  const [shown, shownId] = isOwnPage ? [scope, id] : [ref.objectType, ref.recordId];
  return `${ownSite(connection)}/#${encodeURIComponent(shown)}/view/${encodeURIComponent(shownId)}`;
}

function madeOf(made: Made): readonly [string, string] {
  return Object.entries(made)[0] ?? ['', ''];
}

function scopeOf({ write, ref }: Entry): Scope | null {
  const scope = wantedScope(write);
  if (parents.has(ref.objectType)) return scope;
  return write.kind === 'task' ? null : 'Note';
}

function wantedScope(write: OwedWrite): Scope {
  if (write.kind === 'touch') return scopeOfChannel[write.channel];
  return write.kind === 'task' ? 'Task' : 'Note';
}

const fieldsOf: Readonly<Record<Scope, (entry: Entry) => Fields>> = {
  Call: (entry) => ({ ...heldFields(entry, lengthMs.Call), direction: 'Outbound' }),
  Meeting: (entry) => heldFields(entry, lengthMs.Meeting),
  Task: (entry) => {
    const { write } = entry;
    const status = write.kind === 'task' ? 'Not Started' : 'Completed';
    return { ...commonFields(entry), status, dateEnd: sqlStamp(write.kind === 'task' ? write.dueAt : write.at) };
  },
  Note: (entry) => ({
    type: 'Post',
    // A customer who signs in to the organisation's portal does not see it (`Note.isInternal`).
    isInternal: true,
    parentType: entry.ref.objectType,
    parentId: entry.ref.recordId,
    post: withMarker(entryText(entry), entry.marker),
  }),
};

function commonFields({ ref, account, subject, text, marker }: Entry): Fields {
  return {
    name: subject.replace(/[<>=]/g, (refused) => allowed[refused] ?? ''),
    description: withMarker(text, marker),
    parentType: ref.objectType,
    parentId: ref.recordId,
    ...(account.userId === '' ? {} : { assignedUserId: account.userId }),
  };
}

function heldFields(entry: Entry, length: number): Fields {
  const { write, ref } = entry;
  if (write.kind !== 'touch') throw new Error(`A ${write.kind} is no call or meeting`);
  // The list that was chosen from is that of calls; a meeting has another.
  const crmOutcome = write.channel === 'call' ? entry.crmOutcome : null;
  const attendees = ownValue(takingPart, ref.objectType);
  return {
    ...commonFields(entry),
    status: crmOutcome ?? (outcomeOf(write.outcome).answered === 'not-answered' ? 'Not Held' : 'Held'),
    dateStart: sqlStamp(write.at),
    dateEnd: sqlStamp(write.at + length),
    ...(attendees === undefined ? {} : { [attendees]: [ref.recordId] }),
  };
}

function idOf({ body }: { readonly body: unknown }): string {
  return checked(v.object({ id: v.pipe(v.string(), v.minLength(1)) }), body, 'no id of what was made').id;
}

const marked = v.object({ list: v.array(v.object({ id: v.string(), description: looseText })) });

/**
 * Among the calls (or meetings, tasks) made since, whose description has the marker, the one that ends with it; whatever
 * record they are of now, for converting a lead gives them to another. A list shows only the beginning of a long text,
 * where the end is missing: such a one is read by itself.
 */
async function findMarked(api: Api, scope: Scope, entry: Entry): Promise<string | null> {
  const { marker } = entry;
  const query = {
    'where[0][type]': 'greaterThanOrEquals',
    'where[0][attribute]': 'createdAt',
    'where[0][value]': sqlStamp(madeSince(entry)),
    'where[1][type]': 'contains',
    'where[1][attribute]': 'description',
    'where[1][value]': marker,
    select: 'id,description',
    maxSize: readWithMarker,
  };
  const { body } = await api.send({ method: 'GET', path: `/${scope}`, query });
  const { list } = checked(marked, body, `no list of ${scope}`);
  const found = list.find(({ description }) => endsWithMarker(description, marker))?.id;
  const others = list.filter(({ description }) => !description.includes(marker)).map(({ id }) => id);
  return found ?? wholeAmong(api, scope, { ids: others, marker });
}

const whole = v.object({ description: looseText, post: looseText });

/** The one of these whose whole text ends with the marker. */
async function wholeAmong(
  api: Api,
  scope: Scope,
  { ids, marker }: { readonly ids: readonly string[]; readonly marker: string },
): Promise<string | null> {
  for (const id of ids) {
    const { status, body } = await api.send({ method: 'GET', path: path(scope, id), expects: [404] });
    const { description, post } = checked(whole, status === 404 ? {} : body, `no ${scope}`);
    if (endsWithMarker(scope === 'Note' ? post : description, marker)) return id;
  }
  return null;
}

const posts = v.object({ list: v.array(v.object({ id: v.string(), post: looseText, createdAt: looseText })) });

/** The stream cannot be filtered by text: it is read, newest first, back to before the write was owed. */
async function findPost(api: Api, entry: Entry): Promise<string | null> {
  const at = `${path(entry.ref.objectType, entry.ref.recordId)}/stream`;
  const since = madeSince(entry);
  return lookFor(async (from) => {
    const offset = Number(from ?? 0);
    const { body } = await api.send({ method: 'GET', path: at, query: { offset, maxSize: streamPage } });
    const { list } = checked(posts, body, 'no stream');
    const oldest = readStamp(list.at(-1)?.createdAt);
    const isLast = list.length < streamPage || (oldest !== null && oldest < since);
    const shown = list.find(({ post }) => endsWithMarker(post, entry.marker))?.id;
    const ids = list.filter(({ post }) => post.length >= shortestCut).map(({ id }) => id);
    const found = shown ?? (await wholeAmong(api, 'Note', { ids, marker: entry.marker }));
    return { found, next: isLast ? undefined : String(offset + streamPage) };
  }, mostStreamPages);
}

function stageSteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, crmStage } = entry;
  const field = ownValue(stageFields, ref.objectType);
  if (field === undefined || crmStage === null) return null;
  const at = path(ref.objectType, ref.recordId);
  return [
    {
      name: 'stage',
      run: async (api) => {
        await api.send({ method: 'PUT', path: at, body: { [field]: crmStage } });
        return crmStage;
      },
      find: async (api) => ((await stageNow(api, entry)) === crmStage ? crmStage : null),
    },
  ];
}

async function stageNow(api: Api, { ref }: Entry): Promise<string> {
  const { body } = await api.send({ method: 'GET', path: path(ref.objectType, ref.recordId) });
  const read = checked(v.object({ status: looseText, stage: looseText }), body, `no ${ref.objectType}`);
  return ref.objectType === 'Opportunity' ? read.stage : read.status;
}
