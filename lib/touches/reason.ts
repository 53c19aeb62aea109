/**
 * Why something was decided: the rule, the figures it used, and the evidence.
 * `rule` is a key under `reason` in the locale files; `values` fill its sentence.
 * A value whose name ends in `At` is an instant, in `On` a day, in `Ms` a duration, in `Minute` minutes after midnight;
 * `channel`, `outcome` and `step` are named.
 */
export interface Reason {
  readonly rule: RuleId;
  readonly values: Readonly<Record<string, string | number>>;
  /** Ids of the activities it rests on. */
  readonly evidence: readonly string[];
}

/**
 * Every rule that can decide something. Each has a sentence in the locale files; a test holds that.
 *
 * The values each rule carries, always all of them. `step` is a step's title, `channel` and `missing` are channels,
 * `outcome` an outcome, `zone` an IANA zone, `zones` several with spaces between, `law` a citation; `…At` is an instant, `…Ms` a duration, `…Minute` minutes after local midnight;
 * `because` are the rep's own words and may be `''`; the rest are counts.
 *
 * | rule | values | says |
 * | --- | --- | --- |
 * | sequence-started | sequence | the sequence's name |
 * | first-step-delay | step, waitMs, sinceAt | the first step comes so long after the start; waitMs may be 0 |
 * | step-delay | step, waitMs, sinceAt | a step comes so long after the touch before it |
 * | step-delay-from-start | step, waitMs, sinceAt | a step comes so long after the start of the run |
 * | repeats | step, repeat, times, waitMs, sinceAt | a step comes again: the `repeat`th time of `times` |
 * | retry-after-outcome | step, channel, outcome, attempt, tries, dueAt | the same step again: try `attempt` of `tries` |
 * | retries-exhausted | step, channel, outcome, tries | all `tries` tries were made |
 * | again-after-outcome | step, channel, outcome, waitMs, dueAt | the same step again after so long, not counted as a try |
 * | advance-after-outcome | step, channel, outcome | this step is done, the next comes |
 * | callback-agreed | step, channel, outcome, dueAt | they asked for a callback at this time |
 * | callback-next-day | step, channel, outcome, waitMs, dueAt | they asked for a callback and named no time: so long after, at the same clock time |
 * | other-contact | step, channel, outcome | that number or address is bad: another way to reach them, at once |
 * | rep-chose-time | dueAt | the rep chose this time |
 * | snoozed | fromAt, dueAt | the rep put it off |
 * | rescheduled | fromAt, dueAt | the rep moved it |
 * | skipped-step | step, because | the rep skipped it |
 * | moved-into-hours | channel, fromAt, dueAt, fromMinute, toMinute, zone, law | would have fallen outside the allowed hours |
 * | moved-off-holiday | channel, fromAt, dueAt, holiday, zone, law | a public holiday; `law` is `''` where it is a day off rather than forbidden |
 * | moved-off-weekend | channel, fromAt, dueAt, zone, law | a day of the week that is off, or on which `law` forbids it |
 * | moved-into-work-hours | fromAt, dueAt | the wait counts working time alone |
 * | moved-into-preferred | channel, fromAt, dueAt, zone | to when they answer best, inside the allowed hours |
 * | moved-after-limit | channel, fromAt, dueAt, most, inMs, law | as many touches as `law` allows were made within so long |
 * | kept-after-gap | fromAt, dueAt, gapMs, lastAt | at least so long after the last touch |
 * | moved-to-now | fromAt, dueAt | its planned time had already passed |
 * | channel-first-choice | step, channel | the step's own channel, and the lead can be reached on it |
 * | channel-fallback | step, channel, missing | `missing` is the channel the step wanted and the lead cannot be reached on |
 * | channel-missing | step, channel | step left out: no way to reach them on its channel or any fallback |
 * | step-not-needed | step, channel | step left out: this run has already used `channel` |
 * | paused-after-outcome | channel, outcome, waitMs, untilAt | |
 * | paused-by-rep | | until the rep resumes |
 * | paused-by-rep-until | untilAt | |
 * | stays-paused | channel, outcome | a touch was logged, and the run stays paused |
 * | resumed | step | |
 * | stopped-explicit-no, stopped-opted-out | channel, outcome, step | |
 * | stopped-booked, stopped-replied | channel, outcome, step | |
 * | stopped-by-outcome | channel, outcome, step | a step's own rule: this outcome ends the run |
 * | stopped-by-rep | because | |
 * | finished-after-outcome | channel, outcome, step | a step's own rule: this outcome completes the run |
 * | finished-last-step | sequence | no further step applies |
 * | finished-max-touches | touches, most | |
 * | finished-max-age | dueAt, endAt | the next touch would have fallen on `dueAt`, after `endAt`, when the sequence ends |
 * | does-not-fit | event, state | nothing changed: the event does not fit where the run stands. Both values are for diagnosis, not for the sentence |
 * | inside-calling-hours | channel, fromMinute, toMinute, zone, law | allowed now |
 * | outside-calling-hours | channel, fromMinute, toMinute, zone, nextAt, law | not allowed before `nextAt` |
 * | closed-on-holiday | channel, holiday, zone, nextAt, law | `law` forbids it on public holidays |
 * | closed-on-weekday | channel, zone, nextAt, law | `law` forbids it on this day of the week |
 * | touches-used-up | channel, most, inMs, nextAt, law | as many as `law` allows within so long |
 * | ask-first | channel, law | `law` wants consent on file, and none is known |
 * | consent-refused | channel | they refused consent |
 * | no-common-hours | channel, zones | no time is allowed in all the zones they may be in |
 * | hours-by-law, hours-by-code | law, asOfOn | the law, or the code of conduct, behind the hours, looked up on that day |
 * | hours-by-courtesy | channel | no law on the hours is known there |
 * | no-calling-hours | channel | this channel has no hours of its own |
 * | zone-of-lead | zone | the hours are read on the lead's own clock |
 * | zone-of-phone, zone-of-address | zones, count | `count` zones that the lead's numbers, or address, are in: all must allow it |
 * | zone-of-rep | zone | the lead's zone is unknown, so the rep's own clock is used |
 * | do-not-contact | | the lead may not be contacted |
 * | suggested-basic | steps, spanMs | so many steps over so long |
 * | suggested-hot, suggested-new | waitMs | the first touch comes within so long |
 *
 * The rest are written by the use cases: logged-outcome, noted, followed, lead-changed, record-linked, undone.
 */
