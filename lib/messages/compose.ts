import type { Message } from '../touches/message.ts';
import type { Nothing } from './protocol.ts';

/** Where a message can go in the Gmail that the rep has open. */
export interface OpenGmail {
  /** The mailbox they were in last, as its addresses name it (`u/1`); null when none is open where we may look. */
  readonly account: string | null;
  /** The tab that shows a conversation with that address, or a mail being written to it; null for none. */
  readonly tabId: number | null;
}

/** What our script is to do in a tab of Gmail: look whether it is with this address, or put the message there too. */
export interface Composing {
  readonly kind: 'look' | 'put';
  readonly to: string;
  readonly message: Message;
  /** Also where the rep has begun to type: before it. */
  readonly isBefore: boolean;
}

/**
 * What came of it. `here`: it is with that address; `put`: the message stands there, unsent; `has-text`: the rep has
 * typed something already, and nothing was touched; `elsewhere`: it is not with that address (any more);
 * `no-reply`: no place to write was found: the rep opens the reply; `several`: two mails to that address are being written,
 * and which is meant is for the rep to say.
 */
export const composeResults = ['here', 'put', 'has-text', 'elsewhere', 'no-reply', 'several'] as const;
export type ComposeResult = (typeof composeResults)[number];

/**
 * What comes of a wish to put a message there. Besides what the tab says: `not-reviewed`, somebody has to look at it
 * first; `unfilled`, a field in it is not filled in; `not-allowed`, it is not one of the lead's addresses, or they may not
 * be written to now. Then no tab was asked, and nothing was touched.
 */
export type PutResult = ComposeResult | 'not-reviewed' | 'unfilled' | 'not-allowed';

/** What screens and our script in Gmail say to the worker about that; part of the protocol. */
export interface ComposeMethods {
  /** What a screen wants done in this tab of Gmail; null when nothing is. It is given out once. */
  takeComposing: { from: 'page'; input: Nothing; answer: Composing | null };
  /** The Gmail that is open where we may look, and the tab of it that is with this address. */
  findGmail: { from: 'screen'; input: { to: string }; answer: OpenGmail };
  /**
   * Puts a message for a lead into the mail being written to this address of theirs in that tab, and brings the tab up.
   * Nothing is sent. `touchId`: of the open touch it is for; null without one.
   */
  putMessage: {
    from: 'screen';
    input: {
      tabId: number;
      leadId: string;
      touchId: string | null;
      to: string;
      message: Message;
      isBefore: boolean;
    };
    answer: PutResult;
  };
}
