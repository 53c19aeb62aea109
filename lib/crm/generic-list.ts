import type { UrlView } from '../records/site-adapter.ts';
import { genericRef } from './generic-url.ts';

/** What an address alone says of a page of any site: what names no record may list some. */
export function viewOf(url: URL): UrlView {
  const ref = genericRef(url);
  return ref ? { kind: 'record', ref } : { kind: 'open' };
}
