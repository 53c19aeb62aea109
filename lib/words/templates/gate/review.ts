import type { GateReason } from './gate-reasons.ts';

/** Somebody looked at a message and let it pass, for these reasons and no others. */
export interface Review {
  readonly reasons: readonly GateReason[];
  readonly approvedBy: string;
  readonly at: number;
}

/** The review of a message that `approvedBy` lets pass now. */
export function reviewed(reasons: readonly GateReason[], approvedBy: string, now: number): Review {
  return { reasons, approvedBy, at: now };
}

/** May the message go out: nothing asks for a review, or one covers all that does. A word added since is not covered. */
export function isCleared(reasons: readonly GateReason[], review: Review | null): boolean {
  const covered = new Set(review?.reasons.flatMap(marksOf) ?? []);
  return reasons.flatMap(marksOf).every((mark) => covered.has(mark));
}

/** A reason as the words that gave it, or as what is known of it. */
function marksOf({ rule, words, values }: GateReason): readonly string[] {
  const known = `${rule}: ${Object.values(values).join(' ')}`;
  return words.length === 0 ? [known] : words.map(({ text }) => `${rule}: ${text.toLowerCase()}`);
}
