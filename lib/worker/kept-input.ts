import type { FollowthroughDb } from '../db/schema.ts';
import { findKeptId } from '../followups/kept-lead.ts';

/** What is asked of a lead that was merged into another is asked of that one: a screen may still know the old id. */
export async function keptInput<Input extends object>(db: FollowthroughDb, input: Input): Promise<Input> {
  if (!('leadId' in input) || typeof input.leadId !== 'string') return input;
  const leadId = await findKeptId(db, input.leadId);
  return leadId === input.leadId ? input : { ...input, leadId };
}
