import type { FollowthroughDb } from '../db/schema.ts';
import { type UnsavedText, unsavedKinds } from '../messages/unsaved.ts';

const prefix = 'unsaved:';

/** Keeps a form of the workspace as it is filled in; one without words is forgotten. */
export async function keepUnsaved(db: FollowthroughDb, { kind, id, words }: UnsavedText, now: number): Promise<void> {
  const row = { key: `${prefix}${kind}/${id}`, text: words, updatedAt: now };
  if (words === '') await db.drafts.delete(row.key);
  else await db.drafts.put(row);
}

/** What was filled in and not saved, the newest first. */
export async function findUnsaved(db: FollowthroughDb): Promise<readonly UnsavedText[]> {
  const rows = await db.drafts.where('key').startsWith(prefix).toArray();
  return rows
    .toSorted((one, other) => other.updatedAt - one.updatedAt)
    .flatMap(({ key, text: words }) => {
      const [, stored, id] = /^unsaved:([^/]+)\/(.+)$/.exec(key) ?? [];
      const kind = unsavedKinds.find((one) => one === stored);
      return kind && id ? [{ kind, id, words }] : [];
    });
}
