import { textOf } from '../page/fields.ts';
import { ancestorWith, visibleElements } from '../page/visible.ts';
import type { GmailUrl } from './gmail-url.ts';
import { legacyId } from './legacy-id.ts';
import { type LastMail, type MailConversation, type MailMessage, type MailThread, mostMessages } from './mail-view.ts';
import { isOwn, ownOnce } from './own-addresses.ts';
import { hasTyped, idIn, messageMark, type ReadMessage, readMessage } from './read-message.ts';
import { type OwnSide, withWhom } from './with-whom.ts';

/** The conversation below this heading; null while it shows no message, or not the one named. */
export function readConversation(heading: Element, place: GmailUrl, own: OwnSide): MailConversation | null {
  const root = ancestorWith(heading, messageMark);
  if (!root) return null;
  const thread = threadOf(heading);
  const shown = messagesIn(root);
  const read = eachId(shown.slice(-mostMessages).flatMap((element) => readMessage(element) ?? []));
  const ids = [thread.permId, thread.legacyId, ...shown.map((one) => one.getAttribute('data-legacy-message-id'))];
  if (read.length === 0 || !isNamed(place.thread, ids)) return null;
  const learnt = read.flatMap(({ id, from }) => (id.startsWith('msg-a:') && from ? from.email : []));
  const mine = ownOnce([...own.mine, ...learnt]);
  const messages = read.map((one, index): MailMessage => {
    const isMine = one.id.startsWith('msg-a:') || (one.from !== null && isOwn(one.from.email, mine));
    // Of the list of what is scheduled the last one is not sent yet.
    const isDraft = one.isDraft || (isMine && place.route === 'scheduled' && index === read.length - 1);
    return { ...one, isMine, isDraft, subject: index === 0 && shown.length <= mostMessages ? thread.subject : '' };
  });
  return {
    kind: 'conversation',
    account: place.account,
    thread,
    messages,
    withWhom: withWhom(messages, { ...own, mine }),
    last: lastOf(messages),
    unsentReply: hasTyped(root),
    mine,
  };
}

/** The outermost messages: what a message's own text contains is none. */
function messagesIn(root: Element): Element[] {
  return visibleElements(root, messageMark).filter((found) => !found.parentElement?.closest(messageMark));
}

function eachId(messages: readonly ReadMessage[]): ReadMessage[] {
  return messages.filter(({ id }, index) => messages.findIndex((other) => other.id === id) === index);
}

function threadOf(heading: Element): MailThread {
  return {
    legacyId: legacyId(heading.getAttribute('data-legacy-thread-id')),
    permId: idIn(heading, 'data-thread-perm-id'),
    subject: textOf(heading),
  };
}

/** Gmail's opaque word says nothing here; an id that can be compared must be one of the conversation's. */
function isNamed(thread: string | null, ids: readonly (string | null)[]): boolean {
  const isComparable = thread !== null && (legacyId(thread) !== null || thread.startsWith('thread-'));
  return !isComparable || ids.includes(thread);
}

function lastOf(messages: readonly MailMessage[]): LastMail | null {
  const last = messages.findLast(({ isDraft }) => !isDraft);
  return last ? { direction: last.isMine ? 'out' : 'in', id: last.id } : null;
}
