import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Room } from '../sequences/run.ts';
import { dayOf, endOfDay, nextDay, startOfDay } from '../time/day.ts';
import { closedOn } from '../time/open-hours.ts';
import { workingOf } from './reach-of.ts';
import type { World } from './world.ts';

/** As far ahead as a full day can push a touch. */
const daysAhead = 21;

/**
 * How many touches are due on each of the rep's days to come, counted up to the cap; null where no cap is set. A day the
 * rep does not work is full: what a full day moves goes to the next day of work.
 */
export async function findRoom(world: World, rules: RuleSettings, now: number): Promise<Room | null> {
  const { dayCap } = rules;
  if (dayCap === null) return null;
  const working = workingOf(world, rules);
  const days = [dayOf(now, world.repZone)];
  while (days.length < daysAhead) days.push(nextDay(days.at(-1) ?? ''));
  const counts = await Promise.all(days.map((on) => (closedOn(on, working) ? dayCap : countOn(world, { on, dayCap }))));
  return {
    most: dayCap,
    zone: world.repZone,
    planned: Object.fromEntries(days.map((on, index) => [on, counts[index] ?? 0])),
  };
}

async function countOn({ db, repZone }: World, { on, dayCap }: { on: string; dayCap: number }): Promise<number> {
  const due = db.touches.where('dueAt').between(startOfDay(on, repZone), endOfDay(on, repZone), true, false);
  return (await due.limit(dayCap).primaryKeys()).length;
}
