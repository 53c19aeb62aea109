import * as v from 'valibot';
import { failureOf } from '../outbox/failure.ts';
import { checked } from './answers.ts';
import { type Api, ApiError, type ApiRequest, type ApiResponse } from './api.ts';

/** Summer '24: every organisation has it, whatever its release. */
const version = 'v61.0';
/** What the limit is of comes back over 24 hours, little by little. */
const restMs = 60 * 60_000;

/** The path of every data request, below My Domain. */
export const dataPath = `/services/data/${version}`;

/**
 * My Domain's own host for a page's host: another host would answer with a redirect that drops the sign-in. After
 * Salesforce Inspector Reloaded's `getMyDomain`, 2026-08, and forcedotcom/sfdx-core's `sfdcUrl.ts` (`.mil`): production,
 * sandboxes, Microsoft Defender's suffix. That of Salesforce in China is by other public clients; not verified.
 */
export function myDomainOf(host: string): string {
  return host
    .replace(/\.mcas\.ms$/, '')
    .replace(/\.lightning\.(crm)?force\./, '.my.salesforce.')
    .replace(/\.lightning\.sfcrm(apps|products)\.cn$/, '.my.sfcrmproducts.cn');
}

/** Sends a request. The organisation's used-up daily limit is told by a 403 (`REQUEST_LIMIT_EXCEEDED`): it is no "forbidden". */
export async function ask(api: Api, request: ApiRequest): Promise<ApiResponse> {
  try {
    return await api.send(request);
  } catch (error) {
    const isLimit = error instanceof ApiError && error.failure.kind === 'forbidden';
    if (!isLimit || !/requests? limit exceeded/i.test(error.failure.says)) throw error;
    throw new ApiError(failureOf('limited', error.failure.says, error.failure.retryAt ?? api.now + restMs));
  }
}

/** The rows of a SOQL query, the first page of them; null for a status that was expected. */
export async function queryRows<const Row extends v.GenericSchema>(
  api: Api,
  row: Row,
  { soql, expects = [] }: { readonly soql: string; readonly expects?: readonly number[] },
): Promise<readonly v.InferOutput<Row>[] | null> {
  const answer = await ask(api, { method: 'GET', path: '/query', query: { q: soql }, expects });
  if (answer.status !== 200) return null;
  return checked(v.object({ records: v.array(row) }), answer.body, 'the rows of a query').records;
}

/** A text as SOQL writes it: nothing in it can end it. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/[\r\n]+/g, ' ')}'`;
}
