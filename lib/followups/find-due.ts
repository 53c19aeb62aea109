import { Dexie } from 'dexie';
import { inOneRead } from '../db/one-read.ts';
import type { FollowthroughDb } from '../db/schema.ts';
import { wordsOf } from '../leads/identity.ts';
import type { Lead } from '../leads/lead.ts';
import type { QueueRow } from '../messages/prompt.ts';
import type { LeadPage, Today } from '../messages/protocol.ts';
import { dayOf, endOfDay } from '../time/day.ts';
import { overdueAfterMs } from '../touches/due.ts';
import type { Touch } from '../touches/touch.ts';
import type { World } from './world.ts';

/** Rows in one list of today, and in one page of leads. */
export const listLimit = 50;
/** The badge counts no further than this; a longer queue shows `99+`. */
export const badgeLimit = 100;

/** Open touches that are due and of which the rep has not been told, earliest first. */
export function findUnannounced(db: FollowthroughDb, now: number, limit: number): Promise<readonly Touch[]> {
  return db.touches.where('[announced+dueAt]').between([0, Dexie.minKey], [0, now], true, true).limit(limit).toArray();
}

/** How many touches are due, counted up to `badgeLimit`. */
export async function countDue(db: FollowthroughDb, now: number): Promise<number> {
  const keys = await db.touches.where('dueAt').belowOrEqual(now).limit(badgeLimit).primaryKeys();
  return keys.length;
}

/** The instant something is next to be done: an announcement, or a paused run to take up. Null when nothing waits. */
export async function nextWakeAt(db: FollowthroughDb): Promise<number | null> {
  const [touch, paused] = await Promise.all([
    db.touches.where('[announced+dueAt]').between([0, Dexie.minKey], [0, Dexie.maxKey]).first(),
    db.enrollments.orderBy('resumeAt').first(),
  ]);
  const times = [touch?.dueAt, paused?.resumeAt].filter((at) => at !== undefined);
  return times.length > 0 ? Math.min(...times) : null;
}

/** The queue of today in the rep's zone: overdue, due now, later today; at most `listLimit` of each. */
export function findToday(world: World, now: number): Promise<Today> {
  return inOneRead(world.db, () => readToday(world, now));
}

async function readToday({ db, repZone }: World, now: number): Promise<Today> {
  const upTo = endOfDay(dayOf(now, repZone), repZone);
  const range = (from: number, to: number): Promise<Touch[]> =>
    db.touches
      .where('dueAt')
      .between(from, to, true, false)
      .limit(listLimit + 1)
      .toArray();
  const [overdue, due, later] = await Promise.all([
    range(0, now - overdueAfterMs),
    range(now - overdueAfterMs, now + 1),
    range(now + 1, upTo),
  ]);
  const lists = [overdue, due, later].map((touches) => queueRows(db, touches.slice(0, listLimit)));
  const [overdueRows = [], dueRows = [], laterRows = []] = await Promise.all(lists);
  const hasMore = [overdue, due, later].some(({ length }) => length > listLimit);
  return { now, overdue: overdueRows, due: dueRows, later: laterRows, hasMore };
}

/** Leads followed, newest change first; with a search, those whose every word begins one of theirs. */
export async function findLeads(
  { db }: World,
  { search, after }: { search: string; after: string | null },
): Promise<LeadPage> {
  const offset = Number.parseInt(after ?? '0', 10) || 0;
  const [longest, ...others] = [...wordsOf(search)].sort((a, b) => b.length - a.length);
  const found = longest
    ? db.leads
        .where('words')
        .startsWith(longest)
        .distinct()
        .filter(({ words }) => others.every((other) => words.some((word) => word.startsWith(other))))
    : db.leads.orderBy('updatedAt').reverse();
  const leads = await found
    .offset(offset)
    .limit(listLimit + 1)
    .toArray();
  const next = leads.length > listLimit ? String(offset + listLimit) : null;
  return { rows: await leadRows(db, leads.slice(0, listLimit)), next };
}

async function queueRows(db: FollowthroughDb, touches: readonly Touch[]): Promise<readonly QueueRow[]> {
  const leadIds = touches.map(({ leadId }) => leadId);
  const [leads, urls] = await Promise.all([db.leads.bulkGet(leadIds), urlsOf(db, leadIds)]);
  return touches.flatMap((touch, index) => {
    const lead = leads[index];
    return lead ? [queueRow(lead, { touch, url: urls.get(lead.id) ?? null })] : [];
  });
}

async function leadRows(db: FollowthroughDb, leads: readonly Lead[]): Promise<readonly QueueRow[]> {
  const leadIds = leads.map(({ id }) => id);
  const [touches, urls] = await Promise.all([
    Promise.all(leadIds.map((leadId) => db.touches.where('leadId').equals(leadId).first())),
    urlsOf(db, leadIds),
  ]);
  return leads.map((lead, index) => queueRow(lead, { touch: touches[index] ?? null, url: urls.get(lead.id) ?? null }));
}

function queueRow({ id, name, company, status }: Lead, { touch, url }: Pick<QueueRow, 'touch' | 'url'>): QueueRow {
  return { leadId: id, name, company, status, url, touch };
}

async function urlsOf(db: FollowthroughDb, leadIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  // One range each, side by side: `anyOf` walks a cursor, which costs a turn of the event loop for each row.
  const records = await Promise.all(leadIds.map((leadId) => db.records.where('leadId').equals(leadId).toArray()));
  return new Map(records.flat().map(({ leadId, url }) => [leadId, url]));
}
