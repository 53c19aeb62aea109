import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { delayTime } from './delay-time.ts';
import { heldTime } from './held-time.ts';
import { type DueTime, movedTime } from './moved-time.ts';
import type { Position } from './position.ts';
import type { Run } from './run.ts';
import type { TouchStep } from './sequence.ts';

const dayMs = 24 * 60 * 60_000;

/** Where a due time comes from. Only the rep's own choice is left as it is, in the past or at night. */
export type Timing =
  /** `why`: what was said of it when it was chosen or agreed; absent for a choice made now. */
  | { readonly kind: 'chosen'; readonly dueAt: number; readonly why?: readonly Reason[] }
  /** By the step's own delay, counted from there where it counts from what came before. */
  | { readonly kind: 'step-delay'; readonly sinceAt: number }
  | { readonly kind: 'at'; readonly dueAt: number }
  /** A paused touch goes on: a pause does not count towards the sequence's age. */
  | { readonly kind: 'resumed'; readonly dueAt: number; readonly isByRep: boolean }
  /** Again now, since the touch before, on this channel, reached nobody. */
  | { readonly kind: 'at-once'; readonly after: Channel };

/** The step about to be opened. */
export interface OpeningStep {
  readonly step: TouchStep;
  readonly position: Position;
  readonly channel: Channel;
  readonly timing: Timing;
  /** When the touch it replaces was to come; absent where it replaces none. */
  readonly notBeforeAt?: number | undefined;
}

/** When the touch falls due: never before now, and held against every rule, unless the rep chose the time. */
export function dueTime(run: Run, opening: OpeningStep, now: number): DueTime {
  const { timing, channel, notBeforeAt } = opening;
  if (timing.kind === 'chosen') {
    const { dueAt, why = [reason('rep-chose-time', { dueAt })] } = timing;
    return { dueAt, why };
  }
  const planned = plannedTime(run, opening, now);
  const due = laterOfTwo(notBeforeNow(planned, now), notBeforeAt);
  const retriedAfter = timing.kind === 'at-once' ? timing.after : null;
  return heldTime(run, { due, channel, retriedAfter, needsNoRoom: needsNoRoom(run, timing, planned.dueAt) });
}

/** Does a touch at that time wait for less than a day, so that it comes on a full day too. */
export function waitsUnderADay({ enrollment }: Run, dueAt: number): boolean {
  return dueAt - (enrollment.lastTouchAt ?? enrollment.startedAt) < dayMs;
}

function needsNoRoom(run: Run, timing: Timing, dueAt: number): boolean {
  return (timing.kind === 'resumed' && timing.isByRep) || waitsUnderADay(run, dueAt);
}

function plannedTime(run: Run, { timing, step, position, channel }: OpeningStep, now: number): DueTime {
  if (timing.kind === 'at-once') return { dueAt: now, why: [] };
  if (timing.kind !== 'step-delay') return { dueAt: timing.dueAt, why: [] };
  return delayTime(run, { step, position, sinceAt: timing.sinceAt, channel });
}

function notBeforeNow(due: DueTime, now: number): DueTime {
  return due.dueAt >= now ? due : movedTime(due, 'moved-to-now', { dueAt: now });
}

function laterOfTwo(due: DueTime, notBeforeAt: number | undefined): DueTime {
  if (notBeforeAt === undefined || due.dueAt >= notBeforeAt) return due;
  return movedTime(due, 'later-of-two', { dueAt: notBeforeAt });
}
