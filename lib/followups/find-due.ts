import { type Collection, Dexie } from 'dexie';
import { inOneRead } from '../db/one-read.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import type { QueueRow } from '../messages/prompt.ts';
import type { Today } from '../messages/protocol.ts';
import { byPriority, type Prioritised } from '../rules/priorities.ts';
import type { PriorityKey } from '../rules/rule-settings.ts';
import { dayOf, endOfDay } from '../time/day.ts';
import { overdueAfterMs } from '../touches/due.ts';
import { isMissed } from '../touches/promise.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import { queueRow, rankOf, urlsOf } from './queue-row.ts';
import { findRuleSettings } from './rule-settings.ts';
import type { World } from './world.ts';

/** Rows in one list of today, and in one page of leads. */
export const listLimit = 50;
/** As many are put in the rep's order before a list is cut to `listLimit`. */
const rankedLimit = 200;
/** The badge counts no further than this; a longer queue shows `99+`. */
export const badgeLimit = 100;

/** Open touches that are due and of which the rep has not been told, earliest first. */
export function findUnannounced(db: FollowthroughDb, now: number, limit: number): Promise<readonly Touch[]> {
  return db.touches.where('[announced+dueAt]').between([0, Dexie.minKey], [0, now], true, true).limit(limit).toArray();
}

/** Reminders that are due and of which the rep has not been told, earliest first, and those to be told of once more. */
export async function findUnannouncedReminders(
  db: FollowthroughDb,
  now: number,
  limit: number,
): Promise<readonly Reminder[]> {
  const [untold, escalated] = await Promise.all([
    db.reminders.where('[announced+dueAt]').between([0, Dexie.minKey], [0, now], true, true).limit(limit).toArray(),
    db.reminders.where('escalatesAt').belowOrEqual(now).limit(limit).toArray(),
  ]);
  return [...new Map([...untold, ...escalated].map((reminder) => [reminder.id, reminder])).values()];
}

/** How many touches and reminders are due, each thing to do once, counted up to `badgeLimit`. */
export async function countDue(db: FollowthroughDb, now: number): Promise<number> {
  const [touches, reminders] = await Promise.all([
    db.touches.where('dueAt').belowOrEqual(now).limit(badgeLimit).toArray(),
    db.reminders.where('dueAt').belowOrEqual(now).limit(badgeLimit).toArray(),
  ]);
  return Math.min(badgeLimit, once([...dueTouches(touches), ...dueReminders(reminders)], now).length);
}

/**
 * The instant something is next to be done: an announcement, a touch to give up, or a run that goes on by itself. Null
 * when nothing waits. Nothing is announced or given up before `silentUntilAt`.
 */
export async function nextWakeAt(db: FollowthroughDb, silentUntilAt = 0): Promise<number | null> {
  const untold = [[0, Dexie.minKey] as const, [0, Dexie.maxKey] as const] as const;
  const [touch, reminder, escalating, lapsing, waiting] = await Promise.all([
    db.touches
      .where('[announced+dueAt]')
      .between(...untold)
      .first(),
    db.reminders
      .where('[announced+dueAt]')
      .between(...untold)
      .first(),
    db.reminders.orderBy('escalatesAt').first(),
    db.touches.orderBy('lapsesAt').first(),
    db.enrollments.orderBy('resumeAt').first(),
  ]);
  const silenced = [touch?.dueAt, reminder?.dueAt, escalating?.escalatesAt, lapsing?.lapsesAt];
  const times = [...silenced.map((at) => at && Math.max(at, silentUntilAt)), waiting?.resumeAt];
  const known = times.filter((at) => at !== undefined);
  return known.length > 0 ? Math.min(...known) : null;
}

/** The queue of today in the rep's zone: promises missed, overdue, due now, later today; at most `listLimit` of each, in the rep's order. */
export function findToday(world: World, now: number): Promise<Today> {
  return inOneRead(world.db, () => readToday(world, now));
}

