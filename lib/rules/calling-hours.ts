import { nextWithinHours } from '../time/allowed-hours.ts';
import { callingHours } from '../touches/calling-hours.ts';
import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Permission } from './permission.ts';

/** What decides whether a touch may happen. */
export interface PermissionQuestion {
  readonly channel: Channel;
  /** IANA zone whose clocks count. */
  readonly zone: string;
  /** False when the lead's own zone is unknown and `zone` is the rep's. */
  readonly zoneIsLeads: boolean;
  readonly doNotContact: boolean;
}

/** May a touch on this channel happen now; exact across DST. A task contacts nobody, so do-not-contact leaves it allowed. */
export function permissionFor(question: PermissionQuestion, now: number): Permission {
  const { channel, zone, zoneIsLeads, doNotContact } = question;
  const hours = callingHours(channel);
  if (doNotContact && channel !== 'task') {
    return { allowed: false, nextAllowedAt: null, zone, hours, why: [reason('do-not-contact')] };
  }
  const nextAllowedAt = nextWithinHours(now, hours, zone);
  const allowed = nextAllowedAt === now;
  if (!hours) return { allowed, nextAllowedAt, zone, hours, why: [reason('no-calling-hours', { channel })] };
  const inZone = reason(zoneIsLeads ? 'zone-of-lead' : 'zone-of-rep', { zone });
  return { allowed, nextAllowedAt, zone, hours, why: [hoursReason(question, nextAllowedAt, now), inZone] };
}

function hoursReason({ channel, zone }: PermissionQuestion, nextAt: number, now: number): Reason {
  const values = { channel, ...callingHours(channel), zone };
  return nextAt === now
    ? reason('inside-calling-hours', values)
    : reason('outside-calling-hours', { ...values, nextAt });
}
