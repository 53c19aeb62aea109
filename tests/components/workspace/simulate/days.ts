import type { BacklogDay } from '../../../../lib/insight/backlog.ts';
import type { Backlog } from '../../../../lib/messages/workspace.ts';

/** One of the rep's days with so many touches by channel. */
export function backlogDay(on: string, byChannel: BacklogDay['byChannel'], capacity: number | null): BacklogDay {
  const touches = Object.values(byChannel).reduce((sum, count) => sum + count, 0);
  return { on, byChannel, touches, capacity, movedAway: 0 };
}

/** The days as they stand, and with a change. */
export function backlog(
  now: readonly BacklogDay[],
  changed: readonly BacklogDay[],
  all: Partial<Backlog> = {},
): Backlog {
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is a list of days, never a function, so nothing awaits it.
  return { now, then: changed, runs: 60, isAll: true, ...all };
}
