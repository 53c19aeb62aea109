import type { FollowthroughDb, JournalRow } from '../../db/schema.ts';
import type { Lead } from '../../leads/lead.ts';
import type { DoneStop } from '../../messages/routes.ts';
import { endOfDay, startOfDay } from '../../time/day.ts';
import { outcomeIds } from '../../touches/outcome.ts';
import { findKeptId } from '../kept-lead.ts';
import { findRestorable } from '../restorable.ts';
import type { World } from '../world.ts';
import { asDoor } from './door-touches.ts';

/** So many of a day's commands are looked through. */
const mostCommands = 1000;

/** The doors called at on a day, the latest first; without those that were undone. */
export async function findDoneStops({ db, repZone }: World, on: string): Promise<readonly DoneStop[]> {
  const [fromAt, toAt] = [startOfDay(on, repZone), endOfDay(on, repZone)];
  const entries = await db.journal
    .where('at')
    .between(fromAt, toAt, true, false)
    .reverse()
    .limit(mostCommands)
    .toArray();
  const logged = entries.flatMap((entry) => {
    const door = entry.undoneBy === null ? loggedAtDoor(entry) : null;
    return door ? [{ entry, ...door }] : [];
  });
  const restorable = await findRestorable(
    db,
    logged.map(({ entry }) => entry),
  );
  const leads = await leadsOf(
    db,
    logged.map(({ entry }) => entry.leadId),
  );
  return logged.flatMap(({ entry: { id, leadId, at }, channel, outcome }) => {
    const lead = leads.get(leadId);
    if (!lead) return [];
    const { name, address } = lead;
    return [{ commandId: id, leadId: lead.id, name, address, channel, outcome, at, canUndo: restorable.has(id) }];
  });
}

function loggedAtDoor({ says }: JournalRow): Pick<DoneStop, 'channel' | 'outcome'> | null {
  const said = says.find(({ rule }) => rule === 'logged-outcome');
  const channel = asDoor(said?.values['channel']);
  const outcome = outcomeIds.find((one) => one === said?.values['outcome']);
  return channel && outcome ? { channel, outcome } : null;
}

/** The leads by the ids they had then: one that was merged since is the one it was merged into. */
async function leadsOf(db: FollowthroughDb, leadIds: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const ids = [...new Set(leadIds)];
  const found = await db.leads.bulkGet(ids);
  const leads = await Promise.all(ids.map(async (id, index) => found[index] ?? db.leads.get(await findKeptId(db, id))));
  return new Map(ids.flatMap((id, index) => (leads[index] ? [[id, leads[index]] as const] : [])));
}

type Named = Pick<Lead, 'id' | 'name' | 'address'>;
