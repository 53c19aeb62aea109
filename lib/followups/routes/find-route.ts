import { inOneRead } from '../../db/one-read.ts';
import { inOwnOrder } from '../../leads/addresses/own-order.ts';
import { orderByStreet } from '../../leads/addresses/route-order.ts';
import { mostStops, type Route, type RouteStop } from '../../messages/routes.ts';
import { dayOf, endOfDay, startOfDay } from '../../time/day.ts';
import type { World } from '../world.ts';
import { findDoneStops } from './done-stops.ts';
import { findDoorTouches } from './door-touches.ts';
import { findOwnOrder, saveOwnOrder } from './own-order.ts';
import { findStops, type UnplacedStop } from './route-stop.ts';

/** The doors of a day on the rep's clock, in the order to walk them. Today has those that are overdue too; no day before it can be asked for. */
export async function findRoute(world: World, asked: { on: string | null }, now: number): Promise<Route> {
  const todayOn = dayOf(now, world.repZone);
  const on = asked.on !== null && asked.on > todayOn ? asked.on : todayOn;
  const open = await inOneRead(world.db, () => readStops(world, { on, todayOn }, now));
  return { ...open, done: on === todayOn ? await findDoneStops(world, on) : [] };
}

/** Keeps the order of a day's stops; null: by street again. Of a day that is over nothing is kept. */
export async function keepRoute(
  world: Pick<World, 'db' | 'repZone'>,
  order: { on: string; touchIds: readonly string[] | null },
  now: number,
): Promise<void> {
  const todayOn = dayOf(now, world.repZone);
  if (order.on >= todayOn) await saveOwnOrder(world.db, order, todayOn);
}

async function readStops(
  world: World,
  { on, todayOn }: Pick<Route, 'on' | 'todayOn'>,
  now: number,
): Promise<Omit<Route, 'done'>> {
  const { db, repZone } = world;
  const isToday = on === todayOn;
  const times = { fromAt: isToday ? 0 : startOfDay(on, repZone), toAt: endOfDay(on, repZone) };
  const touches = await findDoorTouches(db, times, mostStops + 1);
  const listed = touches.slice(0, mostStops);
  const [found, own] = await Promise.all([findStops(world, listed, isToday ? now : null), findOwnOrder(db, on)]);
  const stops = placed(found);
  return {
    on,
    todayOn,
    stops: own ? inOwnOrder(stops, own) : stops,
    isOwnOrder: own !== null,
    hasMore: touches.length > mostStops,
  };
}

function placed(stops: readonly UnplacedStop[]): readonly RouteStop[] {
  return orderByStreet(stops).map(({ stop, place }) => ({ ...stop, place }));
}
