import { dayOf, endOfDay, startOfDay } from '../time/day.ts';
import { closesAt, nextOpen, type OpenHours } from '../time/open-hours.ts';
import { usualWeek } from '../time/working-time.ts';
import { type Reason, reason } from '../touches/reason.ts';

const minuteMs = 60_000;

/** A touch that waits to be made: overdue, or due while the rep was away. */
export interface WaitingTouch {
  readonly id: string;
  readonly dueAt: number;
  /** The lowest comes first; those of one rank stay in the order given. */
  readonly rank: number;
}

/** How much fits into the rep's days. */
export interface LevelRules {
  /** At most so many touches a day, at least one, those already planned included. */
  readonly perDay: number;
  /** When the rep works, on the rep's own clock. A week without any hours counts as the usual one. */
  readonly working: OpenHours;
  /** `[fromAt, untilAt)`, when the rep is away: nothing comes then. Null: never. */
  readonly away: { readonly fromAt: number; readonly untilAt: number } | null;
  /** Nothing comes sooner. */
  readonly fromAt: number;
  /** How many are planned already, by the rep's day (`yyyy-MM-dd`), these touches not counted. */
  readonly planned: Readonly<Record<string, number>>;
}

/** A touch with its new due time. */
export interface LevelledTouch {
  readonly id: string;
  readonly dueAt: number;
  readonly why: readonly Reason[];
}

/**
 * All the touches spread over the rep's working days from `fromAt` on, the most pressing first: evenly through each day's
 * working hours, of a day begun its share. To the minute; the hours of law are not looked at.
 */
export function levelOut(touches: readonly WaitingTouch[], rules: LevelRules): readonly LevelledTouch[] {
  const waiting = touches.toSorted((a, b) => a.rank - b.rank);
  const working = workable(rules);
  const levelled: LevelledTouch[] = [];
  for (
    let day = nextDayOfWork(Math.ceil(rules.fromAt / minuteMs) * minuteMs, { ...rules, working });
    levelled.length < waiting.length;
    day = dayAfter(day, { ...rules, working })
  ) {
    const some = waiting.slice(levelled.length, levelled.length + roomOn(day, rules, working));
    levelled.push(...some.map((touch, at) => placed(touch, atShare(day.spans, at / some.length), rules)));
  }
  return levelled;
}

interface Span {
  readonly fromAt: number;
  readonly untilAt: number;
}

/** What is left of one of the rep's working days. */
interface WorkDay {
  readonly on: string;
  readonly spans: readonly Span[];
}

function workable({ working, fromAt }: LevelRules): OpenHours {
  return nextOpen(fromAt, working) === null ? { ...working, week: usualWeek, closedOnHolidaysOf: null } : working;
}

/** The first working day at or after an instant, from that instant on. */
function nextDayOfWork(at: number, times: Pick<LevelRules, 'working' | 'away'>): WorkDay {
  const { working, away } = times;
  const opensAt = nextOpen(at, working);
  if (opensAt === null) throw new Error(`No working day after ${at} in ${working.zone}`);
  if (away && opensAt >= away.fromAt && opensAt < away.untilAt) return nextDayOfWork(away.untilAt, times);
  const on = dayOf(opensAt, working.zone);
  return { on, spans: spansUntil(endOfDay(on, working.zone), opensAt, working) };
}

function dayAfter({ on }: WorkDay, times: Pick<LevelRules, 'working' | 'away'>): WorkDay {
  return nextDayOfWork(endOfDay(on, times.working.zone), times);
}

function spansUntil(endAt: number, fromAt: number, working: OpenHours): readonly Span[] {
  const spans: Span[] = [];
  for (let at: number | null = fromAt; at !== null && at < endAt; ) {
    const opensAt = nextOpen(at, working);
    if (opensAt === null || opensAt >= endAt) break;
    at = Math.min(endAt, closesAt(opensAt, working));
    spans.push({ fromAt: opensAt, untilAt: at });
  }
  return spans;
}

/** How many more touches a day takes; what is left of a day takes its share, at least one. */
function roomOn({ on, spans }: WorkDay, { perDay, planned }: LevelRules, working: OpenHours): number {
  const most = Math.max(1, Math.floor(perDay));
  const whole = spansUntil(endOfDay(on, working.zone), startOfDay(on, working.zone), working);
  const share = Math.ceil((most * lengthOf(spans)) / lengthOf(whole));
  return Math.max(0, Math.min(share, most - (planned[on] ?? 0)));
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { fromAt, untilAt }) => sum + untilAt - fromAt, 0);
}

/** The instant at which so much of the working time (0 to 1) has passed, on the whole minute before it. */
function atShare(spans: readonly Span[], share: number): number {
  let left = lengthOf(spans) * share;
  for (const { fromAt, untilAt } of spans) {
    if (left < untilAt - fromAt) return fromAt + Math.floor(left / minuteMs) * minuteMs;
    left -= untilAt - fromAt;
  }
  return spans[0]?.fromAt ?? 0;
}

function placed({ id, dueAt: fromAt }: WaitingTouch, dueAt: number, { perDay }: LevelRules): LevelledTouch {
  return { id, dueAt, why: [reason('levelled', { fromAt, dueAt, most: Math.max(1, Math.floor(perDay)) })] };
}
