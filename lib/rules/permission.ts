import type { Reason } from '../touches/reason.ts';

/** Hours of a day during which a channel may be used, minutes after local midnight: `[480, 1260)` is 8:00–21:00. */
export interface AllowedHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

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
