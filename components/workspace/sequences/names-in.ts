import type { SequenceCard } from '../../../lib/messages/workspace.ts';
import type { Step } from '../../../lib/sequences/sequence.ts';
import type { Names } from './plan-words.ts';

/** What sequences and steps are called; what is not known is called by its id. */
export function namesIn(cards: readonly Pick<SequenceCard, 'id' | 'name'>[], steps: readonly Step[]): Names {
  const firstId = steps.find(({ kind, track }) => track === 'main' && (kind === 'touch' || kind === 'wait'))?.id;
  return {
    sequence: (id) => cards.find((card) => card.id === id)?.name ?? id,
    step: (id) => steps.find((step) => step.id === id)?.title ?? id,
    isFirst: (id) => id === firstId,
  };
}
