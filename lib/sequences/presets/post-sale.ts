import type { Sequence } from '../sequence.ts';
import { later, sinceStart, wait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, script } from './step-text.ts';
import { staysInTouch } from './verbs.ts';

/**
 * R069, R137: after the deal: thanks, help with the start, a review, a request for an introduction, and the anniversary.
 * Answers end nothing here, and being won least of all. What is named after its day counts from the start, so that a card
 * left out does not bring the anniversary forward.
 */
export const postSale: Sequence = newPreset({
  id: 'preset-post-sale',
  name: 'After the sale: a year of good care',
  goal: 'Make sure they are glad, and be recommended',
  steps: [
    newStep({
      id: 'thanks',
      title: 'Thank-you',
      channel: 'email',
      fallbacks: ['sms', 'call'],
      delay: workingLater(1, 'days', '09:00'),
      verbs: staysInTouch,
      text: email(
        'Thank you, and what happens now',
        'Thank you for your trust. So that nothing surprises you, here is what happens now: first the papers, then the start, then a short talk after the first weeks to see whether everything is as promised.',
        'If anything at all is unclear about {{ deal.name }}, call me, not a hotline: {{ rep.phone }}. Is there somebody else who should have this number?',
      ),
    }),
    newStep({
      id: 'first-week',
      title: 'After the first week',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'weeks'),
      verbs: staysInTouch,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. {{ deal.name }} is a week old.',
        purpose: 'I would like to hear what went well and what did not, while it can still be put right easily.',
        ask: 'What is the one thing I should take care of this week?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. One week in: what should I take care of? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'first-month',
      title: 'After the first month',
      channel: 'email',
      fallbacks: ['call'],
      delay: later(3, 'weeks', '09:00'),
      verbs: staysInTouch,
      text: email(
        'One tip after the first month',
        'After a month, most people have found the basics and miss one thing that would make life with {{ deal.name }} easier.',
        'May I show it to you in five minutes on the phone? Reply with an hour that suits you.',
      ),
    }),
    newStep({
      id: 'review',
      title: 'Review after three months',
      channel: 'call',
      fallbacks: ['email'],
      delay: sinceStart(3, 'months'),
      verbs: staysInTouch,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. Three months of {{ deal.name }}.',
        purpose: 'At the start you told me what should be better by now. I would like to hold myself to it.',
        ask: 'Is it better? And if so: whom do you know who has the same question you had?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Is it better than three months ago? I would like to hear it either way. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'card',
      title: 'Card by mail',
      channel: 'mail',
      delay: later(3, 'months', '09:00'),
      late: { kind: 'skip', after: wait(2, 'weeks') },
      verbs: staysInTouch,
      text: letter(
        'Half a year',
        'Half a year ago you decided on {{ deal.name }}. Thank you once more. Whatever comes up, call me first.',
      ),
    }),
    newStep({
      id: 'anniversary',
      title: 'Anniversary',
      channel: 'call',
      fallbacks: ['email', 'mail'],
      delay: sinceStart(12, 'months'),
      verbs: staysInTouch,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. {{ deal.name }} is a year old today.',
        purpose: 'A year is a good moment to look at what has changed in your life and what it means for it.',
        ask: 'What is new with you? Shall we take 15 minutes and go through it?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. A year of {{ deal.name }}: time for a short review. {{ rep.phone }}.',
      }),
    }),
  ],
  maxTouches: 10,
  maxAgeDays: 450,
  stops: { won: 'go-on', replied: 'go-on', answered: 'go-on', booked: 'go-on' },
});
