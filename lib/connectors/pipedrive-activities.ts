import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { isoStamp, readStamp, sqlStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, garbled, path } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { type Look, lookFor, madeSince } from './look-for.ts';
import { withMarker } from './marker.ts';
import { linkTo } from './pipedrive-records.ts';
import { richText, richTextEndsWithMarker } from './rich-text.ts';

/** Where Pipedrive keeps what is made by a step. */
export const places = {
  activity: '/api/v2/activities',
  'call-log': '/api/v1/callLogs',
  note: '/api/v1/notes',
} as const;

const activitiesAPage = 500;
const notesAPage = 100;
const callLogsAPage = 50;
const mostPages = 20;

const made = v.object({ data: v.object({ id: v.union([v.number(), v.pipe(v.string(), v.nonEmpty())]) }) });

/** Posts it, and gives its id. */
async function post(api: Api, at: string, body: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await api.send({ method: 'POST', path: at, body });
  return String(checked(made, answer.body, 'what Pipedrive made').data.id);
}

/** The steps of a touch or a task: an activity, and for a call with a number its call log, which the activity becomes. */
export function activitySteps(entry: Entry): readonly WriteStep[] {
  const activity: WriteStep = {
    name: 'activity',
    run: (api) => makeActivity(api, entry),
    find: (api) => findActivity(api, entry),
  };
  if (!hasCallLog(entry)) return [activity];
  return [
    activity,
    {
      name: 'call-log',
      run: (api, { activity: id }) => post(api, places['call-log'], callLogBody(entry, Number(id))),
      find: (api, { activity: id }) => findCallLog(api, Number(id)),
    },
  ];
}

/** A call log has to have a number. */
function hasCallLog({ write }: Entry): boolean {
  return write.kind === 'touch' && write.channel === 'call' && write.contact !== '';
}

function callLogBody(entry: Entry, activityId: number): Readonly<Record<string, unknown>> {
  const { write, crmOutcome } = entry;
  if (write.kind !== 'touch') return {};
  return {
    activity_id: activityId,
    outcome: crmOutcome ?? outcomeInPipedrive(write.outcome),
    to_phone_number: write.contact,
    // How long it took is not known.
    start_time: sqlStamp(write.at),
    end_time: sqlStamp(write.at),
    subject: entry.subject,
    note: noteOf(entry),
  };
}

function outcomeInPipedrive(outcome: Parameters<typeof outcomeOf>[0]): string {
  const same: Readonly<Record<string, string>> = {
    voicemail: 'left_voicemail',
    busy: 'busy',
    'wrong-number': 'wrong_number',
  };
  return same[outcome] ?? (outcomeOf(outcome).answered === 'answered' ? 'connected' : 'no_answer');
}

function noteOf({ text, marker }: Entry): string {
  return richText(withMarker(text, marker));
}

/** Types that come with Pipedrive, and those that companies add for it; the first that is in use. */
const typesOfChannel: Readonly<Record<Channel, readonly string[]>> = {
  call: ['call'],
  email: ['email'],
  sms: ['sms', 'text_message', 'task'],
  whatsapp: ['whatsapp', 'sms', 'task'],
  social: ['linkedin', 'social', 'task'],
  video: ['video_call', 'meeting'],
  meeting: ['meeting'],
  mail: ['mail', 'letter', 'task'],
  'door-knock': ['visit', 'meeting', 'task'],
  'door-drop': ['visit', 'task'],
  task: ['task'],
};

const types = v.object({
  data: v.array(v.object({ key_string: looseText, active_flag: v.optional(v.boolean(), true) })),
});

/** The type of an activity, which companies rename and switch off: any in use is better than none. */
async function typeFor(api: Api, channel: Channel): Promise<string> {
  const { body } = await api.send({ method: 'GET', path: '/api/v1/activityTypes' });
  const inUse = checked(types, body, 'the Pipedrive activity types').data.filter((type) => type.active_flag);
  const keys = inUse.map(({ key_string }) => key_string).filter(Boolean);
  const found = [...typesOfChannel[channel], 'task'].find((key) => keys.includes(key)) ?? keys[0];
  if (!found) throw new ApiError(failureOf('no-place', 'no activity type is in use'));
  return found;
}

async function makeActivity(api: Api, entry: Entry): Promise<string> {
  const { write, ref, subject } = entry;
  if (write.kind !== 'touch' && write.kind !== 'task') throw new Error(`An activity of a ${write.kind}`);
  const at = sqlStamp(write.kind === 'task' ? write.dueAt : write.at);
  const { person_id, ...link } = linkTo(ref) ?? {};
  return post(api, places.activity, {
    subject,
    type: await typeFor(api, write.channel),
    due_date: at.slice(0, 10),
    due_time: at.slice(11, 16),
    done: write.kind === 'touch',
    note: noteOf(entry),
    ...link,
    // A person is a participant, the first of them.
    ...(person_id === undefined ? {} : { participants: [{ person_id, primary: true }] }),
  });
}

