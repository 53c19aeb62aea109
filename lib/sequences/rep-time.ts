import { addDelay } from '../time/add-delay.ts';
import { dayOf } from '../time/day.ts';
import { closedOn } from '../time/open-hours.ts';
import { workingHours } from '../time/working-time.ts';
import { instantOfWall, wallMs } from '../time/zone.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Away, Reach, Room } from './run.ts';

const dayMs = 24 * 60 * 60_000;
/** With no room for longer than this, a full day is as good as any other. */
const farthestDays = 90;
/** No rep who works at all has a longer time without. */
const mostDaysWithoutWork = 40;

/** The due time on the rep's first day of work after the absence, at the lead's same clock time, when it would fall within it. */
export function afterAway(due: DueTime, away: Away | undefined, rep: Pick<Reach, 'zone' | 'working'>): DueTime {
  if (!away || due.dueAt < away.fromAt || due.dueAt >= away.untilAt) return due;
  const { untilAt } = away;
  const dueAt = onDayOfWork(sameClockFrom(untilAt, due.dueAt, rep.zone), rep);
  return movedTime(due, 'moved-after-away', { dueAt, untilAt });
}

function onDayOfWork(
  at: number,
  { zone, working = workingHours(zone, null) }: Pick<Reach, 'zone' | 'working'>,
): number {
  for (let days = 0; days <= mostDaysWithoutWork; days += 1) {
    const then = addDelay(at, { amount: days, unit: 'days', at: null }, zone);
    if (closedOn(dayOf(then, working.zone), working) === null) return then;
  }
  return at;
}

/** The first instant from `fromAt` on when the clocks in `zone` show what they show at `at`. */
function sameClockFrom(fromAt: number, at: number, zone: string): number {
  const wall = wallMs(at, zone);
  const clock = wall - Math.floor(wall / dayMs) * dayMs;
  const day = Math.floor(wallMs(fromAt, zone) / dayMs) * dayMs;
  const first = instantOfWall(day + clock, zone);
  return first >= fromAt ? first : Math.max(fromAt, instantOfWall(day + dayMs + clock, zone));
}

/** The due time on the rep's next day that has room, at the same clock time; as it is where none has within 90 days. */
export function onDayWithRoom(due: DueTime, room: Room | undefined): DueTime {
  if (!room) return due;
  const fullOn = dayOf(due.dueAt, room.zone);
  if (hasRoom(fullOn, room)) return due;
  for (let days = 1; days <= farthestDays; days += 1) {
    const dueAt = addDelay(due.dueAt, { amount: days, unit: 'days', at: null }, room.zone);
    if (!hasRoom(dayOf(dueAt, room.zone), room)) continue;
    if (isClosed(fullOn, room)) return movedTime(due, 'moved-into-work-hours', { dueAt });
    return movedTime(due, 'moved-after-full-day', { dueAt, most: room.most, fullOn });
  }
  return due;
}

function hasRoom(on: string, room: Room): boolean {
  return (room.planned[on] ?? 0) < room.most && !isClosed(on, room);
}

function isClosed(on: string, { working }: Room): boolean {
  return working !== undefined && closedOn(on, working) !== null;
}
