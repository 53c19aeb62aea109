import type { MailConversation, MailView } from '../../../lib/gmail/mail-view.ts';
import { readGmail } from '../../../lib/gmail/read-gmail.ts';
import { savedPage } from '../page/saved-page.ts';

/** Where Gmail is. */
export const mail = 'https://mail.google.com/mail/u/0/';
/** A thread’s opaque word. */
export const word = 'FMfcgzQbdrLXmPHqwTxkWJzCVsnSdBfG';
export const opened = `#inbox/${word}`;
export const ines = { name: 'Inês Prado', email: 'ines@prado.example' };
export const ugo = { name: 'Ugo Testa', email: 'ugo@prado.example' };

/** What the reader makes of a saved page, or of a page at hand. */
export function viewOf(page: string | Document, address: string, known: readonly string[] = []): MailView {
  return readGmail(new URL(address, mail), typeof page === 'string' ? savedPage(`gmail-${page}`) : page, known);
}

/** The conversation of a view that must be one. */
export function conversationOf(
  page: string | Document,
  address = opened,
  known: readonly string[] = [],
): MailConversation {
  const view = viewOf(page, address, known);
  if (view.kind !== 'conversation') throw new Error(`No conversation but ${JSON.stringify(view)}`);
  return view;
}

/** The last message's sender becomes another one. */
export function sentBy(page: Document, email: string, name = 'Somebody'): Document {
  for (const mark of page.querySelectorAll('[data-message-id^="#msg-f:1882371"] h3 [email]')) {
    mark.setAttribute('email', email);
    mark.setAttribute('name', name);
  }
  return page;
}
