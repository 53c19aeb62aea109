import { type Recorder, standsAsLeft } from '../db/journal.ts';
import type { DraftRow, FollowthroughDb, JournalRow, RowChange } from '../db/schema.ts';
import type { Command, CommandResult } from '../messages/protocol.ts';
import { reason } from '../touches/reason.ts';
import { findRestorable } from './restorable.ts';
import { runCommand } from './run-command.ts';
import { isVersionInUse } from './version-in-use.ts';
import type { World } from './world.ts';

/**
 * Puts back every row that a command changed; the history keeps both lines. Refused, with nothing changed,
 * when something newer rests on one of those rows. An undo is itself a command, and can be undone.
 */
export function undo(
  world: World,
  { commandId, undoneCommandId }: Command & { undoneCommandId: string },
  now: number,
): Promise<CommandResult> {
  const { db } = world;
  return runCommand(world, { commandId, now }, async (record) => {
    const entry = await db.journal.get(undoneCommandId);
    if (!entry) return { refused: 'not-found', leadId: null };
    const { leadId } = entry;
    if (entry.undoneBy !== null) return { refused: 'already-undone', leadId };
    if (!(await findRestorable(db, [entry])).has(entry.id)) return { refused: 'depends', leadId };
    if (await isVersionInUse(db, entry)) return { refused: 'depends', leadId };
    for (const change of entry.changes) await restore(db, record, change);
    await markUndone(db, entry, commandId);
    await record.append({ id: world.newId(now), leadId, commandId, at: now, kind: 'undo', undoneCommandId });
    return { leadId, says: [reason('undone')], undoes: undoneCommandId };
  });
}

async function restore(db: FollowthroughDb, record: Recorder, change: RowChange): Promise<void> {
  const { table, key, before } = change;
  if (table === 'drafts') return restoreDraft(db, record, change);
  if (before === null) return record.remove(table, key);
  return record.put(table, before as { readonly id: string });
}

/** A note logged by mistake goes back into the box, unless the rep is typing another. */
async function restoreDraft(db: FollowthroughDb, record: Recorder, { key, before, after }: RowChange): Promise<void> {
  const current = await db.drafts.get(key);
  if (before && (!current?.text || standsAsLeft(current, after))) await record.put('drafts', before as DraftRow);
  // What the command itself wrote, of a note that went back to where it was typed, would stand there twice.
  if (!before && current && standsAsLeft(current, after)) await record.remove('drafts', key);
}

/** The undone command is marked; and when it was itself an undo, what it had undone stands again. */
async function markUndone(db: FollowthroughDb, entry: JournalRow, undoneBy: string): Promise<void> {
  await db.journal.update(entry.id, { undoneBy });
  if (entry.undoes !== null) await db.journal.update(entry.undoes, { undoneBy: null });
}
