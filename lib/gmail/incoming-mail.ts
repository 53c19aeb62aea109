import { isMailSystem } from '../records/machine-address.ts';
import type { MailConversation, MailMessage, MailRow } from './mail-view.ts';
import { isOwn } from './own-addresses.ts';
import { longestTold, mostTold, type SeenMail } from './seen-mail.ts';

/**
 * The messages of a conversation that came in, the last ones, in the page's order; of a conversation with nobody only what
 * a mail system says of a mail that was not delivered.
 */
export function incomingOf({ thread, messages, withWhom }: MailConversation): readonly SeenMail[] {
  const seen = messages.flatMap((message) => seenOf(message, thread) ?? []);
  return seen.filter(({ from }) => withWhom.kind !== 'nobody' || isMailSystem(from)).slice(-mostTold);
}

function seenOf(
  message: MailMessage,
  { legacyId: threadId, subject: title }: MailConversation['thread'],
): SeenMail | null {
  const { legacyId: id, from, subject, bodyText, receivedAt, isMine, isDraft } = message;
  if (isMine || isDraft || !from || !id || !threadId || receivedAt === null) return null;
  const text = bodyText.slice(0, longestTold).toWellFormed();
  return { id, threadId, from: from.email, subject, title, text, isWhole: text !== '', receivedAt };
}

/**
 * The last message of a list's row, where the row leaves no doubt that it came in and from whom: nobody but one person
 * wrote, or the rep too, and only what that person wrote is unread: the rep's own words are when they mark them so by
 * hand. Null for any other.
 */
export function incomingIn(row: MailRow, mine: readonly string[]): SeenMail | null {
  const { lastMessageId: id, legacyThreadId: threadId, people, subject: title, snippet, receivedAt } = row;
  const others = people.filter(({ email }) => !isOwn(email, mine));
  const [person, another] = others;
  if (row.isOutgoing || !id || !threadId || receivedAt === null || !person || another) return null;
  if (others.length < people.length && row.unreadFrom.join() !== person.email) return null;
  // The first message has the conversation's id, and gave it its subject.
  const subject = id === threadId ? title : '';
  return { id, threadId, from: person.email, subject, title, text: snippet, isWhole: false, receivedAt };
}
