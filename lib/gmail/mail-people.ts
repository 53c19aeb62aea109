import { cleanText } from '../page/fields.ts';
import type { MailPerson } from './mail-view.ts';

const emailShape = /^[^\s@<>"(),;]+@[^\s@<>"(),;]+\.[^\s@.<>"(),;]+$/;
const mostPeople = 50;

/** How people are marked: by `email` (gmail.js 2026-03, InboxSDK 2026-07, FlowCrypt 2026-08), else by a hover card. */
const personMarks = ['[email]', '[data-hovercard-id*="@"]'];

/** The address in lower case; null for what is none. */
export function emailOf(text: string | null | undefined): string | null {
  const email = (text ?? '').slice(0, 300).trim().toLowerCase();
  return email.length <= 254 && emailShape.test(email) ? email : null;
}

/** Whom the page marks where `find` looks, each address once, in the page's order. */
export function peopleIn(find: (selector: string) => readonly Element[]): MailPerson[] {
  const found = personMarks.map((mark) => find(mark)).find(({ length }) => length > 0) ?? [];
  return eachOnce(found.slice(0, mostPeople * 4).flatMap((mark) => personOf(mark) ?? []));
}

function personOf(mark: Element): MailPerson | null {
  const email = emailOf(mark.getAttribute('email') ?? mark.getAttribute('data-hovercard-id'));
  const name = mark.getAttribute('name') ?? mark.getAttribute('data-name') ?? mark.textContent;
  return email === null ? null : personNamed(name ?? '', email);
}

/** A person of this address; a name that only repeats the address is none. */
export function personNamed(name: string, email: string): MailPerson {
  const clean = cleanText(name).replace(/^["']+|["']+$/g, '');
  return { name: clean.toLowerCase() === email ? '' : clean, email };
}

/** The people without those whose address came before, at most fifty. */
export function eachOnce(people: readonly MailPerson[]): MailPerson[] {
  const byEmail = Map.groupBy(people, ({ email }) => email);
  return [...byEmail.values()].flatMap(([first]) => first ?? []).slice(0, mostPeople);
}
