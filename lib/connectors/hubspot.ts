import * as v from 'valibot';
import type { Account, CrmOutcome } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { readStamp } from '../time/stamp.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { activityOf, type HubspotActivity, kindFacts } from './hubspot-activities.ts';
import {
  findOwner,
  findStages,
  hubspotPath,
  nameOf,
  objectPath,
  readPerson,
  readProperties,
  stageOf,
} from './hubspot-records.ts';
import { type Look, lookFor } from './look-for.ts';
import { plainKey } from './plain-key.ts';
import { richTextEndsWithMarker } from './rich-text.ts';

const site = 'https://api.hubapi.com';
/** The most a page of associations holds, and a batch of reads. */
const pageSize = 500;
const batchSize = 100;
const mostPages = 20;

/**
 * HubSpot, by the token of a private app (its static token: "Authentication overview"). After "Calls", "Emails",
 * "Meetings", "Notes", "Tasks", "Communications", "Postal mail", "Associations", "Owners", "Properties", "Pipelines",
 * "Account information" and "Get call engagement dispositions" on developers.hubspot.com, and HubSpot's published
 * OpenAPI files of 2026-03; read 2026-11-22.
 *
 * A token is an app's and no user's, so the rep says which owner they are by their email. Activities are made together
 * with their association in one request, so one that was made is always found among the record's own: the list of
 * associations is read, not the search, which lags. Bodies are HTML but an email's text; times are UTC stamps. A note's
 * body holds 65,536 characters.
 *
 * The app needs the scopes `crm.objects.contacts`, `.companies` and `.deals` (read and write), `crm.objects.owners.read`
 * and, for emails, `sales-email-read`: without it their words are hidden, and one that may have been made is left to
 * the rep.
 *
 * Limits: 100 or 190 requests in 10 s; a 429 carries no `Retry-After` that is documented.
 *
 * Not documented: whether associations are listed at once (they are where HubSpot keeps them, not an index); whether a
 * token of another data centre than the first is taken at this host; `hs_sequences_is_enrolled` and
 * `hs_latest_sequence_enrolled` are properties that accounts have, on no page of the documentation.
 */
export const hubspot: ApiAdapter = {
  crm: 'hubspot',
  caps: {
    call: 'call',
    outcome: 'own-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: false,
  },
  signIns: [
    {
      way: 'token',
      fields: [
        { name: 'token', isSecret: true },
        { name: 'email', isSecret: false },
      ],
    },
  ],
  baseUrl: () => site,
  hostsOf: () => [`${site}/*`],
  headersOf: ({ token }) => ({ authorization: `Bearer ${plainKey(token)}` }),
  verify,
  readPerson,
  findOutcomes,
  findStages,
  stepsOf,
  isThere,
  withdraw: async (api, entry, made) => {
    const [activity, id] = [activityOf(entry), made.activity];
    if (activity && id) await api.send({ method: 'DELETE', path: objectPath(activity.kind, id), expects: [404] });
    return 'deleted';
  },
  urlOf,
};

const details = v.object({ portalId: v.union([v.number(), v.string()]) });

async function verify(api: Api): Promise<Account> {
  const { body } = await api.send({ method: 'GET', path: hubspotPath(['account-info'], 'details') });
  const portal = String(checked(details, body, 'the HubSpot account').portalId);
  // What is written with it would go into another account.
  if (portal !== api.connection.tenant) throw new ApiError(failureOf('rejected', `a token of account ${portal}`));
  const owner = await findOwner(api, (api.connection.fields.email ?? '').trim());
  return { user: nameOf(owner), userId: owner.id, email: owner.email };
}

const dispositions = v.array(v.object({ id: looseText, label: looseText }));

/** The one path without a version of its own: HubSpot lists the outcomes of calls nowhere else. */
async function findOutcomes(api: Api): Promise<readonly CrmOutcome[]> {
  const { body } = await api.send({ method: 'GET', path: '/calling/v1/dispositions' });
  return checked(dispositions, body, 'the HubSpot outcomes');
}

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  if (entry.write.kind === 'stage') return entry.crmStage === null ? null : [stageStep(entry, stageOf(entry.crmStage))];
  const activity = activityOf(entry);
  if (!activity) return null;
  return [
    {
      name: 'activity',
      run: (api) => makeActivity(api, entry, activity),
      find: (api) => findActivity(api, entry, activity),
    },
  ];
}

const madeObject = v.object({ id: v.pipe(v.string(), v.nonEmpty()) });

async function makeActivity(api: Api, { ref }: Entry, activity: HubspotActivity): Promise<string> {
  const { kind, properties, associationTypeId } = activity;
  const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }];
  const { body } = await api.send({
    method: 'POST',
    path: objectPath(kind),
    body: { properties, associations: [{ to: { id: ref.recordId }, types }] },
  });
  return checked(madeObject, body, 'a HubSpot activity').id;
}

