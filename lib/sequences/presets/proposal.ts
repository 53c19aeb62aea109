import type { Sequence } from '../sequence.ts';
import { newPreset } from './new-preset.ts';
import { proposalSteps } from './proposal-steps.ts';

/**
 * S1, scenario 3, proposal sent (R062, R116, R228): two or three business days after; an email, then a phone call. A
 * reply is part of the deal: it pauses (R081).
 */
export const proposal: Sequence = newPreset({
  id: 'preset-proposal',
  name: 'After the proposal',
  goal: 'Check that it is understood, answer questions, and guide to a decision',
  steps: proposalSteps('main'),
  maxTouches: 9,
  maxAgeDays: 60,
  stops: { replied: 'pause', answered: 'go-on' },
  suits: { statuses: ['offer', 'negotiating'] },
});
