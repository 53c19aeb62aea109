import type { ResponseClock } from '../leads/lead.ts';
import { type Reason, reason } from '../touches/reason.ts';

const minuteMs = 60_000;
/** The share of the time that is left when it is nearly gone. */
const soonShare = 1 / 5;

/** How a response stands. `soon`: four fifths of the time are gone. */
export interface ResponseState {
  readonly kind: 'owed' | 'soon' | 'late' | 'in-time' | 'too-late';
  readonly dueAt: number;
  readonly why: Reason;
}

/** How the response of a clock stands, with the figures. Answered at the very end of its time is in time. */
export function responseState(clock: ResponseClock, now: number): ResponseState {
  const { sinceAt, dueAt, minutes, kind, answeredAt } = clock;
  if (answeredAt !== null) {
    const isInTime = answeredAt <= dueAt;
    const rule = isInTime ? 'response-in-time' : 'response-too-late';
    const why = reason(rule, { kind, sinceAt, dueAt, minutes, tookMs: Math.max(0, answeredAt - sinceAt) });
    return { kind: isInTime ? 'in-time' : 'too-late', dueAt, why };
  }
  const why = reason(now > dueAt ? 'response-late' : 'response-owed', { kind, sinceAt, dueAt, minutes });
  if (now > dueAt) return { kind: 'late', dueAt, why };
  return { kind: now >= dueAt - minutes * minuteMs * soonShare ? 'soon' : 'owed', dueAt, why };
}
