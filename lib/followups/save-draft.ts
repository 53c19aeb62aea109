import type { FollowthroughDb } from '../db/schema.ts';

/** Keeps a note as it is typed; an emptied note is forgotten. */
export async function saveDraft(db: FollowthroughDb, draft: { key: string; text: string }, now: number): Promise<void> {
  if (draft.text === '') return db.drafts.delete(draft.key);
  await db.drafts.put({ ...draft, updatedAt: now });
}
