import type { Account, CrmOutcome, CrmStage } from '../outbox/connection.ts';
import { isoStamp } from '../time/stamp.ts';
import { checked, filled, showsId } from './answers.ts';
import { type Api, type ApiResponse, path } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { account, listed, listedPage, outcomes, statuses } from './close-answers.ts';
import { contactFor, readPerson, readStatus } from './close-lead.ts';
import { entryText } from './entry-text.ts';
import { lookFor, madeSince } from './look-for.ts';
import { endsWithMarker, withMarker } from './marker.ts';
import { plainKey } from './plain-key.ts';

const pageSize = 100;
const mostPages = 20;

/** Where Close keeps a kind of write, and the plain-text field that ends with its marker. */
interface Place {
  readonly at: string;
  readonly textField: 'note' | 'text';
  bodyOf(api: Api, entry: Entry): Promise<Readonly<Record<string, unknown>>>;
  queryFor(entry: Entry): Readonly<Record<string, string>>;
}

const places: Readonly<Record<'call' | 'note' | 'task', Place>> = {
  call: { at: '/activity/call/', textField: 'note', bodyOf: callBody, queryFor: createdSince },
  note: { at: '/activity/note/', textField: 'note', bodyOf: noteBody, queryFor: createdSince },
  task: {
    at: '/task/',
    textField: 'text',
    bodyOf: taskBody,
    queryFor: () => ({ _type: 'lead', _order_by: '-date_created' }),
  },
};

/**
 * Close, by an API key. After developer.close.com, read 2026-11-22: Authentication with API Keys (the key is the user
 * name of HTTP Basic, without a password), Pagination, Rate Limits (`RateLimit: …, reset=` in seconds), Leads, Calls,
 * Notes, Tasks, Outcomes, Lead Statuses, Sequences.
 *
 * A call is a call made outside of Close (`source: External`), in the rep's account as the key's owner. All other
 * touches are notes: Close takes an SMS only with one of its own numbers (`local_phone`), and an email or a WhatsApp
 * message only with its words, which we do not have; a meeting comes from a calendar. Times are ISO 8601 with a zone.
 * Close has no key for writing once, so each text ends with the marker, and the lead's own lists are read for it.
 *
 * Not verified: the fields of a task's body, which the docs leave open (they are those that a task answers with: `text`,
 * `date`, `assigned_to`, in the recorded answers of the client closex); that an activity has an address of its own, so the
 * lead's is given; that the plain `note` keeps its last line.
 */
export const close: ApiAdapter = {
  crm: 'close',
  caps: {
    call: 'call',
    outcome: 'own-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [{ way: 'token', fields: [{ name: 'apiKey', isSecret: true }] }],
  baseUrl: () => 'https://api.close.com/api/v1',
  hostsOf: () => ['https://api.close.com/*'],
  headersOf: ({ apiKey }) => ({ authorization: `Basic ${btoa(`${plainKey(apiKey)}:`)}` }),
  verify,
  readPerson,
  findOutcomes,
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf: ({ ref }) => `https://${ref.host}${path('lead', ref.recordId)}/`,
};

async function verify(api: Api): Promise<Account> {
  const me = checked(account, (await get(api, '/me/')).body, 'the account');
  const user = filled(me.first_name, me.last_name).join(' ') || me.email || me.id;
  return { user, userId: me.id, email: me.email };
}

async function findOutcomes(api: Api): Promise<readonly CrmOutcome[]> {
  const { data } = checked(outcomes, (await get(api, '/outcome/')).body, 'the outcomes');
  return data.filter((one) => one.applies_to.includes('calls')).map(({ id, name }) => ({ id, label: name }));
}

async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const { data } = checked(statuses, (await get(api, '/status/lead/')).body, 'the lead statuses');
  return data.map(({ id, label }) => ({ objectType: 'lead', id, label }));
}

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  if (entry.ref.objectType !== 'lead') return null;
  if (entry.write.kind === 'stage') return entry.crmStage === null ? null : [stageStep(entry, entry.crmStage)];
  return [{ name: 'log', run: (api) => log(api, entry), find: (api) => findLogged(api, entry) }];
}

