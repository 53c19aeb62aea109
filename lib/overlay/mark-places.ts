import { ownMember } from '../page/own-member.ts';
import { elements } from '../page/visible.ts';
import type { ListReader } from '../records/list-reader.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';

/** Where one record is named on a list. */
export interface MarkPlace {
  readonly ref: RecordRef;
  readonly key: string;
  /** The text before which the mark is put. */
  readonly text: Text;
}

/** A page may be absurd: so many links and rows are looked at, and so many texts of each. */
const mostLooked = 1000;
const mostTexts = 12;
const longestAddress = 2000;

/** What shows one record; a list within it (its menu, its tags) is part of it. */
const row = 'tr, article, [role="row"], [role="article"]';
const listRow = 'li, [role="listitem"]';
/** Where links lead about the app, and where somebody is writing. */
const outside =
  'nav, [role="navigation"], [role="menu"], .dropdown-menu, [contenteditable=""], [contenteditable="true"]';
const showText = 4;

/** The links and rows that name records of this CRM, in the page's order; a row names a record once. */
export function findPlaces(reader: ListReader, page: URL, document: Document): ReadonlyMap<Element, MarkPlace> {
  const places = new Map<Element, MarkPlace>();
  const named = new WeakMap<Element, Set<string>>();
  for (const [element, address] of addressesOn(reader, page, document)) {
    const url = address.length > longestAddress ? null : URL.parse(address, ownMember(document, 'baseURI'));
    const view = url?.origin === page.origin ? reader.viewOf(url) : null;
    if (view?.kind !== 'record' || element.closest(outside)) continue;
    const text = nameIn(element);
    const key = recordKey(view.ref);
    const around = element.closest(row) ?? element.closest(listRow) ?? ownMember(element, 'parentElement') ?? element;
    const keys = named.get(around) ?? new Set();
    if (!text || keys.has(key)) continue;
    named.set(around, keys.add(key));
    places.set(element, { ref: view.ref, key, text });
  }
  return places;
}

function addressesOn({ rows }: ListReader, page: URL, document: Document): (readonly [Element, string])[] {
  const links = elements(document, 'a[href]').slice(0, mostLooked);
  const found = rows ? elements(document, rows.selector).slice(0, mostLooked) : [];
  return [
    ...links.map((link) => [link, link.getAttribute('href') ?? ''] as const),
    ...found.flatMap((each) => {
      const address = rows?.addressOf(each, page);
      return address ? [[each, address] as const] : [];
    }),
  ];
}

/** The first text that may be a name: of three letters or more, for shorter ones are pictures; failing that the last. */
export function nameIn(element: Element): Text | null {
  const document = ownMember(element, 'ownerDocument');
  const walker = ownMember(document, 'createTreeWalker').call(document, element, showText);
  let short: Text | null = null;
  for (let looked = 0; looked < mostTexts && walker.nextNode(); looked += 1) {
    const text = walker.currentNode as Text;
    const { length } = text.data.trim();
    if (length > 2) return text;
    if (length > 0) short = text;
  }
  return short;
}
