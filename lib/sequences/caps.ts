import { addDelay } from '../time/add-delay.ts';
import { type Reason, reason } from '../touches/reason.ts';
import type { Run } from './run.ts';

/** Why a run may make no further touch: it has made them all. Null while it may. */
export function whyNoMoreTouches({ sequence, enrollment }: Run): Reason | null {
  const { touchCount } = enrollment;
  if (touchCount < sequence.maxTouches) return null;
  return reason('finished-max-touches', { touches: touchCount, most: sequence.maxTouches });
}

/** Why nothing may fall due then: the sequence has ended by that time. Null when it has not. */
export function whyTooLate({ sequence, enrollment, reach }: Run, dueAt: number): Reason | null {
  const life = { amount: sequence.maxAgeDays, unit: 'days', at: null } as const;
  const endAt = addDelay(enrollment.startedAt, life, reach.zone);
  return dueAt <= endAt ? null : reason('finished-max-age', { dueAt, endAt });
}
