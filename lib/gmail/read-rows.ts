import { textOf } from '../page/fields.ts';
import { elements } from '../page/visible.ts';
import { legacyId, receivedAt } from './legacy-id.ts';
import { peopleIn } from './mail-people.ts';
import { type MailRow, mostRows } from './mail-view.ts';
import { drawnByGmail, idIn, messageMark } from './read-message.ts';

/** The subject of a row carries its ids (live sample 2024-02; InboxSDK 2026-07, gmail.js 2026-03). */
const idMark = '[data-thread-id], [data-legacy-last-message-id]';

/** A row and the element that shows it, for a mark to be laid over. */
export interface ShownRow {
  readonly row: MailRow;
  readonly element: Element;
}

/** What carries the ids of the drawn rows, beside an open conversation too. */
export function rowMarks(document: Document): Element[] {
  return drawnByGmail(document, idMark).filter((mark) => !mark.closest(messageMark));
}

/** The drawn rows of the list, beside an open conversation too. */
export function visibleRows(document: Document): ShownRow[] {
  const byRow = Map.groupBy(rowMarks(document), (mark) => mark.closest('tr, [role="row"]'));
  return [...byRow]
    .flatMap(([element, [mark]]) => (element && mark ? { element, row: rowOf(element, mark) } : []))
    .slice(0, mostRows);
}

/** Each sender's name has a class of its own while what they wrote is unread (`zF`): InboxSDK 2026-07, gmail.js 2026-03. */
function rowOf(element: Element, mark: Element): MailRow {
  const lastMessageId = legacyId(mark.getAttribute('data-legacy-last-message-id'));
  return {
    threadId: idIn(mark, 'data-thread-id'),
    legacyThreadId: legacyId(mark.getAttribute('data-legacy-thread-id')),
    lastMessageId,
    receivedAt: receivedAt(lastMessageId),
    people: peopleIn((selector) => elements(element, selector)),
    subject: textOf(mark),
    snippet: textOf(elements(element, '.y2')[0]).replace(/^[\s–—-]+/, ''),
    unreadFrom: peopleIn((selector) => elements(element, `.zF${selector}`)).map(({ email }) => email),
    isOutgoing: isOutgoing(element),
  };
}

/** Before whom a mail went to stands a word, in the rep's language ("To: "); before who wrote stands none. */
function isOutgoing(row: Element): boolean {
  const [first] = elements(row, '[email]');
  const before = [first, first?.parentElement].map((one) => (one?.previousSibling as Text | null)?.data ?? '');
  return /\p{L}/u.test(before.join(''));
}
