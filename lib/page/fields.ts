import {
  type Confidence,
  type Field,
  type FieldSource,
  longestField,
  mostContacts,
  type ReadFields,
} from '../records/page-reading.ts';
import { decoded } from './url-parts.ts';
import { elements, type Root, visibleElements } from './visible.ts';

const typed = 'input:not([type=checkbox],[type=radio],[type=file],[type=hidden],[type=button]), textarea';
const controlsAndOverrides = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** The text on one line, without control and bidi override characters, at most `longestField` long. */
export function cleanText(text: string): string {
  return text
    .trimStart()
    .slice(0, longestField * 4)
    .replace(/\s+/g, ' ')
    .replace(controlsAndOverrides, '')
    .trim()
    .slice(0, longestField)
    .replace(/[\uD800-\uDBFF]$/, '')
    .toWellFormed();
}

/** What the element says: the live value of the input it is or holds, else its text. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return '';
  const input = element.matches(typed) ? element : elements(element, typed)[0];
  return cleanText((input ? (input as HTMLInputElement | HTMLTextAreaElement).value : element.textContent) ?? '');
}

/** The element's lines (its children's texts) joined by commas, as an address is written on one line. */
export function linesOf(element: Element | null): string {
  if (!element) return '';
  const only = element.childNodes.length === 1 ? element.firstElementChild : null;
  if (only) return linesOf(only);
  const lines = Array.from(element.childNodes, (line) => cleanText(line.textContent ?? ''));
  return cleanText(lines.filter(Boolean).join(', '));
}

/** A field, or null for no text. */
export function fieldOf(text: string, source: FieldSource, confidence: Confidence): Field | null {
  const value = cleanText(text);
  return value ? { value, source, confidence } : null;
}

/** Whether the check box in a field's cell is ticked; null without one. */
export function checkedIn(cell: Root): Field<boolean> | null {
  const [box] = elements(cell, 'input[type=checkbox]');
  return box ? { value: (box as HTMLInputElement).checked, source: 'named', confidence: 3 } : null;
}

/** Links that write to an address, and links that dial a number. */
export const mailLinks = 'a[href^="mailto:" i]';
export const telLinks = 'a[href^="tel:" i]';

/** The addresses of `mailto:` links: of the visible ones below the root, unless they are given. */
export function linkedEmails(root: Root, confidence: Confidence, links = visibleElements(root, mailLinks)): Field[] {
  return emailsFrom(links.map((link) => fieldOf(addressOf(link), 'link', confidence)));
}

/** The numbers of `tel:` links, as the page writes them where that is what is dialled; which links: as for emails. */
export function linkedPhones(root: Root, confidence: Confidence, links = visibleElements(root, telLinks)): Field[] {
  // A button that says "Call" may come before the number itself: the number as written is the one to keep.
  const written = links.filter((link) => /\d/.test(textOf(link)));
  return phonesFrom([...written, ...links].map((link) => fieldOf(numberOf(link), 'link', confidence)));
}

/** The well-formed emails in these fields, each once, at most `mostContacts`. */
export function emailsFrom(fields: readonly (Field | null)[]): Field[] {
  const emails = fields.flatMap((field) =>
    field ? field.value.split(/[\s,;<>]+/).map((value) => ({ ...field, value })) : [],
  );
  const wellFormed = emails.filter(({ value }) => value.length <= 254 && emailShape.test(value));
  return distinct(wellFormed, (value) => value.toLowerCase());
}

/** The fields that can be dialled, each number once, at most `mostContacts`. */
export function phonesFrom(fields: readonly (Field | null)[]): Field[] {
  const phones = fields.flatMap((field) => field ?? []);
  return distinct(
    phones.filter(({ value }) => value.length <= 40 && /^.{5,20}$/.test(digitsOf(value))),
    digitsOf,
  );
}

/** What a record says that shows nothing: where a reader starts. */
export const noFields: Omit<ReadFields, 'objectKind' | 'name'> = {
  emails: [],
  phones: [],
  company: null,
  jobTitle: null,
  address: null,
  stage: null,
  owner: null,
  doNotCall: null,
};

function distinct(fields: readonly Field[], keyOf: (value: string) => string): Field[] {
  const byKey = Map.groupBy(fields, ({ value }) => keyOf(value));
  return [...byKey.values()].flatMap(([first]) => first ?? []).slice(0, mostContacts);
}

function addressOf(link: Element): string {
  const target = (link.getAttribute('href') ?? '').slice(0, longestField * 4);
  return decoded(target.replace(/^\w+:|\?.*/gs, ''));
}

function numberOf(link: Element): string {
  const dialled = addressOf(link);
  const shown = textOf(link);
  return digitsOf(shown) === digitsOf(dialled) ? shown : dialled;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
