import { checkedIn, emailsFrom, fieldOf, linesOf, linkedPhones, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { folderOf } from '../page/url-parts.ts';
import { elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordHash = /^#([A-Z]\w{0,60})\/(?:view|edit)\/([\w-]{1,64})(?:[/?&]|$)/;
const listHash =
  /^#(?!(?:Home|Admin|Stream|Calendar|Activities|Preferences|About|LastViewed)\b)[A-Z]\w{0,60}(?:\/(?:list|related)\b|\/?$)/;

const kinds: Readonly<Record<string, ObjectKind>> = {
  Lead: 'person',
  Contact: 'person',
  Account: 'company',
  Opportunity: 'deal',
};

/**
 * EspoCRM. Its pages carry the record's scope but not its id (9.0.8, seen 2026-11), so the visible record of the URL's
 * scope is taken, and none while the app says that it is loading, when it still shows the last one.
 */
export const espocrm: SiteAdapter = { crm: 'espocrm', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, objectType, recordId] = recordHash.exec(url.hash) ?? [];
  if (!objectType || !recordId) return { kind: listHash.test(url.hash) ? 'list' : 'other' };
  return { kind: 'record', ref: { crm: 'espocrm', host: url.host, tenant: folderOf(url), objectType, recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  if (!ref || isLoading(document)) return null;
  const { objectType, recordId } = ref;
  // 9.0.8, seen 2026-11; the template of the versions before has it too. A dialog shows another record.
  const forms = visibleElements(document, `.detail[data-scope="${objectType}"], .edit[data-scope="${objectType}"]`);
  const root = forms.find((form) => !form.closest('.modal, .list, .bottom'));
  const shownId = root?.getAttribute('data-id');
  return root && (!shownId || shownId === recordId) ? { root, ref } : null;
}

/** `#nofitication` (so spelt in client/src/ui.js) is the bar that says "Loading…". */
function isLoading(document: Document): boolean {
  return visibleElement(document, '#nofitication.alert-warning') !== null;
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const objectKind = kinds[ref.objectType] ?? 'other';
  const name = nameIn(root);
  if (!name) return null;
  const read = (...names: readonly string[]): Field | null => named(root, names);
  return {
    ...noFields,
    objectKind,
    name,
    emails: emailsIn(root),
    phones: phonesIn(root),
    company: objectKind === 'company' ? null : read('accountName', 'account', 'accounts'),
    jobTitle: read('title'),
    address: fieldOf(linesOf(valueCell(root, 'address') ?? valueCell(root, 'billingAddress')), 'named', 3),
    stage: read('status', 'stage'),
    owner: read('assignedUser'),
    doNotCall: checkedIn(valueCell(root, 'doNotCall')),
  };
}

/** The cell that shows a field's value; null when it is not shown, or empty. Panels below list other records. */
function valueCell(root: Element, name: string): Element | null {
  const cells = visibleElements(root, `.field[data-name="${name}"]`); // 9.0.8, seen 2026-11
  const cell = cells.find((found) => !found.closest('.bottom, .list, .modal'));
  return cell && !elements(cell, '.none-value')[0] ? cell : null;
}

function named(root: Element, names: readonly string[]): Field | null {
  const cell = names.map((name) => valueCell(root, name)).find(Boolean);
  return fieldOf(textOf(elements(cell, 'a[href*="/view/"]')[0] ?? cell), 'named', 3);
}

/** The name's cell; while it is edited (its parts are inputs) the page's title. */
function nameIn(root: Element): Field | null {
  const cell = valueCell(root, 'name');
  if (cell && !elements(cell, 'input[data-name="lastName"], input[data-name="firstName"]')[0]) {
    return fieldOf(textOf(cell), 'named', 3);
  }
  const page = root.closest('#main, #content');
  return fieldOf(textOf(visibleElement(page, '.header-title .title')), 'heading', 2);
}

function emailsIn(root: Element): Field[] {
  const cell = valueCell(root, 'emailAddress');
  const links = elements(cell, '[data-email-address]').map((link) => link.getAttribute('data-email-address') ?? '');
  const inputs = elements(cell, 'input.email-address, input[type=email]').map(textOf);
  return emailsFrom([...links, ...inputs].map((text) => fieldOf(text, 'named', 3)));
}

function phonesIn(root: Element): Field[] {
  const cell = valueCell(root, 'phoneNumber');
  const inputs = elements(cell, 'input.phone-number, input[type=tel]').map(textOf);
  const links = linkedPhones(cell, 3).map(({ value }) => value);
  return phonesFrom([...links, ...inputs].map((text) => fieldOf(text, 'named', 3)));
}
