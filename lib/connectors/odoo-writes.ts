import * as v from 'valibot';
import type { Connection } from '../outbox/connection.ts';
import { dayOf } from '../time/day.ts';
import { isZone } from '../time/zone.ts';
import type { Channel } from '../touches/channel.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { Entry, Made, WriteStep } from './api-adapter.ts';
import { entryText } from './entry-text.ts';
import { withMarker } from './marker.ts';
import { callOdoo, createOdoo, idOf, isModel, numberOf } from './odoo-call.ts';
import { ownSite } from './own-site.ts';
import { richText, richTextEndsWithMarker } from './rich-text.ts';

/** Odoo's own types of activity, by their category; what is of neither is a to-do or a plain note. */
const categoryOf: Readonly<Partial<Record<Channel, string>>> = {
  call: 'phonecall',
  meeting: 'meeting',
  video: 'meeting',
  'door-knock': 'meeting',
};
const readWithMarker = 20;

/** A touch and a note are logged in the record's chatter, a task is an activity that is planned there. */
export function stepsOf(entry: Entry): readonly WriteStep[] | null {
  const { ref, write } = entry;
  const recordId = numberOf(ref.recordId);
  if (recordId === null || !isModel(ref.objectType)) return null;
  if (write.kind === 'stage') return stageSteps(entry, recordId);
  if (write.kind === 'task') {
    const { dueAt } = write;
    const run = (api: Api): Promise<string> => planActivity(api, entry, dueAt);
    return [{ name: 'activity', run, find: (api) => findMarked(api, entry, activity) }];
  }
  const run = (api: Api): Promise<string> => logNote(api, entry, recordId);
  return [{ name: 'message', run, find: (api) => findMarked(api, entry, message) }];
}

/** Reads it by its id; a stage by the lead's own field. */
export async function isThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return (await stageNow(api, entry)) === entry.crmStage;
  const [model, id] = madeOf(made);
  const named = { domain: [['id', '=', id]], fields: ['id'], context: { active_test: false } };
  const found = await callOdoo(api, { model, method: 'search_read', named });
  return checked(v.array(v.unknown()), found, `no list of ${model}`).length > 0;
}

/** Deletes it; a stage stays. */
export async function withdraw(api: Api, entry: Entry, made: Made): Promise<'deleted' | 'left'> {
  if (entry.write.kind === 'stage') return 'left';
  const [model, id] = madeOf(made);
  try {
    if (id !== null) await callOdoo(api, { model, method: 'unlink', ids: [id] });
  } catch (error) {
    // Gone already: an earlier attempt of ours, or the rep.
    if (!(error instanceof ApiError) || error.failure.kind !== 'not-found') throw error;
  }
  return 'deleted';
}

/** The record's page, which shows its chatter and activities; the address of 17 and before, which later ones turn into theirs. */
export function urlOf({ ref }: Entry, _made: Made, connection: Connection): string {
  const state = new URLSearchParams({ id: ref.recordId, model: ref.objectType, view_type: 'form' });
  return `${ownSite(connection)}/web#${state}`;
}

function madeOf(made: Made): readonly [string, number | null] {
  const id = made.activity ?? made.message ?? '';
  return [made.activity === undefined ? 'mail.message' : 'mail.activity', numberOf(id)];
}

async function logNote(api: Api, entry: Entry, recordId: number): Promise<string> {
  const { ref, write } = entry;
  const type = write.kind === 'touch' ? await findType(api, write.channel) : null;
  const named = {
    body: richText(withMarker(entryText(entry), entry.marker)),
    body_is_html: true,
    message_type: 'comment',
    subtype_xmlid: 'mail.mt_note',
    ...(type === null ? {} : { mail_activity_type_id: type }),
  };
  return idOf(await callOdoo(api, { model: ref.objectType, method: 'message_post', ids: [recordId], named }));
}