function placeOf({ write }: Entry): Place {
  if (write.kind === 'task') return places.task;
  return write.kind === 'touch' && write.channel === 'call' ? places.call : places.note;
}

async function log(api: Api, entry: Entry): Promise<string> {
  const { at, textField, bodyOf } = placeOf(entry);
  const text = withMarker(entryText(entry), entry.marker);
  const body = { lead_id: entry.ref.recordId, ...(await bodyOf(api, entry)), [textField]: text };
  return checked(listed, (await api.send({ method: 'POST', path: at, body })).body, 'what was made').id;
}

/** Read from the lead's own list, all that may have been made since it was owed. */
function findLogged(api: Api, entry: Entry): Promise<string | null> {
  const { at, textField, queryFor } = placeOf(entry);
  return lookFor(async (skip = '0') => {
    const paging = { lead_id: entry.ref.recordId, _limit: pageSize, _skip: skip };
    const answer = await get(api, at, { ...paging, ...queryFor(entry) });
    const { data, has_more } = checked(listedPage, answer.body, 'the list');
    const found = data.find((one) => endsWithMarker(one[textField], entry.marker))?.id ?? null;
    return { found, next: has_more ? String(Number(skip) + pageSize) : undefined };
  }, mostPages);
}

function createdSince(entry: Entry): Readonly<Record<string, string>> {
  return { date_created__gte: isoStamp(madeSince(entry)) };
}

/** A voicemail is a completed call: nothing else of Close's says it, and `disposition` is Close's own to set. */
const statusOfOutcome: Readonly<Record<string, string>> = { 'no-answer': 'no-answer', busy: 'busy' };

async function callBody(api: Api, entry: Entry): Promise<Readonly<Record<string, unknown>>> {
  const { contactId, phone } = await contactFor(api, entry);
  return {
    contact_id: contactId,
    direction: 'outbound',
    status: (entry.write.kind === 'touch' && statusOfOutcome[entry.write.outcome]) || 'completed',
    source: 'External',
    phone,
    outcome_id: entry.crmOutcome ?? undefined,
    activity_at: activityAt(entry),
  };
}

async function noteBody(api: Api, entry: Entry): Promise<Readonly<Record<string, unknown>>> {
  const { contactId } = await contactFor(api, entry);
  return { contact_id: contactId, activity_at: activityAt(entry) };
}

async function taskBody(_api: Api, { write, account: { userId } }: Entry): Promise<Readonly<Record<string, unknown>>> {
  const date = write.kind === 'task' ? isoStamp(write.dueAt) : undefined;
  return { _type: 'lead', date, assigned_to: userId || undefined };
}

function activityAt({ write }: Entry): string | undefined {
  return write.kind === 'task' ? undefined : isoStamp(write.at);
}

function stageStep({ ref }: Entry, stage: string): WriteStep {
  return {
    name: 'stage',
    run: async (api) => {
      await api.send({ method: 'PUT', path: `${path('lead', ref.recordId)}/`, body: { status_id: stage } });
      return ref.recordId;
    },
    find: async (api) => ((await readStatus(api, ref.recordId)) === stage ? ref.recordId : null),
  };
}

async function isThere(api: Api, entry: Entry, { log: id }: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return (await readStatus(api, entry.ref.recordId)) === entry.crmStage;
  if (id === undefined) return false;
  return showsId(await api.send({ method: 'GET', path: onePath(entry, id), expects: [404] }), id);
}

async function withdraw(api: Api, entry: Entry, { log: id }: Made): Promise<'deleted'> {
  if (id !== undefined) await api.send({ method: 'DELETE', path: onePath(entry, id), expects: [404] });
  return 'deleted';
}

function onePath(entry: Entry, id: string): string {
  return `${placeOf(entry).at}${encodeURIComponent(id)}/`;
}

function get(api: Api, at: string, query: Readonly<Record<string, string | number>> = {}): Promise<ApiResponse> {
  return api.send({ method: 'GET', path: at, query });
}
