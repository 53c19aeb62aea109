import { addDelay } from '../time/add-delay.ts';
import { dayOf } from '../time/day.ts';
import { instantOfWall, wallMs } from '../time/zone.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Away, Room } from './run.ts';

const dayMs = 24 * 60 * 60_000;
/** With no room for longer than this, a full day is as good as any other. */
const farthestDays = 30;

/** The due time after the rep's absence, at the same clock time in `zone`, when it would fall within it. */
export function afterAway(due: DueTime, away: Away | undefined, zone: string): DueTime {
  if (!away || due.dueAt < away.fromAt || due.dueAt >= away.untilAt) return due;
  const { untilAt } = away;
  return movedTime(due, 'moved-after-away', { dueAt: sameClockFrom(untilAt, due.dueAt, zone), untilAt });
}

/** The first instant from `fromAt` on when the clocks in `zone` show what they show at `at`. */
function sameClockFrom(fromAt: number, at: number, zone: string): number {
  const wall = wallMs(at, zone);
  const clock = wall - Math.floor(wall / dayMs) * dayMs;
  const day = Math.floor(wallMs(fromAt, zone) / dayMs) * dayMs;
  const first = instantOfWall(day + clock, zone);
  return first >= fromAt ? first : Math.max(fromAt, instantOfWall(day + dayMs + clock, zone));
}

/** The due time on the rep's next day that has room, at the same clock time; as it is where none has within 30 days. */
export function onDayWithRoom(due: DueTime, room: Room | undefined): DueTime {
  if (!room) return due;
  const fullOn = dayOf(due.dueAt, room.zone);
  if (hasRoom(fullOn, room)) return due;
  for (let days = 1; days <= farthestDays; days += 1) {
    const dueAt = addDelay(due.dueAt, { amount: days, unit: 'days', at: null }, room.zone);
    if (hasRoom(dayOf(dueAt, room.zone), room)) {
      return movedTime(due, 'moved-after-full-day', { dueAt, most: room.most, fullOn });
    }
  }
  return due;
}

function hasRoom(on: string, { most, planned }: Room): boolean {
  return (planned[on] ?? 0) < most;
}
