import { findHeadings } from '../../gmail/find-headings.ts';
import { gmailUrl } from '../../gmail/gmail-url.ts';
import { readerWanted, settlingAt } from '../../gmail/page-view.ts';
import type { News } from '../../messages/news.ts';
import type { PageView } from '../../records/page-reading.ts';
import type { SiteAdapter, UrlView } from '../../records/site-adapter.ts';
import type { AskFromPage } from '../ask.ts';

const readerKey = Symbol.for('followthrough mail');

/** What reads a page of Gmail; it comes in a script of its own, once a conversation is open. */
export interface MailReader {
  read(url: URL, document: Document): PageView;
  /** Does what the worker says; true when the page is to be read anew. */
  heed(news: News | null, ask: AskFromPage): boolean;
}

interface World {
  [readerKey]?: MailReader;
}

/** Hands the reader to the script that was there from the start; the first one stays, with what it knows. */
export function offerMailReader(reader: MailReader): void {
  (globalThis as World)[readerKey] ??= reader;
}

/** Does what the worker says, where the reader is there; true when the page is to be read anew. */
export function heedMail(news: News | null, ask: AskFromPage): boolean {
  return (globalThis as World)[readerKey]?.heed(news, ask) ?? false;
}

/** Gmail. While its reader is not there, a conversation is settling. */
export const gmail: SiteAdapter = {
  crm: 'gmail',
  viewOf,
  findRecord: () => null,
  readFields: () => null,
  readView: (url, document) => {
    const place = gmailUrl(url);
    // Beside its list a conversation may be open whatever the address says. Without one there is little to read.
    const isList = place?.thread === null && !place.isPopOut && findHeadings(document).length === 0;
    if (isList) return { kind: 'list' };
    return (globalThis as World)[readerKey]?.read(url, document) ?? settlingAt(url.host, readerWanted);
  },
};

/** The address alone never says that no conversation is open. */
export function viewOf(url: URL): UrlView {
  return { kind: gmailUrl(url) ? 'open' : 'other' };
}
