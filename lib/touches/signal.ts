/**
 * What can happen to a run besides its own touches. Each sequence says what each leads to (`stops`); those that end
 * consent cannot be set to anything but a stop.
 *
 * `replied`: an answer on any channel · `booked`: a meeting is agreed · `answered`: the rep spoke with them outside the
 * plan · `out-of-office`: an automatic reply, with or without a return date · `household-replied`: somebody of the same
 * company or address answered · `opted-out`, `spam-complaint`, `explicit-no`: consent is gone · `expired`: the
 * opportunity is over · `ownership`: the record belongs to another rep · `consent-unclear` · `won` · `archived`.
 */
export const signals = [
  'replied',
  'booked',
  'answered',
  'out-of-office',
  'household-replied',
  'opted-out',
  'spam-complaint',
  'explicit-no',
  'expired',
  'ownership',
  'consent-unclear',
  'won',
  'archived',
] as const;

export type Signal = (typeof signals)[number];

/** What a signal does to a run. `pause` waits for the days the rule settings give, or until a return date. */
export type SignalVerb = 'go-on' | 'pause' | 'stop';

/** Signals that always stop a run, whatever its sequence says. */
export const lockedSignals: ReadonlySet<Signal> = new Set<Signal>([
  'opted-out',
  'spam-complaint',
  'explicit-no',
  'archived',
]);
