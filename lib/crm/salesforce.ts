import {
  checkedIn,
  emailsFrom,
  fieldOf,
  linesOf,
  linkedEmails,
  linkedPhones,
  noFields,
  phonesFrom,
  textOf,
} from '../page/fields.ts';
import { visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
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
const fieldName = 'data-target-selection-name';
const fieldPrefix = 'sfdc:RecordField.';

/**
 * Salesforce Lightning. Fields name their object, which must be the URL's; an id that the view carries must be the URL's
 * too. A view that carries neither is taken when it is the one in front.
 */
export const salesforce: SiteAdapter = { crm: 'salesforce', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
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
    const cases = Array.from(id.slice(start, start + 5), (letter) => Number(/[A-Z]/.test(letter)));
    return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[cases.reduceRight((sum, isUpper) => sum * 2 + isUpper)];
  });
  return id + suffix.join('');
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  const root = viewInFront(document);
  if (!ref || !root) return null;
  const { objectType, recordId } = ref;
  const field = (name: string): Element | undefined => ownElements(root, `[${fieldName}^="${fieldPrefix}${name}"]`)[0];
  if (field('') && !field(`${objectType}.`)) return null;
  const ids = idsIn(root);
  return ids.length === 0 || ids.includes(recordId.slice(0, 15)) ? { root, ref } : null;
}

/** The innermost of the views in front: in a console a sub-tab lies in its parent's. */
function viewInFront(document: Document): Element | null {
  const isRecord = (view: Element): boolean =>
    !view.closest(behind) &&
    visibleElement(view, `[${fieldName}^="${fieldPrefix}"], .slds-page-header__title`) !== null;
  return fronts.map((front) => visibleElements(document, front).findLast(isRecord)).find(Boolean) ?? null;
}

function idsIn(root: Element): string[] {
  const names = ['data-recordid', 'data-record-id', 'record-id'];
  const carriers = [root, ...visibleElements(root, `[${names.join('], [')}]`)].filter(isOwn);
  return carriers.flatMap(
    (carrier) =>
      names
        .map((name) => carrier.getAttribute(name))
        .find(Boolean)
        ?.slice(0, 15) ?? [],
  );
}

/** The drawn matches below the root that are not of a list of other records: a related one, a split view's. */
function ownElements(root: Element, selector: string): Element[] {
  return visibleElements(root, selector).filter(isOwn);
}

function isOwn(element: Element): boolean {
  return !element.closest(
    'table, article, [role="row"], [role="grid"], [role="option"], .forceRelatedListSingleContainer',
  );
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const cell = (field: string): Element | null => valueCell(root, `${ref.objectType}.${field}`);
  const first = (...fields: readonly string[]): Element | null => fields.map(cell).find(Boolean) ?? null;
  const read = (...fields: readonly string[]): Field | null => named(first(...fields));
  const name = read('Name') ?? nameInHeader(root);
  if (!name) return null;
  const objectKind = cell('PersonEmail') ? 'person' : (kinds[ref.objectType] ?? 'other');
  const header = visibleElement(root, 'records-highlights-details, .slds-page-header');
  const phones = ['Phone', 'MobilePhone', 'PersonMobilePhone', 'HomePhone', 'OtherPhone'].map((field) => read(field));
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsFrom([read('Email', 'PersonEmail'), ...linkedEmails(header, 2)]),
    phones: phonesFrom([...phones, ...linkedPhones(header, 2)]),
    company: read('Company', 'AccountId'),
    jobTitle: read('Title', 'PersonTitle'),
    address: fieldOf(linesOf(first('Address', 'MailingAddress', 'BillingAddress')), 'named', 3),
    stage: read('Status', 'StageName'),
    owner: read('OwnerId'),
    doNotCall: checkedIn(first('DoNotCall', 'PersonDoNotCall')),
    runningSequence: runningIn(read('ActionCadenceId'), read('ActionCadenceState')),
  };
}

/** Sales Engagement's cadence and its state (object reference of Lead and Contact, 2026-11-22); a state that says an end is none. */
function runningIn(cadence: Field | null, state: Field | null): Field | null {
  return cadence && state && /complete|error/i.test(state.value) ? { ...cadence, value: '' } : cadence;
}

/** A field's output by its API name (Salesforce Inspector Reloaded, 2026-08), without its label and buttons. The outputs' own names are not verified. */
function valueCell(root: Element, name: string): Element | null {
  const [field] = ownElements(root, `[${fieldName}="${fieldPrefix}${name}"]`);
  const outputs = '[data-output-element-id="output-field"], .test-id__field-value, .slds-form-element__static';
  return visibleElement(field, outputs);
}

/** A link says the value alone: a lookup has a preview button beside it. */
function named(cell: Element | null): Field | null {
  return fieldOf(textOf(visibleElement(cell, 'a') ?? cell), 'named', 3);
}

/** Toggl, 2026-04: a person's name, then any record's; the heading itself begins with the object's label. */
function nameInHeader(root: Element): Field | null {
  const title = '.slds-page-header__title lightning-formatted-';
  return fieldOf(textOf(ownElements(root, `${title}name, ${title}text`)[0]), 'heading', 2);
}
