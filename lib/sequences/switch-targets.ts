import type { Sequence, Step, Verb } from './sequence.ts';

/** The other sequences that a sequence can lead to, each with the step whose outcome does. */
export function switchTargets({ id, steps }: Pick<Sequence, 'id' | 'steps'>): ReadonlyArray<{
  readonly stepId: string;
  readonly sequenceId: string;
}> {
  const found = steps.flatMap((step) =>
    verbsOf(step)
      .flatMap(targetsOf)
      .map((to) => ({ stepId: step.id, ...to })),
  );
  return found.filter(({ sequenceId }) => sequenceId !== id);
}

function verbsOf(step: Step): readonly Verb[] {
  return step.kind === 'touch' ? Object.values(step.verbs) : [];
}

function targetsOf(verb: Verb): ReadonlyArray<{ readonly sequenceId: string }> {
  if (verb.kind === 'retry') return targetsOf(verb.afterwards);
  return verb.kind === 'switch' ? [{ sequenceId: verb.sequenceId }] : [];
}
