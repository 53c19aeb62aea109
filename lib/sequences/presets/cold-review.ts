import type { Sequence } from '../sequence.ts';
import { later, repeated, sinceStart, workdayWait } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, script } from './step-text.ts';

/** R065, R066, R158: low pressure for the cold: teach something, stay light, and invite to a review every quarter. */
export const coldReview: Sequence = newPreset({
  id: 'preset-cold-review',
  name: 'Cold: teach, then a review each quarter',
  goal: 'Be the one they think of when the time comes',
  steps: [
    newStep({
      id: 'lesson-1',
      title: 'First lesson',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'What to know about {{ last.topic }} before you need it',
        'You are not in a hurry with {{ last.topic }}, and that is the best time to learn about it. Three things are worth knowing early: what decides the price, what takes longest, and which papers are always asked for.',
        'The first is nearly always the date, the second the papers, and the third a proof of income or of ownership. Knowing that much puts you ahead of most.',
        'What would you like to know about your own case? Reply with the question; I answer each one myself.',
      ),
    }),
    newStep({
      id: 'lesson-2',
      title: 'Second lesson',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(2, 'weeks', '09:00'),
      text: email(
        'The part that takes longest',
        'With {{ last.topic }} it is nearly always the papers. Gather them in one folder today, and later you will be weeks ahead.',
        'Would my list of papers help? Reply "list" and I will send it.',
      ),
    }),
    newStep({
      id: 'light-call',
      title: 'Short check-in',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'months'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}, who writes to you about {{ last.topic }}.',
        purpose: 'I am planning what to write next and would like it to be about your question.',
        ask: 'What would you like to know? And may I invite you to a short review once a quarter?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Text me your question on {{ last.topic }} and I will write about it: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'quarterly-review',
      title: 'Invitation to the quarterly review',
      channel: 'email',
      fallbacks: ['mail', 'call'],
      delay: later(2, 'months', '09:00'),
      repeat: repeated(3, workdayWait(3, 'months', '09:00')),
      text: email(
        'Your review for this quarter',
        'Once a quarter I take 15 minutes with everybody I write to: what has changed, what it means for you, what can wait. Choose your time here: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'last-letter',
      title: 'After a year',
      channel: 'mail',
      fallbacks: ['email'],
      delay: sinceStart(12, 'months', '09:00'),
      text: letter(
        'A year on',
        'I have written to you for a year and hope some of it was of use. I will stop here. If {{ last.topic }} comes up, my number stays the same.',
      ),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 480,
  suits: { temperatures: ['cold'], sources: ['newsletter', 'cold-list'], statuses: ['new', 'attempted', 'contacted'] },
});
