import { type Reason, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { whyNoMoreTouches, whyTooLate } from './caps.ts';
import { chooseChannel } from './choose-channel.ts';
import { type DueTime, dueTime, type Timing } from './due-time.ts';
import { closeRun, finishUnanswered } from './end-run.ts';
import { type FoundStep, findStep, type Search } from './find-step.ts';
import { positionOf, stepOf } from './position.ts';
import type { Decision, Run } from './run.ts';
import type { FinishResult } from './sequence.ts';

/** A touch to open: from which step on to look, when, and what led to it. */
export interface Opening extends Search {
  readonly timing: Timing;
  readonly why: readonly Reason[];
  /** How the run has ended when no step is left. */
  readonly endsAs: FinishResult;
}

type Found = Extract<FoundStep, { kind: 'found' }>;

/**
 * The run with its next touch open, or ended when it may not have one: no step left, its caps reached, or the lead not
 * to be contacted. A time the rep chose always gets its touch, on the same step when no other is left.
 */
export function openStep(run: Run, opening: Opening, now: number): Decision {
  if (run.reach.doNotContact) return stopUncontactable(run, opening.why, now);
  const found = findStep(run, opening);
  if (opening.timing.kind === 'chosen') return openAsChosen(run, { opening, found }, now);
  if (found.kind === 'none') {
    const ended = reason('finished-last-step', { sequence: run.sequence.name });
    const state = { kind: 'finished', result: opening.endsAs } as const;
    return closeRun(run, { state, why: [ended, ...opening.why, ...found.why] }, now);
  }
  const spent = whyNoMoreTouches(run);
  if (spent) return finishUnanswered(run, [spent, ...opening.why], now);
  return openInTime(run, { opening, found }, now);
}

function openInTime(run: Run, { opening, found }: { opening: Opening; found: Found }, now: number): Decision {
  const timing = timingOf(opening, found, now);
  const due = dueTime(run, { ...found, timing }, now);
  const late = timing.kind === 'resumed' ? null : whyTooLate(run, due.dueAt);
  if (late) return finishUnanswered(run, [late, ...opening.why, ...due.why], now);
  return opened(run, { found, due: { ...due, why: [...opening.why, ...due.why, ...found.why, found.choice] } }, now);
}

/** A time worked out for one step means nothing for another that takes its place: that one keeps its own delay. */
function timingOf({ from, timing }: Opening, { position }: Found, now: number): Timing {
  const isSame = position.stepIndex === from.stepIndex;
  return isSame || timing.kind === 'step-delay' ? timing : { kind: 'step-delay', sinceAt: now };
}

function openAsChosen(run: Run, { opening, found }: { opening: Opening; found: FoundStep }, now: number): Decision {
  const next = found.kind === 'found' ? found : sameStep(run, found.why);
  const due = dueTime(run, { ...next, timing: opening.timing }, now);
  return opened(
    run,
    { found: next, due: { ...due, why: [...due.why, ...opening.why, ...next.why, next.choice] } },
    now,
  );
}

function sameStep(run: Run, why: readonly Reason[]): Found {
  const step = stepOf(run);
  const { channel, why: choice } = chooseChannel(step, run.reach);
  const position = { ...positionOf(run.enrollment), attempt: run.enrollment.attempt + 1 };
  return { kind: 'found', position, step, channel: channel ?? step.channel, choice, why };
}

function opened(run: Run, { found, due }: { found: Found; due: DueTime }, now: number): Decision {
  const { position, step, channel } = found;
  const touch: Touch = {
    id: run.newTouchId,
    leadId: run.enrollment.leadId,
    enrollmentId: run.enrollment.id,
    stepId: step.id,
    channel,
    title: step.title,
    attempt: position.attempt,
    dueAt: due.dueAt,
    why: due.why,
    announced: 0,
    createdAt: now,
    updatedAt: now,
  };
  return {
    enrollment: { ...run.enrollment, ...position, state: { kind: 'active' }, updatedAt: now },
    touch,
    why: due.why,
  };
}

function stopUncontactable(run: Run, why: readonly Reason[], now: number): Decision {
  const state = { kind: 'stopped', rule: 'do-not-contact' } as const;
  return closeRun(run, { state, why: [reason('do-not-contact'), ...why] }, now);
}
