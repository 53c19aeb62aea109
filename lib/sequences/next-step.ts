import { reason } from '../touches/reason.ts';
import { afterOutcome } from './after-outcome.ts';
import { afterSignal } from './after-signal.ts';
import { closeRun } from './end-run.ts';
import type { EnrollmentState } from './enrollment.ts';
import { lapse } from './lapse.ts';
import { moveTouch } from './move-touch.ts';
import { openStep } from './open-step.ts';
import { pauseByRep, resumeRun } from './pause.ts';
import { positionAfter, positionOf, stepOf } from './position.ts';
import { afterTouched, hurry, replan } from './replan.ts';
import type { Decision, Run, RunEvent } from './run.ts';

type RunState = 'not-started' | EnrollmentState['kind'];

/** What can happen to any run under way. */
const always = ['outcome', 'touched', 'signal', 'replan', 'pause', 'stop'] as const;

/** The events there are for a run in each state; any other leaves it as it is. */
const fitting: Readonly<Record<RunState, readonly RunEvent['kind'][]>> = {
  'not-started': ['start', 'stop'],
  pending: [...always, 'start', 'resume'],
  active: [...always, 'reschedule', 'skip', 'lapse', 'hurry'],
  waiting: [...always, 'skip', 'resume'],
  paused: [...always, 'resume'],
  'out-of-office': [...always, 'resume'],
  finished: [],
  stopped: [],
  failed: [],
};

/**
 * What follows an event: the run's new state, its one open touch if any, what else is to happen, and why. Pure: the same
 * run, event and time give the same decision. An event that does not fit where the run stands changes nothing, and says so.
 */
export function nextStep(run: Run, event: RunEvent, now: number): Decision {
  const fits = fitting[stateOf(run)].includes(event.kind);
  return (fits ? decided(run, event, now) : null) ?? misfit(run, event);
}

function stateOf({ enrollment, touch }: Run): RunState {
  const { kind } = enrollment.state;
  return kind === 'active' && touch === null ? 'not-started' : kind;
}

function misfit(run: Run, event: RunEvent): Decision {
  const why = [reason('does-not-fit', { event: event.kind, state: stateOf(run) })];
  return { enrollment: run.enrollment, touch: run.touch, why, effects: [] };
}

/** Null for an event that does not fit after all. */
function decided(run: Run, event: RunEvent, now: number): Decision | null {
  switch (event.kind) {
    case 'start':
      return start(run, now);
    case 'outcome':
      return afterOutcome(run, event, now);
    case 'touched':
      return afterTouched(run, event, now);
    case 'signal':
      return afterSignal(run, event, now);
    case 'reschedule':
      return moveTouch(run, event, now);
    case 'skip':
      return skip(run, event.because, now);
    case 'lapse':
      return lapse(run, now);
    case 'hurry':
      return hurry(run, now);
    case 'replan':
      return replan(run, now);
    case 'pause':
      return pauseByRep(run, event, now);
    case 'resume':
      return run.enrollment.state.kind === 'pending' ? begin(run, now) : resumeRun(run, now);
    case 'stop':
      return stop(run, event.because, now);
  }
}

/** A run that is to start later does so by itself only then. */
function start(run: Run, now: number): Decision {
  const { state } = run.enrollment;
  if (state.kind !== 'pending' || state.startAt <= now) return begin(run, now);
  return closeRun(run, { state, why: [reason('starts-later', { startAt: state.startAt })] }, now);
}

function begin(run: Run, now: number): Decision {
  const startedAt = Math.min(run.enrollment.startedAt, now);
  const begun: Run = { ...run, enrollment: { ...run.enrollment, startedAt } };
  const timing = { kind: 'step-delay', sinceAt: startedAt } as const;
  const why = [reason('sequence-started', { sequence: run.sequence.name })];
  return openStep(begun, { from: positionOf(run.enrollment), isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}

/** What comes after counts from when the touch left out was to come: leaving it out makes nothing come sooner. */
function skip(run: Run, because: string, now: number): Decision {
  const from = positionAfter(run.sequence, positionOf(run.enrollment));
  const lastDueAt = run.touch?.dueAt ?? run.enrollment.lastDueAt;
  const skipped: Run = { ...run, enrollment: { ...run.enrollment, lastDueAt } };
  const why = [reason('skipped-step', { step: stepOf(run).title, because })];
  const timing = { kind: 'step-delay', sinceAt: Math.max(now, run.touch?.dueAt ?? now) } as const;
  return openStep(skipped, { from, isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}

function stop(run: Run, because: string, now: number): Decision {
  const why = [reason('stopped-by-rep', { because })];
  return closeRun(run, { state: { kind: 'stopped', rule: 'by-rep' }, why }, now);
}
