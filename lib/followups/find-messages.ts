import type { FollowthroughDb } from '../db/schema.ts';
import type { LeadPrompt } from '../messages/prompt.ts';
import { channels } from '../touches/channel.ts';
import { messageKey, messageKeys } from '../touches/message.ts';

/** What is written for a touch and not yet sent, by the way it is to go; nothing without a touch. */
export async function findMessages(db: FollowthroughDb, touchId: string | null): Promise<LeadPrompt['messages']> {
  if (touchId === null) return {};
  const drafts = await db.drafts.where('key').startsWith(messageKeys(touchId)).toArray();
  return Object.fromEntries(
    channels.flatMap((channel) => {
      const draft = drafts.find(({ key }) => key === messageKey(touchId, channel));
      return draft ? [[channel, draft.text]] : [];
    }),
  );
}

/** The keys of what is written for a touch. */
export function findMessageKeys(db: FollowthroughDb, touchId: string | null): Promise<readonly string[]> {
  if (touchId === null) return Promise.resolve([]);
  return db.drafts.where('key').startsWith(messageKeys(touchId)).primaryKeys();
}
