import type { FollowthroughDb } from '../db/schema.ts';
import type { UnsavedText } from '../messages/library.ts';

const prefix = 'library:';
const key = /^library:(template|snippet|script)\/(.+)$/;

/** Keeps a text of the library as it is typed; one without words is forgotten. */
export async function keepUnsaved(db: FollowthroughDb, { kind, id, words }: UnsavedText, now: number): Promise<void> {
  const row = { key: `${prefix}${kind}/${id}`, text: words, updatedAt: now };
  if (words === '') await db.drafts.delete(row.key);
  else await db.drafts.put(row);
}

/** The texts of the library that were typed and not saved, the newest first. */
export async function findUnsaved(db: FollowthroughDb): Promise<readonly UnsavedText[]> {
  const rows = await db.drafts.where('key').startsWith(prefix).toArray();
  return rows
    .toSorted((one, other) => other.updatedAt - one.updatedAt)
    .flatMap(({ key: stored, text: words }) => {
      const [, kind, id] = key.exec(stored) ?? [];
      return kind && id ? [{ kind: kind as UnsavedText['kind'], id, words }] : [];
    });
}
