import { isEmailAddress, isPageAddress } from '../records/typed-address.ts';
import type { AllowedHours, Week } from '../time/allowed-hours.ts';
import { dayNumber, dayOfWall } from '../time/day.ts';
import type { AwayRule, RuleSettings } from './rule-settings.ts';

const dayMs = 24 * 60 * 60_000;

/** A setting that cannot hold, and which: `field` is its path in `RuleSettings`, with dots (`spacing.caps.0.most`). */
export type RuleProblem =
  /** No number, below `least` or above `most`. */
  | { readonly kind: 'out-of-range'; readonly field: string; readonly least: number; readonly most: number }
  | { readonly kind: 'not-whole'; readonly field: string }
  /** A week in which nothing is ever open. */
  | { readonly kind: 'no-hours'; readonly field: string }
  /** Hours that end before they begin, are not of one day, overlap, or are out of order. */
  | { readonly kind: 'hours-mixed-up'; readonly field: string }
  /** A lead would be parked and promoted by the same score. */
  | { readonly kind: 'park-over-promote'; readonly field: string }
  | { readonly kind: 'empty'; readonly field: string }
  | { readonly kind: 'twice'; readonly field: string }
  | { readonly kind: 'no-such-day'; readonly field: string }
  | { readonly kind: 'ends-before-it-begins'; readonly field: string }
  | { readonly kind: 'no-email'; readonly field: string }
  /** No address of a web page. */
  | { readonly kind: 'no-page'; readonly field: string };

interface Limit {
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
}

const points: Limit = { least: -1000, most: 1000 };
/** Up to a week of minutes. */
const slaMinutes: Limit = { least: 1, most: 7 * 24 * 60 };
const pace: Limit = { least: 0.1, most: 10 };
const gap: Limit = { least: 0, most: 365 * dayMs };
const daysBefore: Limit = { least: 0, most: 365, isWhole: true };
const daysAfter: Limit = { least: 1, most: 3650, isWhole: true };
const count: Limit = { least: 1, most: 1000, isWhole: true };

/** Every number with its limits, by its path. */
function numbersIn(rules: RuleSettings): ReadonlyArray<readonly [field: string, value: number, limit: Limit]> {
  const { spacing, score, sla, reminders } = rules;
  return [
    ['spacing.gapMs', spacing.gapMs, gap],
    ...Object.entries(spacing.channelGapMs).map(
      ([channel, gapMs]) => [`spacing.channelGapMs.${channel}`, gapMs, gap] as const,
    ),
    ...spacing.caps.flatMap(({ most, inDays }, index) => [
      [`spacing.caps.${index}.most`, most, count] as const,
      [`spacing.caps.${index}.inDays`, inDays, { least: 1, most: 366, isWhole: true }] as const,
    ]),
    ...(rules.dayCap === null ? [] : [['dayCap', rules.dayCap, count] as const]),
    ['interestedPace', rules.interestedPace, pace],
    ['lowResponsePace', rules.lowResponsePace, pace],
    ['signalPauseDays', rules.signalPauseDays, { least: 1, most: 365, isWhole: true }],
    ['score.start', score.start, points],
    ['score.booked', score.booked, points],
    ['score.replied', score.replied, points],
    ['score.verifiedPhone', score.verifiedPhone, points],
    ['score.unanswered', score.unanswered, points],
    ['score.unansweredAfter', score.unansweredAfter, count],
    ['score.unsubscribed', score.unsubscribed, points],
    ['score.promoteAt', score.promoteAt, points],
    ['score.parkUnder', score.parkUnder, points],
    ['sla.hot', sla.hot, slaMinutes],
    ['sla.warm', sla.warm, slaMinutes],
    ['sla.other', sla.other, slaMinutes],
    ['reminders.offerDays', reminders.offerDays, daysBefore],
    ['reminders.silenceDays', reminders.silenceDays, daysAfter],
    ['reminders.mentionedDays', reminders.mentionedDays, daysBefore],
    ['reminders.stalledDays', reminders.stalledDays, daysAfter],
  ];
}

