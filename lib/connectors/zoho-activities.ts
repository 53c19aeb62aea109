import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { dayOf } from '../time/day.ts';
import { isoStamp, readStamp } from '../time/stamp.ts';
import { isZone } from '../time/zone.ts';
import type { Channel } from '../touches/channel.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, type ApiResponse, garbled } from './api.ts';
import type { Entry } from './api-adapter.ts';
import { cut } from './entry-text.ts';
import { type Look, lookFor, madeSince } from './look-for.ts';
import { endsWithMarker, withMarker } from './marker.ts';
import { readFields, readMe, zohoPath } from './zoho-records.ts';

/** Where Zoho keeps what a write makes. */
type ZohoModule = 'Calls' | 'Events' | 'Tasks' | 'Notes';

/** Zoho has none for messages, letters and doors: a task that is done says that something was done, and when. */
const moduleOfChannel: Readonly<Record<Channel, ZohoModule>> = {
  call: 'Calls',
  video: 'Events',
  meeting: 'Events',
  email: 'Tasks',
  sms: 'Tasks',
  whatsapp: 'Tasks',
  social: 'Tasks',
  mail: 'Tasks',
  'door-knock': 'Tasks',
  'door-drop': 'Tasks',
  task: 'Tasks',
};

/** The module a write is kept in; a stage is kept in none. */
export function moduleOf({ write }: Entry): ZohoModule {
  if (write.kind === 'touch') return moduleOfChannel[write.channel];
  return write.kind === 'task' ? 'Tasks' : 'Notes';
}

type Values = Readonly<Record<string, unknown>>;

/** How long it took is not known, and a meeting has to end after it began. */
const meetingMs = 30 * 60_000;
const longestNoteTitle = 120;
const pageSize = 200;
/** Zoho gives 2,000 records by page. */
const mostPages = 10;

/** An instant as Zoho writes it: with a zone, to the second. */
function zohoStamp(at: number): string {
  return `${isoStamp(at).slice(0, 19)}+00:00`;
}

/** Makes it, and gives its id. */
export async function makeActivity(api: Api, entry: Entry): Promise<string> {
  const { ref, subject, text, marker } = entry;
  const module = moduleOf(entry);
  if (module === 'Notes') {
    const note = { Note_Title: cut(subject, longestNoteTitle), Note_Content: withMarker(text, marker) };
    const at = zohoPath(ref.objectType, ref.recordId, 'Notes');
    return madeIn(await api.send({ method: 'POST', path: at, body: { data: [note] } }));
  }
  const has = new Set(
    (await readFields(api, module)).flatMap(({ api_name, operation_type }) =>
      operation_type?.api_create === false ? [] : [api_name],
    ),
  );
  // Without it, nothing would tell this write from another.
  if (!has.has('Description')) throw new ApiError(failureOf('no-place', `${module} have no description`));
  const values = { ...(await valuesOf(api, module, entry)), Description: withMarker(text, marker) };
  const record = { ...onlyIn(values, has), ...linkTo(entry, has) };
  return madeIn(await api.send({ method: 'POST', path: zohoPath(module), body: { data: [record] } }));
}

/** Organisations take fields away and by editions there are fewer: what is not there is not sent. */
function onlyIn(values: Values, has: ReadonlySet<string>): Values {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => has.has(name) && value !== undefined));
}

/** A contact is who it is with; every other record is what it is about, named with its module. */
function linkTo({ ref }: Entry, has: ReadonlySet<string>): Values {
  const { objectType, recordId } = ref;
  if (objectType === 'Contacts' && has.has('Who_Id')) return { Who_Id: { id: recordId } };
  if (has.has('What_Id')) return { What_Id: { id: recordId }, $se_module: objectType };
  throw new ApiError(failureOf('no-place', 'activities have no field for the record'));
}

async function valuesOf(api: Api, module: ZohoModule, entry: Entry): Promise<Values> {
  const { write, subject, crmOutcome, account } = entry;
  const at = write.kind === 'task' ? write.dueAt : write.at;
  const Owner = account.userId === '' ? undefined : { id: account.userId };
  if (module === 'Calls') {
    return {
      Subject: subject,
      Owner,
      Call_Type: 'Outbound',
      Call_Start_Time: zohoStamp(at),
      Call_Duration: '00:00',
      Call_Result: crmOutcome ?? undefined,
    };
  }
  if (module === 'Events')
    return { Event_Title: subject, Owner, Start_DateTime: zohoStamp(at), End_DateTime: zohoStamp(at + meetingMs) };
  const Status = write.kind === 'task' ? 'Not Started' : 'Completed';
  return { Subject: subject, Owner, Status, Due_Date: await dayInZoho(api, at) };
}

/** The day of an instant as the rep's own Zoho shows it: tasks have a day and no hour. */
async function dayInZoho(api: Api, at: number): Promise<string> {
  const { time_zone: zone } = await readMe(api);
  return dayOf(at, isZone(zone) ? zone : 'UTC');
}

const results = v.object({
  data: v.tuple([
    v.object({ status: looseText, message: looseText, details: v.optional(v.object({ id: looseText }), { id: '' }) }),
  ]),
});

/** The id of what was made or changed; rejects with Zoho's own words when it was not: a 2xx may say so too. */
export function madeIn({ body }: ApiResponse): string {
  const [{ status, message, details }] = checked(results, body, 'what Zoho made').data;
  if (status === 'error') throw new ApiError(failureOf('rejected', message));
  // It may have been made all the same.
  return (status === 'success' && details.id) || garbled('what Zoho made');
}

const page = v.object({
  data: v.array(v.object({ id: v.string(), Description: looseText, Note_Content: looseText, Created_Time: looseText })),
  info: v.object({ more_records: v.boolean() }),
});

/**
 * Among the record's own notes, all of them for their order is not documented; or among the module's records, newest
 * first, as far back as the write can have been made.
 */
export function findActivity(api: Api, entry: Entry): Promise<string | null> {
  const { ref, marker } = entry;
  const module = moduleOf(entry);
  const isNote = module === 'Notes';
  const at = isNote ? zohoPath(ref.objectType, ref.recordId, 'Notes') : zohoPath(module);
  const newestFirst = { sort_by: 'Created_Time', sort_order: 'desc' };
  const query = {
    fields: isNote ? 'Note_Content,Created_Time' : 'Description,Created_Time',
    per_page: pageSize,
    ...(isNote ? {} : newestFirst),
  };
  const readPage = async (from = '1'): Promise<Look> => {
    const { status, body } = await api.send({ method: 'GET', path: at, query: { ...query, page: from } });
    // An empty list is no content; nothing else without content is a list.
    const read = status === 204 ? null : checked(page, body, 'Zoho’s list');
    const found = read?.data.find((one) => endsWithMarker(isNote ? one.Note_Content : one.Description, marker));
    const oldestAt = readStamp(read?.data.at(-1)?.Created_Time) ?? Number.POSITIVE_INFINITY;
    const hasMore = read?.info.more_records && (isNote || oldestAt >= madeSince(entry));
    return { found: found?.id ?? null, next: hasMore ? String(Number(from) + 1) : undefined };
  };
  return lookFor(readPage, mostPages);
}
