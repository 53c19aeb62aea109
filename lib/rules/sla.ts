import type { ResponseClock } from '../leads/lead.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { addWorkingDelay } from '../time/working-time.ts';
import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';
import { type Reason, reason } from '../touches/reason.ts';

const minuteMs = 60_000;
/** The share of the time that is left when it is nearly gone. */
const soonShare = 1 / 5;
/** So many times its target late, a response is told of again. */
const escalatesAfter = 2;

/** How a response stands. `soon`: four fifths of the time are gone. */
export interface ResponseState {
  readonly kind: 'owed' | 'soon' | 'late' | 'in-time' | 'too-late';
  readonly dueAt: number;
  readonly why: Reason;
}

/** What a response is measured by: the target of the lead's segment, in working time of `working`. */
interface Target {
  readonly minutes: number;
  readonly working: OpenHours;
}

/** What a touch is to a response owed: `touch` answers it, `message` is one of theirs, `none` never reached them. */
export type ResponseEvent = 'touch' | 'message' | 'none';

/** The clock of a response owed since `sinceAt`. Only working time counts: who comes at night is answered after opening. */
export function responseClock({
  sinceAt,
  kind,
  minutes,
  working,
}: Target & Pick<ResponseClock, 'sinceAt' | 'kind'>): ResponseClock {
  const wait = { amount: minutes, unit: 'minutes', at: null, days: 'working' } as const;
  const { at: dueAt } = addWorkingDelay(sinceAt, wait, { zone: working.zone, working });
  return { sinceAt, dueAt, answeredAt: null, minutes, kind };
}

/**
 * The clock after an event; null where nothing is measured. A touch answers what is owed; a message of theirs starts a
 * clock of its own when replies are timed (`isRolling`) and none is owed: they wait since the first of their messages.
 */
export function clockAfter(
  clock: ResponseClock | null,
  event: Target & { readonly kind: ResponseEvent; readonly isRolling: boolean },
  now: number,
): ResponseClock | null {
  const isOwed = clock !== null && clock.answeredAt === null;
  if (event.kind === 'touch') return isOwed ? { ...clock, answeredAt: now } : clock;
  if (event.kind === 'none' || isOwed || !event.isRolling) return clock;
  return responseClock({ ...event, sinceAt: now, kind: 'reply' });
}

/** What a logged touch is to a response owed. A task touches nobody; a wrong number and a bounce reached nobody. */
export function responseEvent(outcome: OutcomeId, channel: Channel): ResponseEvent {
  if (outcome === 'replied') return 'message';
  return channel === 'task' || outcomeOf(outcome).contactHealth === 'bad' ? 'none' : 'touch';
}

/** When a response still owed is told of once more (R164): as late as twice its target, by the clock on the wall. */
export function escalationOf({ dueAt, minutes }: Pick<ResponseClock, 'dueAt' | 'minutes'>): number {
  return dueAt + escalatesAfter * minutes * minuteMs;
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
