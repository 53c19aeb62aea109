import type { Recorder } from '../db/journal.ts';
import type { EnrollmentRow } from '../db/schema.ts';
import type { Decision, Run } from '../sequences/run.ts';
import type { Activity } from '../touches/activity.ts';
import type { RuleId } from '../touches/reason.ts';

/** Rules that change what the rep was told would happen: they get a line of their own in the history. */
const notable: ReadonlySet<RuleId> = new Set([
  'channel-fallback',
  'channel-missing',
  'step-not-needed',
  'skipped-step',
  'snoozed',
  'rescheduled',
  'paused-after-outcome',
  'paused-by-rep',
  'resumed',
  'stopped-explicit-no',
  'stopped-opted-out',
  'stopped-booked',
  'stopped-replied',
  'stopped-by-rep',
  'finished-last-step',
  'finished-max-touches',
  'finished-max-age',
]);

interface Stamp {
  readonly commandId: string;
  readonly activityId: string;
  readonly now: number;
}

/** Writes what the engine decided: the run, its one open touch, and a line of history when it is worth one. */
export async function storeDecision(
  record: Recorder,
  { run, decision }: { run: Run; decision: Decision },
  { commandId, activityId, now }: Stamp,
): Promise<void> {
  await record.put('enrollments', enrollmentRow(decision));
  if (run.touch && run.touch.id !== decision.touch?.id) await record.remove('touches', run.touch.id);
  if (decision.touch) await record.put('touches', decision.touch);
  if (!decision.why.some(({ rule }) => notable.has(rule))) return;
  const line: Activity = {
    id: activityId,
    leadId: run.enrollment.leadId,
    commandId,
    at: now,
    kind: 'decision',
    why: decision.why,
  };
  await record.append(line);
}

function enrollmentRow({ enrollment, why }: Decision): EnrollmentRow {
  const { state } = enrollment;
  const isTimed = state.kind === 'paused' && state.untilAt !== null;
  return { ...enrollment, why, ...(isTimed ? { resumeAt: state.untilAt } : {}) };
}
