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
import { elements, isVisible, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath = /^\/lightning\/r\/(?:(\w{1,80})\/)?([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)(?:\/view)?\/?$/;
const oldHash = /^#\/sObject\/([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)(?:\/view)?$/;
const listPath = /^\/lightning\/(?:o\/\w{1,80}\/(?:list|home)|r\/\w{1,80}\/\w{15,18}\/related\/)/;

/** Savepo's list of id prefixes, and Salesforce Inspector's. */
const objectOfPrefix: Readonly<Record<string, string>> = {
  '00Q': 'Lead',
  '003': 'Contact',
  '001': 'Account',
  '006': 'Opportunity',
  '500': 'Case',
  '00T': 'Task',
};

const kinds: Readonly<Record<string, ObjectKind>> = {
  Lead: 'person',
  Contact: 'person',
  Account: 'company',
  Opportunity: 'deal',
};

/** The view in front: Salesforce Inspector Reloaded, 2026-08 (console, then standard); Toggl, 2026-04. Others stay behind it. */
const fronts = [
  'section.oneConsoleTab .windowViewMode-maximized.active',
  '.windowViewMode-normal.active',
  '.windowViewMode-normal',
  '.windowViewMode-maximized',
];
const behind = '.windowViewMode-hidden, [aria-hidden="true"]';
const fieldOwner = '[data-target-selection-name^="sfdc:RecordField."]';

/**
 * Salesforce Lightning. Fields name their object, which must be the URL's; an id that the view carries must be the URL's
 * too. A view that carries neither is taken when it is the one in front.
 */
export const salesforce: SiteAdapter = { crm: 'salesforce', viewOf, findRecord, readFields };

function viewOf(url: URL): UrlView {
  const [, object, idInPath] = recordPath.exec(url.pathname) ?? [];
  const id = idInPath ?? (url.pathname === '/one/one.app' ? oldHash.exec(url.hash)?.[1] : undefined);
  if (!id) return { kind: listPath.test(url.pathname) ? 'list' : 'other' };
  const objectType = object ?? objectOfPrefix[id.slice(0, 3)];
  if (!objectType) return { kind: 'other' };
  return { kind: 'record', ref: { crm: 'salesforce', host: url.host, tenant: '', objectType, recordId: longId(id) } };
}

/** The id of 18 characters for one of 15: each five letters' cases make one more character. */
function longId(id: string): string {
  if (id.length === 18) return id;
  const suffix = [0, 5, 10].map((start) => {
    const cases = Array.from(id.slice(start, start + 5), (letter, bit) => (/[A-Z]/.test(letter) ? 1 << bit : 0));
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[cases.reduce((sum, bit) => sum + bit, 0)];
  });
  return id + suffix.join('');
}

function findRecord(url: URL, document: Document): VisibleRecord | null {
  const view = viewOf(url);
  if (view.kind !== 'record') return null;
  const root = viewInFront(document);
  if (!root) return null;
  const { objectType, recordId } = view.ref;
  const objects = elements(root, fieldOwner).filter((field) => isVisible(field) && !inList(field));
  if (objects.length > 0 && !objects.some((field) => nameOf(field).startsWith(`${objectType}.`))) return null;
  const ids = idsIn(root);
  return ids.length === 0 || ids.includes(recordId.slice(0, 15)) ? { root, ref: view.ref } : null;
}

/** The innermost of the views in front: in a console a sub-tab lies in its parent's. */
function viewInFront(document: Document): Element | null {
  for (const front of fronts) {
    const views = visibleElements(document, front).filter((view) => !view.closest(behind));
    const view = views.findLast((found) => visibleElement(found, `${fieldOwner}, .slds-page-header__title`));
    if (view) return view;
  }
  return null;
}

function idsIn(root: Element): string[] {
  const carriers = [root, ...visibleElements(root, '[data-recordid], [data-record-id], [record-id]')];
  return carriers.flatMap((carrier) => {
    const id = ['data-recordid', 'data-record-id', 'record-id'].map((name) => carrier.getAttribute(name)).find(Boolean);
    return id && !inList(carrier) ? id.slice(0, 15) : [];
  });
}

function inList(element: Element): boolean {
  return element.closest('table, [role="row"], [role="grid"], .forceRelatedListSingleContainer, article') !== null;
}

function nameOf(field: Element): string {
  return (field.getAttribute('data-target-selection-name') ?? '').slice('sfdc:RecordField.'.length);
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const cell = (field: string): Element | null => valueCell(root, `${ref.objectType}.${field}`);
  const read = (...fields: readonly string[]): Field | null => named(fields.map(cell).find((found) => found !== null));
  const name = read('Name') ?? nameInHeader(root);
  if (!name) return null;
  const isPersonAccount = cell('PersonEmail') !== null;
  const objectKind = isPersonAccount ? 'person' : (kinds[ref.objectType] ?? 'other');
  const header = visibleElement(root, 'records-highlights-details, .slds-page-header');
  const phones = ['Phone', 'MobilePhone', 'PersonMobilePhone', 'HomePhone', 'OtherPhone'].map((field) => read(field));
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom([read('Email', 'PersonEmail'), ...(header ? linkedEmails(header, 2) : [])]),
    phones: phonesFrom([...phones, ...(header ? linkedPhones(header, 2) : [])]),
    company: objectKind === 'company' ? null : read('Company', 'AccountId'),
    jobTitle: read('Title', 'PersonTitle'),
    address: fieldOf(linesOf(cell('Address') ?? cell('MailingAddress') ?? cell('BillingAddress')), 'named', 3),
    stage: read('Status', 'StageName'),
    owner: read('OwnerId'),
    doNotCall: doNotCallIn(cell('DoNotCall') ?? cell('PersonDoNotCall')),
  };
}

/** A field's output by its API name (Salesforce Inspector Reloaded, 2026-08), without its label and buttons. The outputs' own names are not verified. */
function valueCell(root: Element, name: string): Element | null {
  const fields = visibleElements(root, `[data-target-selection-name="sfdc:RecordField.${name}"]`);
  const field = fields.find((found) => !inList(found));
  if (!field) return null;
  return visibleElement(
    field,
    '[data-output-element-id="output-field"], .test-id__field-value, .slds-form-element__static',
  );
}

/** A link says the value alone: a lookup has a preview button beside it. */
function named(cell: Element | null | undefined): Field | null {
  return cell ? fieldOf(textOf(visibleElement(cell, 'a') ?? cell), 'named', 3) : null;
}

/** Toggl, 2026-04: a person's name, then any record's; the heading itself begins with the object's label. */
function nameInHeader(root: Element): Field | null {
  const names = '.slds-page-header__title lightning-formatted-name, .slds-page-header__title lightning-formatted-text';
  return fieldOf(textOf(visibleElement(root, names)), 'heading', 2);
}

function doNotCallIn(cell: Element | null): Field<boolean> | null {
  const box = cell && elements(cell, 'input[type=checkbox]')[0];
  return box && 'checked' in box ? { value: box.checked === true, source: 'named', confidence: 3 } : null;
}
