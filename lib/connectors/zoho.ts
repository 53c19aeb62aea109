import { type Api, path } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { plainKey } from './plain-key.ts';
import { findActivity, madeIn, makeActivity, moduleOf } from './zoho-activities.ts';
import {
  findStages,
  isMissing,
  isModule,
  readChoices,
  readMe,
  readPerson,
  readRecord,
  stageFieldOf,
  zohoPath,
} from './zoho-records.ts';
import { dataCentreOf, renew, zohoSignIn } from './zoho-sign-in.ts';

/**
 * Zoho CRM, by a self client of the rep's own. After "Insert records", "Get records", "Get a record", "Delete a
 * record", "Update records", "Fields metadata", "Users" and "Notes" of the API v8 (zoho.com/crm/developer/docs and the
 * OpenAPI files zoho/crm-oas), and "Self Client: Authorization code flow" and "Refresh access token"
 * (zoho.com/accounts/protocol/oauth); read 2026-11-22. The self client's code needs the scopes `ZohoCRM.modules.ALL`,
 * `ZohoCRM.settings.fields.READ` and `ZohoCRM.users.READ`.
 *
 * Outcomes are the choices of `Call_Result`, as the organisation has them. Texts are plain. Times have a zone, a task's
 * day is that of the user's time zone in Zoho, a duration is `mm:ss`. Zoho has no key for writing once that needs no
 * field of our own, so a text ends with the marker; the lists that are read for it are those of "Get records", which are
 * the records themselves, not the search or COQL.
 *
 * Limits: credits of the organisation in 24 h, most requests one; ten access tokens in ten minutes.
 *
 * Not documented: that a call of no length is taken; the length of a meeting, so half an hour is written; in which
 * order a record's notes are listed, so at most 2,000 are read; which day a
 * user without a time zone means (UTC here); when a 429 ends. A code whose answer was lost cannot be used again: the
 * rep makes another.
 */
export const zoho: ApiAdapter = {
  crm: 'zoho',
  caps: {
    call: 'call',
    outcome: 'own-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: false,
  },
  signIns: [zohoSignIn],
  baseUrl: (connection) => dataCentreOf(connection).api,
  hostsOf: (connection) => {
    const { api, accounts } = dataCentreOf(connection);
    return [`${api}/*`, `${accounts}/*`];
  },
  headersOf: ({ accessToken }) => (accessToken ? { authorization: `Zoho-oauthtoken ${plainKey(accessToken)}` } : {}),
  renew,
  verify: async (api) => {
    const { id, full_name, email } = await readMe(api);
    return { user: full_name || email, userId: id, email };
  },
  readPerson,
  findOutcomes: (api) => readChoices(api, 'Calls', 'Call_Result'),
  findStages,
  stepsOf,
  isThere,
  withdraw,
  urlOf: (entry, { activity }) => {
    const module = moduleOf(entry);
    // A note stands on the record's own page.
    if (!activity || module === 'Notes') return null;
    return `https://${entry.ref.host}${path('crm', entry.ref.tenant, 'tab', module, activity)}`;
  },
};

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  const { write, ref, crmStage } = entry;
  if (!isModule(ref.objectType)) return null;
  if (write.kind !== 'stage') {
    return [{ name: 'activity', run: (api) => makeActivity(api, entry), find: (api) => findActivity(api, entry) }];
  }
  const field = stageFieldOf(ref.objectType);
  return field === null || crmStage === null ? null : [stageStep(entry, field, crmStage)];
}

function stageStep({ ref }: Entry, field: string, stage: string): WriteStep {
  return {
    name: 'stage',
    run: async (api) => {
      const at = zohoPath(ref.objectType, ref.recordId);
      madeIn(await api.send({ method: 'PUT', path: at, body: { data: [{ [field]: stage }] } }));
      return stage;
    },
    find: async (api) => ((await hasStage(api, ref, stage)) ? stage : null),
  };
}

async function hasStage(api: Api, { objectType, recordId }: Entry['ref'], stage: string): Promise<boolean> {
  const field = stageFieldOf(objectType);
  if (field === null) return false;
  return (await readRecord(api, objectType, { id: recordId, fields: [field] }))?.[field] === stage;
}

async function isThere(api: Api, entry: Entry, { activity }: Made): Promise<boolean> {
  if (entry.write.kind === 'stage') return entry.crmStage !== null && hasStage(api, entry.ref, entry.crmStage);
  if (!activity) return false;
  return (await readRecord(api, moduleOf(entry), { id: activity, fields: ['id'] })) !== null;
}

async function withdraw(api: Api, entry: Entry, { activity }: Made): Promise<'deleted'> {
  if (!activity) return 'deleted';
  const at = zohoPath(moduleOf(entry), activity);
  const answer = await api.send({ method: 'DELETE', path: at, expects: [400, 404] });
  if (!isMissing(answer)) madeIn(answer);
  return 'deleted';
}
