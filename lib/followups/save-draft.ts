import type { FollowthroughDb } from '../db/schema.ts';
import { findKeptId } from './kept-lead.ts';

/** Keeps a note as it is typed; an emptied note is forgotten. Of a lead merged into another it goes on as that one's. */
export async function saveDraft(db: FollowthroughDb, draft: { key: string; text: string }, now: number): Promise<void> {
  const leadId = /^lead:(.+)$/.exec(draft.key)?.[1];
  const keptId = leadId === undefined ? undefined : await findKeptId(db, leadId);
  if (keptId !== leadId) return addToDraft(db, { key: `lead:${keptId}`, text: draft.text }, now);
  if (draft.text === '') return db.drafts.delete(draft.key);
  await db.drafts.put({ ...draft, updatedAt: now });
}

/** The kept lead may have a note of its own under way: neither takes the place of the other. */
async function addToDraft(db: FollowthroughDb, draft: { key: string; text: string }, now: number): Promise<void> {
  const known = (await db.drafts.get(draft.key))?.text ?? '';
  if (known.includes(draft.text)) return;
  await db.drafts.put({ key: draft.key, text: known ? `${known}\n${draft.text}` : draft.text, updatedAt: now });
}
