import type { Room } from '../sequences/run.ts';
import { dayOf } from '../time/day.ts';
import type { Touch } from '../touches/touch.ts';
import type { World } from './world.ts';

/** Touches counted when many are to find their days. */
const mostCounted = 20_000;

/** How many touches stand on each of the rep's days to come (`yyyy-MM-dd`), leaving out those that are to find a day. */
export async function findPlanned(
  { db, repZone }: World,
  except: readonly Touch[],
  now: number,
): Promise<Map<string, number>> {
  const left = new Set(except.map(({ id }) => id));
  const touches = await db.touches.where('dueAt').aboveOrEqual(now).limit(mostCounted).toArray();
  const planned = new Map<string, number>();
  for (const { id, dueAt } of touches) {
    if (!left.has(id)) count(planned, dayOf(dueAt, repZone), 1);
  }
  return planned;
}

/** Adds so many to a day. */
export function count(planned: Map<string, number>, on: string, touches: number): void {
  planned.set(on, (planned.get(on) ?? 0) + touches);
}

/** The room that is left, as the engine takes it; null where no cap is set. */
export function roomOf(planned: ReadonlyMap<string, number>, most: number | null, zone: string): Room | null {
  return most === null ? null : { most, zone, planned: Object.fromEntries(planned) };
}
