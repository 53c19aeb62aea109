import type { AllowedHours } from '../time/allowed-hours.ts';
import { dayOf } from '../time/day.ts';
import { type ClosedDay, closedOn, hoursOn, isOpen, nextOpenInAll } from '../time/open-hours.ts';
import { minuteOfDay } from '../time/zone.ts';
import type { ChannelRules, Law, LegalHours, TouchLimit } from './calling-hours.ts';

/** When a channel may be used next. */
export interface NextAllowed {
  /** The first instant at or after the one asked for that every rule allows. */
  readonly at: number;
  /** The rule that decides `at`: the last to allow it; null when nothing stood in the way. */
  readonly by: Law | null;
  /** What stood in the way at the time asked for, if anything did. */
  readonly because: Obstacle | null;
}

export type Obstacle =
  | { readonly kind: 'hours'; readonly open: LegalHours; readonly span: AllowedHours }
  | { readonly kind: 'closed'; readonly open: LegalHours; readonly day: ClosedDay }
  | { readonly kind: 'limit'; readonly limit: TouchLimit };

/** When the rules next allow a touch, given when touches of the kind they count were made; null when they never do. */
export function nextAllowed(at: number, rules: ChannelRules, touchesAt: readonly number[]): NextAllowed | null {
  const limit = latestLimit(at, rules.limits, touchesAt);
  const freeAt = limit?.freeAt ?? at;
  const opened = nextOpenInAll(freeAt, rules.hours);
  if (!opened) return null;
  const because: Obstacle | null = limit ? { kind: 'limit', limit: limit.limit } : shutAt(at, rules.hours);
  return { at: opened.at, by: opened.by?.law ?? limit?.limit.law ?? null, because };
}

function latestLimit(
  at: number,
  limits: readonly TouchLimit[],
  touchesAt: readonly number[],
): { readonly limit: TouchLimit; readonly freeAt: number } | null {
  if (limits.length === 0 || touchesAt.length === 0) return null;
  const newestFirst = touchesAt.filter((touchAt) => touchAt <= at).sort((a, b) => b - a);
  const held = limits.flatMap((limit) => {
    const oldest = newestFirst[limit.most - 1];
    const freeAt = oldest === undefined ? at : oldest + limit.inMs;
    return freeAt > at ? [{ limit, freeAt }] : [];
  });
  return held.sort((a, b) => b.freeAt - a.freeAt)[0] ?? null;
}

function shutAt(at: number, all: readonly LegalHours[]): Obstacle | null {
  const open = all.find((one) => !isOpen(at, one));
  if (!open) return null;
  const day = closedOn(dayOf(at, open.zone), open);
  if (day) return { kind: 'closed', open, day };
  const spans = hoursOn(at, open);
  const minute = minuteOfDay(at, open.zone);
  const span = spans.find(({ toMinute }) => toMinute > minute) ?? spans.at(-1);
  return span ? { kind: 'hours', open, span } : null;
}
