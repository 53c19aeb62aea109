import { type ReadonlySignal, signal } from '@preact/signals';
import type { Clock } from './clock.ts';

/** Now, as far as the words on the screen are concerned. */
export interface Ticking {
  readonly now: ReadonlySignal<number>;
  /** Tick again when words go stale at this instant, or at the turn of the minute, whichever comes first. */
  readonly tickAt: (staleAt: number | null) => void;
  /** Something happened: what is said of it must not be told by an older clock. */
  readonly tickNow: () => void;
  readonly start: () => () => void;
}

const minuteMs = 60_000;
const leastMs = 1_000;

/** A clock that ticks once a minute, and at the instants that words change. */
export function createTicking(world: Clock): Ticking {
  const now = signal(world.now());
  let staleAt: number | null = null;
  let stop = (): void => {};
  const plan = (): void => {
    stop();
    stop = world.wait(msToNextTick(world.now(), staleAt), tick);
  };
  const tick = (): void => {
    now.value = world.now();
    staleAt = null;
    plan();
  };
  return {
    now,
    tickAt: (at) => {
      if (at === staleAt) return;
      staleAt = at;
      plan();
    },
    tickNow: tick,
    start: () => {
      tick();
      return () => stop();
    },
  };
}

function msToNextTick(now: number, staleAt: number | null): number {
  const toMinute = minuteMs - (now % minuteMs);
  const toStale = staleAt !== null && staleAt > now ? staleAt - now : toMinute;
  return Math.max(leastMs, Math.min(toMinute, toStale));
}
