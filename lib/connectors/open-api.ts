import type { Connection } from '../outbox/connection.ts';
import { type Failure, type FailureKind, failureOf } from '../outbox/failure.ts';
import { type Api, ApiError, type ApiRequest, type ApiResponse } from './api.ts';
import type { ApiAdapter, Secrets } from './api-adapter.ts';
import type { Carrier, HttpRequest, HttpResponse } from './carrier.ts';
import { retryAtOf } from './retry-after.ts';
import { wordsOfError } from './words-of-error.ts';

export interface Opening {
  readonly adapter: ApiAdapter;
  readonly connection: Connection;
  readonly secrets: Secrets;
  readonly carry: Carrier;
  /** Called with renewed secrets before anything is sent with them: a refresh token may be good only once. */
  readonly keep: (secrets: Secrets) => Promise<void>;
  readonly now: number;
}

/**
 * A signed-in way into one workspace. What is not JSON of a 2xx status becomes a failure by the same rules for every CRM.
 * A 401 renews the secrets once, where the CRM has a way to, and sends the request again: it was not heeded.
 */
export function openApi(opening: Opening): Api {
  const { adapter, connection, now } = opening;
  const state: OpenState = { secrets: opening.secrets, session: null, renewing: null };
  const send = (request: ApiRequest, headers: Headers): Promise<ApiResponse> =>
    sendOnce({ ...opening, secrets: state.secrets }, request, headers);
  const signIn = (): Headers => adapter.headersOf(state.secrets, connection);
  const bare: Api = { connection, now, send: (request) => send(request, signIn()) };
  const sessionHeaders = async ({ method }: ApiRequest): Promise<Headers> => {
    if (connection.way !== 'session' || method === 'GET' || !adapter.sessionHeaders) return {};
    state.session ??= await adapter.sessionHeaders(bare);
    return state.session;
  };
  const attempt = async (request: ApiRequest): Promise<ApiResponse> =>
    send(request, { ...signIn(), ...(await sessionHeaders(request)) });
  const unsigned: Api = { ...bare, send: (request) => send(request, {}) };
  return {
    connection,
    now,
    send: async (request) => {
      const used = state.secrets;
      try {
        return await attempt(request);
      } catch (error) {
        if (!isUnauthorised(error) || !adapter.renew || connection.way === 'session') throw error;
        // Another request of this way in may have renewed them meanwhile.
        if (used === state.secrets) await renewOnce(opening, state, unsigned);
        return attempt(request);
      }
    },
  };
}

type Headers = Readonly<Record<string, string>>;

interface OpenState {
  secrets: Secrets;
  /** What `sessionHeaders` gave. */
  session: Headers | null;
  /** The renewal under way, which all that wait for one share. */
  renewing: Promise<void> | null;
}

function renewOnce({ adapter, keep }: Opening, state: OpenState, unsigned: Api): Promise<void> {
  const renew = async (): Promise<void> => {
    const renewed = await adapter.renew?.(unsigned, state.secrets).catch(refusedRenewal);
    if (!renewed) return;
    await keep(renewed);
    state.secrets = renewed;
  };
  state.renewing ??= renew().finally(() => {
    state.renewing = null;
  });
  return state.renewing;
}

/** Tokens that are not renewed mean that the sign-in has ended, with whatever status the vendor says so (OAuth's is 400). */
function refusedRenewal(error: unknown): never {
  if (!(error instanceof ApiError) || !['rejected', 'forbidden', 'not-found'].includes(error.failure.kind)) throw error;
  throw new ApiError({ ...error.failure, kind: 'unauthorised' });
}

function isUnauthorised(error: unknown): boolean {
  return error instanceof ApiError && error.failure.kind === 'unauthorised';
}

/** A way in that is not signed in: for what comes before there are secrets. */
export function openUnsigned(opening: Omit<Opening, 'secrets' | 'keep'>): Api {
  const { connection, now } = opening;
  return { connection, now, send: (request) => sendOnce({ ...opening, secrets: {} }, request, {}) };
}

async function sendOnce(
  { adapter, connection, carry, now, secrets }: Omit<Opening, 'keep'>,
  request: ApiRequest,
  headers: Headers,
): Promise<ApiResponse> {
  const base = request.baseUrl ?? adapter.baseUrl(connection);
  const response = await carry(httpRequest(base, request, headers));
  const isAnswer = (response.status >= 200 && response.status < 300) || request.expects?.includes(response.status);
  if (!isAnswer) throw new ApiError(failureFrom(withoutSecrets(response, secrets, headers), now));
  return {
    status: response.status,
    headers: response.headers,
    body: request.asText ? response.text : bodyOf(response),
  };
}

function httpRequest(base: string, request: ApiRequest, headers: Headers): HttpRequest {
  const { method, query = {}, body, form } = request;
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : '';
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  return {
    method,
    url: `${base}${request.path}${search}`,
    headers: {
      accept: 'application/json',
      ...(body === undefined && !form ? {} : { 'content-type': type }),
      ...headers,
      ...request.headers,
    },
    body: form ? new URLSearchParams(form).toString() : body === undefined ? null : JSON.stringify(body),
  };
}

/** The JSON of an answer; `garbled` for half a body, and for a page where data was to be (a proxy's, a sign-in form). */
function bodyOf({ text, headers }: HttpResponse): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    const type = headers['content-type'] ?? '';
    throw new ApiError(failureOf('garbled', type.includes('html') ? 'HTML instead of JSON' : 'an answer cut short'));
  }
}

const kindOfStatus: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  408: 'no-answer',
  409: 'conflict',
  410: 'not-found',
  429: 'limited',
};

function failureFrom(response: HttpResponse, now: number): Failure {
  const { status } = response;
  // A redirect to a sign-in page, which the browser was told not to follow.
  if (status === 0 || (status >= 300 && status < 400)) return failureOf('unauthorised');
  const kind = kindOfStatus[status] ?? (status >= 500 ? 'unavailable' : 'rejected');
  const { 'retry-after': after = '', 'x-status-reason': reason = '' } = response.headers;
  // What a budget's headers say counts when it is used up; they are on every answer.
  const rest = status === 429 ? response.headers : { 'retry-after': after };
  return failureOf(kind, wordsOfError(response.text) || reason, retryAtOf(rest, now));
}

/** A vendor may say a wrong key back: its words are stored and shown, and no secret may be among them. */
function withoutSecrets(response: HttpResponse, secrets: Secrets, headers: Headers): HttpResponse {
  const said = [...Object.values(secrets), ...wordsOfSignIn(headers)].filter(({ length }) => length >= shortestSecret);
  const longestFirst = said.toSorted((one, other) => other.length - one.length);
  return { ...response, text: longestFirst.reduce((text, secret) => text.replaceAll(secret, '…'), response.text) };
}

/** Secrets as they travel: cleaned, or coded with a name (`Basic …`). What a header is called tells which it is. */
function wordsOfSignIn(headers: Headers): readonly string[] {
  const signing = Object.entries(headers).filter(([name]) => /auth|key|token|secret|cookie/i.test(name));
  const words = signing.flatMap(([, value]) => [value, ...value.split(/[\s:=;,]+/)]);
  return words.filter((word) => !/^(basic|bearer|token)$/i.test(word));
}

/** What is shorter is no secret that could be told from a word. */
const shortestSecret = 6;
