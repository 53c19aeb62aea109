import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError } from './api.ts';
import type { ApiAdapter, ConnectedPlace, Secrets } from './api-adapter.ts';
import { readAtomicPerson } from './atomic-person.ts';
import { atomicRows, atomicStages, isAtomicThere, withdrawAtomic } from './atomic-rows.ts';
import { atomicSteps } from './atomic-steps.ts';
import { patternOf } from './hosts.ts';
import { ownSite } from './own-site.ts';
import { plainKey } from './plain-key.ts';

const tokens = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  refresh_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.number(),
});
const user = v.object({ id: v.string(), email: looseText });
const seller = v.object({ id: v.number(), first_name: looseText, last_name: looseText, email: looseText });

/**
 * Atomic CRM: an app of one page over a Supabase project, which is its API: PostgREST for the tables, GoTrue to sign in.
 * By the schema in marmelab/atomic-crm (`supabase/schemas/01_tables.sql`, `supabase/migrations`), "PostgREST: Tables and
 * Views" and "Errors", and Supabase's "Auth: password-based", "User sessions" and "API keys"; read 2026-11-22.
 *
 * - There are no calls: every touch is a note of the contact or the deal, its outcome in words. Companies have no notes.
 * - Times are ISO 8601 in UTC. Ids are numbers that the database gives, so a write is known by its time, which is
 *   ours, and by the marker in its last line; both are read from the table itself.
 * - Tables of notes were `contactNotes` and `dealNotes` before January 2026: both names are tried.
 * - A row that the rules of the database (RLS) hide answers as none: an update without a row is `not-found`.
 * - The password is given away once and not kept; a refresh token whose answer was lost is good again (Supabase: the
 *   parent of the one in use).
 *
 * Not in any documentation: what an organisation changed in its copy of the schema. Not verified: whether the newest app
 * shows the text of a note as Markdown; it is sent as it was written, and never as HTML.
 */
export const atomic: ApiAdapter = {
  crm: 'atomic',
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
    {
      way: 'password',
      fields: [
        { name: 'projectUrl', isSecret: false },
        { name: 'publishableKey', isSecret: false },
        { name: 'email', isSecret: false },
        { name: 'password', isSecret: true },
      ],
    },
  ],
  baseUrl: (connection) => projectOf(connection) ?? `https://${connection.host}`,
  hostsOf: (connection) => {
    const project = projectOf(connection);
    return project === null ? [] : [patternOf(project)];
  },
  headersOf: ({ accessToken = '' }, { fields }) => ({
    apikey: plainKey(fields.publishableKey),
    ...(accessToken === '' ? {} : { authorization: `Bearer ${plainKey(accessToken)}` }),
  }),
  renew,
  verify,
  readPerson: readAtomicPerson,
  findOutcomes: async () => [],
  findStages: atomicStages,
  stepsOf: atomicSteps,
  isThere: isAtomicThere,
  withdraw: withdrawAtomic,
  urlOf: ({ ref }, _made, connection) => `${ownSite(connection)}/#/${ref.objectType}/${ref.recordId}/show`,
};

/** The origin of the Supabase project that the rep named; null when it is no address. */
function projectOf({ fields }: ConnectedPlace): string | null {
  const typed = fields.projectUrl?.trim() ?? '';
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.origin : null;
}

async function renew(api: Api, secrets: Secrets): Promise<Secrets> {
  const { fields } = api.connection;
  const { refreshToken, password = '' } = secrets;
  const response = await api.send({
    method: 'POST',
    path: '/auth/v1/token',
    query: { grant_type: refreshToken ? 'refresh_token' : 'password' },
    headers: { apikey: plainKey(fields.publishableKey) },
    body: refreshToken ? { refresh_token: refreshToken } : { email: fields.email ?? '', password },
  });
  const given = checked(tokens, response.body, 'the tokens');
  return {
    accessToken: given.access_token,
    refreshToken: given.refresh_token,
    expiresAt: String(api.now + given.expires_in * 1000),
  };
}

/** The first request goes to GoTrue: PostgREST would answer an unsigned one with empty tables. */
async function verify(api: Api): ReturnType<ApiAdapter['verify']> {
  const response = await api.send({ method: 'GET', path: '/auth/v1/user' });
  const { id, email } = checked(user, response.body, 'the user');
  const query = { user_id: `eq.${id}`, select: 'id,first_name,last_name,email' };
  const [found] = await atomicRows(api, { table: 'sales', query }, seller);
  if (!found) throw new ApiError(failureOf('forbidden', email));
  return {
    user: `${found.first_name} ${found.last_name}`.trim(),
    userId: String(found.id),
    email: found.email || email,
  };
}
