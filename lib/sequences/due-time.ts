import { addDelay, waitMs } from '../time/add-delay.ts';
import { addWorkingDelay, workingHours } from '../time/working-time.ts';
import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { keptInRules } from './kept-in-rules.ts';
import type { Position } from './position.ts';
import type { Run } from './run.ts';
import type { Step } from './sequence.ts';

/** Between any two touches, on whatever channels (R086). */
export const touchGapMs = 60 * 60_000;

/** Where a due time comes from. Only the rep's own choice is left as it is, in the past or at night. */
export type Timing =
  | { readonly kind: 'chosen'; readonly dueAt: number }
  | { readonly kind: 'step-delay'; readonly sinceAt: number }
  | { readonly kind: 'at'; readonly dueAt: number }
  /** A paused touch goes on: the rep's pause does not count towards the sequence's age. */
  | { readonly kind: 'resumed'; readonly dueAt: number }
  /** Again now, since the touch before reached nobody. */
  | { readonly kind: 'at-once' };

export interface DueTime {
  readonly dueAt: number;
  readonly why: readonly Reason[];
}

/** The step about to be opened. */
export interface OpeningStep {
  readonly step: Step;
  readonly position: Position;
  readonly channel: Channel;
  readonly timing: Timing;
}

/** When the touch falls due: never before now, within an hour of the last touch, or against its channel's rules. */
export function dueTime(run: Run, opening: OpeningStep, now: number): DueTime {
  const { timing, channel } = opening;
  if (timing.kind === 'chosen') {
    return { dueAt: timing.dueAt, why: [reason('rep-chose-time', { dueAt: timing.dueAt })] };
  }
  const planned = plannedTime(run, opening, now);
  const notPast = notBeforeNow(planned, now);
  const spaced = timing.kind === 'at-once' ? notPast : keptAfterGap(notPast, run.enrollment.lastTouchAt);
  return keptInRules(spaced, channel, run.reach);
}

function plannedTime(run: Run, opening: OpeningStep, now: number): DueTime {
  const { timing, step, position } = opening;
  if (timing.kind === 'at-once') return { dueAt: now, why: [] };
  if (timing.kind !== 'step-delay') return { dueAt: timing.dueAt, why: [] };
  const { enrollment, reach } = run;
  const isFromStart = step.delay.from === 'start' && position.repeat === 1;
  const sinceAt = isFromStart ? enrollment.startedAt : timing.sinceAt;
  const values = { step: step.title, waitMs: waitMs(sinceAt, step.delay, reach.zone), sinceAt };
  const dueAt = addDelay(sinceAt, step.delay, reach.zone);
  const planned: DueTime = { dueAt, why: [delayReason(step, position, values)] };
  return step.delay.days === 'working' ? inWorkingTime(run, opening, { planned, sinceAt }) : planned;
}

/** The same wait in working time, with the first holiday and the weekend it went over. */
function inWorkingTime(
  { reach }: Run,
  { step, channel }: OpeningStep,
  { planned, sinceAt }: { planned: DueTime; sinceAt: number },
): DueTime {
  const { zone, working = workingHours(zone, null) } = reach;
  const { at, over } = addWorkingDelay(sinceAt, step.delay, { zone, working });
  if (at === planned.dueAt) return planned;
  const values = { channel, fromAt: planned.dueAt, dueAt: at, zone: working.zone, law: '' };
  const holiday = over.find(({ kind }) => kind === 'holiday');
  const moves = [
    ...(holiday?.kind === 'holiday' ? [reason('moved-off-holiday', { ...values, holiday: holiday.name })] : []),
    ...(over.some(({ kind }) => kind !== 'holiday') ? [reason('moved-off-weekend', values)] : []),
  ];
  const hours = reason('moved-into-work-hours', { fromAt: planned.dueAt, dueAt: at });
  return { dueAt: at, why: [...planned.why, ...(moves.length > 0 ? moves : [hours])] };
}

function delayReason(step: Step, { stepIndex, repeat }: Position, values: Reason['values']): Reason {
  if (repeat > 1) return reason('repeats', { ...values, repeat, times: step.times });
  if (stepIndex === 0) return reason('first-step-delay', values);
  return reason(step.delay.from === 'start' ? 'step-delay-from-start' : 'step-delay', values);
}

function notBeforeNow({ dueAt, why }: DueTime, now: number): DueTime {
  if (dueAt >= now) return { dueAt, why };
  return { dueAt: now, why: [...why, reason('moved-to-now', { fromAt: dueAt, dueAt: now })] };
}

function keptAfterGap({ dueAt, why }: DueTime, lastAt: number | null): DueTime {
  if (lastAt === null || dueAt >= lastAt + touchGapMs) return { dueAt, why };
  const spacedAt = lastAt + touchGapMs;
  const values = { fromAt: dueAt, dueAt: spacedAt, gapMs: touchGapMs, lastAt };
  return { dueAt: spacedAt, why: [...why, reason('kept-after-gap', values)] };
}
