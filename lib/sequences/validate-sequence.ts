import type { Delay, Sequence, Step, Verb } from './sequence.ts';

/** What makes a sequence unfit to run; `stepId` names the step at fault. */
export type SequenceProblem =
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-steps' }
  /** `maxTouches` or `maxAgeDays` is not a whole number of at least one, so it might never end. */
  | { readonly kind: 'no-end' }
  | { readonly kind: 'no-title'; readonly stepId: string }
  | { readonly kind: 'duplicate-step-id'; readonly stepId: string }
  | { readonly kind: 'bad-delay'; readonly stepId: string }
  | { readonly kind: 'bad-times'; readonly stepId: string }
  | { readonly kind: 'bad-verb'; readonly stepId: string };

/** All that is wrong with a sequence, in the order of its steps; empty when it may run. */
export function sequenceProblems(sequence: Sequence): readonly SequenceProblem[] {
  const { name, steps, maxTouches, maxAgeDays } = sequence;
  const problems: SequenceProblem[] = [];
  if (name.trim() === '') problems.push({ kind: 'no-name' });
  if (steps.length === 0) problems.push({ kind: 'no-steps' });
  if (!isCount(maxTouches) || !isCount(maxAgeDays)) problems.push({ kind: 'no-end' });
  return [...problems, ...steps.flatMap((step, index) => stepProblems(step, steps.slice(0, index)))];
}

function stepProblems(step: Step, before: readonly Step[]): readonly SequenceProblem[] {
  const problems: SequenceProblem[] = [];
  const stepId = step.id;
  if (step.title.trim() === '') problems.push({ kind: 'no-title', stepId });
  if (before.some(({ id }) => id === stepId)) problems.push({ kind: 'duplicate-step-id', stepId });
  if (!isGoodDelay(step.delay)) problems.push({ kind: 'bad-delay', stepId });
  if (!isCount(step.times)) problems.push({ kind: 'bad-times', stepId });
  if (!Object.values(step.verbs).every(isGoodVerb)) problems.push({ kind: 'bad-verb', stepId });
  return problems;
}

/** A year of days, or as much in other units, is the longest wait: a sequence that waits longer is a slip of the pen. */
const longest: Readonly<Record<Delay['unit'], number>> = {
  minutes: 366 * 24 * 60,
  hours: 366 * 24,
  days: 366,
  weeks: 53,
  months: 12,
};

function isGoodDelay({ amount, unit, at }: Delay): boolean {
  if (!Number.isInteger(amount) || amount < 0 || amount > longest[unit]) return false;
  if (at === null) return true;
  return unit !== 'minutes' && unit !== 'hours' && /^([01]\d|2[0-3]):[0-5]\d$/.test(at);
}

function isGoodVerb(verb: Verb): boolean {
  switch (verb.kind) {
    case 'retry':
      return isCount(verb.times) && verb.overDays > 0 && Number.isFinite(verb.overDays) && isGoodVerb(verb.afterwards);
    case 'again':
      return isCount(verb.inMinutes);
    case 'callback':
      return isCount(verb.inDays);
    case 'pause':
      return isCount(verb.forDays);
    default:
      return true;
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
