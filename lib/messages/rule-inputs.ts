import * as v from 'valibot';
import { priorityKeys } from '../rules/rule-settings.ts';
import { channels } from '../touches/channel.ts';
import { unknownRep } from '../touches/rep-profile.ts';
import { count, day, id, listOf, text, whole } from './input-parts.ts';

// Bounds only: `ruleProblems` says which settings make no sense together.

const yearMs = 366 * 24 * 60 * 60_000;
const gapMs = whole(0, yearMs);
const days = whole(0, 3650);
const points = whole(-1000, 1000);
const pace = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const slaMinutes = whole(0, 100_000);

const span = v.object({ fromMinute: whole(0, 24 * 60), toMinute: whole(0, 24 * 60) });
const hoursOfDay = listOf(span, 10);
const week = v.strictTuple([hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay, hoursOfDay]);

/** The rep's absence. */
export const awayRule = v.object({
  fromOn: day,
  untilOn: day,
  how: v.picklist(['shift', 'hold', 'hand-over']),
  to: text,
});

/** The rep, as texts and letters name them. */
export const repProfile = v.object({ name: text, phone: text, email: text, company: text, address: text });

const reminders = v.object({ offerDays: days, silenceDays: days, mentionedDays: days, stalledDays: days });

/** Some of the days that reminders go by. */
export const someReminders = v.partial(reminders);

/** All the rules a rep can set. */
export const rules = v.object({
  spacing: v.object({
    gapMs,
    channelGapMs: v.record(v.picklist(channels), gapMs),
    caps: listOf(v.object({ most: count, inDays: whole(1, 366) }), 10),
  }),
  dayCap: v.nullable(whole(0, 1000)),
  workingWeek: week,
  preferredCallWeek: v.nullable(week),
  interestedPace: pace,
  lowResponsePace: pace,
  signalPauseDays: days,
  householdReply: v.picklist(['go-on', 'pause', 'stop']),
  score: v.object({
    start: points,
    booked: points,
    replied: points,
    verifiedPhone: points,
    unanswered: points,
    unansweredAfter: whole(0, 1000),
    unsubscribed: points,
    promoteAt: points,
    parkUnder: points,
  }),
  sla: v.object({ hot: slaMinutes, warm: slaMinutes, other: slaMinutes, isRolling: v.boolean() }),
  reminders,
  priorities: listOf(v.picklist(priorityKeys), priorityKeys.length),
  neverLogDomains: v.optional(listOf(text, 200), []),
  optOutLine: v.optional(v.nullable(text), null),
  bookingLink: v.optional(text, ''),
  rep: v.optional(repProfile, unknownRep),
  away: v.nullable(awayRule),
});

/** A change to try out on the backlog; the days looked ahead are a season at most. */
export const whatIf = v.object({
  days: whole(1, 120),
  dayCap: v.optional(v.nullable(whole(0, 1000))),
  newPerDay: v.optional(v.object({ count: whole(0, 1000), sequenceId: id })),
  swap: v.optional(v.object({ fromId: id, toId: id })),
  daysOff: v.optional(listOf(day, 366)),
});
