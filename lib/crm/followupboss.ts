import {
  emailsFrom,
  fieldOf,
  linkedEmails,
  linkedPhones,
  mailLinks,
  noFields,
  phonesFrom,
  telLinks,
  textOf,
} from '../page/fields.ts';
import { mainOf, nameOn, ownElements } from '../page/main-part.ts';
import { rowsIn, valueBeside } from '../page/rows.ts';
import { isVisible } from '../page/visible.ts';
import type { Field, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath = /^\/2\/people\/view\/([1-9]\d{0,14})\/?$/;
const listPath = /^\/2\/(?:people|deals)(?:\/(?!view\b)|$)/;

/** What was written and done, and other people: an address in one of these is not the person's. */
const history = 'article, table, li li, [role="feed"], [role="log"], [role="dialog"]';
const stage = /^stage$/i;
/** What the page writes beside a number or an address. */
const kindOfContact = /^(mobile|cell|home|work|business|personal|other|phone|e-?mail)\b/i;
const contact = /^([-+.()\d\sx]{7,}|\S+@\S+)$/;

/**
 * Follow Up Boss. No attribute of its pages is known that names a field or carries the person's id, so this reads the
 * column that holds both the name and the stage: links, lines that name their kind of number, values beside labels.
 */
export const followupboss: SiteAdapter = { crm: 'followupboss', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, recordId] = recordPath.exec(url.pathname) ?? [];
  if (!recordId) return { kind: listPath.test(url.pathname) ? 'list' : 'other' };
  return { kind: 'record', ref: { crm: 'followupboss', host: url.host, tenant: '', objectType: 'people', recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const root = mainOf(document);
  return ref && root ? { root, ref } : null;
}

function readFields({ root }: VisibleRecord): ReadFields | null {
  const name = nameOn(root);
  if (!name?.field) return null;
  const column = columnOf(root, name.element);
  const rows = rowsIn(column ?? root);
  const links = (selector: string): Element[] => (column ? ownLines(column, selector) : []);
  const lines = column ? linesIn(column) : [];
  return {
    ...noFields,
    objectKind: 'person',
    name: name.field,
    emails: emailsFrom([...linkedEmails(root, 2, links(mailLinks)), ...lines]),
    phones: phonesFrom([
      ...linkedPhones(root, 2, links(telLinks)),
      ...lines.filter(({ value }) => !value.includes('@')),
    ]),
    address: fieldOf(valueBeside(rows, /^(home |mailing )?address$/i), 'label', 2),
    stage: fieldOf(valueBeside(rows, stage), 'label', 2),
    owner: fieldOf(valueBeside(rows, /^(assigned( to| agent)?|agent)$/i), 'label', 2),
  };
}

/** The smallest part with the name and the stage; null where that is all of the page, which shows other people too. */
function columnOf(root: Element, name: Element): Element | null {
  let column = rowsIn(root).find(([label, value]) => stage.test(label) && isVisible(value))?.[1] ?? null;
  while (column && !column.contains(name)) column = column.parentElement;
  return column && column !== root && root.contains(column) ? column : null;
}

function ownLines(column: Element, selector: string): Element[] {
  return ownElements(column, selector).filter((found) => !found.closest(history));
}

/** The numbers and addresses that are written beside their kind ("Mobile"), linked or not. */
function linesIn(column: Element): Field[] {
  const written = ownLines(column, ':not(:has(*))').filter((leaf) => contact.test(textOf(leaf)));
  return written.flatMap((leaf) => {
    const beside = textOf(leaf.parentElement).replace(textOf(leaf), '').trim();
    return (kindOfContact.test(beside) && fieldOf(textOf(leaf), 'label', 2)) || [];
  });
}