async function planActivity(api: Api, entry: Entry, dueAt: number): Promise<string> {
  const { ref, account, write, subject, text, marker } = entry;
  const type = write.kind === 'task' ? await findType(api, write.channel) : null;
  const userId = numberOf(account.userId);
  const vals = {
    summary: subject,
    note: richText(withMarker(text, marker)),
    date_deadline: dayOf(dueAt, await findZone(api)),
    ...(type === null ? {} : { activity_type_id: type }),
    ...(userId === null ? {} : { user_id: userId }),
  };
  // As Odoo's own pages do: the model's number, which a rep may not look up, follows from its name.
  const context = { default_res_model: ref.objectType, default_res_id: numberOf(ref.recordId) };
  return createOdoo(api, 'mail.activity', { vals, context });
}

/** The organisation's type of activity for a channel; null where it has none, and Odoo takes its own. */
async function findType(api: Api, channel: Channel): Promise<number | null> {
  const category = categoryOf[channel];
  if (category === undefined) return null;
  const named = { domain: [['category', '=', category]], fields: ['id'], limit: 1 };
  const found = await callOdoo(api, { model: 'mail.activity.type', method: 'search_read', named });
  return checked(v.array(v.object({ id: v.number() })), found, 'no types of activity')[0]?.id ?? null;
}

/** A deadline is a day, on the clock that the rep set in Odoo. */
async function findZone(api: Api): Promise<string> {
  const found = await callOdoo(api, { model: 'res.users', method: 'context_get' });
  const { tz } = checked(v.object({ tz: looseText }), found, 'no user');
  return isZone(tz) ? tz : 'UTC';
}

interface Marked {
  readonly model: string;
  /** The field with the text, and that of the model whose record it is. */
  readonly text: string;
  readonly of: string;
}

const message: Marked = { model: 'mail.message', text: 'body', of: 'model' };
const activity: Marked = { model: 'mail.activity', text: 'note', of: 'res_model' };

/** Among the record's own messages (or activities) that have the marker: the one that ends with it. */
async function findMarked(api: Api, { ref, marker }: Entry, { model, text, of }: Marked): Promise<string | null> {
  const domain = [
    [of, '=', ref.objectType],
    ['res_id', '=', numberOf(ref.recordId)],
    [text, 'ilike', marker],
  ];
  // An activity that was done since is archived in 17 and later.
  const context = { active_test: false };
  const named = { domain, fields: [text], limit: readWithMarker, order: 'id desc', context };
  const found = await callOdoo(api, { model, method: 'search_read', named });
  const shape = v.array(v.looseObject({ id: v.number() }));
  const own = checked(shape, found, `no list of ${model}`).find((one) => richTextEndsWithMarker(one[text], marker));
  return own ? String(own.id) : null;
}

function stageSteps(entry: Entry, recordId: number): readonly WriteStep[] | null {
  const { ref, crmStage } = entry;
  const stage = numberOf(crmStage ?? '');
  if (ref.objectType !== 'crm.lead' || crmStage === null || stage === null) return null;
  return [
    {
      name: 'stage',
      run: async (api) => {
        const named = { vals: { stage_id: stage } };
        await callOdoo(api, { model: ref.objectType, method: 'write', ids: [recordId], named });
        return crmStage;
      },
      find: async (api) => ((await stageNow(api, entry)) === crmStage ? crmStage : null),
    },
  ];
}

async function stageNow(api: Api, { ref }: Entry): Promise<string | null> {
  const named = {
    domain: [['id', '=', numberOf(ref.recordId)]],
    fields: ['stage_id'],
    context: { active_test: false },
  };
  const found = await callOdoo(api, { model: ref.objectType, method: 'search_read', named });
  const shape = v.array(v.object({ stage_id: v.union([v.literal(false), v.tuple([v.number(), v.string()])]) }));
  const [lead] = checked(shape, found, 'no lead');
  return lead?.stage_id ? String(lead.stage_id[0]) : null;
}
