import { findHistory } from '../../db/history.ts';
import { whyUnreadable } from '../../db/readable.ts';
import type { DraftRow, LeadRow } from '../../db/schema.ts';
import { zoneOf } from '../../leads/zone-of.ts';
import type { RouteStop } from '../../messages/routes.ts';
import type { Activity } from '../../touches/activity.ts';
import { permissionOf } from '../find-prompt.ts';
import { touchesIn, undoneIn } from '../find-touches.ts';
import { findSuppressionsFor, historyIds } from '../load-run.ts';
import type { World } from '../world.ts';
import { asDoor, type DoorTouch } from './door-touches.ts';

/** Lines of history looked through for the last time at a door. */
const mostLines = 64;

/** A stop before it has its place on the route. */
export type UnplacedStop = Omit<RouteStop, 'place'>;

/**
 * Door touches with what is good to know there, as of `now`; null: as each falls due. Without those whose lead is gone or
 * cannot be read: the prompt sets it aside.
 */
export async function findStops(
  world: World,
  touches: readonly DoorTouch[],
  now: number | null,
): Promise<readonly UnplacedStop[]> {
  const { db } = world;
  const leadIds = touches.map(({ leadId }) => leadId);
  const [leads, drafts] = await Promise.all([
    db.leads.bulkGet(leadIds),
    db.drafts.bulkGet(leadIds.map((leadId) => `lead:${leadId}`)),
  ]);
  const stops = touches.map((touch, index) => {
    const lead = leads[index];
    if (!lead || whyUnreadable('leads', lead) !== null) return null;
    return findStop(world, { touch, lead, draft: drafts[index] }, now ?? touch.dueAt);
  });
  return Promise.all(stops.filter((stop) => stop !== null));
}

interface Found {
  readonly touch: DoorTouch;
  readonly lead: LeadRow;
  readonly draft: DraftRow | undefined;
}

async function findStop(world: World, { touch, lead, draft }: Found, at: number): Promise<UnplacedStop> {
  const [lines, suppressions] = await Promise.all([
    findHistory(world.db, historyIds(lead), { before: null, limit: mostLines }),
    findSuppressionsFor(world, lead),
  ]);
  const state = { lead, touches: touchesIn(lines), suppressions };
  const permission = permissionOf(state, { channel: touch.channel, where: zoneOf(lead, world) }, at);
  return {
    ...shownOf(lead, touch),
    permission,
    ...lastOf(lines),
    draft: draft?.text ?? '',
    draftIsSensitive: draft?.isSensitive ?? false,
  };
}

type Shown = Pick<
  RouteStop,
  'leadId' | 'touchId' | 'channel' | 'name' | 'company' | 'address' | 'title' | 'dueAt' | 'handedTo'
>;

function shownOf({ id, name, company, address }: LeadRow, touch: DoorTouch): Shown {
  const { id: touchId, channel, title, dueAt, handedTo = '' } = touch;
  return { leadId: id, touchId, channel, name, company, address, title, dueAt, handedTo };
}

function lastOf(lines: readonly Activity[]): Pick<RouteStop, 'lastAtDoor' | 'note'> {
  const undone = undoneIn(lines);
  const standing = lines.filter(({ commandId }) => !undone.has(commandId));
  const noted = standing.find((line) => (line.kind === 'touch' || line.kind === 'note') && isToShow(line));
  return {
    lastAtDoor: standing.map(atDoor).find((last) => last !== null) ?? null,
    note: noted && 'note' in noted ? noted.note : '',
  };
}

function isToShow({ note, isSensitive }: { readonly note: string; readonly isSensitive?: true }): boolean {
  return note !== '' && !isSensitive;
}

function atDoor(line: Activity): RouteStop['lastAtDoor'] {
  if (line.kind !== 'touch') return null;
  const channel = asDoor(line.channel);
  return channel && { at: line.at, channel, outcome: line.outcome };
}