const associated = v.object({
  results: v.array(v.object({ toObjectId: v.union([v.number(), v.string()]) })),
  paging: v.optional(v.nullable(v.object({ next: v.optional(v.nullable(v.object({ after: v.string() }))) }))),
});

/** The record's own activities of this kind, all of them: their order says nothing. */
async function findActivity(api: Api, { ref, marker }: Entry, activity: HubspotActivity): Promise<string | null> {
  const { typeId } = kindFacts[activity.kind];
  const path = objectPath(ref.objectType, ref.recordId, 'associations', typeId);
  const seen = { hasGaps: false };
  const readPage = async (after: string | undefined): Promise<Look> => {
    const { body } = await api.send({ method: 'GET', path, query: { limit: pageSize, after } });
    const { results, paging } = checked(associated, body, 'the HubSpot associations');
    const ids = results.map(({ toObjectId }) => String(toObjectId));
    const { found, hasGaps } = await markedAmong(api, ids, { activity, marker });
    if (hasGaps) seen.hasGaps = true;
    return { found, next: paging?.next?.after };
  };
  const found = await lookFor(readPage, mostPages);
  // What is listed and cannot be read yet may be ours.
  if (found === null && seen.hasGaps) throw new ApiError(failureOf('unavailable', 'some activities cannot be read'));
  return found;
}

const batch = v.object({
  results: v.array(v.object({ id: v.string(), properties: v.record(v.string(), looseText) })),
});

async function markedAmong(
  api: Api,
  ids: readonly string[],
  { activity, marker }: { readonly activity: HubspotActivity; readonly marker: string },
): Promise<{ readonly found: string | null; readonly hasGaps: boolean }> {
  const { kind } = activity;
  const { textIn } = kindFacts[kind];
  const at = readStamp(activity.properties.hs_timestamp);
  let hasGaps = false;
  for (let from = 0; from < ids.length; from += batchSize) {
    const inputs = ids.slice(from, from + batchSize).map((id) => ({ id }));
    const { body } = await api.send({
      method: 'POST',
      path: objectPath(kind, 'batch', 'read'),
      body: { inputs, properties: [textIn, 'hs_timestamp'], propertiesWithHistory: [] },
    });
    const { results } = checked(batch, body, 'HubSpot activities');
    const found = results.find(({ properties }) => richTextEndsWithMarker(properties[textIn], marker));
    if (found) return { found: found.id, hasGaps };
    // HubSpot answers with what it can (207 Multi-Status).
    if (inputs.some(({ id }) => results.every((one) => one.id !== id))) hasGaps = true;
    // Without a scope for it, HubSpot leaves out the words of emails: what has ours to the millisecond may be ours.
    const isHidden = results.some(({ properties }) => !properties[textIn] && readStamp(properties.hs_timestamp) === at);
    if (isHidden) throw new ApiError(failureOf('forbidden', `HubSpot does not show ${textIn}`));
  }
  return { found: null, hasGaps };
}

function stageStep({ ref }: Entry, { property, value }: ReturnType<typeof stageOf>): WriteStep {
  const path = objectPath(ref.objectType, ref.recordId);
  return {
    name: 'stage',
    run: async (api) => {
      const { body } = await api.send({ method: 'PATCH', path, body: { properties: { [property]: value } } });
      const now = checked(v.object({ properties: v.record(v.string(), looseText) }), body, 'a HubSpot record');
      // A lifecycle stage goes forward only: the old one may have been kept without a word.
      const kept = now.properties[property];
      if (kept !== undefined && kept !== value) throw new ApiError(failureOf('rejected', `HubSpot keeps ${kept}`));
      return value;
    },
    find: async (api) => ((await hasStage(api, ref, { property, value })) ? value : null),
  };
}

async function hasStage(
  api: Api,
  ref: Entry['ref'],
  { property, value }: ReturnType<typeof stageOf>,
): Promise<boolean> {
  const read = await readProperties(api, ref.objectType, { id: ref.recordId, properties: [property] });
  return read?.[property] === value;
}

async function isThere(api: Api, entry: Entry, made: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return hasStage(api, entry.ref, stageOf(entry.crmStage ?? ''));
  const activity = activityOf(entry);
  if (!activity || !made.activity) return false;
  const { textIn } = kindFacts[activity.kind];
  return (await readProperties(api, activity.kind, { id: made.activity, properties: [textIn] })) !== null;
}

/** Calls and meetings have pages; the rest stands in the record's own timeline. */
function urlOf(entry: Entry, made: Made): string | null {
  const kind = activityOf(entry)?.kind;
  if (!made.activity || (kind !== 'calls' && kind !== 'meetings')) return null;
  const { host, tenant } = entry.ref;
  return `https://${host}/contacts/${tenant}/record/${kindFacts[kind].typeId}/${made.activity}`;
}
