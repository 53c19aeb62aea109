import type { AllowedHours } from '../time/allowed-hours.ts';
import type { Reason } from '../touches/reason.ts';

/** May a touch on this channel happen now, and if not, when and why. */
export interface Permission {
  readonly allowed: boolean;
  /** The first allowed instant at or after now; null when no time will do (do-not-contact). */
  readonly nextAllowedAt: number | null;
  /** The zone the hours are in, IANA. */
  readonly zone: string;
  /** Null for channels without hours of their own. */
  readonly hours: AllowedHours | null;
  readonly why: readonly Reason[];
}
