import { visibleElement } from '../page/visible.ts';
import { findHeadings } from './find-headings.ts';
import { type GmailUrl, gmailUrl } from './gmail-url.ts';
import type { MailConversation, MailView } from './mail-view.ts';
import { housesOf, signedInAddresses } from './own-addresses.ts';
import { subjectMark } from './read-compose.ts';
import { readConversation } from './read-conversation.ts';
import { rowMarks } from './read-rows.ts';

const longestUrl = 4000;
const notMail = /^(?:settings|chat|chats|contacts|meet|calls|apps)(?:\/|$)/;

/**
 * What the page of Gmail shows now: the one drawn conversation, also in a reading pane or a window of its own; else the
 * list. `known` are the rep's addresses as far as they are known. Pure of URL and DOM.
 */
export function readGmail(url: URL, document: Document, known: readonly string[] = []): MailView {
  const place = placeOf(url);
  if (!place) return { kind: 'other' };
  return findConversation({ place, document }, known) ?? withoutConversation(place, document);
}

/** The one drawn conversation; null while there is none, or more than one. */
export function openConversation(url: URL, document: Document): MailConversation | null {
  const place = placeOf(url);
  const found = place && findConversation({ place, document }, []);
  return found?.kind === 'conversation' ? found : null;
}

function placeOf(url: URL): GmailUrl | null {
  return url.href.length <= longestUrl ? gmailUrl(url) : null;
}

interface MailPage {
  readonly place: GmailUrl;
  readonly document: Document;
}

/** Null where no conversation is drawn. */
function findConversation(
  { place, document }: MailPage,
  known: readonly string[],
): MailConversation | Extract<MailView, { kind: 'settling' }> | null {
  const [heading, another] = findHeadings(document);
  if (!heading) return null;
  // An address that names no thread, and no list beside the conversation: it is being left.
  const isLeft = place.thread === null && !place.isPopOut && rowMarks(document).length === 0;
  // The title of a window of its own ends in no address of the rep's: its subject must not pass for one.
  const signedIn = place.isPopOut ? [] : signedInAddresses(document);
  const own = { mine: [...known, ...signedIn], houses: housesOf(signedIn) };
  return (another || isLeft ? null : readConversation(heading, place, own)) ?? { kind: 'settling' };
}

function withoutConversation({ isPopOut, thread, route }: GmailUrl, document: Document): MailView {
  // A window of its own may hold nothing but a message being written.
  if (isPopOut) return { kind: visibleElement(document, subjectMark) ? 'other' : 'settling' };
  if (thread !== null) return { kind: 'settling' };
  return { kind: notMail.test(route) ? 'other' : 'list' };
}
