import { type Reason, type RuleId, reason } from '../touches/reason.ts';
import type { Touch } from '../touches/touch.ts';
import { lapseAt } from './lapse-at.ts';
import { positionOf, touchStepOf } from './position.ts';
import type { Decision, Run, RunEvent } from './run.ts';

/** What was said of the time a touch had before, and is no longer so. */
const timeRules: ReadonlySet<RuleId> = new Set([
  'snoozed',
  'rescheduled',
  'rep-chose-time',
  'moved-into-hours',
  'moved-off-holiday',
  'moved-off-weekend',
  'moved-into-work-hours',
  'moved-into-preferred',
  'moved-after-limit',
  'moved-after-cap',
  'moved-after-full-day',
  'moved-after-away',
  'no-common-hours',
  'kept-after-gap',
  'kept-distance',
  'kept-after-channel-gap',
  'later-of-two',
  'moved-to-now',
  'accelerated',
  'slowed-down',
  'hurried',
  'replanned',
  'levelled',
]);

const chosenRules: ReadonlySet<RuleId> = new Set(['rep-chose-time', 'snoozed', 'rescheduled', 'callback-agreed']);

/** Did the rep choose the time this touch has: only the rep moves it then. */
export function isChosenTime({ why }: Pick<Touch, 'why'>): boolean {
  return why.some(({ rule }) => chosenRules.has(rule));
}

/** What is said of the time of a touch that the rep chose or that was agreed; empty of any other. */
export function chosenReasons({ why }: Pick<Touch, 'why'>): readonly Reason[] {
  return isChosenTime({ why }) ? why.filter(({ rule }) => chosenRules.has(rule) || timeRules.has(rule)) : [];
}

/** A new time for the open touch. */
export interface NewTime {
  readonly dueAt: number;
  /** Why then, the most telling first. */
  readonly why: readonly Reason[];
}

/** The run with its open touch at the time the rep chose, as it stands: the rep may choose a night or the past. */
export function moveTouch(run: Run, { dueAt, how }: Extract<RunEvent, { kind: 'reschedule' }>, now: number): Decision {
  const fromAt = openTouch(run).dueAt;
  return retimed(run, { dueAt, why: [reason(how === 'snooze' ? 'snoozed' : 'rescheduled', { fromAt, dueAt })] }, now);
}

/** The run with its open touch at another time: told of anew, and given up that much later. */
export function retimed(run: Run, { dueAt, why }: NewTime, now: number): Decision {
  const { lapsesAt: _, ...touch } = openTouch(run);
  const step = touchStepOf(run);
  const lapsesAt = lapseAt(run, { step, position: positionOf(run.enrollment), dueAt });
  const moved: Touch = {
    ...touch,
    dueAt,
    why: [...why, ...touch.why.filter(({ rule }) => !timeRules.has(rule))],
    ...(lapsesAt === null ? {} : { lapsesAt }),
    announced: dueAt === touch.dueAt ? touch.announced : 0,
    updatedAt: now,
  };
  return { enrollment: { ...run.enrollment, updatedAt: now }, touch: moved, why, effects: [] };
}

/** The touch of a run that has one open. */
export function openTouch({ touch, enrollment }: Run): Touch {
  if (!touch) throw new Error(`Run ${enrollment.id} has no open touch`);
  return touch;
}
