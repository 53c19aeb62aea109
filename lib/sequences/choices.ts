import { outcomesFor } from '../touches/outcome.ts';
import { wakesAt } from './enrollment.ts';
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

/** When the next touch would fall due, or the run, or the one that takes over, would go on. */
function nextAtOf({ touch, enrollment, effects }: Decision): number | null {
  if (touch) return touch.dueAt;
  const other = effects.find(({ kind }) => kind === 'start');
  return other?.kind === 'start' ? other.startAt : wakesAt(enrollment);
}
