import type { Sequence } from '../sequence.ts';
import { later, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, script } from './step-text.ts';

/**
 * S1, scenario 4 (R063, R116, R228): something of value after a week of silence, a polite call after two, then every
 * month, then after a quarter the breakup email as the last resort.
 */
export const reEngage: Sequence = newPreset({
  id: 'preset-re-engage',
  name: 'Gone quiet: bring them back',
  goal: 'Bring the interest back to life, or end it kindly',
  steps: [
    newStep({
      id: 'week-1',
      title: 'Something of value',
      channel: 'email',
      fallbacks: ['mail', 'sms'],
      delay: later(1, 'weeks', '09:00'),
      text: email(
        'Thought of you: {{ last.topic }}',
        'I had to think of our talk about {{ last.topic }} this week. If I had to begin it tomorrow, I would take the smallest part of it, finish that, and only then decide on the rest. It takes away most of the risk, and the rest becomes easier to judge.',
        'In your case I have an idea what the smallest part would be. Shall I write it down for you? "Yes" is enough.',
      ),
    }),
    newStep({
      id: 'week-2',
      title: 'Polite question',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(5, 'days'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. It has gone quiet between us, and that is fine.',
        purpose: 'I only want to know whether {{ last.topic }} is resting or over.',
        ask: 'Which is it? If it is resting, in which month should I call?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. {{ last.topic }}: resting, or over? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'month-1',
      title: 'What is new',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'months', '09:00'),
      text: email(
        'New since we spoke',
        'Since we spoke about {{ last.topic }} we have added to what we do, and I think the new part is the one you missed.',
        'Shall I show you? Ten minutes: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'month-2',
      title: 'An offer to try',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'months', '09:00'),
      text: email(
        'A small way to try it',
        'We could try {{ last.topic }} on the smallest piece you have, with no obligation to go on. Reply "try" and I will send you what it takes.',
      ),
    }),
    newStep({
      id: 'breakup',
      title: 'Breakup message',
      channel: 'email',
      fallbacks: ['mail', 'sms'],
      delay: later(3, 'months', '09:00'),
      text: email(
        'Closing your file',
        'I have not heard from you, so I will close your file on {{ last.topic }} this week and not write again. If that is wrong, one word from you opens it.',
      ),
    }),
  ],
  maxTouches: 8,
  maxAgeDays: 220,
  suits: { temperatures: ['cold', 'dormant'], statuses: ['contacted', 'interested', 'appointment', 'offer'] },
});
