import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { atOnce, later, repeated, sinceStart, wait, workdayWait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/**
 * R065, R066, R071: a call, a text and an email at once, kept an hour apart as any two touches are (R086); the next
 * working morning a second call (R068), then the standard cadence tapering off (R043, R051, R224).
 */
export const hotAtOnce: Sequence = newPreset({
  id: 'preset-hot-at-once',
  name: 'Hot: call, text and email at once',
  goal: 'Be the first to answer, and book 15 minutes today',
  steps: [
    newStep({
      id: 'call-now',
      title: 'Call now',
      channel: 'call',
      delay: atOnce,
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. Your request on {{ last.topic }} is in front of me.',
        purpose: 'I can tell you in two minutes whether we are the right ones for it.',
        ask: 'Shall we do it now, or take 15 minutes this afternoon?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I am working on your request about {{ last.topic }} now. I will text you a time for today; or call me on {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'text-now',
      title: 'Text with a slot today',
      channel: 'sms',
      fallbacks: ['whatsapp'],
      delay: atOnce,
      text: note(
        "Hi {{ lead.first_name }}, {{ rep.name }} here about {{ last.topic }}. Here's your 15-minute slot today: five o'clock. Reply 1 to confirm, 2 for another time, STOP for no more texts.",
      ),
    }),
    newStep({
      id: 'email-now',
      title: 'Email with the booking link',
      channel: 'email',
      delay: atOnce,
      text: email(
        'Your request on {{ last.topic }}',
        'Your request is with me, and I have read it. So that our first talk is worth your time, I will bring three things: what it takes, how long it takes, and the one point where people in your place go wrong.',
        'You need to bring only your date and a rough budget. Fifteen minutes are enough.',
        'Choose your time here, today or tomorrow: {{ rep.booking_link }}. If you would rather I called you, reply with your number and an hour.',
      ),
    }),
    newStep({
      id: 'day-1',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['sms'],
      delay: workingLater(1, 'days', '09:30'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Good morning {{ lead.first_name }}, {{ rep.name }}. We missed each other yesterday.',
        purpose:
          'I have gone through your request on {{ last.topic }} and have two questions before I can recommend anything.',
        ask: 'May I ask them now? It takes three minutes.',
        voicemail:
          'Good morning {{ lead.first_name }}, {{ rep.name }}. Two questions and you have my recommendation on {{ last.topic }}. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-3',
      title: 'Offer of a one-minute video',
      channel: 'email',
      fallbacks: ['sms'],
      delay: sinceStart(3, 'days', '09:00'),
      text: email(
        'One minute on {{ last.topic }}',
        'May I record one minute for you, on how I would go about {{ last.topic }} in your place, step by step? Reply "video" and you have it today.',
        'Or take the 15 minutes straight away: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'day-5',
      title: 'Third try',
      channel: 'sms',
      fallbacks: ['whatsapp', 'call'],
      delay: sinceStart(5, 'days'),
      text: note(
        '{{ lead.first_name }}, is {{ last.topic }} for this month (1), this year (2) or off the table (3)? A number is enough. {{ rep.name }}',
      ),
    }),
    newStep({
      id: 'day-10',
      title: 'A choice to make',
      channel: 'email',
      fallbacks: ['call'],
      delay: sinceStart(10, 'days', '09:00'),
      text: email(
        'Now or later?',
        'If {{ last.topic }} is for now, here is my calendar: {{ rep.booking_link }}. If it is for later, reply with the month and I will write to you then.',
      ),
    }),
    newStep({
      id: 'tapering',
      title: 'Next try, ever further apart',
      channel: 'call',
      fallbacks: ['sms'],
      delay: later(1, 'weeks'),
      repeat: repeated(3, workdayWait(5, 'days'), 1.5),
      late: { kind: 'skip', after: wait(3, 'days') },
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'Your request on {{ last.topic }} is still open on my side, and I have had one more thought on it.',
        ask: 'Two minutes now, or shall I close the request?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}, with one more thought on {{ last.topic }}: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'last',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'weeks'),
      verbs: lastCall,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I am about to close your request on {{ last.topic }}.',
        purpose:
          'Before I do, I want to be sure it is closed because you are done with it, and not because I was slow.',
        ask: 'Is it settled, or is there something I can still do?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I am closing your request on {{ last.topic }}. {{ rep.phone }} opens it again.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 18,
  maxAgeDays: 120,
  suits: { temperatures: ['hot'], sources: ['paid-search', 'website'], statuses: ['new', 'attempted'] },
});
