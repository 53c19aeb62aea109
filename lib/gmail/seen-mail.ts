/** A message that came in, as a page of Gmail shows it. */
export interface SeenMail {
  /** Gmail's legacy id (16 hex digits). */
  readonly id: string;
  /** The legacy id of its conversation. */
  readonly threadId: string;
  /** The sender's address, in lower case. */
  readonly from: string;
  /** Its own; `''` where only its conversation's is known, which an earlier message gave it. */
  readonly subject: string;
  /** Its conversation's. */
  readonly title: string;
  /** The sender's own words, as far as the page shows them. */
  readonly text: string;
  /** The page showed the message itself, not a line of it. */
  readonly isWhole: boolean;
  readonly receivedAt: number;
}

/** No more of a message's text is told. */
export const longestTold = 4000;
/** No more messages are told at once. */
export const mostTold = 60;
