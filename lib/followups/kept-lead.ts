import type { FollowthroughDb } from '../db/schema.ts';
import { historyIds } from './load-run.ts';

/** The lead that an id leads to: its own, or the one that it was merged into. */
export async function findKeptId(db: FollowthroughDb, leadId: string): Promise<string> {
  const merge = await db.merges.get(leadId);
  return merge ? findKeptId(db, merge.into) : leadId;
}

/** The ids that the history of a lead is kept under, whichever of its ids is asked for. */
export async function findHistoryIds(db: FollowthroughDb, leadId: string): Promise<readonly string[]> {
  const lead = await db.leads.get(await findKeptId(db, leadId));
  return lead ? historyIds(lead) : [leadId];
}
