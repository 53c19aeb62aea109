import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { whyNoMoreTouches, whyTooLate } from './caps.ts';
import { chooseChannel } from './choose-channel.ts';
import { dueTime, waitsUnderADay } from './due-time.ts';
import { finishUnanswered } from './end-run.ts';
import { heldTime } from './held-time.ts';
import { lapseAt } from './lapse-at.ts';
import { isChosenTime, openTouch, retimed } from './move-touch.ts';
import type { DueTime } from './moved-time.ts';
import { positionOf, touchStepOf } from './position.ts';
import type { Decision, Run } from './run.ts';
import type { TouchStep } from './sequence.ts';

/** A run that is at the same step of another version. */
export interface SameStep {
  /** As it was along the old version. */
  readonly old: Run;
  readonly step: TouchStep;
  readonly why: readonly Reason[];
}

/** Reasons that say that a touch comes by its step's delay, and from when that counts. */
const delayRules: ReadonlySet<RuleId> = new Set([
  'first-step-delay',
  'step-delay',
  'step-delay-from-start',
  'step-delay-from-due',
  'step-on-date',
  'repeats',
]);

/** The run with its open touch as this version has it; null when the step cannot reach the lead any more. */
export function sameStepAlong(run: Run, { old, step, why }: SameStep, now: number): Decision | null {
  const before = openTouch(run);
  const channel = channelAlong(run, old, step);
  if (channel === null) return null;
  const named: Run = { ...run, touch: { ...before, title: step.title, channel } };
  const due = isChosenTime(before) ? null : newTime(named, { old, step }, now);
  const ends = isChosenTime(before) ? null : whyEnded(run, old, due?.dueAt ?? before.dueAt);
  if (ends) return finishUnanswered(run, { why: [ends, ...why] }, now);
  if (!due || due.dueAt === before.dueAt) return sameTime(named, { old, step, why }, now);
  const { dueAt } = due;
  const rest = before.why.filter(({ rule }) => !delayRules.has(rule) && rule !== 'moved-to-version');
  const moved = retimed({ ...named, touch: { ...openTouch(named), why: [...why, ...rest] } }, due, now);
  return { ...moved, why: [...why, reason('replanned', { fromAt: before.dueAt, dueAt }), ...due.why] };
}

/** The channel it was to be made on stays, unless this version names others. */
function channelAlong(run: Run, old: Run, step: TouchStep): Touch['channel'] | null {
  const isSame = isAlike(waysOf(touchStepOf(old)), waysOf(step));
  return isSame ? openTouch(run).channel : chooseChannel(step, run.reach).channel;
}

function waysOf({ channel, fallbacks }: TouchStep): object {
  return { channel, fallbacks };
}

function timesOf({ delay, repeat }: TouchStep): object {
  return { delay, repeat };
}

/** Null where the time stays: what is due stays due, and a time that is no delay's (a try, a callback) is kept. */
function newTime(run: Run, { old, step }: Omit<SameStep, 'why'>, now: number): DueTime | null {
  const touch = openTouch(run);
  const before = touchStepOf(old);
  const delay = touch.why.find(({ rule }) => delayRules.has(rule));
  const due =
    delay && !isAlike(timesOf(before), timesOf(step))
      ? delayedAnew(run, { step, before, delay }, now)
      : channelChanged(run, old, now);
  return due && (due.dueAt > now || touch.dueAt > now) ? due : null;
}

interface Delayed {
  readonly step: TouchStep;
  readonly before: TouchStep;
  readonly delay: Reason;
}

function delayedAnew(run: Run, { step, before, delay }: Delayed, now: number): DueTime {
  const { lastTouchAt, startedAt } = run.enrollment;
  const known = before.delay.from === 'previous' ? delay.values.sinceAt : undefined;
  const sinceAt = typeof known === 'number' ? known : (lastTouchAt ?? startedAt);
  const timing = { kind: 'step-delay', sinceAt } as const;
  const { channel } = openTouch(run);
  return dueTime(run, { step, position: positionOf(run.enrollment), channel, timing }, now);
}

function channelChanged(run: Run, old: Run, now: number): DueTime | null {
  const { channel, dueAt } = openTouch(run);
  if (channel === openTouch(old).channel) return null;
  const due: DueTime = { dueAt: Math.max(dueAt, now), why: [] };
  return heldTime(run, { due, channel, retriedAfter: null, needsNoRoom: waitsUnderADay(run, dueAt) });
}

/** A version that ends sooner may have ended already. */
function whyEnded(run: Run, { sequence: old }: Run, dueAt: number): Reason | null {
  const { maxTouches, maxAgeDays } = run.sequence;
  const spent = maxTouches < old.maxTouches ? whyNoMoreTouches(run) : null;
  return spent ?? (maxAgeDays < old.maxAgeDays ? whyTooLate(run, dueAt) : null);
}

function sameTime(run: Run, { old, step, why }: SameStep, now: number): Decision {
  const before = openTouch(old);
  const { lapsesAt: _, ...touch } = openTouch(run);
  const lapsesAt = lapseAlong(run, old, step);
  const along: Touch = { ...touch, ...(lapsesAt === undefined ? {} : { lapsesAt }) };
  const isSame = isAlike(along, before);
  return { enrollment: run.enrollment, touch: isSame ? before : { ...along, updatedAt: now }, why, effects: [] };
}

/** When the touch is given up: as it was, unless the versions differ in it. */
function lapseAlong(run: Run, old: Run, step: TouchStep): number | undefined {
  const { dueAt, lapsesAt } = openTouch(old);
  const before = lapseAt(old, { step: touchStepOf(old), position: positionOf(old.enrollment), dueAt });
  const along = lapseAt(run, { step, position: positionOf(run.enrollment), dueAt });
  return before === along ? lapsesAt : (along ?? undefined);
}

function isAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const entries = Object.entries(one);
  const others = new Map(Object.entries(other));
  return entries.length === others.size && entries.every(([key, value]) => isAlike(value, others.get(key)));
}
