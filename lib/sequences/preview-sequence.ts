import { newEnrollment } from './enroll.ts';
import type { PlannedTouch } from './planned-touch.ts';
import { projectSteps } from './project.ts';
import type { Reach } from './run.ts';
import type { Sequence } from './sequence.ts';

/** The touches of a sequence, the first one first, were it started now for a lead who can be reached so. */
export function previewSequence(
  { sequence, reach, leadId }: { readonly sequence: Sequence; readonly reach: Reach; readonly leadId: string },
  now: number,
): readonly PlannedTouch[] {
  const enrollment = newEnrollment({ id: 'preview', leadId, sequence }, now);
  return projectSteps({ sequence, enrollment, touch: null, reach, newTouchId: 'preview' }, now);
}
