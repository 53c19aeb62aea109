import { Dexie } from 'dexie';
import { type CheckedTable, whyUnreadable } from '../db/readable.ts';
import type { EnrollmentRow, FollowthroughDb, LeadRow } from '../db/schema.ts';
import type { Sequence } from '../sequences/sequence.ts';
import { reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';

/** A stored row that cannot be relied on, as found. */
export interface Unreadable {
  readonly table: CheckedTable | 'records';
  readonly key: string;
  readonly row: unknown;
  readonly problem: string;
}

/** The rows of one lead as they came out of the database; null where there is none. */
interface Found {
  readonly leads: LeadRow | undefined;
  readonly enrollments: EnrollmentRow | undefined;
  readonly touches: Touch | undefined;
  readonly sequences: Sequence | undefined;
}

interface Readable {
  readonly leads: LeadRow | null;
  readonly enrollments: EnrollmentRow | null;
  readonly touches: Touch | null;
  readonly sequences: Sequence | null;
  readonly unreadable: readonly Unreadable[];
}

/** The rows that can be relied on, and those that cannot. A touch goes with the run or the lead it hangs on. */
export function readableOf(found: Found): Readable {
  const unreadable: Unreadable[] = [];
  const check = <Row extends object>(table: CheckedTable, row: Row | undefined): Row | null => {
    const problem = row && whyUnreadable(table, row);
    if (row && problem) unreadable.push({ table, key: keyOf(row), row, problem });
    return row && !problem ? row : null;
  };
  const leads = check('leads', found.leads);
  const enrollments = check('enrollments', found.enrollments);
  const sequences = check('sequences', found.sequences);
  const touches = check('touches', found.touches);
  const isLost = !(leads && enrollments && sequences);
  if (isLost && touches) unreadable.push(leftOver('touches', touches.id, touches));
  return { leads, enrollments, sequences, touches: isLost ? null : touches, unreadable };
}

function keyOf(row: object): string {
  return 'id' in row && typeof row.id === 'string' ? row.id : '';
}

/** A row that is sound, of something that is not there (any more). */
export function leftOver(table: Unreadable['table'], key: string, row: unknown): Unreadable {
  return { table, key, row, problem: 'What it belongs to is not there' };
}

/**
 * Sets damaged rows aside as they were found, out of everybody's way, with all that hangs on them, so that a record can
 * be followed anew and nothing is due for nobody: the rep is shown that they are. Safe to repeat. Versions of sequences
 * stay where they are, as they are harmless and a preset's is put right by the next update.
 */
export async function setAside(db: FollowthroughDb, rows: readonly Unreadable[], now: number): Promise<void> {
  const movable = rows.filter(({ table }) => table !== 'sequences');
  if (movable.length === 0) return;
  await db.transaction('rw', db.tables, async () => {
    for (const one of movable) await moveAside(db, one, now);
  });
}

async function moveAside(db: FollowthroughDb, { table, key, row, problem }: Unreadable, now: number): Promise<void> {
  await db.quarantine.put({ id: `${table}/${key}`, table, key, row, problem, at: now });
  await db.table(table).delete(key);
  if (table === 'touches') await failRunOf(db, row, now);
  for (const one of await findHangingOn(db, table, key)) await moveAside(db, one, now);
}

/** The runs, touches, reminders and records of a lead; the touches of a run. */
async function findHangingOn(
  db: FollowthroughDb,
  table: Unreadable['table'],
  key: string,
): Promise<readonly Unreadable[]> {
  if (table === 'enrollments') {
    const touches = await db.touches.filter(({ enrollmentId }) => enrollmentId === key).toArray();
    return touches.map((row) => leftOver('touches', row.id, row));
  }
  if (table !== 'leads') return [];
  const [runs, touches, reminders, records] = await Promise.all([
    db.enrollments.where('[leadId+startedAt]').between([key, Dexie.minKey], [key, Dexie.maxKey]).toArray(),
    db.touches.where('leadId').equals(key).toArray(),
    db.reminders.where('leadId').equals(key).toArray(),
    db.records.where('leadId').equals(key).toArray(),
  ]);
  return [
    ...touches.map((row) => leftOver('touches', row.id, row)),
    ...runs.map((row) => leftOver('enrollments', row.id, row)),
    ...reminders.map((row) => leftOver('reminders', row.id, row)),
    ...records.map((row) => leftOver('records', row.key, row)),
  ];
}

async function failRunOf(db: FollowthroughDb, row: unknown, now: number): Promise<void> {
  const { enrollmentId } = row as Partial<Touch>;
  const run = typeof enrollmentId === 'string' ? await db.enrollments.get(enrollmentId) : undefined;
  if (!run || run.state.kind !== 'active') return;
  const { underWay: _underWay, resumeAt: _resumeAt, ...ended } = run;
  const state = { kind: 'failed', because: 'unreadable' } as const;
  await db.enrollments.put({ ...ended, state, why: [reason('run-unreadable')], updatedAt: now });
}
