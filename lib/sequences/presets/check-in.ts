import type { Sequence } from '../sequence.ts';
import { checkIns } from './check-ins.ts';
import { newPreset } from './new-preset.ts';

/** R056, R057, R138: for every other lead: a check-in in 60 days, and as often from then on for a year. */
export const checkIn: Sequence = newPreset({
  id: 'preset-check-in',
  name: 'Check-in every 60 days',
  goal: 'Stay in mind and notice when plans change',
  steps: checkIns,
  maxTouches: 14,
  maxAgeDays: 480,
  suits: { temperatures: ['cold', 'dormant'], sources: ['open-house'], statuses: ['contacted', 'interested'] },
});
