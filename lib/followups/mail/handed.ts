import type { FollowthroughDb, HandedRow } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { Handing } from '../../messages/sent.ts';
import { historyIds } from '../load-run.ts';

/** What was put somewhere so long ago and was not sent is not waited for any more. */
const longestMs = 30 * 24 * 60 * 60_000;

/** A message put where it can be sent from, and the conversation it was put into; null where that is not known. */
export interface HandingOver extends Omit<Handing, 'tabId'> {
  readonly threadId: string | null;
}

/** Remembers what was put there for a lead, the last of them; nothing where the lead is not followed. Forgets the old. */
export async function keepHanded(db: FollowthroughDb, handing: HandingOver, now: number): Promise<void> {
  const { leadId, touchId, to, message, threadId } = handing;
  if (!(await db.leads.get(leadId))) return;
  await db.handed
    .where('at')
    .below(now - longestMs)
    .delete();
  await db.handed.put({ leadId, touchId, to: to.trim().toLowerCase(), threadId, ...message, at: now });
}

/** What was put there for a lead and may be sent still: the touch it was for is open. Null for none. */
export async function findHanded(db: FollowthroughDb, lead: Lead, now: number): Promise<HandedRow | null> {
  const rows = await db.handed.where('leadId').anyOf(historyIds(lead)).toArray();
  const [last] = rows.toSorted((one, other) => other.at - one.at);
  if (!last || last.at < now - longestMs) return null;
  const touch = await db.touches.where('leadId').equals(lead.id).first();
  return last.touchId === (touch?.id ?? null) ? last : null;
}
