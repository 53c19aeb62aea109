import { fieldOf, linkedEmails, linkedPhones, noFields, phonesFrom, textOf } from '../page/fields.ts';
import { folderOf } from '../page/url-parts.ts';
import { ancestorWith, visibleElement, visibleElements } from '../page/visible.ts';
import type { Field, ObjectKind, ReadFields } from '../records/page-reading.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { SiteAdapter, UrlView, VisibleRecord } from '../records/site-adapter.ts';

const showHash = /^#\/(contacts|companies|deals)\/([\w-]{1,64})\/show(?:[/?]|$)/;
const listHash = /^#\/(?:contacts|companies|deals)\/?(?:\?|$)/;

const kinds: Readonly<Record<string, ObjectKind>> = { contacts: 'person', companies: 'company', deals: 'deal' };

/** Phone numbers have no link, only a picture before them: seen 2026-11; the second is MUI's name for it, in pages before. */
const phonePicture = 'svg.lucide-phone, svg[data-testid="PhoneIcon"]';

/** Atomic CRM. The record's own edit link (`#/contacts/144`) tells which record is shown. */
export const atomic: SiteAdapter = { crm: 'atomic', viewOf, findRecord, readFields };

/** What an address alone says: of a page, or of a link on it. */
export function viewOf(url: URL): UrlView {
  const [, objectType, recordId] = showHash.exec(url.hash) ?? [];
  if (!objectType || !recordId) return { kind: listHash.test(url.hash) ? 'list' : 'other' };
  return { kind: 'record', ref: { crm: 'atomic', host: url.host, tenant: folderOf(url), objectType, recordId } };
}

function findRecord(_url: URL, document: Document, ref: RecordRef | null): VisibleRecord | null {
  if (!ref) return null;
  const { objectType, recordId } = ref;
  // A deal is a dialog over the board; the others fill the page. Seen 2026-11.
  const roots = visibleElements(document, objectType === 'deals' ? '[role="dialog"]' : '#main-content, main');
  const root = roots.find((found) => visibleElement(found, 'h2, h4, h5'));
  return root && editLink(root, objectType)?.getAttribute('href') === `#/${objectType}/${recordId}`
    ? { root, ref }
    : null;
}

/** The edit link: the only one to a record of this type that does not end in `/show`. */
function editLink(root: Element, objectType: string): Element | null {
  return visibleElement(root, `a[href^="#/${objectType}/"]:not([href*="/show"], [href$="/create"])`);
}

function readFields({ root, ref }: VisibleRecord): ReadFields | null {
  const heading = visibleElement(root, 'h2, h4, h5');
  const name = fieldOf(textOf(heading), 'heading', 2);
  const objectKind = kinds[ref.objectType] ?? 'other';
  if (!heading || !name) return null;
  if (objectKind === 'deal') return { ...noFields, objectKind, name, stage: besideLabel(root, 'Stage') };
  const aside = asideOf(root, ref.objectType);
  return {
    ...noFields,
    objectKind,
    name,
    emails: linkedEmails(aside, 2),
    phones: phonesIn(aside),
    ...(objectKind === 'person' ? workOf(heading) : {}),
    stage: objectKind === 'person' ? fieldOf(textOf(visibleElement(aside, '[role="combobox"]')), 'label', 2) : null,
  };
}

/** The column with the edit link and the headed sections; notes and other people are outside it. */
function asideOf(root: Element, objectType: string): Element | null {
  const link = editLink(root, objectType);
  const aside = link && ancestorWith(link, 'h3, h6');
  return aside && root !== aside && root.contains(aside) ? aside : null;
}

function phonesIn(aside: Element | null): Field[] {
  const pictures = visibleElements(aside, phonePicture);
  const shown = pictures.map((picture) => {
    return fieldOf(textOf(visibleElement(picture.parentElement, 'a, span')), 'label', 2);
  });
  return phonesFrom([...linkedPhones(aside, 2), ...shown]);
}

/** Under a contact's name: "Sales Lead at Acme", the company a link; the title only where the page is English. */
function workOf(heading: Element): Pick<ReadFields, 'company' | 'jobTitle'> {
  const line = heading.nextElementSibling;
  const link = visibleElement(line, 'a[href^="#/companies/"]');
  const company = fieldOf(textOf(link), 'link', 2);
  const [, jobTitle = ''] =
    /^(.+) at(?: |$)/.exec(textOf(line).slice(0, company ? -company.value.length : undefined)) ?? [];
  return { company, jobTitle: fieldOf(jobTitle, 'label', 2) };
}

function besideLabel(root: Element, label: string): Field | null {
  const found = visibleElements(root, 'span').find((span) => span.nextElementSibling && textOf(span) === label);
  return fieldOf(textOf(found?.nextElementSibling), 'label', 2);
}
