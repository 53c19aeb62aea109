import type { Sequence } from '../sequence.ts';
import { later, repeated, workdayWait } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, script } from './step-text.ts';

/** R042, R230, dormant: something of real worth every month for a quarter, then once a quarter for a year. */
export const dormant: Sequence = newPreset({
  id: 'preset-dormant',
  name: 'Dormant: monthly, then each quarter',
  goal: 'Stay welcome until something changes',
  steps: [
    newStep({
      id: 'month-1',
      title: 'Something worth keeping',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'Something to keep on {{ last.topic }}',
        'We spoke about {{ last.topic }} some time ago and left it there, which was fine. Here is what I wish I had given you at the time, three questions to ask whoever you talk to: what is not included, who pays if it takes longer, and whom do I call afterwards? If an answer takes more than a sentence, be careful.',
        'Keep it for the day you need it. If there is a fourth question on your mind, send it to me and I will answer it for your case.',
      ),
    }),
    newStep({
      id: 'month-2',
      title: 'What is it waiting for?',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'months', '09:00'),
      text: email(
        'Price, time, or people?',
        'When {{ last.topic }} has to wait, it is nearly always for one of three reasons: the price, the time, or the people who have to agree.',
        'Which was yours? Tell me, and I will tell you whether it is different today.',
      ),
    }),
    newStep({
      id: 'month-3',
      title: 'Short check-in',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'months'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. We spoke about {{ last.topic }} some time ago.',
        purpose: 'I asked you what it is waiting for. I would like to know whether the reason you waited has changed.',
        ask: 'Has it? If yes, 20 minutes next week; if no, I will write once a quarter and nothing more.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Has the reason you waited changed? {{ rep.phone }}, whenever it does.',
      }),
    }),
    newStep({
      id: 'quarterly',
      title: 'Quarterly follow-up',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(3, 'months', '09:00'),
      repeat: repeated(3, workdayWait(3, 'months', '09:00')),
      text: email(
        'This quarter on {{ last.topic }}',
        'Once a quarter I go through what has moved on {{ last.topic }} and what it means for people in your place. Ten minutes, and you have it: {{ rep.booking_link }}. Or reply "write" and I will.',
      ),
    }),
    newStep({
      id: 'last-letter',
      title: 'Last try',
      channel: 'mail',
      fallbacks: ['email'],
      delay: later(3, 'months', '09:00'),
      text: letter(
        'My last letter',
        'I will not write again about {{ last.topic }}. It was a pleasure to think of you now and then. My number is below, this year and next.',
      ),
    }),
  ],
  maxTouches: 10,
  maxAgeDays: 500,
  suits: { temperatures: ['dormant'], sources: ['database'] },
});
