import { addDelay } from '../time/add-delay.ts';
import { minuteOfDay } from '../time/zone.ts';
import { reason } from '../touches/reason.ts';
import { whyNoMoreTouches } from './caps.ts';
import { canReach, chooseChannel } from './choose-channel.ts';
import { type Timing, waitsUnderADay } from './due-time.ts';
import { closeRun, finishUnanswered } from './end-run.ts';
import { heldTime } from './held-time.ts';
import { promisedTime } from './kept-time.ts';
import { isChosenTime, openTouch, retimed } from './move-touch.ts';
import type { DueTime } from './moved-time.ts';
import { openStep } from './open-step.ts';
import { positionAfter, positionOf, touchStepOf } from './position.ts';
import { afterAway } from './rep-time.ts';
import type { Decision, Run, RunEvent } from './run.ts';
import { withTouched } from './touched.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
/** What is left of a wait when they show interest, where the rep has set nothing else (R075, R219). */
const usualHurry = 0.5;

/**
 * The run after a touch outside its plan, which counts as one of those it may make: the open one keeps its distance from
 * it, and never comes sooner. With none left the run ends, but for a time the rep chose.
 */
export function afterTouched(run: Run, { channel }: Extract<RunEvent, { kind: 'touched' }>, now: number): Decision {
  const { usedChannels, touchCount, state } = run.enrollment;
  const isBegun = state.kind !== 'pending';
  const counted = {
    usedChannels: usedChannels.includes(channel) ? usedChannels : [...usedChannels, channel],
    touchCount: isBegun ? touchCount + 1 : touchCount,
  };
  const touched: Run = {
    ...run,
    enrollment: { ...run.enrollment, ...counted, updatedAt: now },
    reach: withTouched(run.reach, { channel, at: now, isAnswered: false }),
  };
  const spent = isBegun && !promisedTime(run) ? whyNoMoreTouches(touched) : null;
  if (spent) return finishUnanswered(touched, { why: [spent] }, now);
  if (!run.touch || isChosenTime(run.touch)) return nothingMoved(touched);
  const from: DueTime = { dueAt: Math.max(run.touch.dueAt, now), why: [] };
  const held = heldOpen(touched, from);
  return held.dueAt > from.dueAt ? retimed(touched, held, now) : nothingMoved(touched);
}

/**
 * The run held against what is known now: stopped for a lead not to be contacted, its open touch on another channel when
 * its own is lost or barred (or the next step's in its place, not sooner, when that leaves none), and later where a rule
 * asks for it. A touch that is due stays due, unless the rep is away.
 */
export function replan(run: Run, now: number): Decision {
  if (run.reach.doNotContact) {
    const state = { kind: 'stopped', rule: 'do-not-contact' } as const;
    return closeRun(run, { state, why: [reason('do-not-contact')] }, now);
  }
  if (!run.touch) return nothingMoved(run);
  return canReach(run.touch.channel, run.reach) ? heldAgain(run, now) : onOtherChannel(run, now);
}

function heldAgain(run: Run, now: number): Decision {
  const touch = openTouch(run);
  if (isChosenTime(touch)) return nothingMoved(run);
  const from: DueTime = { dueAt: Math.max(touch.dueAt, now), why: [] };
  if (touch.dueAt <= now && afterAway(from, run.reach.away, run.reach) === from) return nothingMoved(run);
  const { dueAt, why } = heldOpen(run, from);
  if (dueAt <= from.dueAt) return nothingMoved(run);
  return retimed(run, { dueAt, why: [reason('replanned', { fromAt: touch.dueAt, dueAt }), ...why] }, now);
}

function onOtherChannel(run: Run, now: number): Decision {
  const touch = openTouch(run);
  const { channel, why: choice } = chooseChannel(touchStepOf(run), run.reach);
  if (channel === null) return onNextStep(run, [choice], now);
  const changed: Run = { ...run, touch: { ...touch, channel, why: [choice, ...withoutChoice(run)], updatedAt: now } };
  const moved = heldAgain(changed, now);
  const enrollment = { ...moved.enrollment, updatedAt: now };
  const isMoved = moved.touch?.dueAt !== touch.dueAt;
  return { ...moved, enrollment, why: isMoved ? [choice, ...moved.why] : [choice] };
}

/** The next step in place of the open touch: not before that was to come, or just when it was chosen or agreed to come. */
function onNextStep(run: Run, why: DueTime['why'], now: number): Decision {
  const touch = openTouch(run);
  const from = positionAfter(run.sequence, { ...positionOf(run.enrollment), repeat: Number.POSITIVE_INFINITY });
  const promised = promisedTime(run);
  const timing: Timing =
    promised && promised.dueAt > now
      ? { kind: 'chosen', dueAt: promised.dueAt, why: promised.chosen }
      : { kind: 'step-delay', sinceAt: now };
  const next = openStep(run, { from, isBegun: false, timing, why, endsAs: 'no-reply', notBeforeAt: touch.dueAt }, now);
  const isSame = next.touch?.stepId === touch.stepId && next.touch.channel === touch.channel;
  return isSame ? nothingMoved(run) : next;
}

function withoutChoice(run: Run): DueTime['why'] {
  const choices = new Set(['channel-first-choice', 'channel-preferred', 'channel-fallback']);
  return openTouch(run).why.filter(({ rule }) => !choices.has(rule));
}

/** The run with its open touch as much sooner as interest asks for and the rules allow; never later than it was. */
export function hurry(run: Run, now: number): Decision {
  const touch = openTouch(run);
  if (touch.dueAt <= now || isChosenTime(touch)) return nothingMoved(run);
  const { dueAt, why } = heldOpen(run, { dueAt: sooner(run, touch.dueAt, now), why: [] });
  if (dueAt >= touch.dueAt) return nothingMoved(run);
  return retimed(run, { dueAt, why: [reason('hurried', { fromAt: touch.dueAt, dueAt }), ...why] }, now);
}

/** A part of the time left: whole days at the same clock time where it is days. */
function sooner({ reach }: Run, dueAt: number, now: number): number {
  const factor = reach.pace?.because === 'interested' ? reach.pace.factor : usualHurry;
  const leftMs = dueAt - now;
  if (leftMs < 2 * dayMs) return now + Math.ceil((leftMs * factor) / 60_000) * 60_000;
  const days = Math.max(1, Math.round((leftMs / dayMs) * factor));
  return addDelay(now, { amount: days, unit: 'days', at: clockOf(minuteOfDay(dueAt, reach.zone)) }, reach.zone);
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function heldOpen(run: Run, due: DueTime): DueTime {
  const { channel, dueAt } = openTouch(run);
  return heldTime(run, { due, channel, retriedAfter: null, needsNoRoom: waitsUnderADay(run, dueAt) });
}

function nothingMoved({ enrollment, touch }: Run): Decision {
  return { enrollment, touch, why: [reason('nothing-moved')], effects: [] };
}
