import type { Sequence } from '../sequence.ts';
import { atOnce, workingLater } from './delays.ts';
import { newBranch } from './new-branch.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, script } from './step-text.ts';

/**
 * S1, scenario 1 (R060, R064, R070, R116, R228): thanks and the requested item at once, then something personal within
 * one or two business days: a quick call to the hot, an email to the rest; and one offer, a 15-minute call.
 */
export const firstContact: Sequence = newPreset({
  id: 'preset-first-contact',
  name: 'After the first contact',
  goal: 'Thank them, give what they asked for, and offer a next step',
  steps: [
    newStep({
      id: 'thank-you',
      title: 'Thanks, with what they asked for',
      channel: 'email',
      fallbacks: ['sms'],
      delay: atOnce,
      text: email(
        'Thank you, and what you asked for on {{ last.topic }}',
        'Thank you for getting in contact about {{ last.topic }}. What you asked for is attached.',
        'I am {{ rep.name }} and will look after you here. I work on {{ last.topic }} every day, so no question is too small.',
        'The easiest next step is a 15-minute call: you tell me what you want to achieve, I tell you how I would go about it. Choose a time: {{ rep.booking_link }}',
      ),
    }),
    newBranch({
      id: 'is-hot',
      title: 'Do they want it soon?',
      test: { kind: 'temperature', temperatures: ['hot'] },
      yes: 'quick-call',
      no: 'personal-email',
    }),
    newStep({
      id: 'quick-call',
      title: 'Quick follow-up',
      channel: 'call',
      fallbacks: ['sms'],
      delay: workingLater(1, 'days'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. Yesterday you asked us about {{ last.topic }}.',
        purpose: 'What I sent you is general. I would like to know what made you ask now, so that I can be exact.',
        ask: 'Shall we take 15 minutes for it now, or tomorrow at this time?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. You have my email on {{ last.topic }}; the part about your case I would rather tell you. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'personal-email',
      title: 'Personal follow-up',
      channel: 'email',
      fallbacks: ['sms', 'call'],
      delay: workingLater(2, 'days', '09:00'),
      text: email(
        'A thought on {{ lead.company }} and {{ last.topic }}',
        'I had another look at what you wrote. In your place I would settle one question first: what has to be better by the end of the year, and who will notice?',
        'Tell me in a line, and I will come to our 15 minutes with a proposal instead of questions: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'call',
      title: 'Next try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(3, 'days'),
      text: script({
        opener:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I sent you the material on {{ last.topic }} and then a question.',
        purpose: 'I would like to hear the answer, as it decides whether we are right for you.',
        ask: 'What has to be better, and by when? Then let us book the 15 minutes.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. What has to be better by the end of the year? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'short-email',
      title: 'Short question',
      channel: 'email',
      fallbacks: ['sms'],
      delay: workingLater(4, 'days', '09:00'),
      text: email(
        'Useful, or not for you?',
        'Was what I sent you on {{ last.topic }} of use? If yes, the next step takes 15 minutes: {{ rep.booking_link }}. If no, tell me what was missing.',
      ),
    }),
    newStep({
      id: 'last-email',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['call'],
      delay: workingLater(6, 'days', '09:00'),
      text: email(
        'Leaving it with you',
        'I will leave {{ last.topic }} with you now. Reply "later" and I will write again in three months.',
      ),
    }),
  ],
  maxTouches: 10,
  maxAgeDays: 60,
  suits: { sources: ['website', 'paid-search', 'event', 'newsletter'], statuses: ['new', 'attempted'] },
});