export const ruleIds = [
  // where a due time comes from
  'sequence-started',
  'step-delay',
  'step-delay-from-start',
  'first-step-delay',
  'retry-after-outcome',
  'retries-exhausted',
  'again-after-outcome',
  'advance-after-outcome',
  'callback-agreed',
  'callback-next-day',
  'other-contact',
  'rep-chose-time',
  'snoozed',
  'skipped-step',
  'repeats',
  'moved-into-hours',
  'moved-off-holiday',
  'moved-off-weekend',
  'moved-into-work-hours',
  'moved-into-preferred',
  'moved-after-limit',
  'kept-after-gap',
  'moved-to-now',
  // which channel
  'channel-first-choice',
  'channel-fallback',
  'channel-missing',
  'step-not-needed',
  // why a run waits or ends
  'paused-after-outcome',
  'paused-by-rep',
  'paused-by-rep-until',
  'stays-paused',
  'resumed',
  'stopped-explicit-no',
  'stopped-opted-out',
  'stopped-booked',
  'stopped-replied',
  'stopped-by-outcome',
  'stopped-by-rep',
  'finished-after-outcome',
  'finished-last-step',
  'finished-max-touches',
  'finished-max-age',
  // an event that changes nothing
  'does-not-fit',
  // whether it may happen now
  'inside-calling-hours',
  'outside-calling-hours',
  'closed-on-holiday',
  'closed-on-weekday',
  'touches-used-up',
  'ask-first',
  'consent-refused',
  'no-common-hours',
  'hours-by-law',
  'hours-by-code',
  'hours-by-courtesy',
  'no-calling-hours',
  'zone-of-lead',
  'zone-of-phone',
  'zone-of-address',
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
