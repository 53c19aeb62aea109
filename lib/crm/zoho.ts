import { emailsFrom, fieldOf, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { elements, isVisible, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

/** By the path's end, for Zoho One and CRM Plus put their own before it; without the org's number Zoho goes home. */
const tabPath = /\/crm\/(org\d{1,20})\/tab\/(\w{1,80})(\/.*)?$/;
const recordRest = /^\/(\d{12,20})(?!\/(?:edit|clone|convert|create)\b)(?:\/|$)/;
const listRest = /^(?:\/(?:(?:listview|list|kanban|canvas|custom-view)(?:\/.*)?)?)?$/;
const toolTabs =
  /^(?:Home|Feeds|Reports|Dashboards?|Analytics|SalesInbox|Social|Calendar|Forecasts?|Documents|Marketplace|WebTab\d*)$/;

const kinds: Readonly<Record<string, ObjectKind>> = {
  Leads: 'person',
  Contacts: 'person',
  Accounts: 'company',
  Deals: 'deal',
};

/** Columns that only these modules have: what tells a record that is left of another module. */
const tellingColumns: readonly (readonly [string, ...string[]])[] = [
  ['POTENTIALNAME', 'Deals'],
  ['DEALNAME', 'Deals'],
  ['COMPANY', 'Leads'],
  ['LASTNAME', 'Leads', 'Contacts'],
  ['FULLNAME', 'Leads', 'Contacts'],
  ['ACCOUNTID', 'Contacts', 'Deals'],
  ['ACCOUNTNAME', 'Accounts'],
];

/** What lies over the page, and lists and subforms of other records. */
const dialogs = 'lyte-modal, lyte-popover, [role="dialog"]';
const others = `${dialogs}, table, lyte-table, lyte-exptable, crux-subform, crm-relatedlist`;

/**
 * Zoho CRM. Its fields are named by column (`EMAIL`), alike in every language: in the standard view by their labels, in
 * a canvas by themselves, in older views by their ids. Ids that the page carries must be the URL's; a view that carries
 * none is taken when its columns are of the URL's module.
 */
export const zoho: SiteAdapter = { crm: 'zoho', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, tenant, tab, rest = ''] = tabPath.exec(url.pathname) ?? [];
  if (!tenant || !tab || toolTabs.test(tab)) return { kind: 'other' };
  const [, recordId] = recordRest.exec(rest) ?? [];
  if (!recordId) return { kind: listRest.test(rest) ? 'list' : 'other' };
  const objectType = tab === 'Potentials' ? 'Deals' : tab;
  return { kind: 'record', ref: { crm: 'zoho', host: url.host, tenant, objectType, recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const [root] = elements(document, 'body');
  if (!ref || !root) return null;
  const telling = tellingColumns.find(([column]) => cellOf(root, column));
  if (kinds[ref.objectType] && telling && !telling.includes(ref.objectType)) return null;
  // Zoho's own detail components, their source read 2026-11.
  const carriers = visibleElements(root, '[cx-prop-record-id]').filter((found) => !found.closest(dialogs));
  const ids = carriers.flatMap((carrier) => /^\d+$/.exec(carrier.getAttribute('cx-prop-record-id') ?? '') ?? []);
  return ids.length === 0 || ids.includes(ref.recordId) ? { root, ref } : null;
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = nameIn(root, ref.objectType);
  if (!name) return null;
  const read = (...columns: readonly string[]): Field | null => named(root, columns);
  const objectKind = kinds[ref.objectType] ?? 'other';
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom(['EMAIL', 'ADDN_EMAIL', 'SECONDARYEMAIL'].map((column) => read(column))),
    phones: phonesFrom(['PHONE', 'MOBILE', 'HOMEPHONE', 'OTHERPHONE'].map((column) => read(column))),
    company: objectKind === 'company' ? null : read('COMPANY', 'ACCOUNTID', 'ACCOUNTNAME'),
    jobTitle: objectKind === 'person' ? read('DESIGNATION', 'TITLE') : null,
    address: addressIn(root),
    stage: read('STATUS', 'LEADSTATUS', 'STAGE'),
    owner: read('SMOWNERID', 'OWNER', 'LEADOWNER', 'CONTACTOWNER', 'ACCOUNTOWNER', 'DEALOWNER'),
  };
}

/** The heading is the whole name, where a person's column is the last name; a canvas has the heading it was given. */
function nameIn(root: Element, module: string): Field | null {
  if (module === 'Accounts') return named(root, ['ACCOUNTNAME']) ?? headingIn(root);
  if (module === 'Deals') return named(root, ['POTENTIALNAME', 'DEALNAME']) ?? headingIn(root);
  return named(root, ['FULLNAME']) ?? headingIn(root) ?? nameOfParts(root);
}

/** Zoho's own header, its source read 2026-11; then an older one's, a third-party reader read 2026-11. */
function headingIn(root: Element): Field | null {
  const [newer] = ownElements(root, '[id="recHeader1"]');
  const older = visibleElement(root, '[id="headervalue_LASTNAME"]');
  return fieldOf(saidBy(newer), 'heading', 2) ?? fieldOf(saidBy(older), 'named', 3);
}

function nameOfParts(root: Element): Field | null {
  const parts = ['FIRSTNAME', 'LASTNAME'].map((column) => named(root, [column])?.value ?? '');
  return parts[1] ? fieldOf(parts.join(' '), 'named', 3) : null;
}

function addressIn(root: Element): Field | null {
  const line = (...columns: readonly string[]): string => named(root, columns)?.value ?? '';
  const lines = [
    line('LANE', 'STREET', 'MAILINGSTREET', 'BILLINGSTREET'),
    line('CITY', 'MAILINGCITY', 'BILLINGCITY'),
    line('STATE', 'MAILINGSTATE', 'BILLINGSTATE'),
    line('CODE', 'ZIPCODE', 'MAILINGZIP', 'BILLINGCODE'),
    line('COUNTRY', 'MAILINGCOUNTRY', 'BILLINGCOUNTRY'),
  ];
  return fieldOf(lines.filter(Boolean).join(', '), 'named', 3);
}

function named(root: Element, columns: readonly string[]): Field | null {
  const texts = columns.map((column) => saidBy(cellOf(root, column)));
  return fieldOf(texts.find(Boolean) ?? '', 'named', 3);
}

/** The first drawn cell of a column that says something, else the first. */
function cellOf(root: Element, column: string): Element | null {
  const cells = [...standardCells(root, column), ...canvasCells(root, column), ...olderCells(root, column)];
  return cells.find(saidBy) ?? cells[0] ?? null;
}

/** Zoho's own detail components, their source read 2026-11: the value follows the label that bears the column's name. */
function standardCells(root: Element, column: string): Element[] {
  const labels = ownElements(root, `[data-zcqa="dtVw_lbl_${column}"], [data-zcqa="bc_dtVw_lbl_${column}"]`);
  return labels.flatMap((label) => {
    const cell = label.nextElementSibling;
    return cell && isVisible(cell) ? [cell] : [];
  });
}

/** Zoho's own canvas, its source read 2026-11: a field bears its name, as a column or in words (`Last_Name`, `Last Name`). */
function canvasCells(root: Element, column: string): Element[] {
  const fields = ownElements(root, '[data-zcqa^="canvas-detail-"]').filter((field) => columnOf(field) === column);
  return fields.flatMap((field) => visibleElement(field, '.zcanvas-value-container') ?? []);
}

function columnOf(field: Element): string {
  const said = (field.getAttribute('data-zcqa') ?? '').slice('canvas-detail-'.length, 100);
  return said.replace(/[_\s]/g, '').toUpperCase();
}

/** A third-party reader's, read 2026-11; such a view may itself be a table. */
function olderCells(root: Element, column: string): Element[] {
  const ids = ['subvalue_', 'headervalue_', 'value_'].map((start) => `[id="${start}${column}"]`);
  return visibleElements(root, ids.join()).filter((found) => !found.closest(dialogs));
}

function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter((found) => !found.closest(others));
}

/** An empty field says a dash. */
function saidBy(cell: Element | null | undefined): string {
  return textOf(cell).replace(/^[-–—]+$/, '');
}
