import { addDelay } from '../time/add-delay.ts';
import { outcomeOf } from '../touches/outcome.ts';
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
import { promisedTime } from './kept-time.ts';
import { positionOf, titleAt, touchStepOf } from './position.ts';
import type { Decision, Run } from './run.ts';
import type { Verb } from './sequence.ts';
import { standStill } from './stand-still.ts';
import { withTouched } from './touched.ts';

/** The run once a touch has happened: the try recorded, and what the outcome leads to. */
export function afterOutcome(run: Run, event: OutcomeEvent, now: number): Decision {
  const { channel, outcome } = event;
  const isAnswered = outcomeOf(outcome).answered === 'answered';
  const made = { channel, at: now, isAnswered };
  const recorded: Run = {
    ...run,
    enrollment: withTouch(run, event, made),
    reach: withTouched(run.reach, made),
  };
  if (run.enrollment.state.kind !== 'active') return whileIdle(recorded, event, now);
  return applyVerb(recorded, { event, verb: verbFor(touchStepOf(run), outcome), why: [] }, now);
}

/** A touch made before the start is none of this run's; that somebody answered still is known. */
function withTouch(
  { enrollment, touch }: Run,
  { channel, outcome }: OutcomeEvent,
  { at, isAnswered }: { readonly at: number; readonly isAnswered: boolean },
): Enrollment {
  const { usedChannels, touchCount, hasAnswer, lastDueAt } = enrollment;
  const heard = { ...enrollment, hasAnswer: hasAnswer || isAnswered, updatedAt: at };
  if (enrollment.state.kind === 'pending') return heard;
  return {
    ...heard,
    touchCount: touchCount + 1,
    usedChannels: usedChannels.includes(channel) ? usedChannels : [...usedChannels, channel],
    lastTouchAt: at,
    lastDueAt: touch?.dueAt ?? lastDueAt,
    lastOutcome: outcome,
  };
}

/** A touch made while none was open goes on with the run only when the lead or the rep says so: an end, a time agreed. */
function whileIdle(run: Run, event: OutcomeEvent, now: number): Decision {
  const verb = defaultVerbs[event.outcome];
  const happened: Happened = { event, verb, why: [] };
  if (verb.kind === 'stop' || verb.kind === 'finish') return applyVerb(run, happened, now);
  if (verb.kind === 'callback') return callBack(begun(run, now), { event, verb, why: [] }, now);
  if (event.nextAt !== null) return openChosen(begun(run, now), event, now);
  if (verb.kind === 'switch' && verb.sequenceId !== run.sequence.id) return applyVerb(run, happened, now);
  if (verb.kind === 'switch') return putOff(run, { event, verb, why: [] }, now);
  const spent = run.enrollment.state.kind === 'pending' || promisedTime(run) ? null : whyNoMoreTouches(run);
  if (spent) return finishUnanswered(run, { why: [spent] }, now);
  return { enrollment: run.enrollment, touch: null, why: [outcomeReason('stays-paused', event)], effects: [] };
}

/** A run that was to start later starts with the touch that is agreed now. */
function begun(run: Run, now: number): Run {
  if (run.enrollment.state.kind !== 'pending') return run;
  return { ...run, enrollment: { ...run.enrollment, startedAt: now } };
}

function openChosen(run: Run, event: OutcomeEvent, now: number): Decision {
  const why = [reason('resumed', { step: titleAt(run) }, [event.activityId])];
  const timing = { kind: 'chosen', dueAt: event.nextAt ?? now } as const;
  return reopen(run, { event, position: positionOf(run.enrollment), timing, why }, now);
}

/** "Not now" to the very sequence that it leads to: what it waits for comes that much later. */
function putOff(run: Run, { event, verb }: Happened<Extract<Verb, { kind: 'switch' }>>, now: number): Decision {
  const pause = { kind: 'pause', forDays: verb.inDays } as const;
  const goesOn = { from: positionOf(run.enrollment), isBegun: true };
  const { state } = run.enrollment;
  if (state.kind === 'paused' || state.kind === 'out-of-office') {
    return pauseUntil(run, { event, verb: pause, why: [], goesOn }, now);
  }
  const untilAt = addDelay(now, { amount: verb.inDays, unit: 'days', at: null }, run.reach.zone);
  const why = [outcomeReason('paused-after-outcome', event, { waitMs: verb.inDays * 86_400_000, untilAt })];
  return standStill(run, { untilAt, why }, now);
}
