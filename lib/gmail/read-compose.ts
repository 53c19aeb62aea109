import { textOf } from '../page/fields.ts';
import { elements, visibleElement } from '../page/visible.ts';
import { eachOnce, emailOf, peopleIn, personNamed } from './mail-people.ts';
import type { MailPerson } from './mail-view.ts';

/** What the window for a new message says so far. */
export interface Composed {
  readonly to: readonly MailPerson[];
  readonly subject: string;
}

/** The subject's field has had this name since 2013 (InboxSDK 2026-07, gmail.js 2026-03). */
const subjectMark = 'input[name="subjectbox"]';
/** Chips of the line "to" (InboxSDK, since 2021-10); hidden inputs before that (`.vR input`). */
const toLine = '[name="to"]';
const inputs = 'input[type="hidden"][name="to"]';

/** The drawn window for a new message; null without one. */
export function findCompose(document: Document): Composed | null {
  const subject = visibleElement(document, subjectMark);
  if (!subject) return null;
  const root = subject.closest('[role="dialog"]') ?? document;
  const typed = elements(root, inputs).flatMap((input) => addressed(input.getAttribute('value') ?? '') ?? []);
  return {
    to: eachOnce([...peopleIn((mark) => elements(root, `${toLine} ${mark}`)), ...typed]),
    subject: textOf(subject),
  };
}

/** `Ada Beck <ada@beck.example>`, or the address alone. */
function addressed(text: string): MailPerson | null {
  const [, name = '', inBrackets] = /^([^<]*)<([^<>]+)>\s*$/.exec(text.slice(0, 1000)) ?? [];
  const email = emailOf(inBrackets ?? text);
  return email === null ? null : personNamed(name, email);
}
