import type { LeadZone } from '../leads/zone-of.ts';
import type { AllowedHours } from '../time/allowed-hours.ts';
import type { Law } from '../touches/calling-hours.ts';
import type { Reason } from '../touches/reason.ts';

/** May a touch on this channel happen now, and if not, when and why. */
export interface Permission {
  readonly allowed: boolean;
  /** The first allowed instant at or after now; null when no time will do (do-not-contact, consent, no hours in common). */
  readonly nextAllowedAt: number | null;
  /** The zone the hours are told in, IANA: the likeliest of those the lead may be in. */
  readonly zone: string;
  /** Every zone the lead may be in; all of them must allow it. */
  readonly zones: readonly string[];
  /** What says so. `rep`: nothing does, and the zone is the rep's own. */
  readonly zoneFrom: LeadZone['from'];
  /** The hours it is now, or will be next, on the clock of `zone`; null for channels without hours of their own. */
  readonly hours: AllowedHours | null;
  /** All the hours of that day. */
  readonly spans: readonly AllowedHours[];
  /** The rule behind the hours; null where there are none. */
  readonly law: Law | null;
  readonly why: readonly Reason[];
}
