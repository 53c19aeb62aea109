import type { Step } from '../sequence.ts';
import { later, repeated, wait } from './delays.ts';
import { newStep } from './new-step.ts';
import { email, script } from './step-text.ts';
import { threeMoreThenOn } from './verbs.ts';

/** R056, R074: a check-in after 60 days and every 60 days from then on; a call first, then in writing. */
export const checkIns: readonly Step[] = [
  newStep({
    id: 'check-in',
    title: 'Check-in',
    channel: 'call',
    fallbacks: ['email', 'mail', 'door-drop'],
    delay: later(60, 'days'),
    verbs: threeMoreThenOn,
    text: script({
      opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. It has been about two months since we were last in contact.',
      purpose: 'I have just gone through what sold around {{ lead.address }}, and you should have it first-hand.',
      ask: 'Has anything changed in your plans? And may I call you again in two months?',
      voicemail:
        'Hi {{ lead.first_name }}, {{ rep.name }}. I have gone through what sold around {{ lead.address }}. {{ rep.phone }}, if you would like to hear it.',
    }),
  }),
  newStep({
    id: 'check-in-again',
    title: 'Next check-in',
    channel: 'email',
    fallbacks: ['mail', 'sms', 'whatsapp', 'call', 'door-drop'],
    delay: later(60, 'days', '09:00'),
    repeat: repeated(5, wait(60, 'days', '09:00')),
    text: email(
      'What sold near {{ lead.address }}',
      'Every two months I go through what has happened around {{ lead.address }}: what sold, for how much, and how quickly.',
      'Would you like the list? Reply "list". And if your plans have changed, a line is enough; I will tell you what I would do.',
    ),
  }),
];
