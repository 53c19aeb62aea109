import type { Reason } from '../touches/reason.ts';
import type { EnrollmentState } from './enrollment.ts';
import type { Decision, Effect, Run } from './run.ts';

/** A state in which no touch is open, and why. */
export interface Closing {
  readonly state: Exclude<EnrollmentState, { kind: 'active' }>;
  readonly why: readonly Reason[];
  /** Absent: none. */
  readonly effects?: readonly Effect[];
}

/** The run with its open touch closed: waiting, paused, finished or stopped. */
export function closeRun(run: Run, { state, why, effects = [] }: Closing, now: number): Decision {
  return { enrollment: { ...run.enrollment, state, updatedAt: now }, touch: null, why, effects };
}

/** The run ended for want of an answer, or of anything more to do. */
export function finishUnanswered(run: Run, ended: Omit<Closing, 'state'>, now: number): Decision {
  return closeRun(run, { ...ended, state: { kind: 'finished', result: 'no-reply' } }, now);
}
