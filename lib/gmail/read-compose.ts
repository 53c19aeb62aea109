import { elements } from '../page/visible.ts';
import { eachOnce, emailOf, peopleIn, personNamed } from './mail-people.ts';
import type { MailPerson } from './mail-view.ts';
import { isInBody } from './read-message.ts';

/** The subject's field has had this name since 2013 (InboxSDK 2026-07, gmail.js 2026-03). */
export const subjectMark = 'input[name="subjectbox"]';
/** Chips of the line "to" (InboxSDK, since 2021-10); hidden inputs before that (`.vR input`). */
const toLine = '[name="to"]';
const inputs = 'input[type="hidden"][name="to"]';

/** Whom the mail that is written below this root goes to, as far as the page marks it; copies aside. */
export function addressees(root: Element | Document): readonly MailPerson[] {
  const find = (mark: string): Element[] => elements(root, mark).filter((one) => !isInBody(one));
  const typed = find(inputs).flatMap((input) => addressed(input.getAttribute('value') ?? '') ?? []);
  return eachOnce([...peopleIn((mark) => find(`${toLine} ${mark}`)), ...typed]);
}

/** `Ada Beck <ada@beck.example>`, or the address alone. */
function addressed(text: string): MailPerson | null {
  const [, name = '', inBrackets] = /^([^<]*)<([^<>]+)>\s*$/.exec(text.slice(0, 1000)) ?? [];
  const email = emailOf(inBrackets ?? text);
  return email === null ? null : personNamed(name, email);
}
