import { type Reason, reason } from '../touches/reason.ts';
import { afterOutcome } from './after-outcome.ts';
import { closeRun } from './end-run.ts';
import { moveTouch } from './move-touch.ts';
import { openStep } from './open-step.ts';
import { pauseByRep, resumeRun } from './pause.ts';
import { positionAfter, positionOf, stepOf } from './position.ts';
import type { Decision, Run, RunEvent } from './run.ts';

/** The events there are for a run in each state; any other leaves it as it is. */
const fitting: Readonly<Record<RunState, readonly RunEvent['kind'][]>> = {
  'not-started': ['start', 'stop'],
  active: ['outcome', 'reschedule', 'skip', 'pause', 'stop'],
  paused: ['outcome', 'pause', 'resume', 'stop'],
  finished: [],
  stopped: [],
};

type RunState = 'not-started' | 'active' | 'paused' | 'finished' | 'stopped';

/**
 * What follows an event: the run's new state, its one open touch if any, and why. Pure: the same run, event and time give
 * the same decision. An event that does not fit where the run stands changes nothing, and says so.
 */
export function nextStep(run: Run, event: RunEvent, now: number): Decision {
  const state = stateOf(run);
  if (!fitting[state].includes(event.kind)) {
    return {
      enrollment: run.enrollment,
      touch: run.touch,
      why: [reason('does-not-fit', { event: event.kind, state })],
    };
  }
  switch (event.kind) {
    case 'start':
      return start(run, now);
    case 'outcome':
      return afterOutcome(run, event, now);
    case 'reschedule':
      return moveTouch(run, event, now);
    case 'skip':
      return skip(run, event.because, now);
    case 'pause':
      return pauseByRep(run, event, now);
    case 'resume':
      return resumeRun(run, now);
    case 'stop':
      return stop(run, reason('stopped-by-rep', { because: event.because }), now);
  }
}

function stateOf({ enrollment, touch }: Run): RunState {
  const { kind } = enrollment.state;
  return kind === 'active' && touch === null ? 'not-started' : kind;
}

function start(run: Run, now: number): Decision {
  const timing = { kind: 'step-delay', sinceAt: run.enrollment.startedAt } as const;
  const why = [reason('sequence-started', { sequence: run.sequence.name })];
  return openStep(run, { from: positionOf(run.enrollment), isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}

function skip(run: Run, because: string, now: number): Decision {
  const from = positionAfter(run.sequence, positionOf(run.enrollment));
  const why = [reason('skipped-step', { step: stepOf(run).title, because })];
  const timing = { kind: 'step-delay', sinceAt: now } as const;
  return openStep(run, { from, isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}

function stop(run: Run, why: Reason, now: number): Decision {
  return closeRun(run, { state: { kind: 'stopped', rule: 'by-rep' }, why: [why] }, now);
}