/** What is wrong with rules that have the right shape: every setting that would stop the work or make no sense. */
export function ruleProblems(rules: RuleSettings): readonly RuleProblem[] {
  const { score, preferredCallWeek, away } = rules;
  return [
    ...numbersIn(rules).flatMap(([field, value, limit]) => numberProblems(field, value, limit)),
    ...(score.parkUnder >= score.promoteAt ? [problem('park-over-promote', 'score.parkUnder')] : []),
    ...weekProblems('workingWeek', rules.workingWeek),
    ...(preferredCallWeek === null ? [] : weekProblems('preferredCallWeek', preferredCallWeek)),
    ...priorityProblems(rules.priorities),
    ...(away === null ? [] : awayProblems(away)),
    ...aboutProblems(rules),
  ];
}

/** Does a change make something wrong? What was wrong before keeps nobody from it: it is put right where the rules are. */
export function bringsProblems(before: RuleSettings, after: RuleSettings): boolean {
  const known = new Set(ruleProblems(before).map(({ field }) => field));
  return ruleProblems(after).some(({ field }) => !known.has(field));
}

function numberProblems(field: string, value: number, { least, most, isWhole = false }: Limit): readonly RuleProblem[] {
  const isInside = value >= least && value <= most;
  if (!isInside) return [{ kind: 'out-of-range', field, least, most }];
  return isWhole && !Number.isInteger(value) ? [problem('not-whole', field)] : [];
}

function weekProblems(field: string, week: Week): readonly RuleProblem[] {
  if (week.every((spans) => spans.length === 0)) return [problem('no-hours', field)];
  return week.flatMap((spans, day) => (areMixedUp(spans) ? [problem('hours-mixed-up', `${field}.${day}`)] : []));
}

function areMixedUp(spans: readonly AllowedHours[]): boolean {
  return spans.some(({ fromMinute, toMinute }, index) => {
    const freeFrom = spans[index - 1]?.toMinute ?? 0;
    const isOfOneDay = Number.isInteger(fromMinute) && Number.isInteger(toMinute) && toMinute <= 24 * 60;
    return !isOfOneDay || fromMinute < freeFrom || toMinute <= fromMinute;
  });
}

function priorityProblems(priorities: RuleSettings['priorities']): readonly RuleProblem[] {
  if (priorities.length === 0) return [problem('empty', 'priorities')];
  return priorities.flatMap((key, index) =>
    priorities.indexOf(key) < index ? [problem('twice', `priorities.${index}`)] : [],
  );
}

function awayProblems({ fromOn, untilOn, how, to }: AwayRule): readonly RuleProblem[] {
  const lost = [
    ...(isDay(fromOn) ? [] : [problem('no-such-day', 'away.fromOn')]),
    ...(isDay(untilOn) ? [] : [problem('no-such-day', 'away.untilOn')]),
    ...(how === 'hand-over' && to.trim() === '' ? [problem('empty', 'away.to')] : []),
  ];
  const isBackwards = isDay(fromOn) && isDay(untilOn) && untilOn < fromOn;
  return isBackwards ? [...lost, problem('ends-before-it-begins', 'away.untilOn')] : lost;
}

/** What is said of the rep may be left out; it may not be something else. */
function aboutProblems({ rep, bookingLink }: RuleSettings): readonly RuleProblem[] {
  const [email, link] = [rep.email.trim(), bookingLink.trim()];
  return [
    ...(email === '' || isEmailAddress(email) ? [] : [problem('no-email', 'rep.email')]),
    ...(link === '' || isPageAddress(link) ? [] : [problem('no-page', 'bookingLink')]),
  ];
}

/** A day the calendar has: not 30 February. */
function isDay(on: string): boolean {
  const number = dayNumber(on);
  return Number.isInteger(number) && dayOfWall(number * dayMs) === on;
}

function problem(kind: Exclude<RuleProblem['kind'], 'out-of-range'>, field: string): RuleProblem {
  return { kind, field };
}
