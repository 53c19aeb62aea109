import type { Field } from '../../records/page-reading.ts';
import { cleanText, emailsFrom, fieldOf, linkedEmails, linkedPhones, phonesFrom, textOf } from '../fields.ts';
import { elements } from '../visible.ts';
import type { TaughtKind } from './mapping.ts';

const phoneShape = /[+(]?\d[\d\s()./-]{3,}\d/;

/** What the element says of that kind, cleaned; null when it says nothing, or nothing that could be an email or a number. */
export function taughtValue(element: Element | null, kind: TaughtKind): string | null {
  if (!element) return null;
  const [chosen] = elements(element, 'option:checked');
  const text = chosen ? cleanText(chosen.textContent ?? '') : textOf(element);
  const link = element.closest('a[href]') ?? elements(element, 'a[href]')[0];
  if (kind === 'email') return first([...linkedEmails(element, 3, linksTo(link, 'mailto:')), ...emails(text)]);
  if (kind === 'phone') return first([...linkedPhones(element, 3, linksTo(link, 'tel:')), ...phones(text)]);
  return text || null;
}

function linksTo(link: Element | undefined, scheme: string): Element[] {
  return link && (link.getAttribute('href') ?? '').toLowerCase().startsWith(scheme) ? [link] : [];
}

function emails(text: string): Field[] {
  return emailsFrom([fieldOf(text, 'named', 3)]);
}

function phones(text: string): Field[] {
  return phonesFrom([fieldOf(phoneShape.exec(text)?.[0] ?? '', 'named', 3)]);
}

function first([field]: readonly Field[]): string | null {
  return field?.value ?? null;
}
