import type { Sequence } from '../sequence.ts';
import { checkIns } from './check-ins.ts';
import { later, wait } from './delays.ts';
import { firstActions, inTheLetterbox } from './first-actions.ts';
import { s3NewId } from './ids.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';

/**
 * R053–R056, R123: the flow of a new lead: within 30 minutes, a door drop after 14 days, then check-ins. A card that was
 * not dropped within a week is left out.
 */
export const s3New: Sequence = newPreset({
  id: s3NewId,
  version: 2,
  name: 'New: 30 minutes, then a door drop',
  goal: 'Introduce yourself and stay in mind',
  steps: [
    ...firstActions('door-drop', 'Door drop at once'),
    newStep({
      id: 'door-after-14-days',
      title: 'Door drop',
      channel: 'door-drop',
      delay: later(14, 'days'),
      notAfter: ['door-drop'],
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: inTheLetterbox,
    }),
    ...checkIns,
  ],
  maxTouches: 20,
  maxAgeDays: 540,
  suits: { temperatures: ['warm', 'cold'], sources: ['open-house'], statuses: ['new', 'attempted'] },
});
