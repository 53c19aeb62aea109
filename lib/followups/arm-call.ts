import { phoneDialled } from '../leads/phone-dialled.ts';
import { armedKey, draftOfArmed } from '../touches/armed.ts';
import { findKeptId } from './kept-lead.ts';
import type { World } from './world.ts';

/** Remembers that a number of a lead's was dialled just now: they are asked about. Null where it is none of theirs. */
export async function armCall(
  { db }: Pick<World, 'db'>,
  { leadId, number }: { leadId: string; number: string },
  now: number,
): Promise<{ readonly leadId: string } | null> {
  const lead = await db.leads.get(await findKeptId(db, leadId));
  const phone = lead && phoneDialled(lead, number);
  if (!lead || !phone) return null;
  const touch = await db.touches.where('leadId').equals(lead.id).first();
  const key = armedKey({ leadId: lead.id, touchId: touch?.id ?? null });
  await db.drafts.put({ key, text: draftOfArmed({ kind: 'call', startedAt: now, to: phone.text }), updatedAt: now });
  return { leadId: lead.id };
}
