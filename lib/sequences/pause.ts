import { type Reason, reason } from '../touches/reason.ts';
import { whyNoMoreTouches, whyTooLate } from './caps.ts';
import type { Timing } from './due-time.ts';
import { closeRun, finishUnanswered } from './end-run.ts';
import { type EnrollmentState, type KeptTime, wakesAt } from './enrollment.ts';
import { findStep, type Search } from './find-step.ts';
import { dueAfterPause, keptTime, promisedTime, remembered } from './kept-time.ts';
import { openStep } from './open-step.ts';
import { nextOnTrack, type Position, positionOf, stepAt, titleAt } from './position.ts';
import type { Decision, Run, RunEvent } from './run.ts';
import { remainingMs, startLater } from './stand-still.ts';
import { touchStepNear } from './touch-step-near.ts';

/** A pause that an outcome asks for: until when, and where the run would go on. */
export interface PauseAfterOutcome {
  readonly goesOn: Search;
  readonly untilAt: number;
  readonly why: readonly Reason[];
}

/** The run paused until then; it goes on with the next touch that applies, or with the same one when it was the last. */
export function pauseAfterOutcome(run: Run, { goesOn, untilAt, why }: PauseAfterOutcome, now: number): Decision {
  const ends = whyNoMoreTouches(run) ?? whyTooLate(run, untilAt);
  if (ends) return finishUnanswered(run, { why: [ends, ...why] }, now);
  const { position, leftOut } = placeToGoOn(run, goesOn, now);
  const goingOn: Run = { ...run, enrollment: { ...run.enrollment, ...position } };
  const state = { kind: 'paused', by: 'outcome', untilAt, remainingMs: 0 } as const;
  return closeRun(goingOn, { state, why: [...why, ...leftOut] }, now);
}

interface Place {
  readonly position: Position;
  /** Why the touches before it are left out. */
  readonly leftOut: readonly Reason[];
}

/** Steps that touch nobody take effect only when the run goes on: it then stands before the first of them. */
function placeToGoOn(run: Run, goesOn: Search, now: number): Place {
  const next = findStep(run, { ...goesOn, sinceAt: now, passesWaits: true }, now);
  if (next.kind !== 'touch') return { position: { ...touchStepNear(run).position, attempt: 1 }, leftOut: [] };
  let position = goesOn.from;
  let passed = 0;
  while (position.stepIndex < next.position.stepIndex && stepAt(run.sequence, position)?.kind === 'touch') {
    position = nextOnTrack(run.sequence, position.stepIndex);
    passed += 1;
  }
  return { position, leftOut: next.why.slice(0, passed) };
}

/**
 * The run paused by the rep: the open touch closes and keeps the time it had left. Pausing again moves the end; a run that
 * has not started can only be put off.
 */
export function pauseByRep(run: Run, { untilAt }: Extract<RunEvent, { kind: 'pause' }>, now: number): Decision | null {
  const { state } = run.enrollment;
  const why = [untilAt === null ? reason('paused-by-rep') : reason('paused-by-rep-until', { untilAt })];
  if (state.kind === 'pending') {
    return untilAt === null ? null : startLater(run, { untilAt: Math.max(untilAt, state.startAt), why }, now);
  }
  const paused = {
    kind: 'paused',
    by: 'rep',
    untilAt,
    remainingMs: remainingMs(run, now),
    ...remembered(run),
  } as const;
  return closeRun(state.kind === 'out-of-office' ? pastWait(run) : run, { state: paused, why }, now);
}

/**
 * The run under way again: its touch open with the time it had left, its wait over, or what is left of it begun. A time
 * that was chosen or agreed, and had not come when the run was to go on, holds as it was.
 */
export function resumeRun(run: Run, now: number): Decision {
  const { state } = run.enrollment;
  const endAt = Math.min(wakesAt(run.enrollment) ?? now, now);
  const isByRep = wakesAt(run.enrollment) !== endAt;
  const promised = promisedTime(run);
  if (promised && promised.dueAt >= endAt) return goOnAsPromised(run, promised, now);
  const left = state.kind === 'paused' ? state.remainingMs : 0;
  const isWait = stepAt(run.sequence, run.enrollment)?.kind === 'wait';
  if (state.kind === 'waiting' || (isWait && state.kind === 'out-of-office')) return goOn(run, { sinceAt: endAt }, now);
  if (isWait && left > 0) return goOnWaiting(run, endAt + left, now);
  const timing = { kind: 'resumed', dueAt: Math.max(now, dueAfterPause(run, endAt)), isByRep } as const;
  return goOnWith(run, timing, now);
}

function goOnAsPromised(run: Run, { dueAt, chosen }: KeptTime, now: number): Decision {
  return goOnWith(run, { kind: 'chosen', dueAt, why: chosen }, now);
}

/** The touch open again, not before it was to come. */
function goOnWith(run: Run, timing: Timing, now: number): Decision {
  const from = positionOf(run.enrollment);
  const why = [reason('resumed', { step: titleAt(run) })];
  const notBeforeAt = keptTime(run)?.dueAt;
  return openStep(run, { from, isBegun: true, timing, why, endsAs: 'no-reply', notBeforeAt }, now);
}

/** The wait is over, and what follows it comes. */
function goOn(run: Run, { sinceAt }: { readonly sinceAt: number }, now: number): Decision {
  const from = positionOf(pastWait(run).enrollment);
  const timing = { kind: 'step-delay', sinceAt } as const;
  const why = [reason('resumed', { step: titleAt(run) })];
  return openStep(run, { from, isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}

function goOnWaiting(run: Run, untilAt: number, now: number): Decision {
  if (untilAt <= now) return goOn(run, { sinceAt: untilAt }, now);
  const step = titleAt(run);
  const state: EnrollmentState = { kind: 'waiting', untilAt };
  return closeRun(run, { state, why: [reason('resumed', { step }), reason('waits', { untilAt, step })] }, now);
}

/** The same at the step after, when it is at a wait. */
function pastWait(run: Run): Run {
  const { sequence, enrollment } = run;
  if (stepAt(sequence, enrollment)?.kind !== 'wait') return run;
  return { ...run, enrollment: { ...enrollment, ...nextOnTrack(sequence, enrollment.stepIndex) } };
}
