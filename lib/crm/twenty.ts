import { fieldOf, linesOf, linkedEmails, linkedPhones, noFields, textOf } from '../page/fields.ts';
import { ancestorWith, elements, isVisible, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const recordPath = new RegExp(`^/object/([a-zA-Z]\\w{0,60})/(${uuid})/?$`, 'i');
const labelId = new RegExp(`^label-(${uuid})-`, 'i');

const sidePanel = '[data-side-panel], [data-click-outside-id="side-panel"]'; // 2, seen 2026-11
const fieldLabel = '[id^="label-"]'; // `label-{record id}-{field}`, 2, seen 2026-11
/** A title that is a record's, not a widget's, a field's or a relation's. */
const title =
  '[data-testid="tooltip"]:not([data-widget-id] *, [id^="label-"] *, [id^="fields-"] *, [data-testid="chip"] *)';

const kinds: Readonly<Record<string, ObjectKind>> = { person: 'person', company: 'company', opportunity: 'deal' };

/** Fields that only one kind of record has; for a record in the side panel that nothing on the page links to. */
const tellingFields: readonly (readonly [string, string])[] = [
  ['jobTitle', 'person'],
  ['domainName', 'company'],
  ['pointOfContact', 'opportunity'],
];

/** Twenty. Every field's id carries the record's id, so what is read is always the record it is said to be. */
export const twenty: SiteAdapter = { crm: 'twenty', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, objectType, id] = recordPath.exec(url.pathname) ?? [];
  if (objectType && id) return { kind: 'record', ref: refOf(url, objectType, id) };
  return { kind: /^\/objects\/\w+\/?$/.test(url.pathname) ? 'open' : 'other' };
}

function refOf(url: URL, objectType: string, id: string): RecordRef {
  return { crm: 'twenty', host: url.host, tenant: '', objectType, recordId: id.toLowerCase() };
}

function findRecord(url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  if (!ref) return recordInSidePanel(url, document);
  const labels = visibleElements(document, `[id^="label-${ref.recordId}-" i]`);
  const label = labels.find((found) => !found.closest(sidePanel));
  const root = label && ancestorWith(label, title);
  return root && !root.matches('body, html') ? { root, ref } : null;
}

/** On a list the side panel shows a record while address, title and history stay as they are. */
function recordInSidePanel(url: URL, document: Document): VisibleRecord | null {
  const root = elements(document, sidePanel).find((panel) => visibleElement(panel, fieldLabel));
  const [, id] = labelId.exec(visibleElement(root, fieldLabel)?.id ?? '') ?? [];
  if (!root || !id) return null;
  const objectType = typeByLink(document, id) ?? tellingFields.find(([name]) => valueCell(root, id, name))?.[1];
  if (!objectType) return null;
  return { root, ref: refOf(url, objectType, id), url: `${url.origin}/object/${objectType}/${id}` };
}

function typeByLink(document: Document, id: string): string | undefined {
  const link = elements(document, `a[href^="/object/"][href$="/${id}"]`)[0];
  return /^\/object\/(\w{1,60})\//.exec(link?.getAttribute('href') ?? '')?.[1];
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = fieldOf(textOf(visibleElement(root, title)), 'heading', 2);
  if (!name) return null;
  const objectKind = kinds[ref.objectType] ?? 'other';
  const cell = (field: string): Element | null => valueCell(root, ref.recordId, field);
  return {
    ...noFields,
    objectKind,
    name,
    emails: linkedEmails(cell('emails'), 3),
    phones: linkedPhones(cell('phones'), 3),
    company: objectKind === 'company' ? null : named(cell('company')),
    jobTitle: named(cell('jobTitle')),
    address: fieldOf(linesOf(cell('address')), 'named', 3),
    stage: named(cell('stage')),
    owner: named(cell('owner') ?? cell('accountOwner')),
  };
}

/** Where a field's value stands; null when it is empty, for then the field's own label stands there. */
function valueCell(root: Element, id: string, field: string): Element | null {
  const label = visibleElement(root, `[id="label-${id}-${field}" i]`);
  // `fields-{widget}-{place}-{record id}-{field}` 2, seen 2026-11; before, the label's neighbour
  const cell = visibleElement(root, `[id^="fields-"][id$="-${id}-${field}" i]`) ?? label?.nextElementSibling;
  return cell && isVisible(cell) && textOf(cell) !== textOf(label) ? cell : null;
}

/** A relation is a chip whose picture is a letter: its name is the tooltip's text. */
function named(cell: Element | null): Field | null {
  return fieldOf(textOf(visibleElement(cell, '[data-testid="tooltip"]') ?? cell), 'named', 3);
}
