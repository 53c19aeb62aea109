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

/** The drawn rows of the list, beside an open conversation too. */
export function visibleRows(document: Document): ShownRow[] {
  const marks = drawnByGmail(document, idMark).filter((mark) => !mark.closest(messageMark));
  const byRow = Map.groupBy(marks, (mark) => mark.closest('tr, [role="row"]'));
  return [...byRow]
    .flatMap(([element, [mark]]) => (element && mark ? { element, row: rowOf(element, mark) } : []))
    .slice(0, mostRows);
}

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
    isUnread: isUnread(element),
  };
}

/** By the row's class (`zE` unread, `yO` read) or its senders' (`zF`, `yP`): InboxSDK 2026-07, gmail.js 2026-03. */
function isUnread(row: Element): boolean | null {
  if (row.matches('.zE') || elements(row, '.zF').length > 0) return true;
  return row.matches('.yO') || elements(row, '.yP').length > 0 ? false : null;
}
