import type { Reason } from '../touches/reason.ts';
import type { EnrollmentState } from './enrollment.ts';
import type { Decision, Run } from './run.ts';

/** A state in which no touch is open, and why. */
export interface Closing {
  readonly state: Exclude<EnrollmentState, { kind: 'active' }>;
  readonly why: readonly Reason[];
}

/** The run with its open touch closed: paused, finished or stopped. */
export function closeRun(run: Run, { state, why }: Closing, now: number): Decision {
  return { enrollment: { ...run.enrollment, state, updatedAt: now }, touch: null, why };
}

/** The run ended for want of an answer, or of anything more to do. */
export function finishUnanswered(run: Run, why: readonly Reason[], now: number): Decision {
  return closeRun(run, { state: { kind: 'finished', result: 'no-reply' }, why }, now);
}
