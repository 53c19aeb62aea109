import type { Sequence } from '../sequence.ts';
import { checkIns } from './check-ins.ts';
import { firstActions } from './first-actions.ts';
import { s3HotId } from './ids.ts';
import { newStep } from './new-step.ts';

/** R052, R056: the flow of a hot lead: within 30 minutes, at the door the next day, then check-ins. */
export const s3Hot: Sequence = {
  id: s3HotId,
  version: 1,
  name: 'Hot lead: 30 minutes, then the door',
  goal: 'Talk to the lead today, or at the door tomorrow',
  origin: 'preset',
  steps: [
    ...firstActions('door-knock', 'Door knock at once'),
    newStep({
      id: 'door-next-day',
      title: 'Door knock',
      channel: 'door-knock',
      delay: { amount: 1, unit: 'days', from: 'previous', at: null },
      notAfter: ['door-knock'],
    }),
    ...checkIns,
  ],
  maxTouches: 20,
  maxAgeDays: 540,
  createdAt: 0,
  updatedAt: 0,
};
