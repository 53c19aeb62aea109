import * as v from 'valibot';
import type { CrmStage } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { checked, filled, looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { CrmPerson } from './api-adapter.ts';
import { ownValue } from './own-value.ts';
import { stageLabel } from './stage-label.ts';

/**
 * HubSpot's version of its API, part of every path: a new one each March and September, each good for 18 months
 * ("API versioning", developers.hubspot.com, read 2026-11-22).
 */
const version = '2026-03';

/** A path of one of HubSpot's areas in the version this is written for. */
export function hubspotPath(area: readonly [string, string?], ...parts: readonly string[]): string {
  const [room, part] = area;
  return path(room, ...(part ? [part] : []), version, ...parts);
}

/** The path of an object, or of what is below its kind. */
export function objectPath(...parts: readonly string[]): string {
  return hubspotPath(['crm', 'objects'], ...parts);
}

interface RecordFacts {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly company: string | null;
  /** Properties that are its stage, the most telling first. */
  readonly stages: readonly string[];
}

const nothing: RecordFacts = { names: ['name'], emails: [], phones: [], company: null, stages: [] };
const records: Readonly<Record<string, RecordFacts>> = {
  '0-1': {
    names: ['firstname', 'lastname'],
    emails: ['email', 'work_email'],
    phones: ['phone', 'mobilephone'],
    company: 'company',
    stages: ['hs_lead_status', 'lifecyclestage'],
  },
  '0-2': { ...nothing, phones: ['phone'], company: 'name', stages: ['hs_lead_status', 'lifecyclestage'] },
  '0-3': { ...nothing, names: ['dealname'], stages: ['dealstage'] },
  '0-5': { ...nothing, names: ['subject'] },
  '0-136': { ...nothing, names: ['hs_lead_name'] },
};
const others = ['hubspot_owner_id', 'hs_email_optout', 'hs_sequences_is_enrolled', 'hs_latest_sequence_enrolled'];

const object = v.object({ id: looseText, properties: v.record(v.string(), looseText) });
const owner = v.object({ id: looseText, email: looseText, firstName: looseText, lastName: looseText });
const owners = v.object({ results: v.array(owner) });

type HubspotOwner = v.InferOutput<typeof owner>;

/** An object's properties; null when it is not there. */
export async function readProperties(
  api: Api,
  type: string,
  wanted: { readonly id: string; readonly properties: readonly string[] },
): Promise<Readonly<Record<string, string>> | null> {
  const { status, body } = await api.send({
    method: 'GET',
    path: objectPath(type, wanted.id),
    query: { properties: wanted.properties.join() },
    expects: [404],
  });
  return status === 404 ? null : checked(object, body, 'a HubSpot record').properties;
}

/** What HubSpot says of a record; null when it is not there. */
export async function readPerson(api: Api, ref: RecordRef): Promise<CrmPerson | null> {
  const facts = ownValue(records, ref.objectType) ?? nothing;
  const { names, emails, phones, company, stages } = facts;
  const properties = [...names, ...emails, ...phones, ...(company ? [company] : []), ...stages, ...others];
  const read = await readProperties(api, ref.objectType, { id: ref.recordId, properties });
  if (!read) return null;
  const all = (wanted: readonly string[]): readonly string[] => filled(...wanted.map((name) => read[name] ?? ''));
  return {
    name: all(names).join(' ') || null,
    emails: all(emails),
    phones: all(phones),
    company: (company && read[company]) || null,
    stage: stageIn(api, ref.objectType, read),
    owner: await readOwner(api, read.hubspot_owner_id ?? ''),
    doNotCall: null,
    doNotEmail: read.hs_email_optout ? read.hs_email_optout === 'true' : null,
    runningSequence: sequenceIn(read),
    recent: [],
  };
}

/** Its name takes a request of its own and the id of a user; its number tells the rep enough. */
function sequenceIn(read: Readonly<Record<string, string>>): string | null {
  if (read.hs_sequences_is_enrolled !== 'true') return null;
  return read.hs_latest_sequence_enrolled ? `#${read.hs_latest_sequence_enrolled}` : 'HubSpot';
}

function stageIn(api: Api, type: string, read: Readonly<Record<string, string>>): CrmPerson['stage'] {
  const property = ownValue(records, type)?.stages.find((name) => read[name]);
  if (!property) return null;
  const id = stageIdOf(property, read[property] ?? '');
  return { id, label: stageLabel(api, type, id) };
}

async function readOwner(api: Api, id: string): Promise<CrmPerson['owner']> {
  if (id === '') return null;
  const { status, body } = await api.send({
    method: 'GET',
    path: hubspotPath(['crm', 'owners'], id),
    // An owner who left, or a token without the scope for owners: the id is still theirs.
    expects: [403, 404],
  });
  return { id, name: status === 200 ? nameOf(checked(owner, body, 'a HubSpot owner')) : '' };
}

/** The name of an owner as HubSpot shows it. */
export function nameOf({ firstName, lastName, email }: HubspotOwner): string {
  return filled(firstName, lastName).join(' ') || email;
}

/** The owner with this email address; rejects when the account has none. */
export async function findOwner(api: Api, email: string): Promise<HubspotOwner> {
  const { body } = await api.send({ method: 'GET', path: hubspotPath(['crm', 'owners']), query: { email } });
  const [found] = checked(owners, body, 'the HubSpot owners').results;
  if (!found) throw new ApiError(failureOf('rejected', `HubSpot has no user ${email}`));
  return found;
}

/** Two properties of a contact are stages, so an id names its own. */
function stageIdOf(property: string, value: string): string {
  return `${property}:${value}`;
}

/** The property and the value of a stage's id. */
export function stageOf(id: string): { readonly property: string; readonly value: string } {
  const [property = '', ...value] = id.split(':');
  return { property, value: value.join(':') };
}

const option = v.object({ label: looseText, value: looseText, hidden: v.optional(v.nullable(v.boolean())) });
const property = v.object({ options: v.array(option) });
const pipelines = v.object({
  results: v.array(v.object({ label: looseText, stages: v.array(v.object({ id: looseText, label: looseText })) })),
});

/** The stages of contacts, companies and deals. */
export async function findStages(api: Api): Promise<readonly CrmStage[]> {
  const listed = ['0-1', '0-2'].flatMap((type) =>
    (ownValue(records, type)?.stages ?? []).map((name) => ({ type, name })),
  );
  const found: CrmStage[] = [];
  for (const { type, name } of listed) found.push(...(await optionsOf(api, type, name)));
  return [...found, ...(await dealStages(api))];
}

async function optionsOf(api: Api, objectType: string, name: string): Promise<readonly CrmStage[]> {
  const at = hubspotPath(['crm', 'properties'], objectType, name);
  const { status, body } = await api.send({ method: 'GET', path: at, expects: [404] });
  if (status === 404) return [];
  return checked(property, body, 'a HubSpot property')
    .options.filter(({ hidden }) => !hidden)
    .map(({ label, value }) => ({ objectType, id: stageIdOf(name, value), label }));
}

async function dealStages(api: Api): Promise<readonly CrmStage[]> {
  const { body } = await api.send({ method: 'GET', path: hubspotPath(['crm', 'pipelines'], 'deals') });
  const { results } = checked(pipelines, body, 'the HubSpot pipelines');
  return results.flatMap((pipeline) =>
    pipeline.stages.map(({ id, label }) => ({
      objectType: '0-3',
      id: stageIdOf('dealstage', id),
      label: results.length > 1 ? `${pipeline.label}: ${label}` : label,
    })),
  );
}
