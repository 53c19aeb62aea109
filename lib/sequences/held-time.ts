import type { Channel } from '../touches/channel.ts';
import { countedByLaw } from '../touches/past-touch.ts';
import { type BoundChannel, keptInRules, preferredTime, rulesOf } from './kept-in-rules.ts';
import type { DueTime } from './moved-time.ts';
import { afterAway, onDayWithRoom } from './rep-time.ts';
import type { Reach, Run } from './run.ts';
import { spacedTime } from './spaced-time.ts';

/** A due time to be held against all the rules. */
export interface Holding {
  readonly due: DueTime;
  readonly channel: Channel;
  /** As `Spaced` has it. */
  readonly retriedAfter: Channel | null;
  /** Does it come on a full day too: what waits for less than a day does not wait for another. */
  readonly needsNoRoom: boolean;
}

/** After so many turns the rules will not agree. */
const mostTurns = 60;

/**
 * The first time from then on at which all rules hold at once: gaps, caps, the law, the rep's absence, room on the rep's
 * day; then, if nothing else speaks against it, the hours the rep prefers. Gaps and caps, once kept, are kept by any later
 * time; the others take turns until none moves it.
 */
export function heldTime(run: Run, { due, channel, retriedAfter, needsNoRoom }: Holding): DueTime {
  const { reach } = run;
  const rep: Rep = { ...reach, room: needsNoRoom ? undefined : reach.room };
  const bound = boundChannel(channel, reach);
  let held = spacedTime(run, due, { channel, retriedAfter });
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const lawful = bound ? keptInRules(held, bound) : held;
    held = keptForRep(lawful, rep);
    if (held === lawful) break;
  }
  if (!bound) return held;
  const preferred = preferredTime(held, channel, { rules: bound.rules, reach });
  return keptForRep(preferred, rep) === preferred ? preferred : held;
}

type Rep = Pick<Reach, 'away' | 'zone' | 'working'> & { readonly room: Reach['room'] | undefined };

function keptForRep(due: DueTime, rep: Rep): DueTime {
  return onDayWithRoom(afterAway(due, rep.away, rep), rep.room);
}

function boundChannel(channel: Channel, reach: Reach): BoundChannel | null {
  const rules = rulesOf(channel, reach);
  if (!rules) return null;
  return { channel, rules, touchesAt: rules.limits.length === 0 ? [] : countedByLaw(reach.touches ?? []) };
}
