import type { Sequence } from '../sequence.ts';
import { atOnce, repeated, wait } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { letter } from './step-text.ts';

/** R058, R122: the yellow letter every two weeks for three months; a piece not sent within a week is left out. */
export const directMail: Sequence = newPreset({
  id: 'preset-direct-mail',
  version: 2,
  name: 'Letters: every two weeks for three months',
  goal: 'Be the number they call when they want to sell',
  steps: [
    newStep({
      id: 'yellow-letter',
      title: 'Yellow letter',
      channel: 'mail',
      delay: atOnce,
      repeat: repeated(7, wait(2, 'weeks', '09:00')),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'Your house at {{ lead.address }}',
        'My name is {{ rep.name }}, and I would like to buy {{ lead.address }}. I buy as it stands: no repairs, no viewings by strangers, and you choose the day.',
        'If you would consider an offer, call or text me. If not, keep this letter; my number will still be good next year.',
      ),
    }),
  ],
  maxTouches: 7,
  maxAgeDays: 100,
  suits: { temperatures: ['cold'], sources: ['cold-list', 'database'], statuses: ['new', 'attempted'] },
});
