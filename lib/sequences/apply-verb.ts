import { addDelay } from '../time/add-delay.ts';
import { outcomeOf } from '../touches/outcome.ts';
import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import { chooseChannel } from './choose-channel.ts';
import type { Timing } from './due-time.ts';
import { closeRun } from './end-run.ts';
import type { Search } from './find-step.ts';
import { openStep } from './open-step.ts';
import { pauseAfterOutcome } from './pause.ts';
import { type Position, positionAfter, positionOf, startOfTrack, stepOf, titleAt, touchStepOf } from './position.ts';
import { retryWait } from './retry-wait.ts';
import type { Decision, Run, RunEvent } from './run.ts';
import type { FinishResult, StopRule, TouchStep, Verb } from './sequence.ts';

/** How long a switch to the sequence that runs already is put off, where it does not say. */
const usualPauseDays = 30;

export type OutcomeEvent = Extract<RunEvent, { kind: 'outcome' }>;

/** What happened, what it leads to, and what has been said of it so far. */
export interface Happened<V extends Verb = Verb> {
  readonly event: OutcomeEvent;
  readonly verb: V;
  readonly why: readonly Reason[];
}

type VerbOf<Kind extends Verb['kind']> = Extract<Verb, { kind: Kind }>;

/** What follows an outcome: the run is the one that has already recorded it. */
export function applyVerb(run: Run, { event, verb, why }: Happened, now: number): Decision {
  switch (verb.kind) {
    case 'advance':
      return advance(run, { event, verb, why }, now);
    case 'retry':
      return retry(run, { event, verb, why }, now);
    case 'again':
      return again(run, { event, verb, why }, now);
    case 'callback':
      return callBack(run, { event, verb, why }, now);
    case 'other-contact':
      return tryOtherContact(run, { event, verb, why }, now);
    case 'pause':
      return pause(run, { event, verb, why }, now);
    case 'jump':
      return jump(run, { event, verb, why }, now);
    case 'switch':
      return switchSequence(run, { event, verb, why }, now);
    case 'stop':
      return stop(run, { event, verb, why }, now);
    case 'finish':
      return finish(run, { event, verb, why }, now);
  }
}

/** A reason about the outcome, with the activity that logs it as evidence. */
export function outcomeReason(rule: RuleId, event: OutcomeEvent, values: Reason['values'] = {}): Reason {
  const evidence = event.activityId === '' ? [] : [event.activityId];
  return reason(rule, { channel: event.channel, outcome: event.outcome, ...values }, evidence);
}

/** The same step open once more, at the time the rep chose, else at the one worked out. */
export function reopen(run: Run, { event, position, why, ...when }: Reopening, now: number): Decision {
  const timing = chosenOr(when.timing, event);
  return openStep(run, { ...when, from: position, isBegun: true, timing, why, endsAs: endOf(event) }, now);
}

interface Reopening {
  readonly event: OutcomeEvent;
  readonly position: Position;
  readonly timing: Timing;
  readonly why: readonly Reason[];
  /** As `Opening` has it. */
  readonly isAgreed?: boolean;
}

function chosenOr(timing: Timing, { nextAt }: OutcomeEvent): Timing {
  return nextAt === null ? timing : { kind: 'chosen', dueAt: nextAt };
}

/** A sequence that runs out after a conversation did get its reply. */
function endOf({ outcome }: OutcomeEvent): FinishResult {
  return outcomeOf(outcome).answered === 'answered' ? 'replied' : 'no-reply';
}

function advance(run: Run, { event, why }: Happened, now: number): Decision {
  const from = positionAfter(run.sequence, positionOf(run.enrollment));
  const done = outcomeReason('advance-after-outcome', event, { step: stepOf(run).title });
  const timing = chosenOr({ kind: 'step-delay', sinceAt: now }, event);
  return openStep(run, { from, isBegun: false, timing, why: [...why, done], endsAs: endOf(event) }, now);
}

function retry(run: Run, { event, verb, why }: Happened<VerbOf<'retry'>>, now: number): Decision {
  const step = touchStepOf(run);
  const position = positionOf(run.enrollment);
  const tries = verb.times + 1;
  if (position.attempt >= tries) {
    const spent = outcomeReason('retries-exhausted', event, { step: step.title, tries });
    return applyVerb(run, { event, verb: verb.afterwards, why: [...why, spent] }, now);
  }
  const dueAt = event.nextAt ?? addDelay(now, retryWait(verb, position.attempt, clockOf(step)), run.reach.zone);
  const attempt = position.attempt + 1;
  const once = outcomeReason('retry-after-outcome', event, { step: step.title, attempt, tries, dueAt });
  const next = {
    event,
    position: { ...position, attempt },
    timing: { kind: 'at', dueAt },
    why: [...why, once],
  } as const;
  return reopen(run, next, now);
}

/** Tries of a step with a clock time of its own keep it; a date's clock time is that day's only. */
function clockOf({ delay }: TouchStep): string | null {
  return delay.from === 'date' ? null : delay.at;
}

function again(run: Run, { event, verb, why }: Happened<VerbOf<'again'>>, now: number): Decision {
  const waitMs = verb.inMinutes * 60_000;
  const dueAt = event.nextAt ?? now + waitMs;
  const once = outcomeReason('again-after-outcome', event, { step: stepOf(run).title, waitMs, dueAt });
  const position = positionOf(run.enrollment);
  return reopen(run, { event, position, timing: { kind: 'at', dueAt }, why: [...why, once] }, now);
}

