import { useEffect, useState } from 'preact/hooks';
import type { LeadPrompt } from '../../../../lib/messages/prompt.ts';
import type { MessageCheck, WrittenTo } from '../../../../lib/messages/reviews.ts';
import type { Channel } from '../../../../lib/touches/channel.ts';
import type { Message } from '../../../../lib/touches/message.ts';
import type { Translate } from '../../../../lib/words/translate.ts';
import type { SidebarWorld } from '../../sidebar-world.ts';

/** Where the review of a message stands. Only `cleared` lets it be used, and it is about exactly the text that was asked about. */
export interface Reviewing {
  readonly kind: 'checking' | 'failed' | 'open' | 'cleared';
  /** What the worker said last, maybe of an earlier text; null while it has said nothing. */
  readonly check: MessageCheck | null;
  readonly askAgain: () => void;
}

interface Answered {
  readonly key: string;
  readonly check: MessageCheck | null;
}

/**
 * The worker's judgement of a message as it stands. It is asked anew with each change of the text, and of what it rests
 * on of the lead; an answer counts for the text and the lead it was asked for, and for no other.
 */
export function useReview(
  { ask }: SidebarWorld,
  shown: LeadPrompt,
  { channel, message }: { readonly channel: Channel; readonly message: Message },
): Reviewing {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [tries, setTries] = useState(0);
  const { subject, body } = message;
  const { leadId, touchId } = idsOf(shown);
  const key = JSON.stringify([channel, subject, body, ...groundsIn(shown)]);
  useEffect(() => {
    const written = { leadId, touchId, channel, message: { subject, body } };
    let isAsked = true;
    const take = (check: MessageCheck | null): void => {
      if (isAsked) setAnswered({ key, check });
    };
    ask('checkMessages', { messages: [written] }).then(
      ([check = null]) => take(check),
      () => take(null),
    );
    return () => {
      isAsked = false;
    };
  }, [ask, leadId, touchId, channel, subject, body, key, tries]);
  return {
    kind: kindOf(answered?.key === key ? answered : null),
    check: answered?.check ?? null,
    askAgain: () => {
      setAnswered(null);
      setTries(tries + 1);
    },
  };
}

function idsOf({ lead, touch }: LeadPrompt): Pick<WrittenTo, 'leadId' | 'touchId'> {
  return { leadId: lead.id, touchId: touch?.id ?? null };
}

/** All that the judgement may rest on: whom and which touch, what the lead is, and what was done, approved or undone. */
function groundsIn(shown: LeadPrompt): readonly unknown[] {
  const { leadId, touchId } = idsOf(shown);
  const { owner, name, company, address, isStrategic = false, tally } = shown.lead;
  const lines = shown.history.map(({ activity, isUndone }) => `${activity.id}${isUndone ? ' undone' : ''}`);
  return [leadId, touchId, owner, name, company, address, isStrategic, tally?.unanswered?.count ?? 0, lines];
}

function kindOf(answered: Answered | null): Reviewing['kind'] {
  if (answered === null) return 'checking';
  if (answered.check === null) return 'failed';
  return answered.check.isCleared ? 'cleared' : 'open';
}

const blocks = { checking: 'review.checking', failed: 'review.failed', open: 'review.first' } as const;

/** Why the message may not be used yet, in words; null when it may. */
export function blockedBy({ kind }: Reviewing, t: Translate): string | null {
  return kind === 'cleared' ? null : t(blocks[kind]);
}
