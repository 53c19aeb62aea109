import * as v from 'valibot';
import { type FailureKind, failureOf } from '../outbox/failure.ts';
import { checked, looseText } from './answers.ts';
import { type Api, ApiError, path } from './api.ts';
import { ownValue } from './own-value.ts';

type Named = Readonly<Record<string, unknown>>;

/** A call of a public method of a model, with the records it is called on and its arguments by name. */
export interface OdooCall {
  readonly model: string;
  readonly method: string;
  readonly ids?: readonly number[];
  readonly named?: Named;
}

/**
 * What a method gives: by the JSON-2 API with a key; in the rep's session by the call that Odoo's own pages make. Rejects
 * with the failure that the named exception stands for.
 */
export async function callOdoo(api: Api, { model, method, ids, named = {} }: OdooCall): Promise<unknown> {
  if (api.connection.way !== 'session') {
    const body = { ...(ids ? { ids } : {}), ...named };
    return (await api.send({ method: 'POST', path: path('json', '2', model, method), body })).body;
  }
  const params = { model, method, args: ids ? [ids] : [], kwargs: named };
  return callSession(api, path('web', 'dataset', 'call_kw', model, method), params);
}

/** Makes one record and gives its id. `create` alone has its values by position in a session: Odoo looks at them first. */
export async function createOdoo(api: Api, model: string, named: { vals: Named; context: Named }): Promise<string> {
  const { vals, context } = named;
  if (api.connection.way !== 'session') {
    return idOf(await callOdoo(api, { model, method: 'create', named: { vals_list: [vals], context } }));
  }
  const params = { model, method: 'create', args: [[vals]], kwargs: { context } };
  return idOf(await callSession(api, path('web', 'dataset', 'call_kw', model, 'create'), params));
}

const envelope = v.union([
  v.object({
    error: v.object({ message: looseText, data: v.optional(v.object({ name: looseText, message: looseText })) }),
  }),
  v.object({ result: v.unknown() }),
]);

/** A JSON-RPC request in the session: an error of it comes with status 200. */
export async function callSession(api: Api, at: string, params: Named): Promise<unknown> {
  const request = { jsonrpc: '2.0', method: 'call', params };
  const { body } = await api.send({ method: 'POST', path: at, body: request });
  const answer = checked(envelope, body, 'no JSON-RPC answer');
  if ('result' in answer) return answer.result;
  const { message, data } = answer.error;
  throw new ApiError(failureOf(kindOf(data?.name || message), data?.message || message));
}

/** What Odoo's exceptions are; the last part of their names is the same in all versions. */
const kinds: Readonly<Record<string, FailureKind>> = {
  SessionExpiredException: 'unauthorised',
  AuthenticationError: 'unauthorised',
  AccessDenied: 'unauthorised',
  AccessError: 'forbidden',
  Forbidden: 'forbidden',
  MissingError: 'not-found',
  NotFound: 'not-found',
  TooManyRequests: 'limited',
  UserError: 'rejected',
  RedirectWarning: 'rejected',
  ValidationError: 'rejected',
  ValueError: 'rejected',
  TypeError: 'rejected',
  // A model that no installed app has.
  KeyError: 'not-found',
};

/** Anything else went wrong on the server (a lock, a crash): it is tried again. */
function kindOf(exception: string): FailureKind {
  if (/Session (Expired|Invalid)/i.test(exception)) return 'unauthorised';
  return ownValue(kinds, exception.split('.').at(-1) ?? '') ?? 'unavailable';
}

const oneId = v.pipe(v.number(), v.integer(), v.minValue(1));

/** The id a method gave: alone up to 18, as a list of one since. */
export function idOf(result: unknown): string {
  const id = checked(v.union([oneId, v.strictTuple([oneId])]), result, 'no id of what was made');
  return String(Array.isArray(id) ? id[0] : id);
}

/** The number of a record, by its id as text; null for what is none. */
export function numberOf(id: string): number | null {
  return /^[1-9]\d{0,15}$/.test(id) ? Number(id) : null;
}

/** Is this the name of a model, and not of an action that stood for it in an address? */
export function isModel(objectType: string): boolean {
  return /^[a-z]\w*(\.\w+)+$/.test(objectType);
}
