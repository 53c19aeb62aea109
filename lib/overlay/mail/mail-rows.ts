import { gmailUrl } from '../../gmail/gmail-url.ts';
import { incomingIn } from '../../gmail/incoming-mail.ts';
import { isOwn, signedInAddresses } from '../../gmail/own-addresses.ts';
import { type ShownRow, visibleRows } from '../../gmail/read-rows.ts';
import { mostTold, type SeenMail } from '../../gmail/seen-mail.ts';
import { elements } from '../../page/visible.ts';
import { longestField } from '../../records/page-reading.ts';
import { type RecordRef, recordKey } from '../../records/record-ref.ts';
import type { AskFromPage } from '../ask.ts';
import type { ListMarks } from '../list-marks.ts';
import { type MarkPlace, nameIn } from '../mark-places.ts';

/** Lists of what the rep wrote. */
const ownRoutes = /^(?:sent|scheduled|drafts)$/;

/** A row of Gmail's list: the people of a conversation, and its last message where it is told who wrote it. */
interface MailPlace extends MarkPlace {
  readonly seen: SeenMail | null;
}

/** The rows of Gmail's list, each by its people aside from the rep, who are told apart by the worker. */
export function findRows(page: URL, document: Document): ReadonlyMap<Element, MarkPlace> {
  const rows = visibleRows(document);
  const mine = rows.length > 0 ? signedInAddresses(document) : [];
  const places = rows.map((row) => placeOf(row, { mine, host: page.host }));
  return new Map(places.filter((place) => place !== null));
}

function placeOf(
  { row, element }: ShownRow,
  { mine, host }: { mine: readonly string[]; host: string },
): [Element, MailPlace] | null {
  const emails = row.people.map(({ email }) => email).filter((email) => !isOwn(email, mine));
  const [name] = elements(element, '[email]');
  const text = name ? nameIn(name) : null;
  const ref = text && peopleRef(host, emails);
  return ref ? [element, { ref, key: recordKey(ref), text, seen: incomingIn(row, mine) }] : null;
}

/** Several people of one row as one record: as many as its id has room for. */
function peopleRef(host: string, emails: readonly string[]): RecordRef | null {
  const ids = emails.toSorted().map((_, index, all) => all.slice(0, index + 1).join(' '));
  const recordId = ids.findLast(({ length }) => length <= longestField);
  return recordId ? { crm: 'gmail', host, tenant: '', objectType: 'people', recordId } : null;
}

/**
 * Marks that also tell the worker what came in from those who are followed: each message of a row once, however often it
 * is drawn.
 */
export function tellingMarks(marks: ListMarks, ask: AskFromPage): ListMarks {
  const told = new Set<string>();
  function tell(places: readonly MarkPlace[]): void {
    const seen = places.flatMap((place) => (place as MailPlace).seen ?? []);
    const messages = seen.filter(({ id }) => !told.has(id)).slice(0, mostTold);
    const { account, route = '' } = gmailUrl(new URL(location.href)) ?? {};
    if (messages.length === 0 || account === undefined || ownRoutes.test(route)) return;
    for (const { id } of messages) told.add(id);
    void ask('showMail', { account, messages }).then((answer) => {
      if (!answer) for (const { id } of messages) told.delete(id);
    });
  }
  const draw: ListMarks['draw'] = (places, markOf) => {
    marks.draw(places, markOf);
    tell([...places.values()].filter(({ key }) => markOf(key)));
  };
  return { ...marks, draw };
}
