import { inOneRead } from '../db/one-read.ts';
import { whyUnreadable } from '../db/readable.ts';
import type { FollowthroughDb, LeadRow } from '../db/schema.ts';
import { barredFor, type Suppression, suppressionIdsFor } from '../rules/suppression.ts';
import type { Reminder } from '../touches/reminder.ts';
import type { Touch } from '../touches/touch.ts';
import { findUnannounced, findUnannouncedReminders } from './find-due.ts';
import { leftOver, type Unreadable } from './unreadable.ts';
import type { World } from './world.ts';

/** What has fallen due and the rep has not been told of. */
export interface Untold {
  readonly touches: readonly Touch[];
  readonly reminders: readonly Reminder[];
  readonly leads: ReadonlyMap<string, LeadRow>;
  /** Of those, what may never happen, as its lead may not be contacted: nobody is to be told of it. */
  readonly barred: ReadonlySet<string>;
  /** Rows that cannot be told of: damaged, or of a lead who is not there. To be set aside. */
  readonly unreadable: readonly Unreadable[];
}

/** What the rep is to be told of now, at most `limit` touches and as many reminders. */
export function findUntold(world: World, limit: number, now: number): Promise<Untold> {
  return inOneRead(world.db, () => readUntold(world, limit, now));
}

async function readUntold(world: World, limit: number, now: number): Promise<Untold> {
  const { db } = world;
  const unreadable: Unreadable[] = [];
  const [touches, reminders] = await Promise.all([
    findUnannounced(db, now, limit),
    findUnannouncedReminders(db, now, limit),
  ]);
  const all = {
    touches: sound(touches, 'touches', unreadable),
    reminders: sound(reminders, 'reminders', unreadable),
  };
  const leads = await findLeads(db, [...all.touches, ...all.reminders], unreadable);
  const due = {
    touches: withLead(all.touches, { table: 'touches', leads, unreadable }),
    reminders: withLead(all.reminders, { table: 'reminders', leads, unreadable }),
  };
  return { ...due, leads, barred: await findBarred(world, due, leads), unreadable };
}

function sound<Row extends { readonly id: string }>(
  rows: readonly Row[],
  table: 'touches' | 'reminders' | 'leads',
  unreadable: Unreadable[],
): readonly Row[] {
  return rows.filter((row) => {
    const problem = whyUnreadable(table, row);
    if (problem) unreadable.push({ table, key: row.id, row, problem });
    return problem === null;
  });
}

async function findLeads(
  db: FollowthroughDb,
  due: ReadonlyArray<Touch | Reminder>,
  unreadable: Unreadable[],
): Promise<ReadonlyMap<string, LeadRow>> {
  const found = await db.leads.bulkGet([...new Set(due.map(({ leadId }) => leadId))]);
  const leads = sound(
    found.filter((lead) => lead !== undefined),
    'leads',
    unreadable,
  );
  return new Map(leads.map((lead) => [lead.id, lead]));
}

interface Sorting {
  readonly table: 'touches' | 'reminders';
  readonly leads: ReadonlyMap<string, LeadRow>;
  readonly unreadable: Unreadable[];
}

function withLead<Row extends { readonly id: string; readonly leadId: string }>(
  rows: readonly Row[],
  { table, leads, unreadable }: Sorting,
): readonly Row[] {
  // What hangs on a damaged lead is set aside with them.
  const damaged = new Set(unreadable.filter((one) => one.table === 'leads').map(({ key }) => key));
  const orphans = rows.filter(({ leadId }) => !leads.has(leadId) && !damaged.has(leadId));
  unreadable.push(...orphans.map((row) => leftOver(table, row.id, row)));
  return rows.filter(({ leadId }) => leads.has(leadId));
}

/** The ids of the touches and reminders that may never happen. The rep's own reminders are no contact. */
async function findBarred(
  { db, country }: World,
  { touches, reminders }: Pick<Untold, 'touches' | 'reminders'>,
  leads: ReadonlyMap<string, LeadRow>,
): Promise<ReadonlySet<string>> {
  const list = await findEntries(db, [...leads.values()], country);
  const isBarred = (leadId: string, channel: Touch['channel'] | null): boolean => {
    const lead = leads.get(leadId);
    if (!lead || channel === 'task') return false;
    const { all, channels } = barredFor(lead, list.get(leadId) ?? []);
    return lead.doNotContact || all || (channel !== null && channels.includes(channel));
  };
  return new Set([
    ...touches.filter(({ leadId, channel }) => isBarred(leadId, channel)).map(({ id }) => id),
    ...reminders.filter(({ leadId, kind }) => kind === 'respond' && isBarred(leadId, null)).map(({ id }) => id),
  ]);
}

/** For each lead what bars something for them, looked up at once. */
async function findEntries(
  db: FollowthroughDb,
  leads: readonly LeadRow[],
  country: string,
): Promise<ReadonlyMap<string, readonly Suppression[]>> {
  if ((await db.suppressions.count()) === 0) return new Map();
  const idsOf = new Map(leads.map((lead) => [lead.id, suppressionIdsFor(lead, country)]));
  const found = await db.suppressions.bulkGet([...new Set([...idsOf.values()].flat())]);
  const entries = new Map(found.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])));
  return new Map([...idsOf].map(([leadId, ids]) => [leadId, ids.flatMap((id) => entries.get(id) ?? [])]));
}
