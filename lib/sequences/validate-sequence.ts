import { leadStatuses, temperatures } from '../leads/lead.ts';
import { lockedSignals, type Signal, signals } from '../touches/signal.ts';
import type { Sequence } from './sequence.ts';
import { isCount, longestText } from './validate-parts.ts';
import { type StepProblem, stepProblems } from './validate-step.ts';

/** What makes a sequence unfit to run; `stepId` names the step at fault. */
export type SequenceProblem =
  | { readonly kind: 'no-name' }
  /** The name or the goal is longer than anybody reads. */
  | { readonly kind: 'long-name' }
  /** There is no touch on the main track, along which every run starts. */
  | { readonly kind: 'no-steps' }
  /** `maxTouches` or `maxAgeDays` is not a whole number of at least one (at most 1,000 and ten years), so it might never end. */
  | { readonly kind: 'no-end' }
  /** A signal that there is none of, or something other than a stop for one that has to stop the run. */
  | { readonly kind: 'bad-stop'; readonly signal: string }
  | { readonly kind: 'bad-suits' }
  | StepProblem;

const mostTouches = 1000;
const mostAgeDays = 3653;

/** All that is wrong with a sequence, in the order of its steps; empty when it may run. */
export function sequenceProblems(sequence: Sequence): readonly SequenceProblem[] {
  const { name, goal, steps, maxTouches, maxAgeDays } = sequence;
  const problems: SequenceProblem[] = [];
  if (name.trim() === '') problems.push({ kind: 'no-name' });
  if (name.length > longestText || goal.length > longestText) problems.push({ kind: 'long-name' });
  if (!steps.some(({ kind, track }) => kind === 'touch' && track === 'main')) problems.push({ kind: 'no-steps' });
  if (!isCount(maxTouches, mostTouches) || !isCount(maxAgeDays, mostAgeDays)) problems.push({ kind: 'no-end' });
  problems.push(...stopProblems(sequence));
  if (!suitsSomebody(sequence)) problems.push({ kind: 'bad-suits' });
  return [...problems, ...steps.flatMap((_, stepIndex) => stepProblems(sequence, stepIndex))];
}

const known: ReadonlySet<string> = new Set(signals);
const verbs: ReadonlySet<string> = new Set(['go-on', 'pause', 'stop']);

function stopProblems({ stops }: Sequence): readonly SequenceProblem[] {
  return Object.entries(stops).flatMap(([signal, verb]) => {
    const mustStop = lockedSignals.has(signal as Signal) && verb !== 'stop';
    return !known.has(signal) || !verbs.has(verb) || mustStop ? [{ kind: 'bad-stop', signal } as const] : [];
  });
}

/** Sources are the rep's own words; the rest are of a list. */
function suitsSomebody({ suits }: Sequence): boolean {
  return (
    suits.temperatures.every((one) => temperatures.includes(one)) &&
    suits.statuses.every((one) => leadStatuses.includes(one)) &&
    suits.sources.every((one) => one.trim() !== '')
  );
}
