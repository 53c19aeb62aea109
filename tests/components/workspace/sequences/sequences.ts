import { newStep } from '../../../../components/workspace/sequences/draft-edits.ts';
import type { SequenceCard } from '../../../../lib/messages/workspace.ts';
import type { Sequence, Step, TouchStep } from '../../../../lib/sequences/sequence.ts';

/** A call called `title`, a day after the step before. */
export function call(title: string, changes: Partial<TouchStep> = {}): TouchStep {
  const step = newStep('touch', { id: title.toLowerCase().replaceAll(' ', '-'), title });
  if (step.kind !== 'touch') throw new Error('A call is a touch');
  return { ...step, ...changes };
}

export function sequence(steps: readonly Step[], changes: Partial<Sequence> = {}): Sequence {
  return {
    id: 'own-1',
    version: 3,
    name: 'Three calls',
    goal: 'Reach them',
    origin: 'own',
    steps,
    maxTouches: 5,
    maxAgeDays: 30,
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

export function card(changes: Partial<SequenceCard> = {}): SequenceCard {
  return {
    id: 'own-1',
    version: 3,
    name: 'Three calls',
    goal: 'Reach them',
    stepCount: 3,
    stepNumber: 1,
    origin: 'own',
    suits: { temperatures: [], sources: [], statuses: [] },
    channels: ['call'],
    inFlight: 0,
    ...changes,
  };
}
