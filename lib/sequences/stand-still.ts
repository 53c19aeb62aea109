import type { Reason } from '../touches/reason.ts';
import { closeRun } from './end-run.ts';
import type { EnrollmentState } from './enrollment.ts';
import { remembered } from './kept-time.ts';
import type { Decision, Run } from './run.ts';

/** Until when nothing happens in a run, and why. */
export interface Standstill {
  readonly untilAt: number;
  readonly why: readonly Reason[];
}

/** Until when a run stands still as it is; null for one that does not, infinity where only the rep ends it. */
export function standsStillUntil(state: EnrollmentState): number | null {
  if (state.kind === 'paused') return state.untilAt ?? Number.POSITIVE_INFINITY;
  if (state.kind === 'waiting') return state.untilAt;
  if (state.kind === 'pending') return state.startAt;
  return state.kind === 'out-of-office' ? state.returnAt : null;
}

/**
 * The run without a touch until then, or for as long as it stands still anyway: one that waits for something already waits
 * longer for it, any other is paused by a signal.
 */
export function standStill(run: Run, { untilAt: wishedAt, why }: Standstill, now: number): Decision {
  const { state } = run.enrollment;
  const untilAt = Math.max(wishedAt, standsStillUntil(state) ?? 0);
  if (state.kind === 'pending') return startLater(run, { untilAt, why }, now);
  if (state.kind === 'waiting') return closeRun(run, { state: { ...state, untilAt }, why }, now);
  if (state.kind === 'out-of-office') return closeRun(run, { state: { ...state, returnAt: untilAt }, why }, now);
  const left = {
    kind: 'paused',
    by: 'signal',
    untilAt,
    remainingMs: remainingMs(run, now),
    ...remembered(run),
  } as const;
  return closeRun(run, { state: left, why }, now);
}

/** A run that has not started put off until then. */
export function startLater(run: Run, { untilAt: startAt, why }: Standstill, now: number): Decision {
  const put: Run = { ...run, enrollment: { ...run.enrollment, startedAt: startAt } };
  return closeRun(put, { state: { kind: 'pending', startAt }, why }, now);
}

/** How long after a pause that begins now the touch falls due, or the wait ends. */
export function remainingMs({ enrollment: { state }, touch }: Run, now: number): number {
  if (touch) return Math.max(0, touch.dueAt - now);
  if (state.kind === 'waiting') return Math.max(1, state.untilAt - now);
  return state.kind === 'paused' ? state.remainingMs : 0;
}
