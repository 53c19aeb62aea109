import type { Sequence } from '../sequence.ts';
import { atOnce, later } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, script } from './step-text.ts';
import { threeMoreThenWrite } from './verbs.ts';

/**
 * R074: a call that nobody answers is tried three more times over ten days; then mail and email take over. Whoever
 * answers gets what was agreed in writing the next morning.
 */
export const threeTries: Sequence = newPreset({
  id: 'preset-three-tries',
  name: 'Call, and three more tries over ten days',
  goal: 'Reach them by phone, or know that it takes writing',
  steps: [
    newStep({
      id: 'call',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['email'],
      delay: atOnce,
      verbs: threeMoreThenWrite,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I am glad to reach you.',
        purpose: 'It is about {{ last.topic }}. I have one question, and it takes two minutes.',
        ask: 'Is it still open, and what would you need from me to decide?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }} about {{ last.topic }}. I will try you at another hour in three days; {{ rep.phone }} if you are quicker.',
      }),
    }),
    newStep({
      id: 'as-agreed',
      title: 'What was agreed',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'As agreed',
        'It was good to reach you yesterday. What we agreed on {{ last.topic }}, in one line: I prepare, you decide. If I left something out, reply with it; if not, let us fix the time: {{ rep.booking_link }}',
      ),
    }),
  ],
  maxTouches: 6,
  maxAgeDays: 45,
  suits: { temperatures: ['hot', 'warm'], statuses: ['attempted'] },
});
