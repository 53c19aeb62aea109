import type { LeadPrompt } from '../../../lib/messages/prompt.ts';
import type { Channel } from '../../../lib/touches/channel.ts';
import { type OutcomeId, outcomesFor } from '../../../lib/touches/outcome.ts';

/** An outcome the rep can log. `nextAt`: what it leads to; null for nothing, undefined where that is not known yet. */
export interface GridChoice {
  readonly outcome: OutcomeId;
  readonly nextAt: number | null | undefined;
}

/** The outcomes to choose from: those of the prompt, or, where another channel is taken instead, that channel's. */
export function gridChoices({ touch, choices }: LeadPrompt, taken: Channel | null): readonly GridChoice[] {
  if (!touch || taken === null || taken === touch.channel) return choices;
  return outcomesFor(taken).map(({ id }) => ({
    outcome: id,
    nextAt: choices.find(({ outcome }) => outcome === id)?.nextAt,
  }));
}
