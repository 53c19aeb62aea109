import { decoded } from '../page/url-parts.ts';
import type { RecordRef } from '../records/record-ref.ts';

const number = /^\d{1,20}$/;
const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const slugWithDigits = /^(?=.*\d)[\w-]{4,64}$/;
const idParameter = /^(?:(\w*?)[_-]?id|record|uid)$/i;
const sessionParameter = /session|client_|app|user_?id|tracking|campaign|^[a-z]{1,3}cl/i;
/** A number after one of these is a page, a version or a date, not a record. */
const notAType = /^(page|p|offset|v\d*|version|api|tag|category|archive|week|month|year|\d+)$/i;

/** The record that the URL names: its last id-like part and the word before it; null when no part is like an id. */
export function genericRef(url: URL): RecordRef | null {
  return refIn(url, partsOf(hashRoute(url))) ?? refIn(url, partsOf(url.pathname)) ?? refInQuery(url);
}

/** The record of an address that names it by words (`/people/jane-doe`); null for shorter addresses. */
export function slugRef(url: URL): RecordRef | null {
  const route = hashRoute(url);
  const [objectType, recordId] = partsOf(route || url.pathname).slice(-2);
  return objectType && recordId && recordId.length <= 64 ? refOf(url, objectType, recordId) : null;
}

function refIn(url: URL, parts: readonly string[]): RecordRef | null {
  const at = parts.findLastIndex((part, index) => isId(part) && isType(parts[index - 1]));
  const [recordId, objectType] = [parts[at], parts[at - 1]];
  return recordId && objectType ? refOf(url, objectType, recordId) : null;
}

function refInQuery(url: URL): RecordRef | null {
  for (const [name, value] of url.searchParams) {
    const [matched, word] = idParameter.exec(name) ?? [];
    if (!matched || sessionParameter.test(name) || !isId(value)) continue;
    const page = partsOf(url.pathname)
      .at(-1)
      ?.replace(/\.\w+$/, '');
    const objectType = word || page;
    if (objectType) return refOf(url, objectType, value);
  }
  return null;
}

function isId(part: string): boolean {
  return number.test(part) || uuid.test(part) || (slugWithDigits.test(part) && !/^v\d/.test(part));
}

function isType(part: string | undefined): boolean {
  return part !== undefined && part.length <= 64 && !notAType.test(part) && !uuid.test(part);
}

/** `#/contacts/7?tab=1` → `/contacts/7`; an anchor (`#top`) is no route. */
function hashRoute(url: URL): string {
  return /^#!?(\/[^?]*)/.exec(url.hash)?.[1] ?? '';
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean).map(decoded);
}

function refOf(url: URL, objectType: string, recordId: string): RecordRef {
  return { crm: 'generic', host: url.host, tenant: '', objectType: objectType.toLowerCase(), recordId };
}
