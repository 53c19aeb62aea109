import { type Reason, reason } from '../touches/reason.ts';
import { whyNoMoreTouches, whyTooLate } from './caps.ts';
import { closeRun, finishUnanswered } from './end-run.ts';
import { findStep, type Search } from './find-step.ts';
import { openStep } from './open-step.ts';
import { positionOf, stepOf } from './position.ts';
import type { Decision, Run, RunEvent } from './run.ts';

/** A pause that an outcome asks for: until when, and where the run would go on. */
export interface PauseAfterOutcome {
  readonly goesOn: Search;
  readonly untilAt: number;
  readonly why: readonly Reason[];
}

/** The run paused until then; it goes on with the next step that applies, or with the same one when it was the last. */
export function pauseAfterOutcome(run: Run, { goesOn, untilAt, why }: PauseAfterOutcome, now: number): Decision {
  const ends = whyNoMoreTouches(run) ?? whyTooLate(run, untilAt);
  if (ends) return finishUnanswered(run, [ends, ...why], now);
  const next = findStep(run, goesOn);
  const position = next.kind === 'found' ? next.position : { ...positionOf(run.enrollment), attempt: 1 };
  const goingOn: Run = { ...run, enrollment: { ...run.enrollment, ...position } };
  const state = { kind: 'paused', by: 'outcome', untilAt, remainingMs: 0 } as const;
  return closeRun(goingOn, { state, why: [...why, ...next.why] }, now);
}

/** The run paused by the rep: the open touch closes and keeps the time it had left. Pausing again moves the end. */
export function pauseByRep(run: Run, { untilAt }: Extract<RunEvent, { kind: 'pause' }>, now: number): Decision {
  const remainingMs = run.touch ? Math.max(0, run.touch.dueAt - now) : remainingOf(run);
  const why = [untilAt === null ? reason('paused-by-rep') : reason('paused-by-rep-until', { untilAt })];
  return closeRun(run, { state: { kind: 'paused', by: 'rep', untilAt, remainingMs }, why }, now);
}

/** The run with its touch open again, with the time it had left counted from the end of the pause or from now. */
export function resumeRun(run: Run, now: number): Decision {
  const { state } = run.enrollment;
  const untilAt = state.kind === 'paused' ? state.untilAt : null;
  const endAt = untilAt === null ? now : Math.min(untilAt, now);
  const timing = { kind: 'resumed', dueAt: Math.max(now, endAt + remainingOf(run)) } as const;
  const from = positionOf(run.enrollment);
  const why = [reason('resumed', { step: stepOf(run).title })];
  return openStep(run, { from, isBegun: true, timing, why, endsAs: 'no-reply' }, now);
}

function remainingOf({ enrollment }: Run): number {
  return enrollment.state.kind === 'paused' ? enrollment.state.remainingMs : 0;
}
