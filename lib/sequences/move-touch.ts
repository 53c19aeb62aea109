import { type RuleId, reason } from '../touches/reason.ts';
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
  'no-common-hours',
  'kept-after-gap',
  'moved-to-now',
]);

/** The run with its open touch at the time the rep chose, as it stands: the rep may choose a night or the past. */
export function moveTouch(run: Run, { dueAt, how }: Extract<RunEvent, { kind: 'reschedule' }>, now: number): Decision {
  const { touch, enrollment } = run;
  if (!touch) throw new Error(`Run ${enrollment.id} has no open touch to move`);
  const moved = reason(how === 'snooze' ? 'snoozed' : 'rescheduled', { fromAt: touch.dueAt, dueAt });
  const why = [moved, ...touch.why.filter(({ rule }) => !timeRules.has(rule))];
  const announced = dueAt === touch.dueAt ? touch.announced : 0;
  return {
    enrollment: { ...enrollment, updatedAt: now },
    touch: { ...touch, dueAt, announced, why, updatedAt: now },
    why: [moved],
  };
}
