import { decoded } from '../page/url-parts.ts';
import type { RecordRef } from '../records/record-ref.ts';

/** A number, or a longer word with a digit in it, as a UUID is; a version (`v2`) is none. */
const id = /^(\d{1,20}|(?!v\d)(?=.*\d)[\w-]{4,64})$/;
/** Shorter than a UUID. A number after one of these is a page, a version or a date, not a record. */
const type = /^(?!(page|p|offset|v\d*|version|api|tag|category|archive|week|month|year|\d+)$).{1,35}$/i;
/** `?contactId=`, `&record=`: with the word before, if any; not of a session, a client or a campaign. */
const idParameter =
  /[?&](?!\w*(?:session|client_|app|user_?id|tracking|campaign)|[a-z]{1,3}cl)(?:(\w*?)[_-]?id|record)=/gi;

/** The record that the URL names: its last id-like part and the word before it; null when no part is like an id. */
export function genericRef(url: URL): RecordRef | null {
  const path = url.pathname.replace(/\.\w+$/, '');
  // A page's parameters say less than its path, and its path less than the route in its hash.
  const query = url.search.replace(idParameter, (_, word) => `/${word || path.split('/').at(-1)}/`);
  const parts = partsOf(`${query}/${path}/${hashRoute(url)}`);
  const at = parts.findLastIndex((part, index) => id.test(part) && type.test(parts[index - 1] ?? ''));
  return refOf(url, parts.slice(at - 1, at + 1));
}

/** The record of an address that names it by words (`/people/jane-doe`); null for shorter addresses. */
export function slugRef(url: URL): RecordRef | null {
  return refOf(url, partsOf(hashRoute(url) || url.pathname).slice(-2));
}

/** `#/contacts/7?tab=1` → `/contacts/7`; an anchor (`#top`) is no route. */
function hashRoute(url: URL): string {
  return /^#!?(\/[^?]*)/.exec(url.hash)?.[1] ?? '';
}

function partsOf(path: string): string[] {
  return path.split(/[/&]/).filter(Boolean).map(decoded);
}

function refOf(url: URL, [objectType, recordId]: readonly (string | undefined)[]): RecordRef | null {
  if (!objectType || !recordId || recordId.length > 64) return null;
  return { crm: 'generic', host: url.host, tenant: '', objectType: objectType.toLowerCase(), recordId };
}
