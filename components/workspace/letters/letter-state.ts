import type { LetterLine, WhyLeft } from '../../../lib/messages/letters.ts';
import type { MessageCheck } from '../../../lib/messages/reviews.ts';
import type { Message } from '../../../lib/touches/message.ts';
import type { Reason } from '../../../lib/touches/reason.ts';
import { unfilledFields } from '../../../lib/words/unfilled.ts';

/** May a letter be printed as it stands, and if not, what is in the way. */
export type LetterState =
  | { readonly kind: 'ready' }
  /** It is not known yet whether somebody has to look at it first. */
  | { readonly kind: 'checking' }
  | { readonly kind: 'review' }
  | { readonly kind: 'unfilled'; readonly fields: readonly string[] }
  | { readonly kind: 'no-words' }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'barred'; readonly why: readonly Reason[] };

interface Standing {
  readonly line: LetterLine;
  readonly message: Message;
  /** The worker's judgement of exactly this message; null while it is not there. */
  readonly check: MessageCheck | null;
}

/** Where a letter stands: what cannot be helped comes before what can. */
export function letterState({ line, message, check }: Standing): LetterState {
  if (line.barred.length > 0) return { kind: 'barred', why: line.barred };
  if (line.address.trim() === '') return { kind: 'no-address' };
  if (message.body.trim() === '') return { kind: 'no-words' };
  const fields = [...new Set([message.subject, message.body].flatMap(unfilledFields))];
  if (fields.length > 0) return { kind: 'unfilled', fields };
  if (check === null) return { kind: 'checking' };
  return check.isCleared ? { kind: 'ready' } : { kind: 'review' };
}

/** Can anything be sent there at all, whatever is written. */
export function isAddressed({ kind }: LetterState): boolean {
  return kind !== 'barred' && kind !== 'no-address';
}

/** Letters that the worker left, by why: how many of each. */
export function countLeft(left: readonly { readonly because: WhyLeft }[]): ReadonlyMap<WhyLeft, number> {
  const counts = new Map<WhyLeft, number>();
  for (const { because } of left) counts.set(because, (counts.get(because) ?? 0) + 1);
  return counts;
}
