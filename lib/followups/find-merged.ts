import { findHistory } from '../db/history.ts';
import { standsAsLeft } from '../db/journal.ts';
import type { EnrollmentRow, FollowthroughDb, LeadRow, MergeRow, RowChange } from '../db/schema.ts';
import type { ContactPoint, Lead } from '../leads/lead.ts';
import { type Merge, pointsOfMerge } from '../leads/split-lead.ts';
import type { MergedLine } from '../messages/prompt.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { undoneIn } from './find-touches.ts';
import { latestSequence } from './load-run.ts';

/** More lines than are looked through for touches with what came along. */
const mostLines = 500;

/** One merge that can be looked into: its row, the leads before and after, and every row it changed. */
export interface Merged extends Merge {
  readonly row: MergeRow;
  readonly changes: readonly RowChange[];
}

/** The leads merged into this one, the latest first, each with what speaks against splitting it off. */
export async function findMerged(db: FollowthroughDb, lead: Lead): Promise<readonly MergedLine[]> {
  if (!lead.mergedIds) return [];
  const found = await Promise.all(lead.mergedIds.map((id) => findMerge(db, lead.id, id)));
  const lines = found.map(async (merged): Promise<readonly MergedLine[]> => {
    if (!merged) return [];
    const { id: leadId, name, company, at } = merged.row;
    return [{ leadId, name, company, at, rests: await findResting(db, merged) }];
  });
  return (await Promise.all(lines)).flat().toSorted((one, other) => other.at - one.at);
}

/** The merge of one lead into another; null when there is none, or the other had been merged into a third before. */
export async function findMerge(db: FollowthroughDb, leadId: string, otherId: string): Promise<Merged | null> {
  const row = await db.merges.get(otherId);
  const entry = row?.into === leadId ? await db.journal.get(row.commandId) : undefined;
  if (!row || !entry) return null;
  const changeOf = (key: string): RowChange | undefined =>
    entry.changes.find((change) => change.table === 'leads' && change.key === key);
  const [kept, other] = [changeOf(leadId), changeOf(otherId)];
  if (!kept || !other) return null;
  const leads = { before: kept.before as LeadRow, after: kept.after as LeadRow, other: other.before as LeadRow };
  return { row, changes: entry.changes, ...leads };
}

/** What is newer than a merge and rests on it: touches made with what it brought, and a run that has gone on. */
export async function findResting(db: FollowthroughDb, merged: Merged): Promise<readonly Reason[]> {
  return [...(await findTouchesWith(db, merged)), ...(await findRunGoneOn(db, merged))];
}

async function findTouchesWith(db: FollowthroughDb, merged: Merged): Promise<readonly Reason[]> {
  const lines = await findHistory(db, [merged.row.into], { before: null, limit: mostLines });
  const undone = undoneIn(lines);
  const brought = pointsOfMerge(merged);
  return lines.flatMap((line) => {
    if (line.kind !== 'touch' || line.at < merged.row.at || undone.has(line.commandId)) return [];
    if (line.commandId === merged.row.commandId || !isAmong(brought, line.contact)) return [];
    const { channel, outcome, at: madeAt, contact } = line;
    return [reason('rests-touch', { channel, outcome, madeAt, contact })];
  });
}

function isAmong(points: readonly ContactPoint[], contact: string): boolean {
  const text = contact.trim();
  return text !== '' && points.some((point) => point.text.trim() === text || point.normal === text.toLowerCase());
}

async function findRunGoneOn(db: FollowthroughDb, { changes, row }: Merged): Promise<readonly Reason[]> {
  for (const { key, before, after } of changesOf(changes, 'enrollments', row.id)) {
    const stayed = after as EnrollmentRow | null;
    if (stayed?.underWay === undefined) continue;
    const touches = changesOf(changes, 'touches', row.id).filter((change) => change.after !== null);
    const current = await Promise.all(touches.map((change) => db.touches.get(change.key)));
    const isAsLeft =
      standsAsLeft(await db.enrollments.get(key), after) &&
      touches.every((change, index) => standsAsLeft(current[index], change.after));
    if (isAsLeft) continue;
    const sequence = await latestSequence(db, (before as EnrollmentRow).sequenceId);
    return [reason('rests-run', { sequence: sequence?.name ?? '' })];
  }
  return [];
}

/** The changes to rows of a table that were of one lead before. */
export function changesOf(
  changes: readonly RowChange[],
  table: RowChange['table'],
  leadId: string,
): readonly RowChange[] {
  return changes.filter(
    (change) => change.table === table && (change.before as { leadId?: unknown } | null)?.leadId === leadId,
  );
}
