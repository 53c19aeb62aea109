import {
  fieldOf,
  linkedEmails,
  linkedPhones,
  mailLinks,
  noFields,
  phonesFrom,
  telLinks,
  textOf,
} from '../page/fields.ts';
import { nameOn } from '../page/main-part.ts';
import { ancestorWith, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath = /^\/(person|organization|deal)\/([1-9]\d{0,14})\/?$/;
const leadPath = /^\/leads\/(?:inbox\/)?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/?$/i;
const listPath = /^\/(?:persons|organizations|deals|pipeline|leads|contacts)(?:\/|$)/;

const kinds: Readonly<Record<string, ObjectKind>> = {
  person: 'person',
  organization: 'company',
  deal: 'deal',
  lead: 'deal',
};

/** Views that were left stay in the page, not drawn: RingCentral's reader, 2022. */
const views = '.viewContainer, main, [role="main"]';
/** A lead lies over the list it was opened from, and dialogs over both; not verified, 2026-11. */
const drawers = '[role="complementary"], aside';
/** TMetric's reader of an older view, read 2026-11. */
const olderTitle = '.descriptionHead .title';
const title = 'h1, [role="heading"][aria-level="1"]';
/** RingCentral's readers, 2022 and before. */
const phoneText = '[data-test="phone-number-button"], [data-test="phone-label"]';
const dialLinks = `${telLinks}, a[href^="callto:" i]`;
/** Rows of other records, what lies over the view, and what was written about this record. */
const others = [
  'table, [role="grid"], [role="row"], [data-cy^="grid-cell"], [role="dialog"]',
  'article, [role="feed"], [data-test="activity-note"]',
].join();

/**
 * Pipedrive. The links that write to a person carry that person's id, which must be the URL's; older views name their
 * type, which must be the URL's too. A view that carries neither is taken when it is the drawn one.
 */
export const pipedrive: SiteAdapter = { crm: 'pipedrive', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, type, id] = recordPath.exec(url.pathname) ?? [];
  if (type && id) return { kind: 'record', ref: refOf(url, type, id) };
  const [, lead] = leadPath.exec(url.pathname) ?? [];
  if (lead) return { kind: 'record', ref: refOf(url, 'lead', lead.toLowerCase()) };
  return { kind: listPath.test(url.pathname) ? 'list' : 'other' };
}

function refOf(url: URL, objectType: string, recordId: string): RecordRef {
  return { crm: 'pipedrive', host: url.host, tenant: '', objectType, recordId };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const root = ref && (ref.objectType === 'lead' ? drawerOf(document) : viewInFront(document));
  return ref && root && isOf(root, ref) ? { root, ref } : null;
}

function drawerOf(document: Document): Element | null {
  return visibleElements(document, drawers).find((drawer) => visibleElement(drawer, title)) ?? null;
}

/** The innermost drawn view with a title. */
function viewInFront(document: Document): Element | null {
  const drawn = visibleElements(document, views);
  return drawn.findLast((view) => visibleElement(view, `${olderTitle}, ${title}`)) ?? drawn.at(-1) ?? null;
}

function isOf(root: Element, { objectType, recordId }: RecordRef): boolean {
  const older = [root, ...visibleElements(root, '.detailView')].find((view) => view.matches('.detailView'));
  if (older && !older.matches(`.${objectType}Details`)) return false;
  const people = ownElements(root, mailLinks).flatMap((link) => personOf(link) ?? []);
  return objectType !== 'person' || people.length === 0 || people.includes(recordId);
}

function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => {
    const other = found.closest(others);
    return !other || other.contains(root);
  });
}

/** A link that writes to a person says to whom: third-party readers, 2025. */
function personOf(link: Element): string | undefined {
  return /[?&]related_person_id=(\d{1,15})(?!\d)/.exec(link.getAttribute('href') ?? '')?.[1];
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const objectKind = kinds[ref.objectType] ?? 'other';
  const name = nameIn(root);
  if (!name) return null;
  if (objectKind === 'company') return { ...noFields, objectKind, name };
  const company = fieldOf(textOf(onlyLinked(root, 'organization')?.link), 'link', 2);
  return { ...noFields, objectKind, name, ...contactsIn(root, ref), company };
}

/** The view's title; without one, what the tab is titled with (`… - contact details`: Clockify's reader, read 2026-11). */
function nameIn(root: Element): Field | null {
  return fieldOf(textOf(visibleElement(root, olderTitle)), 'named', 3) ?? nameOn(root)?.field ?? null;
}

/** The emails and numbers of the record's person: of a deal the one person it links to, of two none. */
function contactsIn(root: Element, { objectType, recordId }: RecordRef): Pick<ReadFields, 'emails' | 'phones'> {
  const shown = objectType === 'person' ? { id: recordId, link: root } : onlyLinked(root, 'person');
  const part = shown && (shown.link === root ? root : partAbout(root, shown.link));
  const links = ownElements(root, mailLinks);
  const written = links.filter((link) => shown && personOf(link) === shown.id);
  const unsaid = links.filter((link) => part?.contains(link) && !personOf(link));
  return {
    emails: linkedEmails(root, written.length > 0 ? 3 : 2, written.length > 0 ? written : unsaid),
    phones: part ? phonesIn(part) : [],
  };
}

/** The one record of this type that the record's own parts link to, by the first link with words. */
function onlyLinked(root: Element, type: string): { readonly id: string; readonly link: Element } | null {
  const links = ownElements(root, `a[href*="/${type}/"]`).flatMap((link) => {
    const id = new RegExp(`/${type}/(\\d{1,15})(?:[/?#]|$)`).exec(link.getAttribute('href') ?? '')?.[1];
    return id ? [{ id, link }] : [];
  });
  const [one, another] = new Set(links.map(({ id }) => id));
  return one && !another ? (links.find(({ link }) => textOf(link)) ?? null) : null;
}

/** The smallest part around a person's link that also says how to reach them. */
function partAbout(root: Element, link: Element): Element | null {
  const part = ancestorWith(link, `${mailLinks}, ${dialLinks}, ${phoneText}`);
  return part && part !== root && root.contains(part) ? part : null;
}

function phonesIn(part: Element): Field[] {
  const texts = ownElements(part, phoneText).map((found) => fieldOf(textOf(found), 'named', 3));
  return phonesFrom([...texts, ...linkedPhones(part, 2, ownElements(part, dialLinks))]);
}