const page = v.object({
  success: v.literal(true),
  data: v.nullable(v.array(v.object({ id: v.number(), note: looseText }))),
  additional_data: v.nullish(v.object({ next_cursor: v.nullish(v.string()) })),
});

/** Where the next page begins; a full page has to say whether there is one: it could hold what is looked for. */
function cursorOf({ data, additional_data: about }: v.InferOutput<typeof page>): string | undefined {
  if (about?.next_cursor === undefined && (data?.length ?? 0) >= activitiesAPage) garbled('a page of Pipedrive');
  return about?.next_cursor || undefined;
}

/** The record's own list of activities, those changed since the write was owed. */
function findActivity(api: Api, entry: Entry): Promise<string | null> {
  const since = isoStamp(madeSince(entry)).replace(/\.\d+/, '');
  const readPage = async (cursor: string | undefined): Promise<Look> => {
    const query = { ...linkTo(entry.ref), updated_since: since, limit: activitiesAPage, cursor };
    const { body } = await api.send({ method: 'GET', path: places.activity, query });
    const read = checked(page, body, 'the Pipedrive activities');
    const found = read.data?.find(({ note }) => richTextEndsWithMarker(note, entry.marker));
    return { found: found ? String(found.id) : null, next: cursorOf(read) };
  };
  return lookFor(readPage, mostPages);
}

const pagination = v.nullish(v.object({ pagination: v.optional(v.object({ more_items_in_collection: v.boolean() })) }));

/** Is there a page after this one? A list that does not say may have one, which could hold what is looked for. */
function hasMoreOf(about: v.InferOutput<typeof pagination>): boolean {
  return about?.pagination?.more_items_in_collection ?? garbled('a page of Pipedrive');
}
const callLogs = v.object({
  data: v.nullable(v.array(v.object({ id: v.string(), activity_id: v.optional(v.nullable(v.number())) }))),
  additional_data: pagination,
});

/** Found by the activity it was made from. In which order they are listed is not documented, so all are read. */
function findCallLog(api: Api, activityId: number): Promise<string | null> {
  const readPage = async (from = '0'): Promise<Look> => {
    const query = { start: from, limit: callLogsAPage };
    const { body } = await api.send({ method: 'GET', path: places['call-log'], query });
    const { data, additional_data } = checked(callLogs, body, 'the Pipedrive call logs');
    const found = data?.find((log) => log.activity_id === activityId)?.id ?? null;
    const hasMore = hasMoreOf(additional_data);
    return { found, next: hasMore ? String(Number(from) + callLogsAPage) : undefined };
  };
  return lookFor(readPage, mostPages);
}

const notes = v.object({
  data: v.nullable(v.array(v.object({ id: v.number(), content: looseText, add_time: looseText }))),
  additional_data: pagination,
});

/** The step of a note. */
export function noteStep(entry: Entry): WriteStep {
  const content = richText(withMarker(entryText(entry), entry.marker));
  const readPage = async (api: Api, from = '0'): Promise<Look> => {
    const query = { ...linkTo(entry.ref), sort: 'add_time DESC', start: from, limit: notesAPage };
    const { body } = await api.send({ method: 'GET', path: places.note, query });
    const { data, additional_data } = checked(notes, body, 'the Pipedrive notes');
    const found = data?.find((note) => richTextEndsWithMarker(note.content, entry.marker));
    const isOld = (readStamp(data?.at(-1)?.add_time) ?? Number.POSITIVE_INFINITY) < madeSince(entry);
    const hasMore = hasMoreOf(additional_data) && !isOld;
    return { found: found ? String(found.id) : null, next: hasMore ? String(Number(from) + notesAPage) : undefined };
  };
  return {
    name: 'note',
    run: (api) => post(api, places.note, { content, ...linkTo(entry.ref) }),
    find: (api) => lookFor((from) => readPage(api, from), mostPages),
  };
}

const one = v.object({
  data: v.nullable(
    v.object({ is_deleted: v.optional(v.nullable(v.boolean())), active_flag: v.optional(v.nullable(v.boolean())) }),
  ),
});

/** Does Pipedrive show what the write's last step rests on: the activity, or the note? */
export async function showsIt(api: Api, { activity, note }: Made): Promise<boolean> {
  const at = activity ? `${places.activity}${path(activity)}` : note ? `${places.note}${path(note)}` : null;
  if (at === null) return false;
  const { status, body } = await api.send({ method: 'GET', path: at, expects: [404, 410] });
  if (status !== 200) return false;
  const { data } = checked(one, body, 'an activity of Pipedrive');
  return data !== null && !data.is_deleted && data.active_flag !== false;
}
