import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Room } from '../sequences/run.ts';
import { dayOf, endOfDay, nextDay, startOfDay } from '../time/day.ts';
import type { Touch } from '../touches/touch.ts';
import { workingOf } from './reach-of.ts';
import type { World } from './world.ts';

/** Days looked at together: where fewer touches than the cap fall due on all of them, none of them is full. */
const daysAtOnce = 28;
/** As far ahead as days are counted, a year: one later than that is not full yet. */
const daysAhead = 13 * daysAtOnce;

/** How full the rep's days to come are, for a lead who has no open touch; null where no cap is set. */
export function findRoom(world: World, rules: RuleSettings, now: number): Promise<Room | null> {
  return findRoomBeside(world, { rules, touch: null }, now);
}

/** How full the touches of the others make the rep's days: this one takes no room from itself. */
export async function findRoomBeside(
  world: World,
  { rules, touch }: { readonly rules: RuleSettings; readonly touch: Pick<Touch, 'id'> | null },
  now: number,
): Promise<Room | null> {
  const { dayCap: most } = rules;
  if (most === null) return null;
  const days = daysFrom(dayOf(now, world.repZone));
  const spans = Array.from({ length: daysAhead / daysAtOnce }, (_, at) =>
    days.slice(at * daysAtOnce, (at + 1) * daysAtOnce),
  );
  const counted = await Promise.all(spans.map((span) => countDays(world, { days: span, most, but: touch?.id ?? '' })));
  const planned = Object.fromEntries(counted.flat());
  return { most, zone: world.repZone, planned, working: workingOf(world, rules) };
}

function daysFrom(today: string): readonly string[] {
  const days = [today];
  for (let on = nextDay(today); days.length < daysAhead; on = nextDay(on)) days.push(on);
  return days;
}

interface Counting {
  readonly days: readonly string[];
  /** No day is counted beyond it. */
  readonly most: number;
  /** The touch that is not counted. */
  readonly but: string;
}

type DayCount = readonly [on: string, touches: number];

/** The touches of each day; nothing where no day can be full. */
async function countDays(world: World, counting: Counting): Promise<readonly DayCount[]> {
  const { days, most } = counting;
  if ((await countOn(world, counting)) < most) return [];
  return Promise.all(days.map(async (on) => [on, await countOn(world, { ...counting, days: [on] })] as const));
}

async function countOn({ db, repZone }: World, { days, most, but }: Counting): Promise<number> {
  const [firstOn = '', lastOn = firstOn] = [days[0], days.at(-1)];
  const due = db.touches.where('dueAt').between(startOfDay(firstOn, repZone), endOfDay(lastOn, repZone), true, false);
  const ids = await due.limit(most + 1).primaryKeys();
  return Math.min(most, ids.filter((id) => id !== but).length);
}
