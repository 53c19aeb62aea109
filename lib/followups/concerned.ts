import type { FollowthroughDb, RowChange, UndoableTable } from '../db/schema.ts';

/** Tables whose rows are of one lead, which they name. */
const ofOneLead: ReadonlySet<UndoableTable> = new Set<UndoableTable>([
  'records',
  'enrollments',
  'touches',
  'reminders',
  'reviews',
]);

/** The leads that a command changed; none for a command that only changed what is the rep's own, and for one not known. */
export async function findConcerned(db: FollowthroughDb, commandId: string): Promise<readonly string[]> {
  const entry = await db.journal.get(commandId);
  if (!entry) return [];
  const changed = entry.changes.flatMap(leadOf);
  return [...new Set(entry.leadId === '' ? changed : [entry.leadId, ...changed])];
}

function leadOf({ table, key, before, after }: RowChange): readonly string[] {
  if (table === 'leads') return [key];
  const row = (after ?? before) as { readonly leadId?: unknown } | null;
  return ofOneLead.has(table) && typeof row?.leadId === 'string' ? [row.leadId] : [];
}
