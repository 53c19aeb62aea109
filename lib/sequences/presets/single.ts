import type { Sequence } from '../sequence.ts';

/** The id of the sequence behind a follow-up that the rep plans by hand. */
export const singleTouchId = 'preset-single';

/** One touch at a time the rep chooses: what "call me on Thursday" becomes for a lead without a sequence. */
export const single: Sequence = {
  id: singleTouchId,
  version: 1,
  name: 'Single follow-up',
  goal: 'Keep the one appointment that was made.',
  origin: 'preset',
  steps: [
    {
      id: 'single',
      title: 'Follow up as agreed',
      channel: 'call',
      fallbacks: ['email', 'task'],
      delay: { amount: 0, unit: 'minutes', from: 'previous', at: null },
      notAfter: [],
      times: 1,
      verbs: {},
    },
  ],
  maxTouches: 12,
  maxAgeDays: 365,
  createdAt: 0,
  updatedAt: 0,
};
