import { dayOf } from '../time/day.ts';
import type { Channel } from '../touches/channel.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { actionTaken } from './action-taken.ts';
import { branchTaken } from './branch.ts';
import { chooseChannel } from './choose-channel.ts';
import { delayTime } from './delay-time.ts';
import { reachAfter } from './lead-after.ts';
import { nextOnTrack, type Position, stepAt } from './position.ts';
import type { Effect, Run } from './run.ts';
import type { ActionStep, Delay, Step, TouchStep } from './sequence.ts';

/** Where to look from. */
export interface Search {
  readonly from: Position;
  /** The step at `from` was begun: it is not left out for the touches it made itself, nor for its day. */
  readonly isBegun: boolean;
}

/** How to walk from there. */
export interface Walk extends Search {
  /** The completion of what came before: what waits on the way count from. */
  readonly sinceAt: number;
  /** Somebody has named the next time: waits on the way are over. */
  readonly passesWaits: boolean;
}

/** What was met on the way. */
interface Met {
  /** Why each touch was left out, and what the other steps did. */
  readonly why: readonly Reason[];
  readonly effects: readonly Effect[];
  /** What the delay of the step found counts from: the start of the walk, or the end of a wait on the way. */
  readonly sinceAt: number;
  /** A touch was left out, so that a time worked out for it means nothing. */
  readonly isSubstitute: boolean;
}

/** Where a walk comes to a stand: at a touch to open, at a wait, at an end, or, with no step left, at none. */
export type FoundStep = Met &
  (
    | ({ readonly kind: 'touch'; readonly position: Position; readonly step: TouchStep } & ReachedBy)
    | { readonly kind: 'wait'; readonly position: Position; readonly step: WaitStep; readonly untilAt: number }
    | { readonly kind: 'end'; readonly step: EndStep }
    | { readonly kind: 'none' }
  );

interface ReachedBy {
  readonly channel: Channel;
  /** Why this channel. */
  readonly choice: Reason;
}

type WaitStep = Extract<ActionStep, { kind: 'wait' }>;
type EndStep = Extract<ActionStep, { kind: 'end' }>;

/** The first step on the way that stops the run there; steps that touch nobody take effect as they are passed. */
export function findStep(before: Run, walk: Walk, now: number): FoundStep {
  const why: Reason[] = [];
  const effects: Effect[] = [];
  let { from: position, isBegun, sinceAt } = walk;
  let isSubstitute = false;
  let run = before;
  for (let step = stepAt(run.sequence, position); step; step = stepAt(run.sequence, position)) {
    const passed = passedStep(run, { ...walk, step, position, isBegun, sinceAt }, now);
    if (passed.why) why.push(passed.why);
    if (passed.kind === 'stop') return { ...passed.at, why, effects, sinceAt, isSubstitute };
    if (passed.effect) {
      effects.push(passed.effect);
      run = { ...run, reach: reachAfter(run.reach, passed.effect) };
    }
    sinceAt = passed.sinceAt ?? sinceAt;
    isSubstitute ||= passed.kind === 'left-out';
    position = passed.to ?? nextOnTrack(run.sequence, position.stepIndex);
    isBegun = false;
  }
  return { kind: 'none', why, effects, sinceAt, isSubstitute };
}

interface Standing extends Walk {
  readonly step: Step;
  readonly position: Position;
}

type StandsAt = FoundStep extends infer Found ? (Found extends Met ? Omit<Found, keyof Met> : never) : never;

type Passed =
  | { readonly kind: 'stop'; readonly at: StandsAt; readonly why?: Reason }
  | {
      readonly kind: 'passed' | 'left-out';
      readonly why?: Reason;
      readonly effect?: Effect;
      readonly sinceAt?: number;
      readonly to?: Position;
    };

function passedStep(run: Run, standing: Standing, now: number): Passed {
  const { step, position } = standing;
  switch (step.kind) {
    case 'touch':
      return passedTouch(run, { ...standing, step }, now);
    case 'wait':
      return passedWait(run, { ...standing, step }, now);
    case 'branch':
      return { kind: 'passed', ...branchTaken(run, { step, stepIndex: position.stepIndex }, now) };
    case 'end':
      return { kind: 'stop', at: { kind: 'end', step }, why: reason('ended-by-step', { step: step.title }) };
    default:
      return { kind: 'passed', ...actionTaken(run, step, now) };
  }
}

function passedTouch(
  run: Run,
  { step, position, isBegun }: Standing & { readonly step: TouchStep },
  now: number,
): Passed {
  const why = isBegun || position.repeat > 1 ? null : whyLeftOut(run, step, now);
  if (why) return { kind: 'left-out', why };
  const { channel, why: choice } = chooseChannel(step, run.reach);
  if (channel === null) return { kind: 'left-out', why: choice };
  return { kind: 'stop', at: { kind: 'touch', position, step, channel, choice } };
}

function whyLeftOut(run: Run, step: TouchStep, now: number): Reason | null {
  const used = step.notAfter.find((channel) => run.enrollment.usedChannels.includes(channel));
  if (used) return reason('step-not-needed', { step: step.title, channel: used });
  return whyDatePassed(run, step, now);
}

function whyDatePassed({ reach }: Run, { title, delay }: { title: string; delay: Delay }, now: number): Reason | null {
  if (delay.from !== 'date' || dayOf(now, reach.zone) <= delay.on) return null;
  return reason('date-passed', { step: title, passedOn: delay.on });
}

function passedWait(
  run: Run,
  { step, position, sinceAt, passesWaits }: Standing & { readonly step: WaitStep },
  now: number,
): Passed {
  if (passesWaits) return { kind: 'passed' };
  const passed = whyDatePassed(run, step, now);
  if (passed) return { kind: 'passed', why: passed };
  const { dueAt: untilAt } = delayTime(run, { step, position, sinceAt, channel: null });
  if (untilAt <= now) return { kind: 'passed', sinceAt: Math.max(sinceAt, untilAt) };
  const why = reason('waits', { untilAt, step: step.title });
  return { kind: 'stop', at: { kind: 'wait', position, step, untilAt }, why };
}
