import { decoded } from '../page/url-parts.ts';
import type { RecordRef } from '../records/record-ref.ts';

/** A number, or a longer word with a digit in it, as a UUID is; a version (`v2`) is none. */
const id = /^(\d{1,20}|(?!v\d)(?=.*\d)[\w-]{4,64})$/;
/** Shorter than a UUID. A number after one of these is a page, a version or a date, not a record. */
const type = /^(?!(page|p|offset|v\d*|version|api|tag|category|archive|week|month|year|\d+)$).{1,35}$/i;
const idParameter = /^(?:(\w*?)[_-]?id|record|uid)$/i;
const sessionParameter = /session|client_|app|user_?id|tracking|campaign|^[a-z]{1,3}cl/i;

/** The record that the URL names: its last id-like part and the word before it; null when no part is like an id. */
export function genericRef(url: URL): RecordRef | null {
  return refIn(url, partsOf(hashRoute(url))) ?? refIn(url, partsOf(url.pathname)) ?? refInQuery(url);
}

/** The record of an address that names it by words (`/people/jane-doe`); null for shorter addresses. */
export function slugRef(url: URL): RecordRef | null {
  const [objectType, recordId] = partsOf(hashRoute(url) || url.pathname).slice(-2);
  return objectType && recordId && recordId.length <= 64 ? refOf(url, objectType, recordId) : null;
}

function refIn(url: URL, parts: readonly string[]): RecordRef | null {
  const at = parts.findLastIndex((part, index) => id.test(part) && type.test(parts[index - 1] ?? ''));
  const [recordId, objectType] = [parts[at], parts[at - 1]];
  return recordId && objectType ? refOf(url, objectType, recordId) : null;
}

function refInQuery(url: URL): RecordRef | null {
  for (const [name, value] of url.searchParams) {
    const [matched, word] = idParameter.exec(name) ?? [];
    if (!matched || sessionParameter.test(name) || !id.test(value)) continue;
    const objectType =
      word ||
      partsOf(url.pathname)
        .at(-1)
        ?.replace(/\.\w+$/, '');
    if (objectType) return refOf(url, objectType, value);
  }
  return null;
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
