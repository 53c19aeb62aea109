import { checkedIn, emailsFrom, fieldOf, linesOf, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { decoded, folderOf } from '../page/url-parts.ts';
import { elements, visibleElement } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

/** 8: `#/leads/record/{id}`. */
const hashRoute = /^#\/([\w-]{1,60})(?:\/(\w+))?(?:\/([^/?]+))?\/?(?:\?|$)/;
/** 7 with its pages loaded by script: the address of the page shown, encoded. */
const ajaxRoute = /^#ajaxUILoc=[^?]*\?(.*)/;
const recordAction = /^(record|detail|edit)(view)?$/;
const listAction = /^(list|listview|index)?$/;
const noList = /^(home|log|install|admin|calendar|import|$)/;

const kinds: Readonly<Record<string, ObjectKind>> = {
  leads: 'person',
  contacts: 'person',
  prospects: 'person',
  accounts: 'company',
  opportunities: 'deal',
};

/** Lists of other records, and what lies over or beside the record. */
const others = 'scrm-subpanel-container, scrm-sidebar-widget, scrm-top-widget, .list-view, [role="dialog"], .modal';

/**
 * SuiteCRM 7 and 8. A page of 7 carries its record's module and id; a page of 8 carries neither, and its view is taken
 * once its skeleton is gone. Modules are in lower case here, as 8 writes them: a record keeps its name from 7 to 8.
 */
export const suitecrm: SiteAdapter = { crm: 'suitecrm', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [objectType, action, recordId] = routeOf(url);
  if (!/^[a-z][\w-]{0,60}$/.test(objectType)) return { kind: 'other' };
  if (recordAction.test(action) && /^[\w-]{1,64}$/.test(recordId)) {
    return { kind: 'record', ref: { crm: 'suitecrm', host: url.host, tenant: folderOf(url), objectType, recordId } };
  }
  return { kind: listAction.test(action) && !noList.test(objectType) ? 'list' : 'other' };
}

/** Module, action and record: `''` where the address has none. */
function routeOf(url: URL): [string, string, string] {
  const [, module, action = '', id = ''] = hashRoute.exec(url.hash) ?? [];
  if (module) return [module.toLowerCase(), action.toLowerCase(), id];
  const query = new URLSearchParams(decoded(url.hash).match(ajaxRoute)?.[1] ?? url.search);
  const said = (name: string): string => query.get(name) ?? '';
  return [said('module').toLowerCase(), said('action').toLowerCase(), said('record')];
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  if (!ref) return null;
  // 8.10, its source 2026-11
  const view = visibleElement(document, '.record-view');
  if (view) return visibleElement(view, 'scrm-record-content-skeleton') ? null : { root: view, ref };
  // 7.15, theme SuiteP, its source 2026-11
  const root = visibleElement(document, '#pagecontent');
  const shown = (name: string): string | null | undefined =>
    elements(root, `form[name="DetailView"] input[name="${name}"], #EditView input[name="${name}"]`)[0]?.getAttribute(
      'value',
    );
  return root && shown('record') === ref.recordId && shown('module')?.toLowerCase() === ref.objectType
    ? { root, ref }
    : null;
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = nameIn(root);
  if (!name) return null;
  const objectKind = kinds[ref.objectType] ?? 'other';
  const read = (...names: readonly string[]): Field | null => named(valueCells(root, names)[0]);
  const phones = ['phone_work', 'phone_office', 'phone_mobile', 'phone_home', 'phone_other', 'phone_alternate'];
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsIn(root),
    phones: phonesFrom(phones.map((phone) => read(phone))),
    company: objectKind === 'company' ? null : read('account_name'),
    jobTitle: read('title'),
    address: addressIn(root, 'primary') ?? addressIn(root, 'billing'),
    stage: read('status', 'sales_stage'),
    owner: read('assigned_user_name'),
    doNotCall: checkedIn(valueCells(root, ['do_not_call'])[0]),
  };
}

/** The record's own cells of these fields, in the page's order. A tab of 7 that is not in front is the record's too. */
function valueCells(root: Element, names: readonly string[]): Element[] {
  const places = names.flatMap((name) => [
    `.dynamic-field-name-${name}`, // 8.0–8.10, its source 2026-11
    `.detail-view-field[field="${name}"]`, // 7, theme SuiteP, its source 2026-11
    `#EditView .edit-view-field[field="${name}"]`, // 7, while it is edited
  ]);
  return elements(root, places.join()).filter((cell) => !cell.closest(others));
}

/** A cell's value: the chosen option while it is edited, else what its link or, in 7, its own span says. */
function named(cell: Element | undefined): Field | null {
  const value = ['option:checked', 'a', 'span.sugar_field'].flatMap((place) => elements(cell, place));
  return fieldOf(textOf(value[0] ?? cell), 'named', 3);
}

/** The name's cell; while it is edited, or where its parts are shown apart, the page's title. */
function nameIn(root: Element): Field | null {
  const [cell] = valueCells(root, ['full_name', 'name']);
  const isEdited = elements(cell, 'input[type="text"]').length > 0;
  // 8: the label; 7: the link to the record that is edited, the title
  const titles = ['.record-view-name-label', '.module-title-text a[href*="record="]', '.module-title-text'];
  const title = titles.map((place) => visibleElement(root, place)).find(Boolean);
  return (isEdited ? null : named(cell)) ?? fieldOf(textOf(title), 'heading', 2);
}

/** An address that 7 strikes through is invalid, or its owner wants no mail. */
function emailsIn(root: Element): Field[] {
  const cells = valueCells(root, ['email1', 'email_address']);
  const rows = cells.flatMap((cell) => {
    const found = elements(cell, 'tr, input[type="text"], input[type="email"]');
    return found.length > 0 ? found : cell;
  });
  const kept = rows.filter((row) => elements(row, '[style*="line-through"]').length === 0);
  return emailsFrom(kept.map((row) => fieldOf(textOf(row), 'named', 3)));
}

/** 8 shows its parts in fields of their own, 7 all in the cell of the street. */
function addressIn(root: Element, kind: string): Field | null {
  const parts = ['street', 'city', 'state', 'postalcode', 'country'].map((part) => {
    const [cell] = valueCells(root, [`${kind}_address_${part}`]);
    const [table] = elements(cell, 'td');
    return table ? linesOf(table) : textOf(cell);
  });
  return fieldOf(parts.filter(Boolean).join(', '), 'named', 3);
}
