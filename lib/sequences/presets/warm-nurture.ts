import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { later, repeated, wait, workdayWait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, note, script } from './step-text.ts';
import { talkedGoesPositive } from './verbs.ts';

/**
 * R042, warm: every three to five days for two weeks, then every two weeks, then every month; useful each time (R230),
 * by email, call, text, social message and card (R126, R127).
 */
export const warmNurture: Sequence = newPreset({
  id: 'preset-warm-nurture',
  name: 'Warm: close for two weeks, then monthly',
  goal: 'Be of use until they are ready to talk',
  steps: [
    newStep({
      id: 'introduction',
      title: 'Introduction',
      channel: 'email',
      fallbacks: ['call'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'On {{ last.topic }}, in your own time',
        'Thank you for your interest in {{ last.topic }}. I take it that you are not in a hurry, so I will not be either: over the next weeks I will send you a few short things that help you judge for yourself.',
        'The first: write down what a good result would look like, and by when. Everything else is measured against it.',
        'Reply with that one line and I will choose what I send to fit it.',
      ),
    }),
    newStep({
      id: 'first-call',
      title: 'First question',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(3, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I wrote to you on {{ last.topic }} this week.',
        purpose: 'I asked what a good result would look like for you, because what I send should fit it.',
        ask: 'What would it look like? And is anybody waiting for it besides you?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. What would a good result on {{ last.topic }} look like? Call or text {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'example',
      title: 'Email with three steps',
      channel: 'email',
      delay: later(3, 'days', '09:00'),
      text: email(
        'Three steps, in this order',
        'From a vague wish to a clear plan on {{ last.topic }} it is three steps: say what must not change, fix the latest date, and only then compare. Most people begin with the third.',
        'Shall I write down the three for your case? "Yes" is enough.',
      ),
    }),
    newStep({
      id: 'social',
      title: 'Message where they are online',
      channel: 'social',
      delay: later(3, 'days', '09:00'),
      late: { kind: 'skip', after: wait(3, 'days') },
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. I post what I learn about {{ last.topic }}; follow along, and ask me here whatever you like.',
      ),
    }),
    newStep({
      id: 'text',
      title: 'Quick choice',
      channel: 'sms',
      fallbacks: ['whatsapp', 'email'],
      delay: later(4, 'days'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. For {{ last.topic }}: would ten minutes next week help (1), or shall I just keep writing (2)? STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'two-weeks-email',
      title: 'Comparison',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(2, 'weeks', '09:00'),
      text: email(
        'Two ways, side by side',
        'There are two common ways to go about {{ last.topic }}. Quickly: it costs more and somebody else carries the risk. Slowly: it costs less, takes your evenings, and the risk is yours.',
        'Which is nearer to you, quick or slow? Reply with the word and I will set it out for your case.',
      ),
    }),
    newStep({
      id: 'two-weeks-call',
      title: 'Quick or slow?',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(2, 'weeks'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I asked you: quick or slow?',
        purpose: 'I would like to know which of the two ways is nearer to yours.',
        ask: 'Which is it? Shall we put 20 minutes aside and set it out for your case?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Quick or slow? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'two-weeks-card',
      title: 'Card by mail',
      channel: 'mail',
      delay: later(2, 'weeks', '09:00'),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'A card',
        'No question this time. If {{ last.topic }} comes up at your table, this is the number of somebody who answers.',
      ),
    }),
    newStep({
      id: 'monthly-email',
      title: 'Monthly follow-up',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'months', '09:00'),
      repeat: repeated(3, workdayWait(1, 'months', '09:00')),
      text: email(
        'This month on {{ last.topic }}',
        'Once a month I note what has moved on {{ last.topic }}: prices, rules, waiting times. Shall I send you my note, or tell you in five minutes? Reply "note" or "call".',
      ),
    }),
    newStep({
      id: 'last-call',
      title: 'How to go on',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'months'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I have been writing to you for some months now.',
        purpose: 'I want to be sure that it is still of use.',
        ask: 'Shall we talk about your case, shall I keep writing, or is it enough?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Talk, write or stop: text me the one you like. {{ rep.phone }}.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 18,
  maxAgeDays: 300,
  suits: { temperatures: ['warm'], sources: ['social', 'event'] },
});
