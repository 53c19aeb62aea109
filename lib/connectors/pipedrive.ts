import * as v from 'valibot';
import type { Account, CrmOutcome } from '../outbox/connection.ts';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import type { ApiAdapter, Entry, Made, WriteStep } from './api-adapter.ts';
import { activitySteps, noteStep, places, showsIt } from './pipedrive-activities.ts';
import { findStages, linkTo, readPerson, readStage } from './pipedrive-records.ts';
import { plainKey } from './plain-key.ts';

/**
 * Pipedrive, by the rep's own API token in `x-api-token`, at the company's own host. After developers.pipedrive.com
 * (Activities, Persons, Organizations, Deals, Stages and Pipelines of v2; Call logs, Notes, Leads, Activity types and
 * Users of v1, which v2 has none of) and "Authentication" and "Rate limiting" on pipedrive.readme.io, and Pipedrive's
 * own client-nodejs; read 2026-11-22.
 *
 * A call with a number is an activity of type `call` that is then made a call log (`activity_id`), so that it is found
 * again by the activity; only a call log has an outcome, one of six. All else is an activity of the type that comes
 * nearest. Everything is owned by the token's own user, as Pipedrive does by itself. Notes are HTML, cleaned by
 * Pipedrive; times are UTC without a zone.
 *
 * Limits: a daily budget of tokens that the company shares, and bursts of 2 s a user; a 429 says when by
 * `x-ratelimit-reset`, in seconds.
 *
 * Not documented: that `GET /activities` of v2 is filtered by `lead_id` as by `person_id`; the order of call logs, so
 * at most 1,000 are looked through; that the note of an activity that was made a call log is kept as it was sent.
 */
export const pipedrive: ApiAdapter = {
  crm: 'pipedrive',
  caps: {
    call: 'call',
    outcome: 'fixed-list',
    idempotency: 'marker',
    tasks: true,
    stages: true,
    withdraw: 'delete',
    recent: true,
  },
  signIns: [{ way: 'token', fields: [{ name: 'token', isSecret: true }] }],
  baseUrl: ({ host }) => `https://${host}`,
  hostsOf: () => [],
  headersOf: ({ token }) => ({ 'x-api-token': plainKey(token) }),
  verify,
  readPerson,
  findOutcomes: async () => outcomes,
  findStages,
  stepsOf,
  isThere: async (api, entry, made) =>
    entry.write.kind === 'stage' ? (await readStage(api, entry.ref)) === entry.crmStage : showsIt(api, made),
  withdraw,
  // RingCentral's own link to a log, read 2026-11; a note has no page.
  urlOf: ({ ref }, { activity }) => (activity ? `https://${ref.host}${path('activities', activity)}` : null),
};

/** The outcomes of a call log: `outcome` of "Add a call log". */
const outcomes: readonly CrmOutcome[] = [
  { id: 'connected', label: 'Connected' },
  { id: 'no_answer', label: 'No answer' },
  { id: 'left_message', label: 'Left message' },
  { id: 'left_voicemail', label: 'Left voicemail' },
  { id: 'wrong_number', label: 'Wrong number' },
  { id: 'busy', label: 'Busy' },
];

const me = v.object({
  data: v.object({ id: v.number(), name: looseText, email: looseText, company_domain: looseText }),
});

async function verify(api: Api): Promise<Account> {
  const { body } = await api.send({ method: 'GET', path: '/api/v1/users/me' });
  const { id, name, email, company_domain: company } = checked(me, body, 'the Pipedrive user').data;
  // Ids are numbers that every company has: with another's token they would be other people.
  if (company !== '' && `${company}.pipedrive.com`.toLowerCase() !== api.connection.host.toLowerCase())
    throw new ApiError(failureOf('rejected', `a token of ${company}`));
  return { user: name || email || String(id), userId: String(id), email };
}

function stepsOf(entry: Entry): readonly WriteStep[] | null {
  const { write, ref, crmStage } = entry;
  if (!linkTo(ref)) return null;
  if (write.kind === 'note') return [noteStep(entry)];
  if (write.kind !== 'stage') return activitySteps(entry);
  return crmStage === null || ref.objectType !== 'deal' ? null : [stageStep(entry, crmStage)];
}

function stageStep({ ref }: Entry, stage: string): WriteStep {
  return {
    name: 'stage',
    run: async (api) => {
      const at = `/api/v2/deals${path(ref.recordId)}`;
      await api.send({ method: 'PATCH', path: at, body: { stage_id: Number(stage) } });
      return stage;
    },
    find: async (api) => ((await readStage(api, ref)) === stage ? stage : null),
  };
}

/** The call log first: Pipedrive keeps the activity when its log is deleted ("Delete a call log"). */
async function withdraw(api: Api, _entry: Entry, made: Made): Promise<'deleted'> {
  for (const place of ['call-log', 'activity', 'note'] as const) {
    const id = made[place];
    if (id) await api.send({ method: 'DELETE', path: `${places[place]}${path(id)}`, expects: [404, 410] });
  }
  return 'deleted';
}
