import { inOneRead } from '../db/one-read.ts';
import type { Lead } from '../leads/lead.ts';
import { zoneOf } from '../leads/zone-of.ts';
import type { Mark, Marks } from '../messages/prompt.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { dayOf, endOfDay } from '../time/day.ts';
import { overdueAfterMs } from '../touches/due.ts';
import { soonMs } from '../words/due-text.ts';
import { isHeld } from '../words/pill-text.ts';
import { permissionOf } from './find-prompt.ts';
import { readLead } from './load-run.ts';
import { findOwners } from './mail/mail-owners.ts';
import type { World } from './world.ts';

/** How each of these records' leads stands, and until when that holds; without those that nobody follows (any more). */
export function findMarks(world: World, refs: readonly RecordRef[], now: number): Promise<Marks> {
  return inOneRead(world.db, () => readMarks(world, refs, now));
}

async function readMarks(world: World, refs: readonly RecordRef[], now: number): Promise<Marks> {
  const owners = await findOwners(world.db, refs);
  const leadIds = [...new Set([...owners.values()].flat())];
  const leads = await world.db.leads.bulkGet(leadIds);
  const marked = await Promise.all(leads.map((lead) => (lead && !lead.archived ? markedLead(world, lead, now) : null)));
  const standing = new Map(marked.flatMap((each) => (each ? [[each.leadId, each] as const] : [])));
  const found = [...owners].flatMap(([key, ids]) => {
    const marks = new Set(ids.flatMap((leadId) => standing.get(leadId)?.mark ?? []));
    const mark = urgency.find((one) => marks.has(one));
    return mark ? [[key, mark] as const] : [];
  });
  const changes = [...standing.values()].flatMap(({ changesAt }) => changesAt).filter((at) => at > now);
  return { marks: Object.fromEntries(found), staleAt: changes.length > 0 ? Math.min(...changes) : null };
}

const quarterMs = 15 * 60_000;
/** Of several people of one row, the most urgent one counts. */
const urgency: readonly Mark[] = ['overdue', 'due', 'later', 'held', 'followed'];

interface MarkedLead {
  readonly leadId: string;
  readonly mark: Mark;
  /** When it may be another. */
  readonly changesAt: readonly number[];
}

async function markedLead(world: World, lead: Lead, now: number): Promise<MarkedLead> {
  const leadId = lead.id;
  if (lead.doNotContact) return { leadId, mark: 'held', changesAt: [] };
  const { db, repZone } = world;
  const [touch, reminders] = await Promise.all([
    db.touches.where('leadId').equals(leadId).first(),
    db.reminders.where('leadId').equals(leadId).toArray(),
  ]);
  const reminded = reminders.map(({ dueAt }) => dueAt);
  const held = touch && touch.dueAt - now <= soonMs ? await findHeld(world, leadId, now) : null;
  const times = touch && !held ? [touch.dueAt, ...reminded] : reminded;
  const todayEndsAt = endOfDay(dayOf(now, repZone), repZone);
  const dueMark = times.length > 0 ? markAt(Math.min(...times), todayEndsAt, now) : 'followed';
  return {
    leadId,
    // What may be done now comes before what may not.
    mark: held && !isPressing(dueMark) ? 'held' : dueMark,
    changesAt: [
      ...times.flatMap((at) => [at - soonMs, at + overdueAfterMs, todayEndsAt]),
      ...(held?.untilAt ? [held.untilAt] : []),
      ...(touch && !held && touch.dueAt - now <= soonMs ? [nextQuarterAt(now)] : []),
    ],
  };
}

/** Hours that a law allows begin and end on a quarter of an hour, in every zone. */
function nextQuarterAt(now: number): number {
  return (Math.floor(now / quarterMs) + 1) * quarterMs;
}

function markAt(dueAt: number, todayEndsAt: number, now: number): Mark {
  if (now - dueAt >= overdueAfterMs) return 'overdue';
  if (dueAt - now <= soonMs) return 'due';
  return dueAt < todayEndsAt ? 'later' : 'followed';
}

function isPressing(mark: Mark): boolean {
  return mark === 'due' || mark === 'overdue';
}

/** Until when the open touch of a lead, due by now, may not happen; null when it may, `untilAt` null when nobody knows. */
async function findHeld(world: World, leadId: string, now: number): Promise<{ untilAt: number | null } | null> {
  const state = await readLead(world, leadId, now);
  if (!('lead' in state) || !state.touch) return null;
  const where = zoneOf(state.lead, world);
  const permission = permissionOf(state, { channel: state.touch.channel, where }, now);
  return isHeld(state.touch, permission, now) ? { untilAt: permission.nextAllowedAt } : null;
}
