import type { Message } from '../touches/message.ts';
import type { Command, CommandResult, Done } from './protocol.ts';

/** A message for a lead, put where the rep can send it from. */
export interface Handing {
  readonly leadId: string;
  /** The open touch it is for; null without one. */
  readonly touchId: string | null;
  /** Their address. */
  readonly to: string;
  readonly message: Message;
  /** The tab of Gmail it was put into; null for any other way. */
  readonly tabId: number | null;
}

/** A mail that the rep sent to a lead, which may be the open touch: it is for the rep to say. */
export interface SentOffer {
  readonly mailId: string;
  readonly subject: string;
  readonly text: string;
  readonly threadUrl: string;
  readonly at: number;
  /** A message was put there for the touch before: this may be what became of it. */
  readonly isHanded: boolean;
}

/** What screens say of mail that was sent; part of the protocol. */
export interface SentMethods {
  /** What was put there is looked for among what Gmail shows as sent from now on. */
  handMessage: { from: 'screen'; input: Handing; answer: Done };
  /** Logs a mail that Gmail shows as sent as the open touch, as it was sent and when. */
  logSent: {
    from: 'screen';
    input: Command & { leadId: string; touchId: string; mailId: string };
    answer: CommandResult;
  };
  /** The rep says that this mail is not the open touch. */
  dismissSent: { from: 'screen'; input: { leadId: string; mailId: string }; answer: Done };
}
