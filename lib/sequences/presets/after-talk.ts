import type { Step } from '../sequence.ts';
import { later, workingLater } from './delays.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';

/**
 * The positive track of the cadences for new leads: somebody answered, so the plan for silence gives way to what was
 * agreed, and the first touch comes within the hour (R075, R117, R219).
 */
export const afterTalk: readonly Step[] = [
  newStep({
    id: 'talk-recap',
    title: 'Recap of the talk',
    track: 'positive',
    channel: 'sms',
    fallbacks: ['whatsapp', 'email'],
    delay: later(1, 'hours'),
    text: note(
      'Good to talk, {{ lead.first_name }}. To sum up: {{ last.topic }}. Next step: 15 minutes together, pick a time here: {{ rep.booking_link }}. {{ rep.name }}',
    ),
  }),
  newStep({
    id: 'talk-call',
    title: 'Agree the next step',
    track: 'positive',
    channel: 'call',
    fallbacks: ['email'],
    delay: workingLater(2, 'days'),
    text: script({
      opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I have thought about what you told me.',
      purpose: 'You said {{ last.topic }} matters most. I can show you what I would do about it in 15 minutes.',
      ask: 'I have Thursday at ten and Friday at two. Which one is yours?',
      voicemail:
        'Hi {{ lead.first_name }}, {{ rep.name }}. I have an answer on {{ last.topic }}. Call me on {{ rep.phone }} and I will take you through it.',
    }),
  }),
  newStep({
    id: 'talk-email',
    title: 'Two times to choose from',
    track: 'positive',
    channel: 'email',
    fallbacks: ['sms'],
    delay: workingLater(3, 'days', '09:00'),
    text: email(
      'Thursday or Friday?',
      'I still owe you my answer on {{ last.topic }}. Thursday at ten or Friday at two would suit me; reply with either word, or choose another time: {{ rep.booking_link }}',
    ),
  }),
  newStep({
    id: 'talk-last',
    title: 'Last try of this round',
    track: 'positive',
    channel: 'call',
    fallbacks: ['email'],
    delay: later(1, 'weeks'),
    text: script({
      opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
      purpose: 'When we spoke, {{ last.topic }} was on your mind. I would like to know whether it still is.',
      ask: 'Is this week right for it, or should I note a later month?',
      voicemail:
        'Hi {{ lead.first_name }}, {{ rep.name }}. If {{ last.topic }} has moved to later, text me the month and I will call you then. {{ rep.phone }}.',
    }),
  }),
];