/** The same step when they asked to be called back: then, or so many days on when no time was named. */
export function callBack(run: Run, { event, verb, why }: Happened<VerbOf<'callback'>>, now: number): Decision {
  const step = titleAt(run);
  const wait = { amount: verb.inDays, unit: 'days', at: null } as const;
  const dueAt = event.nextAt ?? addDelay(now, wait, run.reach.zone);
  const agreed =
    event.nextAt === null
      ? outcomeReason('callback-next-day', event, { step, waitMs: verb.inDays * 86_400_000, dueAt })
      : outcomeReason('callback-agreed', event, { step, dueAt });
  const position = positionOf(run.enrollment);
  return reopen(run, { event, position, timing: { kind: 'at', dueAt }, why: [...why, agreed], isAgreed: true }, now);
}

function tryOtherContact(run: Run, { event, why }: Happened, now: number): Decision {
  const step = touchStepOf(run);
  const choice = chooseChannel(step, run.reach);
  if (!choice.channel) return advance(run, { event, verb: { kind: 'advance' }, why: [...why, choice.why] }, now);
  const other = outcomeReason('other-contact', event, { step: step.title, channel: choice.channel });
  const position = positionOf(run.enrollment);
  return reopen(run, { event, position, timing: { kind: 'at-once', after: event.channel }, why: [...why, other] }, now);
}

function pause(run: Run, happened: Happened<VerbOf<'pause'>>, now: number): Decision {
  if (happened.event.nextAt !== null) return advance(run, happened, now);
  const from = positionAfter(run.sequence, positionOf(run.enrollment));
  return pauseUntil(run, { ...happened, goesOn: { from, isBegun: false } }, now);
}

/** The run paused for as long as the outcome asks, to go on from there. */
export function pauseUntil(
  run: Run,
  { event, verb, why, goesOn }: Happened<VerbOf<'pause'>> & { readonly goesOn: Search },
  now: number,
): Decision {
  const untilAt = addDelay(now, { amount: verb.forDays, unit: 'days', at: null }, run.reach.zone);
  const waits = outcomeReason('paused-after-outcome', event, { waitMs: verb.forDays * 86_400_000, untilAt });
  return pauseAfterOutcome(run, { goesOn, untilAt, why: [...why, waits] }, now);
}

/** The first step of another track comes, not before a touch on another channel was to come that this one cancels. */
function jump(run: Run, { event, verb, why }: Happened<VerbOf<'jump'>>, now: number): Decision {
  const { track, title } = stepOf(run);
  const from = verb.track === track ? null : startOfTrack(run.sequence, verb.track);
  if (!from) return advance(run, { event, verb: { kind: 'advance' }, why }, now);
  const done = outcomeReason('advance-after-outcome', event, { step: title });
  const jumped = reason('jumped', { track: verb.track, step: title });
  const timing = chosenOr({ kind: 'step-delay', sinceAt: now }, event);
  const notBeforeAt = run.touch && run.touch.channel !== event.channel ? run.touch.dueAt : undefined;
  const opening = { from, isBegun: false, timing, why: [...why, done, jumped], endsAs: endOf(event), notBeforeAt };
  return openStep(run, opening, now);
}

/** A run that already is of that sequence pauses for as long instead; a time the rep chose keeps this one going. */
function switchSequence(run: Run, { event, verb, why }: Happened<VerbOf<'switch'>>, now: number): Decision {
  const { sequenceId, inDays } = verb;
  if (event.nextAt !== null) return advance(run, { event, verb: { kind: 'advance' }, why }, now);
  if (sequenceId === run.sequence.id) {
    return pause(run, { event, verb: { kind: 'pause', forDays: inDays || usualPauseDays }, why }, now);
  }
  const startAt = inDays === 0 ? now : addDelay(now, { amount: inDays, unit: 'days', at: null }, run.reach.zone);
  const switched = outcomeReason('switched', event, { sequence: sequenceId, startAt });
  const state = { kind: 'finished', result: 'switched' } as const;
  return closeRun(run, { state, why: [switched, ...why], effects: [{ kind: 'start', sequenceId, startAt }] }, now);
}

const stopReasons: Readonly<Partial<Record<StopRule, RuleId>>> = {
  'explicit-no': 'stopped-explicit-no',
  'opted-out': 'stopped-opted-out',
};

function stop(run: Run, { event, verb, why }: Happened<VerbOf<'stop'>>, now: number): Decision {
  const ended = outcomeReason(stopReasons[verb.rule] ?? 'stopped-by-outcome', event, { step: titleAt(run) });
  return closeRun(run, { state: { kind: 'stopped', rule: verb.rule }, why: [ended, ...why] }, now);
}

const finishReasons: Readonly<Partial<Record<FinishResult, RuleId>>> = {
  replied: 'stopped-replied',
  booked: 'stopped-booked',
};

function finish(run: Run, { event, verb, why }: Happened<VerbOf<'finish'>>, now: number): Decision {
  const ended = outcomeReason(finishReasons[verb.result] ?? 'finished-after-outcome', event, {
    step: titleAt(run),
  });
  return closeRun(run, { state: { kind: 'finished', result: verb.result }, why: [ended, ...why] }, now);
}
