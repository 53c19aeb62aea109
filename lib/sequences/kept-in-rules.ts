import { nextOpenInAll } from '../time/open-hours.ts';
import { type ChannelRules, courtesyHours } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import { nextAllowed, type Obstacle } from '../touches/next-allowed.ts';
import { reason } from '../touches/reason.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Reach } from './run.ts';

/** Further off than this no better hour is worth the wait. */
const longestPreferenceMs = 7 * 24 * 60 * 60_000;

/** A channel with what binds it, and when the touches were made that its limits count. */
export interface BoundChannel {
  readonly channel: Channel;
  readonly rules: ChannelRules;
  readonly touchesAt: readonly number[];
}

/** What binds a channel for this lead; null for one that no rule binds. */
export function rulesOf(channel: Channel, { rules, zone }: Reach): ChannelRules | null {
  if (rules) return rules[channel] ?? null;
  const courteous = courtesyHours(channel, zone);
  return courteous && { hours: [courteous], limits: [] };
}

/**
 * The due time moved to the first instant that every rule of the channel allows. Where no time will do it stays, said so:
 * the touch is then held.
 */
export function keptInRules(due: DueTime, { channel, rules, touchesAt }: BoundChannel): DueTime {
  const next = nextAllowed(due.dueAt, rules, touchesAt);
  if (!next) return saidNever(due, channel, rules);
  return next.because ? movedOff(due, next.because, { channel, dueAt: next.at }) : due;
}

function saidNever(due: DueTime, channel: Channel, { hours }: ChannelRules): DueTime {
  if (due.why.some(({ rule }) => rule === 'no-common-hours')) return due;
  const zones = [...new Set(hours.map(({ zone }) => zone))].join(' ');
  return { ...due, why: [...due.why, reason('no-common-hours', { channel, zones })] };
}

function movedOff(
  due: DueTime,
  obstacle: Obstacle,
  to: { readonly channel: Channel; readonly dueAt: number },
): DueTime {
  if (obstacle.kind === 'limit') {
    const { most, inMs, law } = obstacle.limit;
    return movedTime(due, 'moved-after-limit', { ...to, most, inMs, law: law.citation });
  }
  const { zone, law } = obstacle.open;
  const values = { ...to, zone, law: law.citation };
  if (obstacle.kind === 'hours') return movedTime(due, 'moved-into-hours', { ...values, ...obstacle.span });
  if (obstacle.day.kind !== 'holiday') return movedTime(due, 'moved-off-weekend', values);
  return movedTime(due, 'moved-off-holiday', { ...values, holiday: obstacle.day.name });
}

/** The due time of a call moved into the hours the rep prefers, where they are near; still inside its own hours. */
export function preferredTime(due: DueTime, channel: Channel, { rules, reach }: Preferring): DueTime {
  const { preferred, zone } = reach;
  if (!preferred || channel !== 'call') return due;
  const wished = { zone, week: preferred, closedOnHolidaysOf: null };
  const next = nextOpenInAll(due.dueAt, [...rules.hours, wished]);
  if (!next || next.at === due.dueAt || next.at - due.dueAt > longestPreferenceMs) return due;
  return movedTime(due, 'moved-into-preferred', { channel, dueAt: next.at, zone });
}

interface Preferring {
  readonly rules: ChannelRules;
  readonly reach: Reach;
}
