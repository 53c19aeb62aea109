import type { ResponseClock } from '../leads/lead.ts';
import type { OpenHours } from '../time/open-hours.ts';
import { addWorkingDelay } from '../time/working-time.ts';
import type { Channel } from '../touches/channel.ts';
import { type OutcomeId, outcomeOf } from '../touches/outcome.ts';

const minuteMs = 60_000;
/** So many times its target late, a response is told of again. */
const escalatesAfter = 2;

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
 * The clock after an event; null where nothing is measured. A touch answers what is owed, but no message that came after
 * it; a message of theirs starts a clock of its own when replies are timed (`isRolling`) and none is owed: they wait
 * since the first of their messages.
 */
export function clockAfter(
  clock: ResponseClock | null,
  event: Target & { readonly kind: ResponseEvent; readonly isRolling: boolean },
  now: number,
): ResponseClock | null {
  const isOwed = clock !== null && clock.answeredAt === null;
  if (event.kind === 'touch')
    return isOwed && (clock.kind === 'first' || clock.sinceAt <= now) ? { ...clock, answeredAt: now } : clock;
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
