import type { Channel } from '../touches/channel.ts';
import type { Message } from '../touches/message.ts';
import type { GateReason } from '../words/templates/gate/gate-reasons.ts';
import type { Review } from '../words/templates/gate/review.ts';
import type { Command, CommandResult } from './protocol.ts';

/** A message to a lead as it stands; `touchId` is null where no touch is open. */
export interface WrittenTo {
  readonly leadId: string;
  readonly touchId: string | null;
  readonly channel: Channel;
  readonly message: Message;
}

/** What asks for a look at a message before it may be used, and whether somebody's look covers all of it. */
export interface MessageCheck {
  readonly reasons: readonly GateReason[];
  /** The one that covers exactly these words; null for none. */
  readonly review: Review | null;
  readonly isCleared: boolean;
  /** Whose lead it is, where that is somebody else than the rep; `''` otherwise. */
  readonly owner: string;
  /** The rep's own name; `''` while they have not told it. */
  readonly rep: string;
}

/** Who let a message pass, and what they said to it; `''` for nothing. */
export interface Approval {
  readonly by: string;
  readonly because: string;
}

/** The most messages that one `checkMessages` answers for. */
export const mostChecked = 500;

/** What screens ask about reviews; part of the protocol. */
export interface ReviewMethods {
  /** One answer per message, in their order. The worker decides by the lead's own history; a screen cannot. */
  checkMessages: {
    from: 'screen';
    input: { messages: readonly WrittenTo[] };
    answer: readonly MessageCheck[];
  };
  /**
   * Lets exactly these words pass, for the reasons they have now; kept until the touch is logged, undoable. Refused
   * without a name, and without a word where the rep lets a message to somebody else's lead pass.
   */
  approveMessage: { from: 'screen'; input: Command & WrittenTo & Approval; answer: CommandResult };
}
