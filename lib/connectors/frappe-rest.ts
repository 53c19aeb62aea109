import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { isZone } from '../time/zone.ts';
import { checked } from './answers.ts';
import { type Api, ApiError, type ApiRequest, type ApiResponse, garbled, path } from './api.ts';
import { ownValue } from './own-value.ts';

/** The doctype of each kind of record, by `RecordRef.objectType`. */
const doctypes: Readonly<Record<string, string>> = {
  leads: 'CRM Lead',
  deals: 'CRM Deal',
  contacts: 'Contact',
  organizations: 'CRM Organization',
};

/** The doctype of a record; null for a kind that the CRM has not. */
export function doctypeOf({ objectType }: RecordRef): string | null {
  return ownValue(doctypes, objectType) ?? null;
}

export type Document = Readonly<Record<string, unknown>>;

const document = v.record(v.string(), v.unknown());
const one = v.object({ data: document });

/** The document with this name; null when there is none. */
export async function findDocument(api: Api, doctype: string, name: string): Promise<Document | null> {
  const response = await ask(api, { method: 'GET', path: path('api', 'resource', doctype, name), expects: [404] });
  return response.status === 404 ? null : checked(one, response.body, doctype).data;
}

interface Listing {
  readonly doctype: string;
  readonly fields: readonly string[];
  readonly filters: readonly (readonly [field: string, operator: string, value: string])[];
  readonly order: string;
  readonly most: number;
}

/** The documents that the filters find. */
export async function findDocuments<const Schema extends v.GenericSchema>(
  api: Api,
  { doctype, fields, filters, order, most }: Listing,
  shape: Schema,
): Promise<readonly v.InferOutput<Schema>[]> {
  const query = {
    fields: JSON.stringify(fields),
    filters: JSON.stringify(filters),
    order_by: order,
    limit_page_length: most,
  };
  const { body } = await ask(api, { method: 'GET', path: path('api', 'resource', doctype), query });
  return checked(v.object({ data: v.array(shape) }), body, doctype).data;
}

const made = v.object({ data: v.object({ name: v.union([v.pipe(v.string(), v.nonEmpty()), v.number()]) }) });

/** Makes a document and gives its name; the names of tasks are numbers. */
export async function makeDocument(api: Api, doctype: string, body: Document): Promise<string> {
  const response = await ask(api, { method: 'POST', path: path('api', 'resource', doctype), body });
  return String(checked(made, response.body, doctype).data.name);
}

/** Changes fields of a document. */
export async function changeDocument(
  api: Api,
  { doctype, name }: { doctype: string; name: string },
  body: Document,
): Promise<void> {
  await ask(api, { method: 'PUT', path: path('api', 'resource', doctype, name), body });
}

/** Safe to repeat: what is gone is gone. */
export async function deleteDocument(api: Api, doctype: string, name: string): Promise<void> {
  await ask(api, { method: 'DELETE', path: path('api', 'resource', doctype, name), expects: [404] });
}

const zone = v.object({ message: v.object({ time_zone: v.string() }) });

/** The zone whose wall clocks the site writes down. */
export async function readZone(api: Api): Promise<string> {
  const { body } = await ask(api, { method: 'GET', path: '/api/method/frappe.client.get_time_zone' });
  const { time_zone: name } = checked(zone, body, 'the time zone').message;
  return isZone(name) ? name : garbled('the time zone');
}

/** Sends a request. 403 means in a session that the rep may not, or that nobody is signed in any more. */
async function ask(api: Api, request: ApiRequest): Promise<ApiResponse> {
  try {
    return await api.send(request);
  } catch (error) {
    const isForbidden = error instanceof ApiError && error.failure.kind === 'forbidden';
    if (!isForbidden || api.connection.way !== 'session' || (await isSignedIn(api))) throw error;
    throw new ApiError(failureOf('unauthorised'));
  }
}

async function isSignedIn(api: Api): Promise<boolean> {
  const who = await api.send({ method: 'GET', path: '/api/method/frappe.auth.get_logged_user', expects: [403] });
  return who.status === 200;
}
