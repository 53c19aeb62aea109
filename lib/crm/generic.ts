import {
  emailsFrom,
  fieldOf,
  linesOf,
  linkedEmails,
  linkedPhones,
  noFields,
  phonesFrom,
  textOf,
} from '../page/fields.ts';
import { elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';
import { labelled } from './generic-labels.ts';
import { genericRef, slugRef } from './generic-url.ts';

const person = '[itemtype$="schema.org/Person"]';
const contactLink = 'a[href^="mailto:" i], a[href^="tel:" i]';
const surroundings = 'nav, footer, [role="navigation"], [role="contentinfo"], body > header';
const rows = 'tr, li, article, [role="row"], [role="listitem"]';

/** More people than one record's: three rows each with an email of its own, or more links than a person has. */
const rowsOfList = 3;
const linksOfList = 8;

const kindOfWord: readonly (readonly [RegExp, ObjectKind])[] = [
  [/compan|account|organi[sz]ation|business/i, 'company'],
  [/deal|opportunit|quote|order/i, 'deal'],
  [/contact|lead|person|people|customer|client|prospect|candidate|member|patient|owner|seller|buyer/i, 'person'],
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

function findRecord(url: URL, document: Document): VisibleRecord | null {
  const root = visibleElement(document, 'main, [role="main"]') ?? elements(document, 'body')[0];
  if (!root || isOtherPage(url, document)) return null;
  const people = ownElements(root, person).filter((found) => !found.closest(`${person} ${person}`));
  if (people.length > 1 || isList(root)) return null;
  const ref = genericRef(url) ?? (people[0] ? slugRef(url) : null);
  if (!ref) return null;
  const isContact = people.length === 1 || ownElements(root, contactLink).length > 0;
  return isContact && nameIn(root) ? { root, ref } : null;
}

/** True when the page says that it is another record than the URL's. */
function isOtherPage(url: URL, document: Document): boolean {
  const address = elements(document, 'link[rel="canonical"]')[0]?.getAttribute('href') ?? '';
  const canonical = URL.canParse(address, url.href) ? new URL(address, url.href) : null;
  const [shown, named] = [canonical && genericRef(canonical), genericRef(url)];
  return shown !== null && named !== null && shown.host === named.host && isSameTypeOnly(shown, named);
}

function isSameTypeOnly(one: RecordRef, other: RecordRef): boolean {
  return one.objectType === other.objectType && one.recordId !== other.recordId;
}

function isList(root: Element): boolean {
  const emails = ownElements(root, 'a[href^="mailto:" i]');
  const rowOf = new Map(emails.map((link) => [link.getAttribute('href'), link.closest(rows)]));
  const ownRows = new Set([...rowOf.values()].filter((row) => row !== null));
  return ownRows.size >= rowsOfList || ownElements(root, contactLink).length > linksOfList;
}

function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => !found.closest(surroundings));
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = nameIn(root);
  if (!name) return null;
  const markup = ownElements(root, person)[0];
  const said = (property: string): string[] => (markup ? propertyTexts(markup, property) : []);
  const schema = (property: string): Field | null => fieldOf(said(property)[0] ?? '', 'schema', 3);
  const scope = markup && visibleElement(markup, contactLink) ? markup : root;
  return {
    ...noFields,
    objectKind: markup ? 'person' : (kindOfWord.find(([word]) => word.test(ref.objectType))?.[1] ?? 'other'),
    name,
    emails: emailsFrom([...said('email').map((text) => fieldOf(text, 'schema', 3)), ...linked(scope, linkedEmails)]),
    phones: phonesFrom([
      ...said('telephone').map((text) => fieldOf(text, 'schema', 3)),
      ...linked(scope, linkedPhones),
    ]),
    company: schema('worksFor') ?? schema('affiliation') ?? labelled(root, 'company'),
    jobTitle: schema('jobTitle') ?? labelled(root, 'jobTitle'),
    address: schema('address') ?? labelled(root, 'address'),
    stage: labelled(root, 'stage'),
    owner: labelled(root, 'owner'),
  };
}

/** The links in a page's own parts; its navigation and footer have the site's. */
function linked(scope: Element, links: typeof linkedEmails): Field[] {
  const own = ownElements(scope, contactLink).flatMap((link) => link.parentElement ?? []);
  return [...new Set(own)].flatMap((parent) => links(parent, 2));
}

/** The one main heading, or schema.org's name; two headings are no name. */
function nameIn(root: Element): Field | null {
  const markup = ownElements(root, person)[0];
  const said = markup && propertyTexts(markup, 'name')[0];
  if (said) return fieldOf(said, 'schema', 3);
  const headings = ownElements(root, 'h1, [role="heading"][aria-level="1"]').map((heading) => textOf(heading));
  const names = [...new Set(headings.filter(Boolean))];
  return names.length === 1 ? fieldOf(names[0] ?? '', 'heading', 2) : null;
}

/** The person's own values of a property; an organisation's name inside `worksFor` is not the person's. */
function propertyTexts(markup: Element, property: string): string[] {
  const found = elements(markup, `[itemprop~="${property}"]`).filter(
    (element) => element.parentElement?.closest('[itemscope]') === markup,
  );
  return found.map((element) => {
    const inner = element.hasAttribute('itemscope') ? elements(element, '[itemprop="name"]')[0] : null;
    const stated = element.getAttribute('content') ?? textOf(inner);
    return stated || (property === 'address' ? linesOf(element) : textOf(element));
  });
}
