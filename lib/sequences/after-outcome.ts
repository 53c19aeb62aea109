import { reason } from '../touches/reason.ts';
import {
  applyVerb,
  callBack,
  type Happened,
  type OutcomeEvent,
  outcomeReason,
  pauseUntil,
  reopen,
} from './apply-verb.ts';
import { whyNoMoreTouches } from './caps.ts';
import { defaultVerbs, verbFor } from './default-verbs.ts';
import { finishUnanswered } from './end-run.ts';
import type { Enrollment } from './enrollment.ts';
import { positionOf, stepOf } from './position.ts';
import type { Decision, Run } from './run.ts';

/** The run once a touch has happened: the try recorded, and what the outcome leads to. */
export function afterOutcome(run: Run, event: OutcomeEvent, now: number): Decision {
  const recorded: Run = { ...run, enrollment: withTouch(run.enrollment, event, now) };
  if (run.enrollment.state.kind === 'paused') return whilePaused(recorded, event, now);
  return applyVerb(recorded, { event, verb: verbFor(stepOf(run), event.outcome), why: [] }, now);
}

function withTouch(enrollment: Enrollment, { channel }: OutcomeEvent, now: number): Enrollment {
  const { usedChannels, touchCount } = enrollment;
  return {
    ...enrollment,
    touchCount: touchCount + 1,
    usedChannels: usedChannels.includes(channel) ? usedChannels : [...usedChannels, channel],
    lastTouchAt: now,
    updatedAt: now,
  };
}

/** A touch made during a pause ends it only when the lead or the rep says so: an end, a new pause, a time chosen. */
function whilePaused(run: Run, event: OutcomeEvent, now: number): Decision {
  const verb = defaultVerbs[event.outcome];
  const happened: Happened = { event, verb, why: [] };
  if (verb.kind === 'stop' || verb.kind === 'finish') return applyVerb(run, happened, now);
  if (verb.kind === 'callback') return callBack(run, { event, verb, why: [] }, now);
  if (event.nextAt !== null) return openChosen(run, event, now);
  const goesOn = { from: positionOf(run.enrollment), isBegun: true };
  if (verb.kind === 'pause') return pauseUntil(run, { event, verb, why: [], goesOn }, now);
  const spent = whyNoMoreTouches(run);
  if (spent) return finishUnanswered(run, [spent], now);
  return { enrollment: run.enrollment, touch: null, why: [outcomeReason('stays-paused', event)] };
}

function openChosen(run: Run, event: OutcomeEvent, now: number): Decision {
  const why = [reason('resumed', { step: stepOf(run).title }, [event.activityId])];
  const timing = { kind: 'chosen', dueAt: event.nextAt ?? now } as const;
  return reopen(run, { event, position: positionOf(run.enrollment), timing, why }, now);
}
