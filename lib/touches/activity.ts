import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import type { OutcomeId } from './outcome.ts';
import type { Reason } from './reason.ts';
import type { KeptReview } from './review.ts';
import type { ScriptUse } from './script-use.ts';

interface ActivityBase {
  /** Time-ordered and globally unique. */
  readonly id: string;
  readonly leadId: string;
  /** The command that wrote it. */
  readonly commandId: string;
  readonly at: number;
}

/** One line of contact history. Append-only: a correction is a new line. */
export type Activity = ActivityBase &
  (
    | {
        readonly kind: 'touch';
        readonly channel: Channel;
        readonly outcome: OutcomeId;
        /** The number or address used, as written in the CRM; `''` when none was. */
        readonly contact: string;
        readonly note: string;
        /** The rep marked the note: no CRM is told of it. */
        readonly isSensitive?: true;
        readonly stepTitle: string;
        /** What was sent, as far as it was written here; no CRM is told of it. */
        readonly message?: Message;
        /** Who let the message pass, where it asked for a review. */
        readonly review?: KeptReview;
        /** It asked for a review, was sent without one, and that was only seen afterwards. */
        readonly isUnreviewed?: true;
        /** The names of what was attached to it. */
        readonly attached?: readonly string[];
        /** What of a script was used. */
        readonly script?: ScriptUse;
      }
    | { readonly kind: 'note'; readonly note: string; readonly isSensitive?: true }
    | {
        readonly kind: 'mail';
        readonly direction: 'in' | 'out';
        readonly subject: string;
        /** Where its conversation opens. */
        readonly threadUrl: string;
        /** Gmail's id of it. */
        readonly messageId: string;
        /** How it begins. */
        readonly excerpt: string;
      }
    | { readonly kind: 'decision'; readonly why: readonly Reason[] }
    | { readonly kind: 'undo'; readonly undoneCommandId: string }
  );
