import { reason } from '../touches/reason.ts';
import { openTouch } from './move-touch.ts';
import { openStep } from './open-step.ts';
import { positionAfter, positionOf, touchStepOf } from './position.ts';
import type { Decision, Run } from './run.ts';

/** The run without its open touch, whose time is over, and with the next one open; null while there is time left. */
export function lapse(run: Run, now: number): Decision | null {
  const { dueAt, lapsesAt } = openTouch(run);
  if (lapsesAt === undefined || now < lapsesAt) return null;
  const { late, title } = touchStepOf(run);
  const hasGivenWay = late.kind === 'go-on';
  const why = [reason(hasGivenWay ? 'gave-way' : 'lapsed', { step: title, dueAt })];
  const timing = { kind: 'step-delay', sinceAt: hasGivenWay ? dueAt : lapsesAt } as const;
  const from = positionAfter(run.sequence, positionOf(run.enrollment));
  const left: Run = { ...run, enrollment: { ...run.enrollment, lastDueAt: dueAt } };
  return openStep(left, { from, isBegun: false, timing, why, endsAs: 'no-reply' }, now);
}
