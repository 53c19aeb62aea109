import { addDelay } from '../time/add-delay.ts';
import { dayOf, nextDay } from '../time/day.ts';
import { addWorkingDelay, workingHours } from '../time/working-time.ts';
import { instantOf } from '../time/zone.ts';
import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Signal } from '../touches/signal.ts';
import { closeRun } from './end-run.ts';
import { remembered } from './kept-time.ts';
import type { Decision, Reach, Run, RunEvent } from './run.ts';
import type { FinishResult, StopRule } from './sequence.ts';
import { standStill, standsStillUntil } from './stand-still.ts';
import { stopFor } from './stops.ts';

type SignalEvent = Extract<RunEvent, { kind: 'signal' }>;

/** Signals that say that somebody answered. */
const answers: ReadonlySet<Signal> = new Set<Signal>(['replied', 'booked', 'answered', 'won']);

/** How a run has ended when a signal stops it. */
type EndOf = { readonly result: FinishResult } | { readonly rule: StopRule };

const ends: Readonly<Record<Signal, EndOf>> = {
  replied: { result: 'replied' },
  booked: { result: 'booked' },
  answered: { result: 'replied' },
  won: { result: 'goal' },
  'out-of-office': { rule: 'out-of-office' },
  'household-replied': { rule: 'household-replied' },
  'opted-out': { rule: 'opted-out' },
  'spam-complaint': { rule: 'spam-complaint' },
  'explicit-no': { rule: 'explicit-no' },
  expired: { rule: 'expired' },
  ownership: { rule: 'ownership' },
  'consent-unclear': { rule: 'consent-unclear' },
  archived: { rule: 'archived' },
};

/** How long they are taken to be away when they do not say, from when they said so. */
export const guessedDays = 14;
const usualPauseDays = 3;
const dayMs = 24 * 60 * 60_000;

/** The run once something has happened to it besides its touches: gone on, paused, or stopped, as its sequence says. */
export function afterSignal(run: Run, event: SignalEvent, now: number): Decision {
  const heard = withAnswer(run, event, now);
  const verb = stopFor(run.sequence, event.signal);
  if (verb === 'stop') return endBySignal(heard, event, now);
  if (verb === 'go-on') return unchanged(heard, [signalReason('signal-ignored', event, { signal: event.signal })]);
  return event.signal === 'out-of-office' ? waitForReturn(heard, event, now) : pauseBySignal(heard, event, now);
}

function withAnswer(run: Run, { signal }: SignalEvent, now: number): Run {
  if (!answers.has(signal)) return run;
  return { ...run, enrollment: { ...run.enrollment, hasAnswer: true, updatedAt: now } };
}

function unchanged({ enrollment, touch }: Run, why: readonly Reason[]): Decision {
  return { enrollment, touch, why, effects: [] };
}

function signalReason(rule: RuleId, { activityId }: SignalEvent, values: Reason['values']): Reason {
  return reason(rule, values, activityId === '' ? [] : [activityId]);
}

function endBySignal(run: Run, event: SignalEvent, now: number): Decision {
  const end = ends[event.signal];
  if ('result' in end) {
    const why = [signalReason('finished-by-signal', event, { signal: event.signal })];
    return closeRun(run, { state: { kind: 'finished', result: end.result }, why }, now);
  }
  const why = [signalReason('stopped-by-signal', event, { signal: event.signal })];
  return closeRun(run, { state: { kind: 'stopped', rule: end.rule }, why }, now);
}

function pauseBySignal(run: Run, event: SignalEvent, now: number): Decision {
  const { signalPauseDays = usualPauseDays, zone } = run.reach;
  const usual = addDelay(now, { amount: signalPauseDays, unit: 'days', at: null }, zone);
  const wishedAt = event.untilAt !== null && event.untilAt > now ? event.untilAt : usual;
  const untilAt = Math.max(wishedAt, standsStillUntil(run.enrollment.state) ?? 0);
  if (untilAt === Number.POSITIVE_INFINITY) return unchanged(run, [reason('paused-by-rep')]);
  const why = [signalReason('paused-by-signal', event, { signal: event.signal, untilAt })];
  if (untilAt > wishedAt) return unchanged(run, why);
  return standStill(run, { untilAt, why }, now);
}

/**
 * A return date that they name counts more than a guess; a touch that comes after it, and a pause or a wait that ends later,
 * stays as it is.
 */
function waitForReturn(run: Run, event: SignalEvent, now: number): Decision {
  const { state } = run.enrollment;
  const isNamed = event.untilAt !== null && event.untilAt > now;
  const returnAt = isNamed ? returnTime(event.untilAt, run.reach) : guessedReturn(run.reach, event.saidAt ?? now);
  const why = [
    isNamed
      ? signalReason('out-of-office', event, { returnAt })
      : signalReason('out-of-office-guess', event, { returnAt, waitMs: guessedDays * dayMs }),
  ];
  if (run.touch && run.touch.dueAt >= returnAt) {
    return unchanged(run, [signalReason('stays-after-return', event, { dueAt: run.touch.dueAt, returnAt })]);
  }
  const isReplaced = state.kind === 'active' || (state.kind === 'out-of-office' && isNamed);
  if (!isReplaced && (standsStillUntil(state) ?? 0) >= returnAt) return unchanged(run, why);
  if (state.kind === 'paused' || state.kind === 'pending') return standStill(run, { untilAt: returnAt, why }, now);
  return closeRun(run, { state: { kind: 'out-of-office', returnAt, ...remembered(run) }, why }, now);
}

/** 9:00 there on the day they are back, or on the first working day from then. */
function returnTime(backAt: number, { zone, working = workingHours(zone, null) }: Reach): number {
  const on = dayOf(backAt, zone);
  const nine = instantOf({ on, at: '09:00' }, zone);
  const from = nine >= backAt ? nine : instantOf({ on: nextDay(on), at: '09:00' }, zone);
  return addWorkingDelay(from, { amount: 0, unit: 'days', at: null, days: 'working' }, { zone, working }).at;
}

function guessedReturn(reach: Reach, saidAt: number): number {
  return returnTime(addDelay(saidAt, { amount: guessedDays, unit: 'days', at: '00:00' }, reach.zone), reach);
}
