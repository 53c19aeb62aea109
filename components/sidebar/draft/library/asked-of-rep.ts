import type { RepChanges } from '../../../../lib/messages/rep.ts';
import { isEmailAddress, isPageAddress } from '../../../../lib/records/typed-address.ts';
import type { Message } from '../../../../lib/touches/message.ts';

/** What may be asked of the rep while they write. */
export type AskedOfRep = Exclude<keyof RepChanges, 'address'>;

/** By the variable that stands unfilled. */
const fieldOf: Readonly<Record<string, AskedOfRep>> = {
  '{{ rep.name }}': 'name',
  '{{ rep.first_name }}': 'name',
  '{{ rep.phone }}': 'phone',
  '{{ rep.email }}': 'email',
  '{{ rep.company }}': 'company',
  '{{ rep.booking_link }}': 'bookingLink',
};

/** The first thing of the rep that is not known, of the fields that nothing fills; null where none is of them. */
export function askedOfRep(unfilled: readonly string[]): AskedOfRep | null {
  return unfilled.map((mark) => fieldOf[mark]).find((field) => field !== undefined) ?? null;
}

/** Can it be kept: some words, an address for an email, a link for a link. */
export function isUsable(asked: AskedOfRep, answer: string): boolean {
  if (asked === 'email') return isEmailAddress(answer);
  if (asked === 'bookingLink') return isPageAddress(answer);
  return answer !== '';
}

/** The message with the answer where it was missing. */
export function withAnswer({ subject, body }: Message, asked: AskedOfRep, answer: string): Message {
  const marks = Object.keys(fieldOf).filter((mark) => fieldOf[mark] === asked);
  const filled = (text: string): string =>
    marks.reduce((known, mark) => known.replaceAll(mark, () => answerFor(mark, answer)), text);
  return { subject: filled(subject), body: filled(body) };
}

function answerFor(mark: string, answer: string): string {
  return mark === '{{ rep.first_name }}' ? (answer.split(/\s+/)[0] ?? answer) : answer;
}
