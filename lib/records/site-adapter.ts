import type { PageView, ReadFields } from './page-reading.ts';
import type { CrmId, RecordRef } from './record-ref.ts';

/** What a URL alone says. `open`: the URL names no record, but one may be open on the page (a side panel). */
export type UrlView =
  | { readonly kind: 'record'; readonly ref: RecordRef }
  | { readonly kind: 'list' }
  | { readonly kind: 'open' }
  | { readonly kind: 'other' };

/** The visible element that holds one record, and the record it is. */
export interface VisibleRecord {
  readonly root: Element;
  readonly ref: RecordRef;
  /** The record's own address, where the page's is not it (a side panel over a list). */
  readonly url?: string;
}

/** How to read one CRM's pages. Pure of URL and DOM: no clock, no network, no change to the page. */
export interface SiteAdapter {
  readonly crm: CrmId;
  /** Identity, from the URL alone. */
  viewOf(url: URL): UrlView;
  /**
   * The one visible record, cross-checked against the URL's id where the page carries an id;
   * null while the page still shows another record, or none. `named` is the record that `viewOf` found in the URL;
   * null where the URL says that one may be open.
   */
  findRecord(url: URL, document: Document, named: RecordRef | null): VisibleRecord | null;
  /** The record's fields, or null when the root is not a record after all. */
  readFields(record: VisibleRecord): ReadFields | null;
  /** For a site whose records are not found so: all of what a page shows where `viewOf` says `open`. */
  readonly readView?: (url: URL, document: Document) => PageView;
}
