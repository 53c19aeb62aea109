/** A message of the rep's own, from any of their addresses, as a page of Gmail shows it. */
export interface SentMail {
  /** Gmail's legacy id (16 hex digits). */
  readonly id: string;
  /** The legacy id of its conversation. */
  readonly threadId: string;
  /** Whom it went to, copies too; in lower case. */
  readonly to: readonly string[];
  /** Its conversation's subject. */
  readonly title: string;
  /** The rep's own words in it, without quoted history and signature. */
  readonly text: string;
  /** The date as Gmail writes it. */
  readonly dateText: string;
  /** When Gmail took it in. */
  readonly receivedAt: number;
}

/** No more people of a message are told. */
export const mostRecipients = 50;
