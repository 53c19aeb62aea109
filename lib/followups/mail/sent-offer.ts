import type { FollowthroughDb } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { SentOffer } from '../../messages/sent.ts';
import type { Touch } from '../../touches/touch.ts';
import { historyIds } from '../load-run.ts';

/**
 * The latest mail of the rep's that may be the open touch and that they have not said anything of; null where no email is
 * owed, and for what was sent before it was.
 */
export async function findSentOffer(db: FollowthroughDb, lead: Lead, touch: Touch | null): Promise<SentOffer | null> {
  if (touch?.channel !== 'email') return null;
  const mails = await db.mails.where('leadId').anyOf(historyIds(lead)).toArray();
  const [last] = mails.filter(({ offer, at }) => offer && at >= touch.createdAt).toSorted((a, b) => b.at - a.at);
  if (!last?.offer) return null;
  const { subject, text, isHanded } = last.offer;
  return { mailId: last.id, subject, text, threadUrl: last.threadUrl, at: last.at, isHanded };
}
