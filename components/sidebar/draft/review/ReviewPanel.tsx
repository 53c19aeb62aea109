import type { JSX } from 'preact';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import type { Words } from '../../../../lib/words/words.ts';
import { onDemand } from '../../../kit/on-demand.ts';
import type { SidebarModel } from '../../sidebar-model.ts';
import type { Reviewing } from './use-review.ts';

export interface ReviewProps {
  readonly model: SidebarModel;
  readonly shown: LeadPrompt;
  readonly channel: Channel;
  readonly message: Message;
  readonly reviewing: Reviewing;
  readonly words: Words;
  /** The rep presses to let it pass. */
  readonly onApprove?: () => void;
  /** Where the text stands elsewhere: goes there. Null where it cannot be changed. Absent: it stands beside the card. */
  readonly onText?: (() => void) | null;
}

const ReviewCard = onDemand(async () => (await import('./ReviewCard.tsx')).ReviewCard);

/** What asks for a look at the message, and who gave it; nothing for a message that may just be used. */
export function ReviewPanel(props: ReviewProps): JSX.Element | null {
  const { kind, check } = props.reviewing;
  const isAsked = kind === 'failed' || (check !== null && check.reasons.length > 0);
  return isAsked ? <ReviewCard {...props} /> : null;
}
