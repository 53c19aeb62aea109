import type { DraftRow, FollowthroughDb } from '../db/schema.ts';
import { messageOfDraft } from '../touches/message.ts';
import { findKeptId } from './kept-lead.ts';
import { forgetReviewsOf } from './reviews/keep-reviews.ts';

interface Draft {
  readonly key: string;
  readonly text: string;
  /** The rep marked it: no CRM is told. */
  readonly isSensitive?: boolean;
}

/** Keeps a note as it is typed; an emptied note is forgotten. Of a lead merged into another it goes on as that one's. */
export async function saveDraft(db: FollowthroughDb, draft: Draft, now: number): Promise<void> {
  const leadId = /^lead:(.+)$/.exec(draft.key)?.[1];
  const keptId = leadId === undefined ? undefined : await findKeptId(db, leadId);
  if (keptId !== leadId) return addToDraft(db, { ...draft, key: `lead:${keptId}` }, now);
  if (isEmptied(draft)) await forgetReviewsOf(db, draft.key);
  // A mark set before the first word was typed is kept.
  if (draft.text === '' && !draft.isSensitive) return db.drafts.delete(draft.key);
  await db.drafts.put(draftRow(draft, now));
}

/** Nothing is left of it, of a message with a subject too. */
function isEmptied({ text }: Draft): boolean {
  const { subject, body } = messageOfDraft(text) ?? { subject: '', body: text };
  return subject.trim() === '' && body.trim() === '';
}

/** The kept lead may have a note of its own under way: neither takes the place of the other. */
async function addToDraft(db: FollowthroughDb, { key, text, isSensitive = false }: Draft, now: number): Promise<void> {
  const own = await db.drafts.get(key);
  const known = own?.text ?? '';
  if (known.includes(text)) return;
  const marked = isSensitive || own?.isSensitive === true;
  await db.drafts.put(draftRow({ key, text: known ? `${known}\n${text}` : text, isSensitive: marked }, now));
}

function draftRow({ key, text, isSensitive = false }: Draft, now: number): DraftRow {
  return { key, text, ...(isSensitive ? { isSensitive } : {}), updatedAt: now };
}
