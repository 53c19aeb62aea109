import { inOneRead } from '../../db/one-read.ts';
import type { FollowthroughDb } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { FoundList, ListWish } from '../../messages/said.ts';
import { byPriority } from '../../rules/priorities.ts';
import { dayOf, endOfDay, startOfDay } from '../../time/day.ts';
import { overdueAfterMs } from '../../touches/due.ts';
import { mondayOf, shiftDays } from '../../words/plain/calendar.ts';
import { type Due, dueReminders, dueTouches, findRows, listLimit, type RankedRow, shown } from '../find-due.ts';
import { queueRow, rankOf, urlsOf } from '../queue-row.ts';
import { findRuleSettings } from '../rule-settings.ts';
import type { World } from '../world.ts';

/** As many touches or reminders are looked through. */
const mostDue = 2000;
/** As many leads are looked through, so many at a time, until enough of them match. */
const mostLeads = 20_000;
const leadsAtOnce = 2000;
const enoughLeads = 500;
const dayMs = 24 * 60 * 60_000;

interface Looked {
  readonly rows: readonly RankedRow[];
  readonly isAll: boolean;
}

/** The rows that a wish asks for, in its order or the rep's own, at most `listLimit`; it says when there is more. */
export function findList(world: World, wish: ListWish, now: number): Promise<FoundList> {
  return inOneRead(world.db, async () => {
    const { priorities } = await findRuleSettings(world.db);
    const { rows, isAll } = wish.what === 'leads' ? await findLeads(world, wish, now) : await findDue(world, wish, now);
    const isAhead = wish.what !== 'leads' && wish.due === null;
    const usual = isAhead ? (['due'] as const) : priorities;
    const ordered = byPriority(rows, wish.sort.length > 0 ? wish.sort : usual, now);
    return { now, rows: ordered.slice(0, listLimit).map(shown), hasMore: rows.length > listLimit, isAll };
  });
}

async function findDue(world: World, wish: ListWish, now: number): Promise<Looked> {
  const { db } = world;
  const span = spanOf(wish.due, world.repZone, now);
  const [touches, reminders] = await Promise.all([
    wish.what === 'due'
      ? db.touches
          .where('dueAt')
          .between(...span, true, false)
          .limit(mostDue)
          .toArray()
      : [],
    wish.channel === null
      ? db.reminders
          .where('dueAt')
          .between(...span, true, false)
          .limit(mostDue)
          .toArray()
      : [],
  ]);
  const all: readonly Due[] = [
    ...dueTouches(touches.filter(({ channel }) => wish.channel === null || channel === wish.channel)),
    ...dueReminders(
      reminders.filter(({ kind }) => wish.what === 'due' || (kind === 'promise') === (wish.what === 'promises')),
    ),
  ];
  const asked = askedOf(world, wish, now);
  const leads = await db.leads.bulkGet([...new Set(all.map(({ leadId }) => leadId))]);
  const fitting = new Set(leads.flatMap((lead) => (lead && isWished(lead, asked) ? [lead.id] : [])));
  const some = all.filter(({ leadId }) => fitting.has(leadId));
  const rowsOf = await findRows(db, some);
  return { rows: rowsOf(some), isAll: Math.max(touches.length, reminders.length) < mostDue };
}

/** From when to when what a wish asks for is due. */
function spanOf(due: ListWish['due'], zone: string, now: number): readonly [from: number, to: number] {
  const today = dayOf(now, zone);
  if (due === null) return [0, Number.MAX_SAFE_INTEGER];
  if (due === 'today') return [0, endOfDay(today, zone)];
  if (due === 'overdue') return [0, now - overdueAfterMs];
  if (due !== 'this-week') return [startOfDay(due.on, zone), endOfDay(due.on, zone)];
  const monday = mondayOf(today);
  return [startOfDay(monday, zone), endOfDay(shiftDays(monday, 6), zone)];
}

interface AskedOf {
  readonly wish: ListWish;
  /** The last contact lies no later than this. */
  readonly quietSinceAt: number;
  /** The last answer lies no earlier than this; null where none is asked for. */
  readonly repliedFromAt: number | null;
}

function askedOf({ repZone }: World, wish: ListWish, now: number): AskedOf {
  const quietSinceAt = wish.quietDays === null ? Number.MAX_SAFE_INTEGER : now - wish.quietDays * dayMs;
  const repliedFromAt = wish.repliedSince === null ? null : startOfDay(wish.repliedSince, repZone);
  return { wish, quietSinceAt, repliedFromAt };
}

function isWished(lead: Lead, { wish, quietSinceAt, repliedFromAt }: AskedOf): boolean {
  const score = lead.score ?? 0;
  return (
    (lead.lastContactAt ?? lead.createdAt) <= quietSinceAt &&
    (repliedFromAt === null || (lead.lastReplyAt ?? -1) >= repliedFromAt) &&
    (wish.status === null ? lead.status !== 'archived' : lead.status === wish.status) &&
    (wish.temperature === null || lead.temperature === wish.temperature) &&
    (wish.scoreFrom === null || score >= wish.scoreFrom) &&
    (wish.scoreTo === null || score <= wish.scoreTo)
  );
}

/** Leads newest change first, until enough of them match or as many as may be were looked through. */
async function findLeads(world: World, wish: ListWish, now: number): Promise<Looked> {
  const { db } = world;
  const asked = askedOf(world, wish, now);
  const found: Lead[] = [];
  let [looked, isAll] = [0, false];
  while (!isAll && looked < mostLeads && found.length < enoughLeads) {
    const some = await db.leads.orderBy('updatedAt').reverse().offset(looked).limit(leadsAtOnce).toArray();
    found.push(...some.filter((lead) => isWished(lead, asked)));
    looked += some.length;
    isAll = some.length < leadsAtOnce;
  }
  return { rows: await leadRows(db, found), isAll };
}

async function leadRows(db: FollowthroughDb, leads: readonly Lead[]): Promise<readonly RankedRow[]> {
  const leadIds = leads.map(({ id }) => id);
  const [touches, urls] = await Promise.all([db.touches.where('leadId').anyOf(leadIds).toArray(), urlsOf(db, leadIds)]);
  const touchOf = new Map(touches.map((touch) => [touch.leadId, touch]));
  return leads.map((lead) => {
    const touch = touchOf.get(lead.id) ?? null;
    const row = queueRow(lead, { touch, reminder: null, url: urls.get(lead.id) ?? null });
    return { ...row, ...rankOf(lead, touch?.dueAt ?? Number.MAX_SAFE_INTEGER), score: row.score };
  });
}
