import { type Recorder, recordChanges } from '../db/journal.ts';
import type { JournalRow } from '../db/schema.ts';
import type { Command, CommandResult, Refusal } from '../messages/protocol.ts';
import type { Reason } from '../touches/reason.ts';
import { findPrompt } from './find-prompt.ts';
import { oweWrites } from './outbox/owe-writes.ts';
import type { World } from './world.ts';

/** What the body of a command answers: whom it concerned and what it did, or why it did nothing. */
export type Done = { readonly leadId: string; readonly says: readonly Reason[]; readonly undoes?: string };
export type Refused = { readonly refused: Refusal; readonly leadId: string | null };

export type Body = (record: Recorder) => Promise<Done | Refused>;

/**
 * Runs one command in one transaction, at most once for each `commandId`: asked again, it answers what it answered.
 * Either all of it is stored, with what undo needs and what it owes to the CRMs, or none.
 */
export async function runCommand(world: World, command: Command & { now: number }, body: Body): Promise<CommandResult> {
  const { db } = world;
  const { commandId, now } = command;
  try {
    return await db.transaction('rw', db.tables, async () => {
      const known = await db.journal.get(commandId);
      const outcome = known ?? (await store(world, command, body));
      const prompt = outcome.leadId === null ? null : await findPrompt(world, outcome.leadId, now);
      if ('refused' in outcome) return { kind: 'refused', because: outcome.refused, prompt };
      return { kind: 'done', commandId, says: outcome.says, leadId: outcome.leadId, prompt };
    });
  } catch (error) {
    if (isStorageFull(error)) return { kind: 'refused', because: 'storage-full', prompt: null };
    throw error;
  }
}

async function store(
  world: World,
  { commandId, now }: Command & { now: number },
  body: Body,
): Promise<JournalRow | Refused> {
  const record = recordChanges(world.db);
  const outcome = await body(record);
  if ('refused' in outcome) {
    if (record.changes.length > 0) throw new Error(`Command ${commandId} was refused after it had written`);
    return outcome;
  }
  const row: JournalRow = {
    id: commandId,
    leadId: outcome.leadId,
    at: now,
    says: outcome.says,
    changes: record.changes,
    undoneBy: null,
    undoes: outcome.undoes ?? null,
  };
  await world.db.journal.add(row);
  const { activities, changes } = record;
  await oweWrites(world, { commandId, activities, changes, undoes: row.undoes }, now);
  return row;
}

/** Dexie wraps the browser's error: the name is on it or on what is inside. */
function isStorageFull(error: unknown): boolean {
  const names = [error, (error as { inner?: unknown } | null)?.inner].map((cause) => (cause as Error | null)?.name);
  return names.includes('QuotaExceededError');
}
