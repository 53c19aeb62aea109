import { isOpen } from '../time/open-hours.ts';
import { workingHours } from '../time/working-time.ts';
import { type Reason, reason } from '../touches/reason.ts';
import { canReach } from './choose-channel.ts';
import { nextOnTrack, type Position, positionAt } from './position.ts';
import type { Run } from './run.ts';
import type { ActionStep, Sequence, Test } from './sequence.ts';

type BranchStep = Extract<ActionStep, { kind: 'branch' }>;

/** Where a branch goes on, and why there. */
export interface Branching {
  readonly to: Position;
  readonly why: Reason;
}

/** The way a branch takes now: to a later step of its track, else on to the next one. */
export function branchTaken(
  run: Run,
  { step, stepIndex }: { readonly step: BranchStep; readonly stepIndex: number },
  now: number,
): Branching {
  const holds = isMet(step.test, run, now);
  const to = laterStep(run.sequence, stepIndex, holds ? step.then : step.otherwise);
  const values = { step: step.title, test: step.test.kind, isMet: holds ? 'yes' : 'no' };
  return { to: to ?? nextOnTrack(run.sequence, stepIndex), why: reason('branched', values) };
}

function laterStep({ steps }: Sequence, stepIndex: number, id: string | null): Position | null {
  if (id === null) return null;
  const track = steps[stepIndex]?.track;
  const index = steps.findIndex((step, at) => at > stepIndex && step.id === id && step.track === track);
  return index < 0 ? null : positionAt(index);
}

/** Of a lead of whom nothing is known, nothing does. */
function isMet(test: Test, { enrollment, reach }: Run, now: number): boolean {
  const { lead } = reach;
  switch (test.kind) {
    case 'can-reach':
      return canReach(test.channel, reach);
    case 'last-outcome':
      return enrollment.lastOutcome !== null && test.outcomes.includes(enrollment.lastOutcome);
    case 'has-answered':
      return enrollment.hasAnswer;
    case 'status':
      return lead !== undefined && test.statuses.includes(lead.status);
    case 'temperature':
      return Boolean(lead?.temperature && test.temperatures.includes(lead.temperature));
    case 'tag':
      return lead?.tags.includes(test.tag) ?? false;
    case 'score':
      return lead !== undefined && lead.score >= test.atLeast;
    case 'after-hours':
      return !isOpen(now, reach.working ?? workingHours(reach.zone, null));
  }
}
