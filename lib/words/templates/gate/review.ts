import type { Message } from '../../../touches/message.ts';
import type { KeptReview } from '../../../touches/review.ts';
import type { GateReason } from './gate-reasons.ts';

/** Somebody looked at a message and let exactly these words pass, for these reasons and no others. */
export interface Review extends Omit<KeptReview, 'rules'> {
  readonly message: Message;
  readonly reasons: readonly GateReason[];
}

/**
 * May the message go out: nothing asks for a review, or one covers all that does. A review covers the words it was given
 * for, to the letter (only white space may differ): one word more, fewer, or elsewhere, and it covers nothing. Nor does
 * it cover what has come to be known since: another silent touch, an objection, a deal called strategic.
 */
export function isCleared(message: Message, reasons: readonly GateReason[], review: Review | null): boolean {
  if (reasons.length === 0) return true;
  if (review === null || !isSameText(message, review.message)) return false;
  const covered = new Set(review.reasons.map(markOf));
  return reasons.every((reason) => covered.has(markOf(reason)));
}

/** The review that covers a message, of several; null when none does. */
export function reviewOf(message: Message, reasons: readonly GateReason[], reviews: readonly Review[]): Review | null {
  if (reasons.length === 0) return null;
  return reviews.find((review) => isCleared(message, reasons, review)) ?? null;
}

/** A review as the history keeps it. */
export function keptReview({ message: _message, reasons, ...rest }: Review): KeptReview {
  return { ...rest, rules: reasons.map(({ rule }) => rule) };
}

/** Are both the same words in the same places? */
export function isSameText(one: Message, other: Message): boolean {
  return spaced(one.subject) === spaced(other.subject) && spaced(one.body) === spaced(other.body);
}

function spaced(text: string): string {
  return text.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
}

function markOf({ rule, values }: GateReason): string {
  return `${rule}: ${Object.values(values).join(' ')}`;
}
