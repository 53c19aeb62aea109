import type { Sequence } from '../sequence.ts';
import { atOnce } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { script } from './step-text.ts';

/** The id of the sequence behind a follow-up that the rep plans by hand. */
export const singleTouchId = 'preset-single';

/** One touch at a time the rep chooses: what "call me on Thursday" becomes for a lead without a sequence (R057, R144). */
export const single: Sequence = newPreset({
  id: singleTouchId,
  version: 2,
  name: 'Single follow-up',
  goal: 'Keep the one appointment that was made.',
  steps: [
    newStep({
      id: 'single',
      title: 'Follow up as agreed',
      channel: 'call',
      fallbacks: ['email', 'task'],
      delay: atOnce,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. We said we would speak today.',
        purpose: 'It is about {{ last.topic }}, as you asked.',
        ask: 'Can we settle it now, or what do you still need from me to settle it?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}, calling as agreed about {{ last.topic }}. {{ rep.phone }}; I will try you once more today.',
      }),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 365,
});
