import type { Recorder } from '../../db/journal.ts';
import type { FollowthroughDb } from '../../db/schema.ts';
import type { WrittenTo } from '../../messages/reviews.ts';
import { type KeptReview, reviewKey, reviewKeys } from '../../touches/review.ts';
import { keptReview } from '../../words/templates/gate/review.ts';
import type { World } from '../world.ts';
import { checkMessage } from './check-messages.ts';

/** The review of a message that is logged, as the history keeps it; null where nothing asked for one. */
export async function findKeptReview(world: World, written: WrittenTo): Promise<KeptReview | null> {
  const { review } = await checkMessage(world, written);
  return review && keptReview(review);
}

/** Forgets the reviews for a touch that is over, or for a lead without one. */
export async function dropReviews(db: FollowthroughDb, record: Recorder, touchOrLeadId: string): Promise<void> {
  const keys = await db.reviews.where('key').startsWith(reviewKeys(touchOrLeadId)).primaryKeys();
  for (const key of keys) await record.remove('reviews', key);
}

/** Gives the reviews for a touch to the lead that the touch is given to. */
export async function moveReviews(
  db: FollowthroughDb,
  record: Recorder,
  { touchId, leadId }: { readonly touchId: string; readonly leadId: string },
): Promise<void> {
  const rows = await db.reviews.where('key').startsWith(reviewKeys(touchId)).toArray();
  for (const row of rows) await record.put('reviews', { ...row, leadId });
}

/** What was written is dropped, and so is what let it pass. `messageKey`: the key its draft was kept under. */
export async function forgetReviewsOf(db: FollowthroughDb, messageKey: string): Promise<void> {
  const [, touchId, channel] = /^message:(.+):([^:]+)$/.exec(messageKey) ?? [];
  if (touchId === undefined || channel === undefined) return;
  await db.reviews.delete(reviewKey({ leadId: '', touchId, channel }));
}
