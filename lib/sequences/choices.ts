import { outcomesFor } from '../touches/outcome.ts';
import { imaginedOutcome } from './imagined-outcome.ts';
import { nextStep } from './next-step.ts';
import type { OutcomeChoice } from './planned-touch.ts';
import type { Decision, Run } from './run.ts';

/** What each outcome of the open touch would lead to if it were logged now. With no touch open, an unplanned call's. */
export function choicesFor(run: Run | null, now: number): readonly OutcomeChoice[] {
  if (!run?.touch) return outcomesFor('call').map(({ id }) => ({ outcome: id, nextAt: null, why: [] }));
  const { channel } = run.touch;
  return outcomesFor(channel).map(({ id }) => {
    const decision = nextStep(run, imaginedOutcome(channel, id), now);
    return { outcome: id, nextAt: nextAtOf(decision), why: decision.why };
  });
}

function nextAtOf({ touch, enrollment }: Decision): number | null {
  if (touch) return touch.dueAt;
  return enrollment.state.kind === 'paused' ? enrollment.state.untilAt : null;
}
