import { Dexie } from 'dexie';
import type { Recorder } from '../db/journal.ts';
import type { EnrollmentRow, FollowthroughDb } from '../db/schema.ts';
import { isUnderWay, wakesAt } from '../sequences/enrollment.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import type { LeadState } from './load-run.ts';
import { dropReviews, moveReviews } from './reviews/keep-reviews.ts';
import { enrollmentRow } from './store-decision.ts';
import type { World } from './world.ts';

/** A time that was agreed with the lead, or chosen by the rep: it is kept whatever becomes of its run. */
const promises: ReadonlySet<string> = new Set(['callback-agreed', 'callback-next-day', 'rep-chose-time']);

/** Two leads about to be one, with what records the change. */
export interface Joining {
  readonly record: Recorder;
  readonly kept: LeadState;
  readonly other: LeadState;
}

/**
 * Gives the kept lead the runs of both. Of two under way one stays: the one with a promise, else in which they answered,
 * else the farther, else the one due sooner. The other is stopped, its touch taken away; a promise becomes a reminder.
 * Gives what there is to say of it.
 */
export async function joinRuns(
  world: World,
  { record, kept, other }: Joining,
  now: number,
): Promise<readonly Reason[]> {
  const { db } = world;
  const leadId = kept.lead.id;
  const staying = [kept, other].filter(isGoing).toSorted(byClaim)[0] ?? null;
  const why = [reason('stopped-same-person', { sequence: staying?.sequence?.name ?? '' })];
  let hasStopped = false;
  for (const row of [...(await runsOf(db, leadId)), ...(await runsOf(db, other.lead.id))]) {
    const isStopped = row.underWay !== undefined && row.id !== staying?.enrollment?.id;
    hasStopped ||= isStopped;
    if (isStopped) await record.put('enrollments', { ...stopped(row, why, now), leadId });
    else if (row.leadId !== leadId) await record.put('enrollments', { ...row, leadId });
  }
  for (const touch of await touchesOf(db, [leadId, other.lead.id])) {
    if (touch.id === staying?.touch?.id) {
      await record.put('touches', { ...touch, leadId });
      await moveReviews(db, record, { touchId: touch.id, leadId });
    } else await giveUp(world, { record, touch, leadId }, now);
  }
  return hasStopped ? why : [];
}

function isGoing({ enrollment, touch }: LeadState): boolean {
  return touch !== null || (enrollment !== null && isUnderWay(enrollment));
}

/** Which of two runs has the better claim to stay; the same whichever is named first. */
function byClaim(one: LeadState, other: LeadState): number {
  const [a, b] = [claimOf(one), claimOf(other)];
  const at = a.findIndex((claim, index) => claim !== b[index]);
  return at < 0 || (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

function claimOf({ enrollment, touch }: LeadState): readonly (number | string)[] {
  return [
    touch && isPromised(touch) ? 0 : 1,
    enrollment?.hasAnswer ? 0 : 1,
    -(enrollment?.touchCount ?? 0),
    touch?.dueAt ?? (enrollment && wakesAt(enrollment)) ?? Number.MAX_SAFE_INTEGER,
    enrollment?.startedAt ?? Number.MAX_SAFE_INTEGER,
    enrollment?.id ?? touch?.id ?? '',
  ];
}

/** Is the touch at a time that was agreed or chosen? */
function isPromised({ why }: Touch): boolean {
  return why.some(({ rule }) => promises.has(rule));
}

function stopped(row: EnrollmentRow, why: readonly Reason[], now: number): EnrollmentRow {
  const state = { kind: 'stopped', rule: 'same-person' } as const;
  return enrollmentRow({ enrollment: { ...row, state, updatedAt: now }, why }, null);
}

interface GivingUp {
  readonly record: Recorder;
  readonly touch: Touch;
  readonly leadId: string;
}

async function giveUp(world: World, { record, touch, leadId }: GivingUp, now: number): Promise<void> {
  await record.remove('touches', touch.id);
  await dropReviews(world.db, record, touch.id);
  if (!isPromised(touch)) return;
  const { title, dueAt } = touch;
  const stamps = { announced: 0, createdAt: now, updatedAt: now } as const;
  const why = [reason('remind-own', { title })];
  const reminder: Reminder = { id: world.newId(now), leadId, kind: 'own', dueAt, title, why, ...stamps };
  await record.put('reminders', reminder);
}

async function runsOf(db: FollowthroughDb, leadId: string): Promise<readonly EnrollmentRow[]> {
  return db.enrollments.where('[leadId+startedAt]').between([leadId, Dexie.minKey], [leadId, Dexie.maxKey]).toArray();
}

async function touchesOf(db: FollowthroughDb, leadIds: readonly string[]): Promise<readonly Touch[]> {
  return db.touches
    .where('leadId')
    .anyOf([...leadIds])
    .toArray();
}
