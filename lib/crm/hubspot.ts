import { emailsFrom, fieldOf, linkedPhones, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { ancestorWith, elements, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const recordPath =
  /^\/contacts\/(\d{1,12})\/(?:record\/(\d{1,3}-\d{1,12})|(contact|company|deal|ticket))\/(\d{1,20})(?:\/|$)/;
const listPath = /^\/contacts\/(\d{1,12})\/(?:objects\/(\d{1,3}-\d{1,12})|(contacts|companies|deals|tickets))(?:\/|$)/;

/** The words of older addresses, as today's object types. */
const typeOfWord: Readonly<Record<string, string>> = {
  contact: '0-1',
  contacts: '0-1',
  company: '0-2',
  companies: '0-2',
  deal: '0-3',
  deals: '0-3',
  ticket: '0-5',
  tickets: '0-5',
};

const kinds: Readonly<Record<string, ObjectKind>> = { '0-1': 'person', '0-2': 'company', '0-3': 'deal' };

/** The panel that previews a record over a list or another record: Clockify's reader, 2026-05. */
const preview = '[data-test-id="IndexPageInlineSidebar"], [data-selenium-test="sidebar-preview-panel"]';
/** Portal-Peeker and Clockify, 2026; the second Toggl's. */
const title = '[data-test-id="highlight-record-label"], [data-selenium-test="highlightTitle"]';
/** Cards of associated records carry those records' properties. */
const associations = '[data-card-type^="ASSOCIATION"]';
const recordLink = 'a[href*="/record/"], a[href*="/contact/"], a[href*="/company/"], a[href*="/deal/"]';

/**
 * HubSpot. A record's page is checked by its links to itself where it has any (all properties, history); a page without
 * them carries no id, and the visible record is taken. A preview is read only when its links name one record.
 */
export const hubspot: SiteAdapter = { crm: 'hubspot', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const ref = refOf(url);
  if (ref) return { kind: 'record', ref };
  return { kind: listPath.test(url.pathname) ? 'open' : 'other' };
}

function refOf(url: URL): RecordRef | null {
  const [, tenant, type, word = '', recordId] = recordPath.exec(url.pathname) ?? [];
  const objectType = type ?? typeOfWord[word];
  return tenant && objectType && recordId ? { crm: 'hubspot', host: url.host, tenant, objectType, recordId } : null;
}

function findRecord(url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  if (!ref) return recordInPreview(url, document);
  const heading = visibleElements(document, title).find((found) => !found.closest(`${preview}, ${associations}`));
  if (!heading) return null;
  const root =
    ancestorWith(heading, '[data-card-type], [data-test-id="all-properties-panel"]') ?? heading.parentElement;
  const ids = idsIn(root ?? heading, url, ref.objectType);
  return root && (ids.length === 0 || ids.includes(ref.recordId)) ? { root, ref } : null;
}

function recordInPreview(url: URL, document: Document): VisibleRecord | null {
  const [, tenant, type, word = ''] = listPath.exec(url.pathname) ?? [];
  const objectType = type ?? typeOfWord[word];
  const root = visibleElement(document, preview);
  if (!root || !tenant || !objectType) return null;
  const [recordId, another] = idsIn(root, url, objectType);
  if (!recordId || another) return null;
  const ref: RecordRef = { crm: 'hubspot', host: url.host, tenant, objectType, recordId };
  return { root, ref, url: `${url.origin}/contacts/${tenant}/record/${objectType}/${recordId}` };
}

/** The records of this type that the root's own parts link to, each once. */
function idsIn(root: Element, url: URL, objectType: string): string[] {
  const links = visibleElements(root, recordLink).filter((link) => isOwn(link, root));
  const refs = links.map((link) => {
    const address = (link.getAttribute('href') ?? '').slice(0, 1000);
    const target = URL.parse(address, url);
    return target && refOf(target);
  });
  return [...new Set(refs.flatMap((ref) => (ref?.objectType === objectType ? ref.recordId : [])))];
}

function isOwn(element: Element, root: Element): boolean {
  const panel = element.closest(preview);
  return !element.closest(associations) && (panel === null || panel.contains(root));
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const name = fieldOf(textOf(visibleElements(root, title).find((found) => isOwn(found, root))), 'named', 3);
  if (!name) return null;
  const objectKind = kinds[ref.objectType] ?? 'other';
  const isPerson = objectKind === 'person';
  const emails = ['email', 'work_email', 'hs_additional_emails'].map((property) => read(root, [property]));
  return {
    ...noFields,
    objectKind,
    name,
    emails: objectKind === 'deal' ? [] : emailsFrom(emails),
    phones: objectKind === 'deal' ? [] : phonesFrom(['phone', 'mobilephone'].map((property) => phone(root, property))),
    company: isPerson ? (read(root, ['company']) ?? companyIn(root)) : null,
    jobTitle: read(root, ['jobtitle']),
    address: addressIn(root),
    stage: read(
      root,
      isPerson ? ['hs_lead_status', 'lifecyclestage'] : ['dealstage', 'hs_pipeline_stage', 'lifecyclestage'],
    ),
    owner: read(root, ['hubspot_owner_id']),
    runningSequence: isPerson ? runningIn(root) : null,
  };
}

/** "Currently in Sequence" says yes or no, in the page's language, and never which. */
function runningIn(root: Element): Field | null {
  const said = textOf(valueOf(root, 'hs_sequences_is_enrolled'));
  if (!said) return null;
  const isRunning = /^(true|yes|ja|oui|s[ií]|sim)$/i.test(said);
  return { value: isRunning ? 'Sequences' : '', source: 'named', confidence: 3 };
}

/** The visible value of a property, by its API name. Measured on live portals by Portal-Peeker, 2026; the last is the oldest. */
function valueOf(root: Element, name: string): Element | null {
  const places = [
    `[data-test-id="record-highlight-content"] [data-test-id="highlight-property-display-${name}"]`,
    `[data-card-type="PROPERTIES_V3"] [data-test-id="${name}"] [data-selenium-test="property-input-${name}"]`,
    `[data-card-type="PROPERTIES_V3"] [data-test-id="${name}"] [data-deferred-property-input-root="true"]`,
    `[data-test-id="all-properties-panel"] [data-test-id="property-input-${name}"]`,
    `[data-selenium-test="property-input-${name}"]`,
  ];
  const found = places.flatMap((place) => visibleElements(root, place).filter((element) => isOwn(element, root)));
  return found.find((element) => !/^(--)?$/.test(textOf(element))) ?? null;
}

function read(root: Element, names: readonly string[]): Field | null {
  const found = names.map((name) => valueOf(root, name)).find((element) => element !== null);
  return fieldOf(textOf(found), 'named', 3);
}

function phone(root: Element, name: string): Field | null {
  const found = valueOf(root, name);
  const [link] = found && !elements(found, 'input')[0] ? linkedPhones(found, 3) : [];
  return link ?? fieldOf(textOf(found), 'named', 3);
}

/** Clockify's reader, 2026-05. */
function companyIn(root: Element): Field | null {
  const links = visibleElements(root, '[data-selenium-test="company-chicklet-title-link"]');
  return links.length === 1 ? fieldOf(textOf(links[0]), 'link', 2) : null;
}

function addressIn(root: Element): Field | null {
  const lines = ['address', 'city', 'state', 'zip', 'country'].map((name) => textOf(valueOf(root, name)));
  return fieldOf(lines.filter(Boolean).join(', '), 'named', 3);
}
