import type { Sequence } from '../sequence.ts';
import { atOnce, repeated, workdayWait } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { letter } from './step-text.ts';

/** R122: a letter or a card each month for a year, for anybody; a piece not sent within two weeks is left out. */
export const monthlyLetter: Sequence = newPreset({
  id: 'preset-monthly-letter',
  name: 'Letter every month',
  goal: 'Stay the name they know, for a year',
  steps: [
    newStep({
      id: 'monthly-letter',
      title: 'Monthly letter',
      channel: 'mail',
      delay: atOnce,
      repeat: repeated(12, workdayWait(1, 'months', '09:00')),
      late: { kind: 'skip', after: { amount: 2, unit: 'weeks', at: null } },
      text: letter(
        'A note from {{ rep.name }}',
        'A short note, as every month, so that you have a name at hand when you need one. I know your street, and I answer my phone myself.',
        'Is there something on your mind this month? Call me, or send me a text with a good hour, and I will take it from there.',
      ),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 400,
});
