import type { Sequence } from '../sequence.ts';
import { checkIns } from './check-ins.ts';
import { later } from './delays.ts';
import { atTheDoor, firstActions } from './first-actions.ts';
import { s3HotId } from './ids.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';

/** R052, R054–R056, R123: the flow of a hot lead: within 30 minutes, at the door the next day, then check-ins. */
export const s3Hot: Sequence = newPreset({
  id: s3HotId,
  version: 2,
  name: 'Hot: 30 minutes, then the door',
  goal: 'Talk to the lead today, or at the door tomorrow',
  steps: [
    ...firstActions('door-knock', 'Door knock at once'),
    newStep({
      id: 'door-next-day',
      title: 'Door knock',
      channel: 'door-knock',
      delay: later(1, 'days'),
      notAfter: ['door-knock'],
      text: atTheDoor,
    }),
    ...checkIns,
  ],
  maxTouches: 20,
  maxAgeDays: 540,
  suits: { temperatures: ['hot'], statuses: ['new', 'attempted'] },
});
