import { emailsFrom, fieldOf, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { folderOf } from '../page/url-parts.ts';
import { ancestorWith, elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const guid = /^\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\}?$/i;

const kinds: Readonly<Record<string, ObjectKind>> = {
  lead: 'person',
  contact: 'person',
  account: 'company',
  opportunity: 'deal',
};

/** Fields that only one of these has: what tells a form that is left of another. */
const tellingFields: readonly (readonly [string, string])[] = [
  ['parentcustomerid', 'contact'],
  ['companyname', 'lead'],
  ['primarycontactid', 'account'],
  ['proposedsolution', 'opportunity'],
];

/** The form's title, in Microsoft's EasyRepro and in others' tests of 2019–2026; read 2026-11. */
const title = '[data-id="header_title"]';
/** Every control bears its column's name: `emailaddress1.fieldControl-mail-text-input`; read there too. */
const control = '.fieldControl-';
/** Quick create and lookups lie over the form; lists have rows of other records. */
const others = '[data-id="quickCreateRoot"], [role="dialog"], [role="grid"], [role="row"], table';

/**
 * Dynamics 365 Sales. Its forms carry no record id, so the visible form is taken when its fields are of the URL's
 * entity.
 */
export const dynamics: SiteAdapter = { crm: 'dynamics', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  if (!/\/main\.aspx$/i.test(url.pathname)) return { kind: 'other' };
  const page = url.searchParams.get('pagetype') ?? 'entityrecord';
  if (page === 'entitylist') return { kind: 'list' };
  const [objectType = ''] = /^[a-z]\w{0,99}$/.exec(url.searchParams.get('etn') ?? '') ?? [];
  const [, id] = guid.exec(url.searchParams.get('id') ?? '') ?? [];
  if (page !== 'entityrecord' || !objectType || !id) return { kind: 'other' };
  const recordId = id.toLowerCase();
  return { kind: 'record', ref: { crm: 'dynamics', host: url.host, tenant: folderOf(url), objectType, recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const heading = visibleElements(document, title).findLast((found) => !found.closest(others));
  const root = heading && ancestorWith(heading, `[data-id*="${control}"]`);
  if (!ref || !root) return null;
  const isShown = (field: string): boolean => controls(root, field).length > 0;
  const shown = tellingFields.filter(([field]) => isShown(field)).map(([, entity]) => entity);
  const isOther = shown.length > 0 && kinds[ref.objectType] !== undefined && !shown.includes(ref.objectType);
  return isOther ? null : { root, ref };
}

/** The form's own controls of a field; those of a card of another record begin with the card's name. */
function controls(root: Element, field: string): Element[] {
  const found = visibleElements(root, `[data-id^="${field}${control}"]`);
  return found.filter((one) => !one.closest(others));
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = nameIn(root);
  if (!name) return null;
  const objectKind = kinds[ref.objectType] ?? 'other';
  const read = (...fields: readonly string[]): Field | null => named(root, fields);
  const card = objectKind === 'deal' ? cardOfPerson(root) : '';
  const each = (fields: readonly string[]): (Field | null)[] => fields.map((field) => read(`${card}${field}`));
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom([...each(['emailaddress1', 'emailaddress2', 'emailaddress3']), read('emailaddress')]),
    phones: phonesFrom(each(['telephone1', 'mobilephone', 'telephone2'])),
    company: objectKind === 'company' ? null : read('companyname', 'parentcustomerid', 'parentaccountid', 'customerid'),
    jobTitle: objectKind === 'person' ? read('jobtitle') : null,
    address: addressIn(root),
    stage: read('statuscode', 'header_statuscode'),
    owner: read('ownerid', 'header_ownerid'),
    doNotCall: barredIn(root),
  };
}

/** The title, without the words after it that say whether the form is saved. */
function nameIn(root: Element): Field | null {
  const heading = visibleElements(root, title).findLast((found) => !found.closest(others));
  const state = textOf(visibleElement(heading, '[data-id="header_saveStatus"]'));
  const said = textOf(heading);
  return fieldOf(state && said.endsWith(state) ? said.slice(0, -state.length) : said, 'named', 3);
}

/**
 * How the controls begin that show a deal's person, from the one card with fields that only people have; `none.` for no
 * card or several. A deal has no email or phone of its own.
 */
function cardOfPerson(root: Element): string {
  const people = ['fullname', 'lastname', 'jobtitle', 'mobilephone'];
  const shown = visibleElements(root, people.map((field) => `[data-id*=".${field}${control}"]`).join());
  const starts = shown.map((found) => (found.getAttribute('data-id') ?? '').replace(/\.\w+\.fieldControl-.*$/s, '.'));
  const [one, another] = new Set(starts.filter((start) => /^[\w-]{1,100}\.$/.test(start)));
  return one && !another ? one : 'none.';
}

function named(root: Element, fields: readonly string[]): Field | null {
  return fieldOf(fields.map((field) => valueOf(root, field)).find(Boolean) ?? '', 'named', 3);
}

/** What a field says: a lookup's chosen record, else the input or drop-down, which may lie in a box of that name. */
function valueOf(root: Element, field: string): string {
  const found = controls(root, field);
  const nameOf = (one: Element): string => one.getAttribute('data-id') ?? '';
  const chosen = found.filter((one) => nameOf(one).endsWith('_selected_tag_text'));
  const isLookup = found.some((one) => nameOf(one).includes('LookupResultsDropdown'));
  return (isLookup ? chosen : found).map(saidBy).find(Boolean) ?? '';
}

/** An empty field says dashes. */
function saidBy(element: Element): string {
  const select = element.matches('select') ? element : elements(element, 'select')[0];
  const said = textOf(select ? elements(select, 'option:checked')[0] : element);
  return said.replace(/^-+$/, '');
}

function addressIn(root: Element): Field | null {
  const parts = ['line1', 'line2', 'line3', 'city', 'stateorprovince', 'postalcode', 'country'];
  const lines = parts.map((part) => valueOf(root, `address1_${part}`));
  return fieldOf(lines.filter(Boolean).join(', ') || compositeIn(root), 'named', 3);
}

/** The whole address in one text area. */
function compositeIn(root: Element): string {
  const area = controls(root, 'address1_composite').find((one) => one.matches('textarea'));
  return area ? (area as HTMLTextAreaElement).value.replace(/^[-\s]+$|\s+$/g, '').replace(/\s*\n\s*/g, ', ') : '';
}

/** The column is "do not allow", whatever its label says; its control is a check box, a switch or a drop-down. */
function barredIn(root: Element): Field<boolean> | null {
  const found = controls(root, 'donotphone').flatMap((one) => [one, ...elements(one, 'input, select, [aria-checked]')]);
  const states = found.map(stateOf).filter((state) => state !== null);
  const [value, another] = new Set(states);
  return value === undefined || another !== undefined ? null : { value, source: 'named', confidence: 3 };
}

function stateOf(element: Element): boolean | null {
  if (element.matches('input[type="checkbox"]')) return (element as HTMLInputElement).checked;
  if (element.matches('select')) return /^(1|true)$/.test((element as HTMLSelectElement).value);
  const state = element.getAttribute('aria-checked');
  return state === null ? null : state === 'true';
}
