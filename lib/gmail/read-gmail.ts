import { type GmailUrl, gmailUrl } from './gmail-url.ts';
import type { MailView } from './mail-view.ts';
import { signedInAddresses } from './own-addresses.ts';
import { findCompose } from './read-compose.ts';
import { findHeadings, readConversation } from './read-conversation.ts';
import { visibleRows } from './read-rows.ts';

const longestUrl = 4000;
const notMail = /^(?:settings|chat|chats|contacts|meet|calls|apps)(?:\/|$)/;

/**
 * What the page of Gmail shows now: the one drawn conversation, also in a reading pane or a window of its own; else a
 * message being written; else the list. `known` are the rep's addresses as far as they are known. Pure of URL and DOM.
 */
export function readGmail(url: URL, document: Document, known: readonly string[] = []): MailView {
  const place = url.href.length <= longestUrl ? gmailUrl(url) : null;
  if (!place) return { kind: 'other' };
  const [heading, another] = findHeadings(document);
  if (another) return { kind: 'settling' };
  return heading ? conversationAt(heading, place, known) : withoutConversation(place, document);
}

function conversationAt(heading: Element, place: GmailUrl, known: readonly string[]): MailView {
  const document = heading.ownerDocument;
  // An address that names no thread, and no list beside the conversation: it is being left.
  const isLeft = place.thread === null && !place.isPopOut && visibleRows(document).length === 0;
  // The title of a window of its own ends in no address of the rep's: its subject must not pass for one.
  const mine = place.isPopOut ? known : [...known, ...signedInAddresses(document)];
  return (isLeft ? null : readConversation(heading, place, mine)) ?? { kind: 'settling' };
}

function withoutConversation(place: GmailUrl, document: Document): MailView {
  const { account } = place;
  const composed = findCompose(document);
  if (composed) return { kind: 'compose', account, ...composed };
  if (place.thread !== null) return { kind: 'settling' };
  if (place.isPopOut || place.isCompose) return { kind: 'settling' };
  if (notMail.test(place.route)) return { kind: 'other' };
  return { kind: 'list', account, rows: visibleRows(document).map(({ row }) => row) };
}
