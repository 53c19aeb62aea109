import { type AllowedHours, hours, type Week, weekOf } from '../time/allowed-hours.ts';
import type { OpenHours } from '../time/open-hours.ts';
import type { Channel } from './channel.ts';

/** Where a rule comes from. None of it is legal advice. */
export interface Law {
  /** As lawyers cite it: `47 CFR 64.1200(c)(1)`. */
  readonly citation: string;
  readonly url: string;
  /** The day on which it was looked up. */
  readonly asOfOn: string;
  /** A law, a code that binds those who signed it, or no rule at all but good manners. */
  readonly force: 'law' | 'code' | 'courtesy';
}

/** The hours in which a rule lets a channel be used, on the clocks of one place where the lead may be. */
export interface LegalHours extends OpenHours {
  readonly law: Law;
}

/** At most so many touches in any stretch of time so long. */
export interface TouchLimit {
  readonly most: number;
  readonly inMs: number;
  readonly law: Law;
}

/** All that binds the use of a channel for one lead: every one of the hours and every limit must allow it. */
export interface ChannelRules {
  readonly hours: readonly LegalHours[];
  readonly limits: readonly TouchLimit[];
}

/** Where no law is known: the US federal hours, as nobody wants a call, a text or a knock outside them. */
export const courtesy: Law = { citation: '', url: '', asOfOn: '2026-11-22', force: 'courtesy' };

const courteous: readonly AllowedHours[] = [hours(8, 21)];
const courteousWeek: Week = weekOf(courteous, courteous, courteous);
const disturbing: ReadonlySet<Channel> = new Set<Channel>(['call', 'sms', 'whatsapp', 'door-knock']);

/** The hours good manners leave a channel in a zone, 8:00–21:00; null for one that disturbs nobody. */
export function courtesyHours(channel: Channel, zone: string): LegalHours | null {
  if (!disturbing.has(channel)) return null;
  return { zone, week: courteousWeek, closedOnHolidaysOf: null, law: courtesy };
}
