import {
  emailsFrom,
  fieldOf,
  linesOf,
  linkedEmails,
  linkedPhones,
  mailLinks,
  noFields,
  phonesFrom,
  telLinks,
  textOf,
} from '../page/fields.ts';
import { elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';
import { type LabelledField, labelled } from './generic-labels.ts';
import { genericRef, slugRef } from './generic-url.ts';

const person = '[itemtype$="schema.org/Person"]';
const contactLink = `${mailLinks}, ${telLinks}`;
const surroundings = 'nav, footer, [role="navigation"], [role="contentinfo"], body > header';
const rows = 'tr, li, article, [role="row"], [role="listitem"]';

/** More people than one record's: three rows each with an email of its own, or more links than a person has. */
const rowsOfList = 3;
const linksOfList = 8;

const kindOfWord: readonly (readonly [RegExp, ObjectKind])[] = [
  [/compan|account|organi[sz]ation|business/, 'company'],
  [/deal|opportunit|quote|order/, 'deal'],
  [/contact|lead|person|people|customer|client|prospect|owner|seller|buyer/, 'person'],
];

/**
 * Any other site: the record is the URL's id, its fields the main heading and the links beside it, or schema.org
 * markup. The id is checked against the page's canonical address; most pages carry nothing else to check.
 */
export const generic: SiteAdapter = { crm: 'generic', viewOf, findRecord, readFields };

function viewOf(url: URL): UrlView {
  const ref = genericRef(url);
  if (ref) return { kind: 'record', ref };
  return { kind: slugRef(url) ? 'open' : 'other' };
}

function findRecord(url: URL, document: Document, named: RecordRef | null): VisibleRecord | null {
  const root = visibleElement(document, 'main, [role="main"]') ?? elements(document, 'body')[0];
  if (!root || isOtherPage(url, document, named)) return null;
  const people = ownElements(root, person).filter((found) => !found.closest(`${person} ${person}`));
  const [shown, another] = people;
  if (another || isList(root)) return null;
  const ref = named ?? (shown ? slugRef(url) : null);
  return ref && (shown ?? ownElements(root, contactLink)[0]) ? { root, ref } : null;
}

/** True when the page says that it is another record than the URL's. */
function isOtherPage(url: URL, document: Document, named: RecordRef | null): boolean {
  const address = elements(document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? '';
  const canonical = URL.parse(address, url);
  const shown = canonical && genericRef(canonical);
  const isSameType = shown?.host === named?.host && shown?.objectType === named?.objectType;
  return isSameType && shown?.recordId !== named?.recordId;
}

function isList(root: Element): boolean {
  const emails = ownElements(root, mailLinks);
  const rowOf = new Map(emails.map((link) => [link.getAttribute('href'), link.closest(rows)]));
  const ownRows = new Set([...rowOf.values()].filter(Boolean));
  return ownRows.size >= rowsOfList || ownElements(root, contactLink).length > linksOfList;
}

function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => !found.closest(surroundings));
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = nameIn(root);
  if (!name) return null;
  const markup = ownElements(root, person)[0];
  const read = (field: LabelledField, ...properties: readonly string[]): Field | null =>
    properties.flatMap((property) => stated(root, property)).find(Boolean) ?? labelled(root, field);
  const barred = read('doNotCall');
  const scope = markup && visibleElement(markup, contactLink) ? markup : root;
  return {
    ...noFields,
    objectKind: markup ? 'person' : (kindOfWord.find(([word]) => word.test(ref.objectType))?.[1] ?? 'other'),
    name,
    emails: emailsFrom([...stated(root, 'email'), ...linkedEmails(scope, 2, ownElements(scope, mailLinks))]),
    phones: phonesFrom([...stated(root, 'telephone'), ...linkedPhones(scope, 2, ownElements(scope, telLinks))]),
    company: read('company', 'worksFor', 'affiliation'),
    jobTitle: read('jobTitle', 'jobTitle'),
    address: read('address', 'address'),
    stage: read('stage'),
    owner: read('owner'),
    // Whatever the page says but yes is no answer.
    doNotCall: barred && /^(yes|true)/i.test(barred.value) ? { ...barred, value: true } : null,
  };
}

/** The one main heading, or schema.org's name; two headings are no name. */
function nameIn(root: Element): Field | null {
  const [said] = stated(root, 'name');
  if (said) return said;
  const headings = ownElements(root, 'h1, [role="heading"][aria-level="1"]').map(textOf).filter(Boolean);
  const [name = '', another] = new Set(headings);
  return another ? null : fieldOf(name, 'heading', 2);
}

/** What schema.org markup states of the person; an organisation's name inside `worksFor` is not the person's. */
function stated(root: Element, property: string): (Field | null)[] {
  const markup = ownElements(root, person)[0];
  const found = elements(markup, `[itemprop~="${property}"]`);
  const own = found.filter((element) => element.parentElement?.closest('[itemscope]') === markup);
  return own.map((element) => {
    const named = element.matches('[itemscope]') ? elements(element, '[itemprop="name"]')[0] : null;
    const text = element.getAttribute('content') ?? textOf(named);
    return fieldOf(text || (property === 'address' ? linesOf(element) : textOf(element)), 'schema', 3);
  });
}
