import { nextOpenInAll } from '../time/open-hours.ts';
import { type ChannelRules, courtesyHours } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import { type NextAllowed, nextAllowed, type Obstacle } from '../touches/next-allowed.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { DueTime } from './due-time.ts';
import type { Reach } from './run.ts';

/** Further off than this no better hour is worth the wait. */
const longestPreferenceMs = 7 * 24 * 60 * 60_000;

/**
 * The due time moved to the first instant that every rule of the channel allows, and from there, for calls, into the
 * hours the rep prefers. Where no time will do it stays, said so: the touch is then held.
 */
export function keptInRules(due: DueTime, channel: Channel, reach: Reach): DueTime {
  const rules = rulesOf(channel, reach);
  if (!rules) return due;
  const next = nextAllowed(due.dueAt, rules, reach.touchesAt ?? []);
  if (!next)
    return { dueAt: due.dueAt, why: [...due.why, reason('no-common-hours', { channel, zones: zonesOf(rules) })] };
  return preferably(moved(due, channel, next), channel, { rules, reach });
}

function rulesOf(channel: Channel, { rules, zone }: Reach): ChannelRules | null {
  if (rules) return rules[channel] ?? null;
  const courteous = courtesyHours(channel, zone);
  return courteous && { hours: [courteous], limits: [] };
}

function zonesOf({ hours }: ChannelRules): string {
  return [...new Set(hours.map(({ zone }) => zone))].join(' ');
}

function moved(due: DueTime, channel: Channel, { at, because }: NextAllowed): DueTime {
  if (!because) return due;
  return { dueAt: at, why: [...due.why, moveReason(because, { channel, fromAt: due.dueAt, dueAt: at })] };
}

interface Move {
  readonly channel: Channel;
  readonly fromAt: number;
  readonly dueAt: number;
}

function moveReason(obstacle: Obstacle, move: Move): Reason {
  if (obstacle.kind === 'limit') {
    const { most, inMs, law } = obstacle.limit;
    return reason('moved-after-limit', { ...move, most, inMs, law: law.citation });
  }
  const { zone, law } = obstacle.open;
  const values = { ...move, zone, law: law.citation };
  if (obstacle.kind === 'hours') return reason('moved-into-hours', { ...values, ...obstacle.span });
  if (obstacle.day.kind !== 'holiday') return reason('moved-off-weekend', values);
  return reason('moved-off-holiday', { ...values, holiday: obstacle.day.name });
}

function preferably(
  due: DueTime,
  channel: Channel,
  { rules, reach: { preferred, zone } }: { rules: ChannelRules; reach: Reach },
): DueTime {
  if (!preferred || channel !== 'call') return due;
  const wished = { zone, week: preferred, closedOnHolidaysOf: null };
  const next = nextOpenInAll(due.dueAt, [...rules.hours, wished]);
  if (!next || next.at === due.dueAt || next.at - due.dueAt > longestPreferenceMs) return due;
  const values = { channel, fromAt: due.dueAt, dueAt: next.at, zone };
  return { dueAt: next.at, why: [...due.why, reason('moved-into-preferred', values)] };
}
