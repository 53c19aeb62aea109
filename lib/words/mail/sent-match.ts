import { sameWords } from './same-words.ts';

/** A message that was put where it can be sent from. */
export interface HandedText {
  /** The conversation it was put into; null where that is not known. */
  readonly threadId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly at: number;
}

/** A message that was sent. */
export interface SentText {
  readonly threadId: string;
  /** Its conversation's subject. */
  readonly title: string;
  readonly text: string;
  readonly receivedAt: number;
}

/** Gmail's clock and the rep's may differ. */
const clockMs = 2 * 60_000;
/** A rep shortens, greets otherwise, adds a line: so much of it is the same still. */
const largely = 0.6;
const wholly = 0.9;

/**
 * Is what was sent what was put there: `same` in that conversation or with its subject and largely in its words, or
 * wholly in its words wherever; `perhaps` when it only came after; `no` for what was sent before.
 */
export function sentMatch(handed: HandedText, sent: SentText): 'same' | 'perhaps' | 'no' {
  if (sent.receivedAt < handed.at - clockMs) return 'no';
  const alike = sameWords(handed.body, sent.text);
  const isThere = handed.threadId === sent.threadId || isSameSubject(handed.subject, sent.title);
  return alike >= (isThere ? largely : wholly) ? 'same' : 'perhaps';
}

/** Are both texts of one message: as they were written, and as they were sent. */
export function isSameMail(one: string, other: string): boolean {
  return sameWords(one, other) >= largely;
}

function isSameSubject(one: string, other: string): boolean {
  return subjectKey(one) !== '' && subjectKey(one) === subjectKey(other);
}

/** What mail programs put before the subject of an answer, in seven languages. */
const answerMarks = /^(?:\s*(?:re|aw|antw|sv|r|res|ref|fwd?|wg|tr|rv|i|enc|doorst)\s*(?:\[\d+\])?\s*:)+/i;

function subjectKey(subject: string): string {
  return subject.replace(answerMarks, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
