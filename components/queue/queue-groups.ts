import type { QueueRow } from '../../lib/messages/prompt.ts';
import type { Today } from '../../lib/messages/protocol.ts';
import { type DueState, dueState } from '../../lib/touches/due.ts';
import { isMissed } from '../../lib/touches/promise.ts';

export interface QueueGroup {
  /** `missed`: promises that were not kept in time. */
  readonly name: DueState | 'missed';
  readonly rows: readonly QueueRow[];
}

const groupNames: readonly QueueGroup['name'][] = ['missed', 'overdue', 'due', 'later'];

/** What a row is known by: a lead may have one for its touch and others for its reminders. */
export function rowKey({ leadId, reminder, touch }: QueueRow): string {
  return reminder?.id ?? touch?.id ?? leadId;
}

/** When what a row is about falls due; null for a lead with nothing planned. */
function rowDueAt({ reminder, touch }: QueueRow): number | null {
  return reminder?.dueAt ?? touch?.dueAt ?? null;
}

/**
 * Today's rows as they stand now, missed promises first, then the most urgent group, empty ones left out. The worker grouped them when it was
 * asked: what has fallen due since then moves up here, without asking again.
 */
export function queueGroups(today: Today, now: number): readonly QueueGroup[] {
  const rows = [...today.missed, ...today.overdue, ...today.due, ...today.later];
  const inGroup = (name: QueueGroup['name']): readonly QueueRow[] => rows.filter((row) => groupOf(row, now) === name);
  return groupNames.map((name) => ({ name, rows: inGroup(name) })).filter((group) => group.rows.length > 0);
}

function groupOf(row: QueueRow, now: number): QueueGroup['name'] | null {
  if (row.reminder && isMissed(row.reminder, now)) return 'missed';
  const dueAt = rowDueAt(row);
  return dueAt === null ? null : dueState(dueAt, now);
}

/** Now, and never before the worker looked: else what has just been planned would seem to lie ahead. */
export function nowFor(today: Today | null, now: number): number {
  return Math.max(now, today?.now ?? now);
}

/** The next due row after the one opened last (its `rowKey`), from the top again at the end; null when nothing is due. */
export function nextRow(groups: readonly QueueGroup[], lastOpened: string | null): QueueRow | null {
  const due = groups.flatMap(({ name, rows }) => (name === 'later' ? [] : rows)).filter(({ url }) => url !== null);
  const at = due.findIndex((row) => rowKey(row) === lastOpened);
  return due[at + 1] ?? due[0] ?? null;
}
