import {
  emailsFrom,
  fieldOf,
  linesOf,
  linkedEmails,
  linkedPhones,
  mailLinks,
  phonesFrom,
  telLinks,
  textOf,
} from '../page/fields.ts';
import { mainOf, nameOn, ownElements } from '../page/main-part.ts';
import { rowsIn, valueBeside } from '../page/rows.ts';
import { elements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';
import { labels } from './generic-labels.ts';
import { genericRef, slugRef } from './generic-url.ts';

const person = '[itemtype$="schema.org/Person"]';
const contactLink = `${mailLinks}, ${telLinks}`;
const rows = 'tr, li, article, [role="row"], [role="listitem"]';

/** More people than one record's: three rows each with an email of its own, or more links than a person has. */
const rowsOfList = 3;
const linksOfList = 8;

const kindOfWord: readonly (readonly [RegExp, ObjectKind])[] = [
  [/compan|organi[sz]ation|account|business/, 'company'],
  [/deal|opportunit|quote|order/, 'deal'],
  [/contact|lead|person|people|customer|client|prospect|owner|seller|buyer/, 'person'],
];

/**
 * Any other site: the record is the URL's id, its fields the main heading (or the tab's title), the links and labelled
 * rows beside it, or schema.org markup. The id is checked against the page's canonical address; most pages carry nothing
 * else to check.
 */
export const generic: SiteAdapter = { crm: 'generic', viewOf, findRecord, readFields };

function viewOf(url: URL): UrlView {
  const ref = genericRef(url);
  if (ref) return { kind: 'record', ref };
  return { kind: slugRef(url) ? 'open' : 'other' };
}

function findRecord(url: URL, document: Document, named: RecordRef | null): VisibleRecord | null {
  const root = mainOf(document);
  if (!root || isOtherPage(url, document, named)) return null;
  const [shown, another] = ownElements(root, person).filter((found) => !found.closest(`${person} ${person}`));
  if (another || isList(root)) return null;
  const ref = named ?? (shown && slugRef(url));
  return ref ? { root, ref } : null;
}

/** True when the page says that it is another record than the URL's. */
function isOtherPage(url: URL, document: Document, named: RecordRef | null): boolean {
  const canonical = elements(document, 'link[rel="canonical"]')[0]?.getAttribute('href');
  const shown = genericRef(URL.parse(canonical ?? '', url) ?? url);
  const isSameType = shown?.host === named?.host && shown?.objectType === named?.objectType;
  return isSameType && shown?.recordId !== named?.recordId;
}

function isList(root: Element): boolean {
  const emails = ownElements(root, `:is(${rows}) ${mailLinks}`);
  const emailOfRow = new Map(emails.map((link) => [link.closest(rows), link.getAttribute('href')]));
  return new Set(emailOfRow.values()).size >= rowsOfList || ownElements(root, contactLink).length > linksOfList;
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const [markup] = ownElements(root, person);
  const name = stated(markup, 'name')[0] ?? nameOn(root)?.field;
  const beside = rowsIn(root);
  const read = (label: RegExp, ...properties: readonly string[]): Field | null =>
    properties.flatMap((property) => stated(markup, property))[0] ?? fieldOf(valueBeside(beside, label), 'label', 2);
  const scope = markup && ownElements(markup, contactLink)[0] ? markup : root;
  const links = (selector: string): Element[] => ownElements(scope, selector);
  const emails = emailsFrom([
    ...stated(markup, 'email'),
    ...linkedEmails(scope, 2, links(mailLinks)),
    read(labels.email),
  ]);
  const dialled = linkedPhones(scope, 2, links(telLinks));
  const phones = phonesFrom([...stated(markup, 'telephone'), ...dialled, read(labels.phone), read(labels.mobile)]);
  if (!name || !(markup ?? emails[0] ?? phones[0])) return null;
  const barred = read(labels.doNotCall);
  return {
    objectKind: markup ? 'person' : (kindOfWord.find(([word]) => word.test(ref.objectType))?.[1] ?? 'other'),
    name,
    emails,
    phones,
    company: read(labels.company, 'worksFor', 'affiliation'),
    jobTitle: read(labels.jobTitle, 'jobTitle'),
    address: read(labels.address, 'address'),
    stage: read(labels.stage),
    owner: read(labels.owner),
    // Whatever the page says but yes is no answer.
    doNotCall: barred && /^(yes|true)/i.test(barred.value) ? { ...barred, value: true } : null,
  };
}

/** What schema.org markup states of the person; an organisation's name inside `worksFor` is not the person's. */
function stated(markup: Element | undefined, property: string): Field[] {
  const found = elements(markup, `[itemprop~="${property}"]`);
  const own = found.filter((element) => element.parentElement?.closest('[itemscope]') === markup);
  return own.flatMap((element) => {
    const said = (property === 'address' ? linesOf : textOf)(elements(element, '[itemprop="name"]')[0] ?? element);
    return fieldOf(element.getAttribute('content') || said, 'schema', 3) ?? [];
  });
}
