import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Room } from '../sequences/run.ts';
import { dayOf, startOfDay } from '../time/day.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { Touch } from '../touches/touch.ts';
import { workingOf } from './reach-of.ts';
import type { World } from './world.ts';

/** Touches counted when many are to find their days. */
const mostCounted = 20_000;

/** The rep's days while the touches of many leads are given theirs: each lead finds what those before it left. */
export interface DayPlan {
  /** At most so many touches a day; null where no cap is set. */
  readonly most: number | null;
  readonly working: OpenHours;
  /** How many touches stand on each day, `yyyy-MM-dd`. */
  readonly planned: Map<string, number>;
}

type Timed = Pick<Touch, 'dueAt'> | null;

/** How the rep's days stand, from today on, under the rep's own cap. */
export async function findDayPlan(world: World, rules: RuleSettings, now: number): Promise<DayPlan> {
  const { dayCap: most } = rules;
  const planned = most === null ? new Map<string, number>() : await findPlanned(world, [], now);
  return { most, working: workingOf(world, rules), planned };
}

/** How many touches stand on each of the rep's days from today on, leaving out those that are to find a day. */
export async function findPlanned(
  { db, repZone }: World,
  except: readonly Touch[],
  now: number,
): Promise<Map<string, number>> {
  const left = new Set(except.map(({ id }) => id));
  const fromAt = startOfDay(dayOf(now, repZone), repZone);
  const touches = await db.touches.where('dueAt').aboveOrEqual(fromAt).limit(mostCounted).toArray();
  const planned = new Map<string, number>();
  for (const { id, dueAt } of touches) {
    if (!left.has(id)) count(planned, dayOf(dueAt, repZone), 1);
  }
  return planned;
}

/** The room that is left for the one whose touch this is, as the engine takes it; null where no cap is set. */
export function roomBeside({ most, working, planned }: DayPlan, own: Timed): Room | null {
  if (most === null) return null;
  const { zone } = working;
  const others = new Map(planned);
  if (own) count(others, dayOf(own.dueAt, zone), -1);
  return { most, zone, planned: Object.fromEntries(others), working };
}

/** Counts that a touch went from one day to another: `from` null for one that is new, `to` null for one that is gone. */
export function countMove({ working: { zone }, planned }: DayPlan, { from, to }: { from: Timed; to: Timed }): void {
  if (from) count(planned, dayOf(from.dueAt, zone), -1);
  if (to) count(planned, dayOf(to.dueAt, zone), 1);
}

function count(planned: Map<string, number>, on: string, touches: number): void {
  planned.set(on, (planned.get(on) ?? 0) + touches);
}
