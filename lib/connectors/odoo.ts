import * as v from 'valibot';
import type { Account, CrmStage } from '../outbox/connection.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { ApiAdapter, CrmActivity, CrmPerson } from './api-adapter.ts';
import { callOdoo, callSession, isModel, numberOf } from './odoo-call.ts';
import { isThere, stepsOf, urlOf, withdraw } from './odoo-writes.ts';
import { ownSite, schemeField } from './own-site.ts';
import { plainKey } from './plain-key.ts';

const mostRecent = 10;
const longestWhat = 200;

/**
 * Odoo: with the rep's own session (14–19, every plan), or with an API key on 19 and later ("Custom" plans and servers of
 * one's own). Read 2026-11-22: odoo.com/documentation/19.0 "External JSON-2 API" (paths, headers, error bodies, one
 * transaction a call, so an error changed nothing), "Mixins and Useful Classes" (`message_post`, `body_is_html`);
 * odoo/odoo `addons/web/controllers/dataset.py`, `addons/rpc/controllers/json2.py`, `addons/mail/models`.
 *
 * - The session's calls answer errors with status 200; their kind is in the exception's name.
 * - Odoo keeps no calls: a touch is a note in the record's chatter, with the type of activity (call, meeting) where the
 *   organisation has one, so that its activity reports count it. Bodies are HTML: everything typed is escaped. An outcome
 *   has no field and stands in the text. When it was made is when it is posted: `message_post` takes no time for sure.
 * - The next step is an activity planned on the record; its deadline is a day on the clock of the rep's Odoo.
 * - There is no key of ours that is unique; the marker ends the text, and is looked for among the record's own messages in
 *   the database itself.
 * - A message may be deleted by whoever may write the record (`mail_message.py`, "Access rules of mail.message").
 * - Which fields a model has depends on version and apps (`mobile`, `is_blacklisted`): they are asked for first.
 * - An API key lasts three months at most; no limit of requests is documented.
 *
 * Not documented: the calls of the session, which are those of Odoo's own pages; that 16 and before overlook
 * `body_is_html`, as their source says of other arguments.
 */
export const odoo: ApiAdapter = {
  crm: 'odoo',
  caps: {
    call: 'note',
    outcome: 'text',
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
        // Where one server has several databases.
        { name: 'database', isSecret: false, isOptional: true },
        schemeField,
      ],
    },
  ],
  baseUrl: ownSite,
  hostsOf: () => [],
  headersOf: ({ apiKey }, { fields }) => ({
    ...(apiKey === undefined ? {} : { authorization: `bearer ${plainKey(apiKey)}` }),
    ...(apiKey === undefined || !fields.database ? {} : { 'x-odoo-database': plainKey(fields.database) }),
  }),
  verify,
  readPerson,
  findOutcomes: async () => [],
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf,
};

async function verify(api: Api): Promise<Account> {
  const found =
    api.connection.way === 'session'
      ? await callSession(api, '/web/session/get_session_info', {})
      : await callOdoo(api, { model: 'res.users', method: 'context_get' });
  const { uid } = checked(v.object({ uid: v.number() }), found, 'no user');
  const named = { domain: [['id', '=', uid]], fields: ['name', 'email'] };
  const users = await callOdoo(api, { model: 'res.users', method: 'search_read', named });
  const shape = v.tuple([v.object({ name: looseText, email: looseText })]);
  const [{ name, email }] = checked(shape, users, 'no user');
  return { user: name, userId: String(uid), email };
}

/** A link to another record: its id and name; false for none. */
const link = v.optional(v.union([v.literal(false), v.tuple([v.number(), looseText])]), false);
const flag = v.optional(v.nullable(v.boolean()), null);
const person = v.object({
  name: looseText,
  email: looseText,
  email_from: looseText,
  phone: looseText,
  mobile: looseText,
  partner_name: looseText,
  company_name: looseText,
  parent_id: link,
  partner_id: link,
  is_company: flag,
  stage_id: link,
  state: looseText,
  user_id: link,
  is_blacklisted: flag,
  phone_blacklisted: flag,
});

async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const { objectType: model } = ref;
  const id = numberOf(ref.recordId);
  if (id === null || !isModel(model)) return null;
  const allfields = Object.keys(person.entries);
  const has = await callOdoo(api, { model, method: 'fields_get', named: { allfields, attributes: ['type'] } });
  const fields = Object.keys(checked(v.record(v.string(), v.unknown()), has, `no fields of ${model}`));
  const known = fields.filter((field) => allfields.includes(field));
  const named = { domain: [['id', '=', id]], fields: known, context: { active_test: false } };
  const found = await callOdoo(api, { model, method: 'search_read', named });
  const [read] = checked(v.array(person), found, `no ${model}`);
  return read ? personOf(read, await recentOf(api, model, id)) : null;
}

function personOf(read: v.InferOutput<typeof person>, recent: readonly CrmActivity[]): CrmPerson {
  const { stage_id, state, user_id, parent_id, partner_id } = read;
  const company = read.partner_name || nameOf(parent_id) || read.company_name || nameOf(partner_id);
  const stage = state === '' ? null : { id: state, label: state };
  return {
    name: read.name || null,
    emails: filled(read.email, read.email_from),
    phones: filled(read.phone, read.mobile),
    company: read.is_company ? null : company || null,
    stage: stage_id ? { id: String(stage_id[0]), label: stage_id[1] } : stage,
    owner: user_id ? { id: String(user_id[0]), name: user_id[1] } : null,
    doNotCall: read.phone_blacklisted,
    doNotEmail: read.is_blacklisted,
    runningSequence: null,
    recent,
  };
}

function nameOf(linked: v.InferOutput<typeof link>): string {
  return linked ? linked[1] : '';
}

const messages = v.array(v.object({ id: v.number(), date: looseText, body: looseText, author_id: link }));

/** What people wrote in the record's chatter, and activities that were done. */
async function recentOf(api: Api, model: string, id: number): Promise<readonly CrmActivity[]> {
  const written = ['message_type', 'in', ['comment', 'email']];
  const domain = [['model', '=', model], ['res_id', '=', id], '|', written, ['mail_activity_type_id', '!=', false]];
  const named = { domain, fields: ['date', 'body', 'author_id'], limit: mostRecent, order: 'id desc' };
  const found = await callOdoo(api, { model: 'mail.message', method: 'search_read', named });
  return checked(messages, found, 'no messages').flatMap(({ id: messageId, date, body, author_id }) => {
    const [at, what] = [readStamp(date), wordsOf(body)];
    return at === null || what === '' ? [] : [{ id: String(messageId), at, what, by: nameOf(author_id) }];
  });
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', amp: '&' };

/** The beginning of a message's words. They are shown as text, never as HTML. */
function wordsOf(html: string): string {
  const words = html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name) => entities[name] ?? '');
  return words.replace(/\s+/g, ' ').trim().slice(0, longestWhat);
}

/** The pipeline's stages; none where the CRM app is not installed, or not this rep's. */
async function findStages(api: Api): Promise<readonly CrmStage[]> {
  try {
    const named = { domain: [], fields: ['name'], order: 'sequence, id' };
    const found = await callOdoo(api, { model: 'crm.stage', method: 'search_read', named });
    const stages = checked(v.array(v.object({ id: v.number(), name: looseText })), found, 'no stages');
    return stages.map(({ id, name }) => ({ objectType: 'crm.lead', id: String(id), label: name }));
  } catch (error) {
    if (error instanceof ApiError && ['not-found', 'forbidden'].includes(error.failure.kind)) return [];
    throw error;
  }
}
