import type { Sequence } from '../sequence.ts';
import { checkIns } from './check-ins.ts';
import { firstActions } from './first-actions.ts';
import { s3NewId } from './ids.ts';
import { newStep } from './new-step.ts';

/** R053, R056: the flow of a new lead: within 30 minutes, a door drop after 14 days, then check-ins. */
export const s3New: Sequence = {
  id: s3NewId,
  version: 1,
  name: 'New lead: 30 minutes, then a door drop',
  goal: 'Introduce yourself and stay in mind',
  origin: 'preset',
  steps: [
    ...firstActions('door-drop', 'Door drop at once'),
    newStep({
      id: 'door-after-14-days',
      title: 'Door drop',
      channel: 'door-drop',
      delay: { amount: 14, unit: 'days', from: 'previous', at: null },
      notAfter: ['door-drop'],
    }),
    ...checkIns,
  ],
  maxTouches: 20,
  maxAgeDays: 540,
  createdAt: 0,
  updatedAt: 0,
};