async function readToday({ db, repZone }: World, now: number): Promise<Today> {
  const upTo = endOfDay(dayOf(now, repZone), repZone);
  const [{ priorities }, missed, missedCount, overdue, due, later] = await Promise.all([
    findRuleSettings(db),
    findMissed(db, now).limit(rankedLimit).toArray(dueReminders),
    findMissed(db, now).count(),
    dueIn(db, { fromAt: 0, toAt: now - overdueAfterMs }, now),
    dueIn(db, { fromAt: now - overdueAfterMs, toAt: now + 1 }, now),
    dueIn(db, { fromAt: now + 1, toAt: upTo }, now),
  ]);
  const listed = new Set(once([...missed, ...overdue, ...due, ...later], now));
  const rowsOf = await findRows(db, [...listed]);
  const list = (some: readonly Due[], keys: readonly PriorityKey[]): readonly QueueRow[] =>
    byPriority(rowsOf(some.filter((one) => listed.has(one))), keys, now)
      .slice(0, listLimit)
      .map(shown);
  return {
    now,
    missed: list(missed, priorities),
    missedCount,
    overdue: list(overdue, priorities),
    due: list(due, priorities),
    // What is still to come is walked in the order of its times.
    later: list(later, ['due']),
    hasMore: [missed, overdue, due, later].some(({ length }) => length > listLimit),
  };
}

/** Without the answer owed to a lead whose touch is due by then: that touch is the answer, and its row says until when. */
function once(all: readonly Due[], now: number): readonly Due[] {
  const touchAt = new Map(all.flatMap(({ leadId, touch }) => (touch ? [[leadId, touch.dueAt] as const] : [])));
  const isAnswered = ({ leadId, reminder, dueAt }: Due): boolean =>
    reminder?.kind === 'respond' && (touchAt.get(leadId) ?? Number.POSITIVE_INFINITY) <= Math.max(now, dueAt);
  return all.filter((one) => !isAnswered(one));
}

/** What a row of a queue is about. */
export type Due = Pick<QueueRow, 'leadId' | 'touch' | 'reminder'> & { readonly dueAt: number };

/** Promises that were not kept in time, the longest missed first. */
function findMissed(db: FollowthroughDb, now: number): Collection<Reminder, string> {
  return db.reminders.where('missedAt').belowOrEqual(now);
}

/** What is due then; without the promises that are missed, which are listed by themselves. */
async function dueIn(
  db: FollowthroughDb,
  { fromAt, toAt }: { fromAt: number; toAt: number },
  now: number,
): Promise<readonly Due[]> {
  const [touches, reminders] = await Promise.all([
    db.touches.where('dueAt').between(fromAt, toAt, true, false).limit(rankedLimit).toArray(),
    db.reminders.where('dueAt').between(fromAt, toAt, true, false).limit(rankedLimit).toArray(),
  ]);
  return [...dueTouches(touches), ...dueReminders(reminders.filter((reminder) => !isMissed(reminder, now)))];
}

/** Touches as what rows are about. */
export function dueTouches(touches: readonly Touch[]): readonly Due[] {
  return touches.map((touch) => ({ leadId: touch.leadId, dueAt: touch.dueAt, touch, reminder: null }));
}

/** Reminders as what rows are about. */
export function dueReminders(reminders: readonly Reminder[]): readonly Due[] {
  return reminders.map((reminder) => ({ leadId: reminder.leadId, dueAt: reminder.dueAt, touch: null, reminder }));
}

/** A row with what it is put in order by. */
export interface RankedRow extends Omit<QueueRow, 'score' | 'respondBy' | 'temperature'>, Prioritised {
  readonly score: number;
}

/** Makes rows of what is due, with the leads they are about; without those whose lead is not there. */
export async function findRows(
  db: FollowthroughDb,
  all: readonly Due[],
): Promise<(some: readonly Due[]) => readonly RankedRow[]> {
  const leadIds = [...new Set(all.map(({ leadId }) => leadId))];
  const [found, urls] = await Promise.all([db.leads.bulkGet(leadIds), urlsOf(db, leadIds)]);
  const leads = new Map(found.flatMap((lead) => (lead ? [[lead.id, lead] as const] : [])));
  return (some) =>
    some.flatMap(({ leadId, dueAt, touch, reminder }) => {
      const lead = leads.get(leadId);
      if (!lead) return [];
      const row = queueRow(lead, { touch, reminder, url: urls.get(leadId) ?? null });
      return [{ ...row, ...rankOf(lead, dueAt), score: row.score }];
    });
}

/** The row without what it was put in order by. */
export function shown(row: RankedRow): QueueRow {
  const { leadId, name, company, status, url, touch, reminder, temperature, score, respondBy } = row;
  return { leadId, name, company, status, url, touch, reminder, temperature, score, respondBy };
}
