import { emailsFrom, fieldOf, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { decoded } from '../page/url-parts.ts';
import { elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath = /^\/crm\/(leads|deals|contacts|organizations)\/(?!view(?:\/|$))([^/]{1,600})\/?$/;
const listPath = /^\/crm\/(?:leads|deals|contacts|organizations)(?:\/view(?:\/|$)|\/?$)/;
/** Contacts and organisations are known by their names, which may be of any letters but these. */
const recordName = /^[^<>\p{Cc}]{1,140}$/u;
const madeId = /^CRM-(?:LEAD|DEAL)-/;

const kinds: Readonly<Record<string, ObjectKind>> = {
  leads: 'person',
  contacts: 'person',
  deals: 'deal',
  organizations: 'company',
};

/** A field: its names, newest first, and the label that stands beside it, in English. */
type Known = readonly [label: RegExp, ...names: readonly string[]];
const email: Known = [/^e-?mail( id)?$/i, 'email', 'email_id'];
const phone: Known = [/^(mobile|phone)( no\.?| number)?$/i, 'mobile_no', 'phone'];
const company: Known = [/^(organi[sz]ation|company)( name)?$/i, 'organization', 'company_name'];
const jobTitle: Known = [/^(job title|designation)$/i, 'job_title', 'designation'];
const owner: Known = [/^(lead|deal) owner$/i, 'lead_owner', 'deal_owner'];

/**
 * Frappe CRM, by its source of 2024 to 2026-11. The last breadcrumb is the record's name and links to the record; leads
 * and deals show their made-up ids as well. Fields have names on the tab "Data" only, beside it but labels.
 */
export const frappe: SiteAdapter = { crm: 'frappe', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, objectType, name = ''] = recordPath.exec(url.pathname) ?? [];
  const recordId = decoded(name);
  if (!objectType || !recordName.test(recordId)) return { kind: listPath.test(url.pathname) ? 'list' : 'other' };
  return { kind: 'record', ref: { crm: 'frappe', host: url.host, tenant: '', objectType, recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const root = visibleElement(document, '#app'); // dialogs are outside it
  if (!ref || !root || !crumbOf(root, ref)) return null;
  const shownIds = visibleElements(root, '.cursor-copy')
    .map(textOf)
    .filter((text) => madeId.test(text));
  return shownIds.length === 0 || shownIds.includes(ref.recordId) ? { root, ref } : null;
}

function crumbOf(root: Element, { objectType, recordId }: RecordRef): Element | undefined {
  const start = `/crm/${objectType}/`;
  return visibleElements(root, `header a[href^="${start}"]`).find((link) => {
    const [path = ''] = (link.getAttribute('href') ?? '').split(/[?#]/);
    return decoded(path.slice(start.length)) === recordId;
  });
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = fieldOf(textOf(crumbOf(root, ref)), 'heading', 2);
  if (!name) return null;
  const objectKind = kinds[ref.objectType] ?? 'other';
  const contact = objectKind === 'deal' ? contactOf(root) : [];
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom([...valuesOf(root, email), ...contact]),
    phones: phonesFrom([...valuesOf(root, phone), ...contact.filter(({ value }) => !/[\p{L}@]/u.test(value))]),
    company: objectKind === 'company' ? null : (valuesOf(root, company)[0] ?? null),
    jobTitle: valuesOf(root, jobTitle)[0] ?? null,
    stage: stageIn(root),
    owner: valuesOf(root, owner)[0] ?? null,
  };
}

function valuesOf(root: Element, [label, ...names]: Known): Field[] {
  const named = visibleElements(root, names.map((name) => `[data-name="${name}"]`).join());
  // `.field` since 2025; a row of the side panel has the other two since 2024
  const beside = visibleElements(root, '.px-3.leading-5').filter((row) =>
    label.test(textOf(row.firstElementChild).replace(/[\s*]+$/, '')),
  );
  const fields = [
    ...named.map((row) => fieldOf(valueIn(row), 'named', 3)),
    ...beside.map((row) => fieldOf(valueIn(row), 'label', 2)),
  ];
  return fields.flatMap((field) => field ?? []);
}

/** What stands after the row's label: an input's, a list's or a button's value; `''` for a placeholder. */
function valueIn(row: Element): string {
  const value = row.firstElementChild?.nextElementSibling;
  const control = visibleElement(value, 'input, textarea, select, button') ?? value;
  // the placeholder of a link's button: 2025 and later, before
  if (elements(control, '.text-ink-gray-4, .text-gray-500').length > 0) return '';
  return textOf(elements(control, 'option:checked')[0] ?? control);
}

/** The status is the header's button with a coloured dot. */
function stageIn(root: Element): Field | null {
  const status = visibleElements(root, 'header button').find(
    (button) => elements(button, 'svg:not(.feather) > circle').length === 1,
  );
  return fieldOf(textOf(status), 'label', 2);
}

/** What a deal says of its person: of its only contact, or of the primary one, whose badge is green; if unfolded. */
function contactOf(root: Element): Field[] {
  const contacts = Array.from(visibleElement(root, '.contacts-area')?.children ?? []);
  const primary = contacts.filter((contact) => elements(contact, '[class*="green"]').length > 0);
  const [contact, another] = contacts.length === 1 ? contacts : primary;
  if (!contact || another) return [];
  return visibleElements(contact, 'svg').flatMap((icon) => fieldOf(textOf(icon.parentElement), 'label', 2) ?? []);
}
