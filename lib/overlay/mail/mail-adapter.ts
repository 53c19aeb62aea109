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

/** Gmail. While its reader is not there, a conversation that the address names is settling. */
export const gmail: SiteAdapter = {
  crm: 'gmail',
  viewOf,
  findRecord: () => null,
  readFields: () => null,
  readView: (url, document) =>
    (globalThis as World)[readerKey]?.read(url, document) ?? settlingAt(url.host, readerWanted),
};

/** A page whose address names no conversation shows none, or one that is being left. */
export function viewOf(url: URL): UrlView {
  const place = gmailUrl(url);
  if (!place) return { kind: 'other' };
  return { kind: place.thread !== null || place.isPopOut ? 'open' : 'list' };
}
