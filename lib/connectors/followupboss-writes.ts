import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import type { OwedTask } from '../outbox/owed-write.ts';
import { isoStamp } from '../time/stamp.ts';
import type { Channel } from '../touches/channel.ts';
import { checked, looseText, showsId } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { findFubPerson, listed } from './followupboss-person.ts';
import { lookFor } from './look-for.ts';
import { endsWithMarker, withMarker } from './marker.ts';
import { richTextEndsWithMarker } from './rich-text.ts';

const pageSize = 100;
const mostPages = 20;
/** Stands before the note of a call that was undone, as our marker stands after it. */
const undone = '[undone]';

/** Where a kind of write is kept: the list, which is named as its address is, and the field that ends with the marker. */
interface Place {
  readonly list: 'calls' | 'notes' | 'tasks';
  readonly field: 'note' | 'body' | 'name';
  bodyOf(entry: Entry): Readonly<Record<string, unknown>>;
  isOurs(text: string, marker: string): boolean;
}

const places: Readonly<Record<'call' | 'note' | 'task', Place>> = {
  call: { list: 'calls', field: 'note', bodyOf: callBody, isOurs: richTextEndsWithMarker },
  note: { list: 'notes', field: 'body', bodyOf: noteBody, isOurs: richTextEndsWithMarker },
  // A task has a name and no text: the marker is its last word.
  task: {
    list: 'tasks',
    field: 'name',
    bodyOf: taskBody,
    isOurs: endsWithMarker,
  },
};

const taskTypes: Readonly<Partial<Record<Channel, string>>> = {
  call: 'Call',
  email: 'Email',
  sms: 'Text',
  whatsapp: 'Text',
  meeting: 'Appointment',
};

/** The steps of a write; null for what is no person, and for a stage that is mapped to none. */
export function fubSteps(entry: Entry): readonly WriteStep[] | null {
  const { ref, write } = entry;
  if (ref.objectType !== 'people' || personId(entry) === null) return null;
  if (write.kind !== 'stage') return [markedStep(entry, kindOf(entry))];
  return entry.crmStage === null ? null : [stageStep(entry, entry.crmStage)];
}

/** A call must have a number. */
function kindOf({ write }: Entry): keyof typeof places {
  if (write.kind === 'task') return 'task';
  return write.kind === 'touch' && write.channel === 'call' && write.contact !== '' ? 'call' : 'note';
}

function personId({ ref }: Entry): number | null {
  return /^\d{1,15}$/.test(ref.recordId) ? Number(ref.recordId) : null;
}

function callBody(entry: Entry): Readonly<Record<string, unknown>> {
  const phone = entry.write.kind === 'touch' ? entry.write.contact : '';
  return {
    personId: personId(entry),
    phone,
    toNumber: phone,
    isIncoming: false,
    note: withMarker(entryText(entry), entry.marker),
    ...(entry.crmOutcome === null ? {} : { outcome: entry.crmOutcome }),
  };
}

function noteBody(entry: Entry): Readonly<Record<string, unknown>> {
  return {
    personId: personId(entry),
    subject: entry.subject,
    body: withMarker(entry.text, entry.marker),
    isHtml: false,
  };
}

function taskBody(entry: Entry): Readonly<Record<string, unknown>> {
  const { channel, dueAt } = entry.write as OwedTask;
  const { user, userId } = entry.account;
  return {
    personId: personId(entry),
    name: `${entry.subject} ${entry.marker}`,
    type: taskTypes[channel] ?? 'Follow Up',
    dueDateTime: `${isoStamp(dueAt).slice(0, 19)}Z`,
    ...(/^\d+$/.test(userId) ? { assignedUserId: Number(userId) } : { assignedTo: user }),
  };
}

const answered = v.object({ id: v.number() });

function markedStep(entry: Entry, name: keyof typeof places): WriteStep {
  const place = places[name];
  return {
    name,
    run: async (api) => {
      const response = await api.send({ method: 'POST', path: path(place.list), body: place.bodyOf(entry) });
      return String(checked(answered, response.body, name).id);
    },
    find: (api) => lookFor((from) => lookAtPage(api, entry, { place, from }), mostPages),
  };
}

async function lookAtPage(
  api: Api,
  entry: Entry,
  { place, from }: { place: Place; from: string | undefined },
): Promise<{ found: string | null; next: string | undefined }> {
  const row = v.object({ id: v.number(), [place.field]: looseText });
  const query = { personId: entry.ref.recordId, limit: pageSize, next: from };
  const { body } = await api.send({ method: 'GET', path: path(place.list), query });
  const { rows, next } = listed(body, place.list, row);
  const ours = rows.find((one) => place.isOurs(String(one[place.field]), entry.marker));
  // A page may lack what the CRM keeps to itself: only an empty one is the last whatever it says.
  return { found: ours ? String(ours.id) : null, next: rows.length === 0 ? undefined : next };
}

function stageStep({ ref }: Entry, stage: string): WriteStep {
  return {
    name: 'stage',
    run: async (api) => {
      await api.send({ method: 'PUT', path: path('people', ref.recordId), body: { stage } });
      return ref.recordId;
    },
    find: async (api) => ((await stageNow(api, ref)) === stage ? ref.recordId : null),
  };
}

async function stageNow(api: Api, ref: Entry['ref']): Promise<string> {
  const person = await findFubPerson(api, ref);
  if (!person) throw new ApiError(failureOf('not-found'));
  return person.stage;
}

/** Does the CRM show the write? */
export async function isFubThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return (await stageNow(api, entry.ref)) === entry.crmStage;
  const [at, id] = [pathOf(entry, made), made[kindOf(entry)]];
  if (at === null || id === undefined) return false;
  return showsId(await api.send({ method: 'GET', path: at, expects: [404] }), id);
}

/** Where what was made is; null while nothing is. */
function pathOf(entry: Entry, made: Made): string | null {
  const kind = kindOf(entry);
  const id = made[kind];
  return id === undefined ? null : path(places[kind].list, id);
}

/** A call whose note is not told keeps it: what is not known is not written over. */
const noted = v.object({ note: v.nullable(v.string()) });

/** Deletes a note or a task; a call, which cannot be deleted, says in front of its note that it was undone. */
export async function withdrawFub(api: Api, entry: Entry, made: Made): Promise<'deleted' | 'corrected'> {
  const at = pathOf(entry, made);
  if (at === null) return 'deleted';
  if (kindOf(entry) !== 'call') {
    await api.send({ method: 'DELETE', path: at, expects: [404] });
    return 'deleted';
  }
  const call = await api.send({ method: 'GET', path: at, expects: [404] });
  if (call.status === 404) return 'deleted';
  const note = checked(noted, call.body, 'the call').note ?? '';
  if (!note.startsWith(undone)) await api.send({ method: 'PUT', path: at, body: { note: `${undone} ${note}` } });
  return 'corrected';
}
