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
 * | step-delay | step, waitMs, sinceAt | a step comes so long after what came before it: a touch, a wait, a step left out |
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
 * | moved-into-work-hours | fromAt, dueAt | the wait counts working time alone, or the rep has a cap and does not work that day |
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
 * | accelerated | fromAt, dueAt, factor | they show interest: waits are `factor` percent as long |
 * | slowed-down | fromAt, dueAt, factor, because | `low-response` or `late-stage`: waits are `factor` percent as long |
 * | hurried | fromAt, dueAt | interest shown: the open touch comes sooner |
 * | kept-distance | fromAt, dueAt, waitMs, sinceAt | no nearer to the last touch than the sequence plans the two |
 * | kept-after-channel-gap | channel, fromAt, dueAt, gapMs, lastAt | at least so long between two touches on the channel |
 * | moved-after-cap | fromAt, dueAt, most, days | at most so many touches with one lead in so many days |
 * | moved-after-full-day | fromAt, dueAt, most, fullOn | the rep's day `fullOn` has `most` touches already |
 * | moved-after-away | fromAt, dueAt, untilAt | the rep is away until `untilAt` |
 * | step-on-date | step, dueAt | the step has a date of its own |
 * | date-passed | step, passedOn | step left out: its day has passed |
 * | step-delay-from-due | step, waitMs, sinceAt | a step comes so long after the touch before it was due |
 * | channel-preferred | step, channel, missing | they want to be reached on `channel`, so not on `missing` |
 * | channel-barred | step, channel | step left out: a suppression bars `channel` |
 * | jumped | track, step | the run goes on along another track |
 * | later-of-two | fromAt, dueAt | not before the touch it replaces was to come |
 * | switched | channel, outcome, sequence, startAt | another sequence takes over then; `sequence` is its id |
 * | switch-target-missing | | that sequence is not there any more: a single follow-up instead |
 * | starts-later | startAt | the run starts then |
 * | waits | untilAt, step | a wait step |
 * | branched | step, test, isMet | a branch went one way: `test` is the kind of its test, `isMet` is `yes` or `no` |
 * | status-by-step | step, status | a step set the status |
 * | tag-by-step | step, tag, how | a step added or removed a tag |
 * | remind-by-step | step, dueAt | a step asked for a reminder |
 * | ended-by-step | step | an end step |
 * | lapsed | step, dueAt | given up: not made in the time its step gives it |
 * | gave-way | step, dueAt | given up: the step after it was due |
 * | replanned | fromAt, dueAt | held against the rules again |
 * | nothing-moved | | held against the rules again: nothing had to move |
 * | signal-ignored | signal | the sequence goes on after this signal |
 * | paused-by-signal | signal, untilAt | |
 * | out-of-office | returnAt | they are away, and said until when |
 * | out-of-office-guess | returnAt, waitMs | they are away and did not say until when: so long |
 * | stays-after-return | dueAt, returnAt | they are away, and the open touch comes after that anyway |
 * | stopped-by-signal | signal | the sequence stops at this signal |
 * | finished-by-signal | signal | replied, booked or won: the run has reached what it was for |
 * | moved-to-version | sequence, version | a newer version of the sequence took over |
 * | sequence-lost, run-unreadable | | the run cannot go on as it is stored |
 * | score-start, score-booked, score-replied, score-verified-phone, score-unsubscribed | points | one part of a score |
 * | score-unanswered | points, count | one part of a score: so many touches in a row that nobody answered |
 * | promoted, parked | score, limit | the score set the temperature |
 * | segment | segment, minutes | which segment, and its first-response target |
 * | response-owed, response-late | kind, sinceAt, dueAt, minutes | an answer to a new lead (`first`) or to their message (`reply`) is owed |
 * | response-in-time, response-too-late | kind, sinceAt, dueAt, minutes, tookMs | it came, so long after |
 * | remind-respond | kind, sinceAt, dueAt, minutes | an answer is owed by then |
 * | remind-offer | offerOn, waitMs | an offer expires on that day: so long before |
 * | remind-date | mentionedOn, what, waitMs | so long before a day they mentioned; `what` may be `''` |
 * | remind-silence | sinceAt, waitMs | no contact for so long, and nothing planned |
 * | remind-stalled | status, sinceAt, waitMs | the status has not moved for so long |
 * | remind-revisit | sinceAt, because | archived then, to be looked at again |
 * | remind-step, remind-own | title | a step, or the rep, asked for it |
 * | remind-promise | words, madeAt | the rep said so then |
 * | suppressed | channel, text, cause | an entry of the do-not-contact list bars it; `cause` is its `because` |
 * | enroll-again | sequence, sinceAt | before a start: it ran already, begun then |
 * | enroll-running | sequence | before a start: `sequence` is under way and would end |
 * | enroll-household | name, count | before a start: so many of the same company or address are under way, `name` first |
 * | enroll-archived | | before a start: the lead is archived |
 * | enroll-recent | sinceAt | before a start: they were contacted less than an hour ago |
 * | pressure | touches, days, answered | how much the lead has been contacted; `answered` is `yes` or `no` |
 * | advise-other-channel | channel, missing, count | they answer on `channel`, never on `missing` |
 * | advise-stop | count | so many touches in a row without an answer |
 * | advise-switch | count | so many calls unanswered: write instead |
 * | advise-cooling | days | interest shown, and nothing for so long |
 * | advise-no-next-step | | nothing is planned |
 * | advise-newer-version | sequence, version | |
 * | advise-missing | lacks | the record lacks an `owner`, a `due` time, or both with a space between (R009) |
 * | why-not-channel | channel | no number or address on file for it |
 * | merged | name | another followed lead, `name`, was the same person and is one with this one now |
 * | merged-other | field, text | the other of two merged had another value in a field, which was not taken |
 * | stopped-same-person | sequence | two runs of one person: the other one, `sequence`, goes on |
 * | split | name | `name` was split off again: they are two people |
 * | not-same | name | the rep said that `name` is somebody else |
 * | rests-touch | channel, outcome, madeAt, contact | not to be split: a touch was made with a number or address that came along |
 * | rests-run | sequence | not to be split: the run that came along has gone on |
 * | archived | because, status | taken out of the follow-up; `status` is the one it had |
 * | restored | | followed up again |
 * | suggested-for | temperature, source, status | whom a sequence is made for; `''` for each that did not count |
 * | levelled | fromAt, dueAt, most | put on a day with room after an absence |
 * | handed-over | to, untilAt | |
 * | suggested-basic | steps, spanMs | so many steps over so long |
 * | suggested-hot, suggested-new | waitMs | the first touch comes within so long |
 * | suppression-added, suppression-lifted | text | the rep put it on, or took it off, the do-not-contact list |
 * | reminder-set, reminder-moved, reminder-done | title, kind, dueAt | what the rep did with a reminder; an empty title is told by its kind |
 * | promise-made, promise-moved | title, dueAt | |
 * | promise-kept, promise-kept-late | title, dueAt | done, in time or after it |
 * | signal-logged | signal | |
 * | away-set | untilAt, how, count, left | the rep is away until then: what becomes of so many touches |
 * | away-ended | | |
 * | runs-moved | sequence, version, count, left | a version was saved, and so many runs go on along it |
 * | template-saved | template, version | a version of a template was saved |
 * | template-approved | template, version, name | approved by `name` |
 * | message-approved | by, gates, because | `by` let a message pass; `gates` are what had asked for it, with spaces between |
 * | template-removed, template-hidden, template-back | template | taken out of the library, or back into it |
 * | folder-renamed | from, to | names of folders |
 * | snippet-saved, snippet-removed | snippet | its shortcut |
 * | script-saved, script-removed, script-hidden, script-back | script | |
 * | script-as-shipped | script | what the rep had made of it is gone |
 * | script-approved | script, name | approved by `name` |
 * | rules-saved | count, left | so many touches had to move |
 * | rep-saved | | what texts say of the rep |
 * | backlog-levelled | count, most, left | so many touches were spread, at most so many a day |
 * | crm-stage-changed, crm-owner-changed | from, to, site | the CRM at `site` says `to`, and said `from` when last seen |
 * | crm-do-not-call, crm-calls-allowed | site | the CRM at `site` says that they may not, or may again, be called |
 * | runs-in-crm | sequence, site | a sequence of the CRM's own runs for them |
 * | crm-kept-own | from, to | the CRM says `from`, the rep keeps `to` |
 *
 * `left` of a command about many: so many more than one command changes were not looked at.
 *
 * | mail-noted | | a message of theirs that changes nothing |
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
  // spacing, pace, room, absence
  'accelerated',
  'slowed-down',
  'hurried',
  'kept-distance',
  'kept-after-channel-gap',
  'moved-after-cap',
  'moved-after-full-day',
  'moved-after-away',
  'later-of-two',
  'levelled',
  'handed-over',
  'replanned',
  'nothing-moved',
  // steps that touch nobody, and the ways between steps
  'step-on-date',
  'date-passed',
  'step-delay-from-due',
  'channel-preferred',
  'channel-barred',
  'jumped',
  'switched',
  'switch-target-missing',
  'starts-later',
  'waits',
  'branched',
  'status-by-step',
  'tag-by-step',
  'remind-by-step',
  'ended-by-step',
  'lapsed',
  'gave-way',
  'moved-to-version',
  // signals
  'signal-ignored',
  'paused-by-signal',
  'out-of-office',
  'out-of-office-guess',
  'stays-after-return',
  'stopped-by-signal',
  'finished-by-signal',
  'sequence-lost',
  'run-unreadable',
  // score and segment
  'score-start',
  'score-booked',
  'score-replied',
  'score-verified-phone',
  'score-unanswered',
  'score-unsubscribed',
  'promoted',
  'parked',
  'segment',
  // the response owed, reminders
  'response-owed',
  'response-late',
  'response-in-time',
  'response-too-late',
  'remind-respond',
  'remind-offer',
  'remind-date',
  'remind-silence',
  'remind-stalled',
  'remind-step',
  'remind-revisit',
  'remind-own',
  'remind-promise',
  // before a start, and advice
  'suppressed',
  'why-not-channel',
  'enroll-again',
  'enroll-running',
  'enroll-household',
  'enroll-archived',
  'enroll-recent',
  'pressure',
  'advise-other-channel',
  'advise-stop',
  'advise-switch',
  'advise-cooling',
  'advise-no-next-step',
  'advise-newer-version',
  'advise-missing',
  'suggested-for',
  // two leads that are one person
  'merged',
  'merged-other',
  'stopped-same-person',
  'split',
  'not-same',
  'rests-touch',
  'rests-run',
  // what a command did
  'archived',
  'restored',
  'suppression-added',
  'suppression-lifted',
  'reminder-set',
  'reminder-done',
  'reminder-moved',
  'promise-made',
  'promise-moved',
  'promise-kept',
  'promise-kept-late',
  'signal-logged',
  'away-set',
  'away-ended',
  'runs-moved',
  'rules-saved',
  'rep-saved',
  'template-saved',
  'template-approved',
  'message-approved',
  'template-removed',
  'template-hidden',
  'template-back',
  'folder-renamed',
  'snippet-saved',
  'snippet-removed',
  'script-saved',
  'script-removed',
  'script-hidden',
  'script-back',
  'script-as-shipped',
  'script-approved',
  'backlog-levelled',
  'logged-outcome',
  'noted',
  'followed',
  'lead-changed',
  'rescheduled',
  'record-linked',
  'crm-stage-changed',
  'crm-owner-changed',
  'crm-do-not-call',
  'crm-calls-allowed',
  'crm-kept-own',
  'runs-in-crm',
  'mail-noted',
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
