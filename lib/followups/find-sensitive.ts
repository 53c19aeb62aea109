import { findHistory } from '../db/history.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { Activity } from '../touches/activity.ts';
import { findHistoryIds } from './kept-lead.ts';

/** More lines than anybody writes about one lead. */
const mostLines = 10_000;

/**
 * Every text about a lead that the rep marked sensitive: notes, what was promised in them, and what is typed and not yet
 * logged, here or on a record of theirs. Undone ones are among them: they were written all the same.
 */
export async function findSensitive(db: FollowthroughDb, leadId: string): Promise<readonly string[]> {
  const ids = await findHistoryIds(db, leadId);
  const records = await db.records
    .where('leadId')
    .anyOf([...ids])
    .toArray();
  const keys = [...ids.map((id) => `lead:${id}`), ...records.map(({ key }) => `record:${key}`)];
  const [lines, drafts, reminders] = await Promise.all([
    findHistory(db, ids, { before: null, limit: mostLines }),
    db.drafts.bulkGet(keys),
    db.reminders
      .where('leadId')
      .anyOf([...ids])
      .toArray(),
  ]);
  return [
    ...lines.flatMap(sensitiveNote),
    ...drafts.flatMap((draft) => (draft?.isSensitive ? [draft.text] : [])),
    ...reminders.flatMap(({ title, promise }) => (promise?.isSensitive ? [title, promise.words] : [])),
  ];
}

function sensitiveNote(line: Activity): readonly string[] {
  return (line.kind === 'touch' || line.kind === 'note') && line.isSensitive ? [line.note] : [];
}
