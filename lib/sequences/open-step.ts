import { reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { whyNoMoreTouches, whyTooLate } from './caps.ts';
import { chooseChannel } from './choose-channel.ts';
import { dueTime, type Timing } from './due-time.ts';
import { type Closing, closeRun, finishUnanswered } from './end-run.ts';
import { type FoundStep, findStep, type Search } from './find-step.ts';
import { lapseAt } from './lapse-at.ts';
import type { DueTime } from './moved-time.ts';
import type { Decision, Run } from './run.ts';
import type { FinishResult } from './sequence.ts';
import { touchStepNear } from './touch-step-near.ts';

/** A touch to open: from which step on to look, when, and what led to it. */
export interface Opening extends Search {
  readonly timing: Timing;
  readonly why: Closing['why'];
  /** How the run has ended when no step is left. */
  readonly endsAs: FinishResult;
  /** The time was agreed with the lead: it holds for whatever step is found, and waits on the way are over. */
  readonly isAgreed?: boolean;
  /** When the touch it replaces was to come; absent where it replaces none. */
  readonly notBeforeAt?: number | undefined;
}

type FoundTouch = Extract<FoundStep, { kind: 'touch' }>;
type FoundWait = Extract<FoundStep, { kind: 'wait' }>;

/**
 * The run with its next touch open, or waiting, or ended when it may not have one: no step left, its caps reached, or the
 * lead not to be contacted. A time the rep chose always gets its touch, on the same step when no other is left.
 */
export function openStep(run: Run, opening: Opening, now: number): Decision {
  const { timing, isAgreed = false } = opening;
  if (run.reach.doNotContact) return stopUncontactable(run, opening, now);
  const isChosen = timing.kind === 'chosen';
  const sinceAt = timing.kind === 'step-delay' ? timing.sinceAt : now;
  const found = findStep(run, { ...opening, sinceAt, passesWaits: isChosen || isAgreed }, now);
  if (isChosen) return openAsChosen(run, { opening, found }, now);
  if (found.kind === 'wait') return waitThere(run, { opening, found }, now);
  if (found.kind !== 'touch') return endThere(run, { opening, found }, now);
  const { effects } = found;
  const spent = whyNoMoreTouches(run);
  if (spent) return finishUnanswered(run, { why: [spent, ...opening.why, ...found.why], effects }, now);
  return openInTime(run, { opening, found }, now);
}

function openInTime(run: Run, { opening, found }: { opening: Opening; found: FoundTouch }, now: number): Decision {
  const timing = timingOf(opening, found, now);
  const due = dueTime(run, { ...found, timing, notBeforeAt: opening.notBeforeAt }, now);
  const late = timing.kind === 'resumed' ? null : whyTooLate(run, due.dueAt);
  const why = [...opening.why, ...due.why, ...found.why];
  if (late) return finishUnanswered(run, { why: [late, ...why], effects: found.effects }, now);
  return opened(run, { found, due: { ...due, why: [...why, found.choice] } }, now);
}

/** A time worked out for one step means nothing for another that takes its place: that one keeps its own delay. */
function timingOf({ timing, isAgreed }: Opening, found: FoundTouch, now: number): Timing {
  if (timing.kind === 'step-delay') return { ...timing, sinceAt: found.sinceAt };
  const hasDay = timing.kind === 'resumed' && found.step.delay.from === 'date' && found.position.attempt === 1;
  if (hasDay || (found.isSubstitute && !isAgreed)) return { kind: 'step-delay', sinceAt: now };
  return timing;
}

function openAsChosen(run: Run, { opening, found }: { opening: Opening; found: FoundStep }, now: number): Decision {
  const next = found.kind === 'touch' ? found : sameStep(run, found);
  const due = dueTime(run, { ...next, timing: opening.timing }, now);
  return opened(
    run,
    { found: next, due: { ...due, why: [...due.why, ...opening.why, ...next.why, next.choice] } },
    now,
  );
}

/** The step the run is at once more; what the steps after it would have done waits until it is done. */
function sameStep(run: Run, { why, effects, sinceAt }: FoundStep): FoundTouch {
  const { step, position } = touchStepNear(run);
  const { channel, why: choice } = chooseChannel(step, run.reach);
  const own = run.reach.barred?.includes(step.channel) ? 'task' : step.channel;
  const left = { why: effects.length > 0 ? [] : why, effects: [], sinceAt, isSubstitute: false };
  return { ...left, kind: 'touch', position, step, channel: channel ?? own, choice };
}

function opened(run: Run, { found, due }: { found: FoundTouch; due: DueTime }, now: number): Decision {
  const { position, step, channel, effects } = found;
  const { dueAt, why } = due;
  const lapsesAt = lapseAt(run, { step, position, dueAt });
  const touch: Touch = {
    id: run.newTouchId,
    leadId: run.enrollment.leadId,
    enrollmentId: run.enrollment.id,
    stepId: step.id,
    channel,
    title: step.title,
    attempt: position.attempt,
    dueAt,
    why,
    ...(lapsesAt === null ? {} : { lapsesAt }),
    announced: 0,
    createdAt: now,
    updatedAt: now,
  };
  const enrollment = { ...run.enrollment, ...position, state: { kind: 'active' }, updatedAt: now } as const;
  return { enrollment, touch, why, effects };
}

function waitThere(run: Run, { opening, found }: { opening: Opening; found: FoundWait }, now: number): Decision {
  const { effects, step } = found;
  const untilAt = Math.max(found.untilAt, opening.notBeforeAt ?? found.untilAt);
  const late = whyTooLate(run, untilAt);
  const why = [...opening.why, ...found.why.slice(0, -1), reason('waits', { untilAt, step: step.title })];
  if (late) return finishUnanswered(run, { why: [late, ...why], effects }, now);
  const there: Run = { ...run, enrollment: { ...run.enrollment, ...found.position } };
  return closeRun(there, { state: { kind: 'waiting', untilAt }, why, effects }, now);
}

function endThere(run: Run, { opening, found }: { opening: Opening; found: FoundStep }, now: number): Decision {
  const { why, effects } = found;
  if (found.kind === 'end') {
    const state = { kind: 'finished', result: found.step.result } as const;
    return closeRun(run, { state, why: [...why.slice(-1), ...opening.why, ...why.slice(0, -1)], effects }, now);
  }
  const ended = reason('finished-last-step', { sequence: run.sequence.name });
  // A run in which they answered once has had its reply, whatever came of the touches since.
  const result = run.enrollment.hasAnswer && opening.endsAs === 'no-reply' ? 'replied' : opening.endsAs;
  const state = { kind: 'finished', result } as const;
  return closeRun(run, { state, why: [ended, ...opening.why, ...why], effects }, now);
}

function stopUncontactable(run: Run, { why }: Opening, now: number): Decision {
  const state = { kind: 'stopped', rule: 'do-not-contact' } as const;
  return closeRun(run, { state, why: [reason('do-not-contact'), ...why] }, now);
}
