import { fieldOf, linkedEmails, linkedPhones, mailLinks, noFields, telLinks, textOf } from '../page/fields.ts';
import { mainOf, nameOn } from '../page/main-part.ts';
import { elements, visibleElements } from '../page/visible.ts';
import type { Confidence, Field, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath = /^\/lead\/(lead_[a-zA-Z0-9]{10,60})(?:\/|$)/;
const listPath = /^\/(?:leads|search|contacts|opportunities)(?:\/|$)/;

const subtitle = 'h2, h3, h4, h5, h6, [role="heading"]:not([aria-level="1"])';
const contactLink = `${mailLinks}, ${telLinks}`;
const listItem = 'li, [role="listitem"]';
/** What was written and done; its classes are named after their parts (a third-party reader's, read 2026-11: `CollapsedItemLayout_…`). */
const history = [
  'nav, footer, table, article, [role="feed"], [role="navigation"], [role="dialog"]',
  '[class*="Activity"], [class*="Timeline"], [class*="CollapsedItemLayout_"], [class*="OpportunityCard_"]',
].join();

/**
 * Close. A lead is a company with people: the person is read whom the page makes unambiguous, as the only list item with
 * an email or a number and with one heading; else the company. No attribute of its pages is known that names a field, so
 * this reads what any markup says: headings, lists, links. The id is checked where the title links to the lead.
 */
export const close: SiteAdapter = { crm: 'close', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, recordId] = recordPath.exec(url.pathname) ?? [];
  if (!recordId) return { kind: listPath.test(url.pathname) ? 'list' : 'other' };
  return { kind: 'record', ref: { crm: 'close', host: url.host, tenant: '', objectType: 'lead', recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const root = mainOf(document);
  const heading = root && nameOn(root)?.element;
  if (!ref || !root || !heading) return null;
  const link = heading.closest('a') ?? elements(heading, 'a[href*="/lead/"]')[0];
  const [, shownId] = /\/lead\/(lead_\w{1,60})/.exec(link?.getAttribute('href') ?? '') ?? [];
  return shownId && shownId !== ref.recordId ? null : { root, ref };
}

function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => {
    const past = found.closest(history);
    return !past || past.contains(root);
  });
}

function readFields({ root }: VisibleRecord): ReadFields | null {
  const lead = nameOn(root)?.field;
  if (!lead) return null;
  const items = new Set(ownElements(root, contactLink).map(itemOf));
  const name = personIn(items);
  if (name) return { ...noFields, objectKind: 'person', name, ...contactsIn(root, 2), company: lead };
  const company = { ...noFields, objectKind: 'company', name: lead } as const;
  const [item] = items;
  if (items.size !== 1 || item) return company;
  // Nothing says whose several addresses are; a single one is the lead's, or its only person's.
  const { emails, phones } = contactsIn(root, 1);
  const only = (fields: readonly Field[]): readonly Field[] => (fields.length === 1 ? fields : []);
  return { ...company, emails: only(emails), phones: only(phones) };
}

/** The name of the lead's one person: the one heading of the one list item that all its links are in. */
function personIn([item, another]: Iterable<Element | null>): Field | null {
  if (!item || another !== undefined) return null;
  const [name = '', other] = new Set(ownElements(item, subtitle).map(textOf).filter(Boolean));
  return other ? null : fieldOf(name, 'heading', 2);
}

/** The nearest list item around the link that has a heading: a number may be an item of the person's item. */
function itemOf(link: Element): Element | null {
  let item = link.closest(listItem);
  while (item && ownElements(item, subtitle).length === 0) item = item.parentElement?.closest(listItem) ?? null;
  return item;
}

function contactsIn(root: Element, confidence: Confidence): Pick<ReadFields, 'emails' | 'phones'> {
  return {
    emails: linkedEmails(root, confidence, ownElements(root, mailLinks)),
    phones: linkedPhones(root, confidence, ownElements(root, telLinks)),
  };
}
