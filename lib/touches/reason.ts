/**
 * Why something was decided: the rule, the figures it used, and the evidence.
 * `rule` is a key under `reason` in the locale files; `values` fill its sentence.
 * A value whose name ends in `At` is an instant, in `On` a day, in `Ms` a duration; `channel`, `outcome` and `step` are named.
 */
export interface Reason {
  readonly rule: RuleId;
  readonly values: Readonly<Record<string, string | number>>;
  /** Ids of the activities it rests on. */
  readonly evidence: readonly string[];
}

/** Every rule that can decide something. Each has a sentence in the locale files; a test holds that. */
export const ruleIds = [
  // where a due time comes from
  'sequence-started',
  'step-delay',
  'first-step-delay',
  'retry-after-outcome',
  'advance-after-outcome',
  'callback-agreed',
  'rep-chose-time',
  'snoozed',
  'skipped-step',
  'repeats',
  'moved-into-hours',
  'kept-after-gap',
  // which channel
  'channel-first-choice',
  'channel-fallback',
  'channel-missing',
  'step-not-needed',
  // why a run waits or ends
  'paused-after-outcome',
  'paused-by-rep',
  'resumed',
  'stopped-explicit-no',
  'stopped-opted-out',
  'stopped-booked',
  'stopped-replied',
  'stopped-by-rep',
  'finished-last-step',
  'finished-max-touches',
  'finished-max-age',
  // whether it may happen now
  'inside-calling-hours',
  'outside-calling-hours',
  'zone-of-lead',
  'zone-of-rep',
  'do-not-contact',
  // why a sequence is suggested
  'suggested-basic',
  'suggested-hot',
  'suggested-new',
  // what a command did
  'logged-outcome',
  'noted',
  'followed',
  'lead-changed',
  'rescheduled',
  'record-linked',
  'undone',
] as const;

export type RuleId = (typeof ruleIds)[number];

/** A reason with no evidence but its own figures. */
export function reason(
  rule: RuleId,
  values: Readonly<Record<string, string | number>> = {},
  evidence: readonly string[] = [],
): Reason {
  return { rule, values, evidence };
}
