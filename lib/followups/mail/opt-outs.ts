import type { FollowthroughDb } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { OptOut } from '../../messages/prompt.ts';
import { barredFor, type Suppression } from '../../rules/suppression.ts';
import { historyIds } from '../load-run.ts';

/**
 * The latest message of theirs that asks for no more mail and that the rep has not answered for; null where there is
 * none, and where the address is barred already.
 */
export async function findOptOut(
  db: FollowthroughDb,
  lead: Lead,
  suppressions: readonly Suppression[],
): Promise<OptOut | null> {
  if (lead.doNotContact) return null;
  const mails = await db.mails.where('leadId').anyOf(historyIds(lead)).toArray();
  const barred = barredFor(lead, suppressions);
  const isBarred = (email: string): boolean =>
    barred.all || lead.emails.some(({ text, normal }) => normal === email && barred.points.has(text));
  const asked = mails.filter(({ optOut }) => optOut && !isBarred(optOut.email)).toSorted((a, b) => b.at - a.at)[0];
  return asked?.optOut ? { mailId: asked.id, ...asked.optOut, threadUrl: asked.threadUrl } : null;
}

/** The rep says that this message asks for nothing of the kind. */
export async function dismissOptOut(db: FollowthroughDb, mailId: string): Promise<void> {
  const mail = await db.mails.get(mailId);
  if (!mail) return;
  const { optOut: _read, ...kept } = mail;
  await db.mails.put(kept);
}
