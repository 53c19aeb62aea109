import type { Sequence } from '../sequence.ts';
import { onDay } from './delays.ts';
import { basicId } from './ids.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, script } from './step-text.ts';

/** R040, R127, R151: six touches over thirty days, by call, email and mail; the day it starts is Day 1. */
export const basic: Sequence = newPreset({
  id: basicId,
  version: 2,
  name: 'Basic: six touches in 30 days',
  goal: 'Reach the lead and agree a next step',
  steps: [
    newStep({
      id: 'day-1',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['email'],
      delay: onDay(1),
      text: script({
        opener: 'Hi {{ lead.first_name }}, this is {{ rep.name }}. You do not know me yet; have you got two minutes?',
        purpose: 'I am calling about {{ last.topic }}, to hear what you want to happen and by when.',
        ask: 'Could we take 15 minutes on Tuesday or Wednesday and go through it properly?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }} here about {{ last.topic }}. One question for you. My number is {{ rep.phone }}; I will try you again in two days.',
      }),
    }),
    newStep({
      id: 'day-3',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['email'],
      delay: onDay(3),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }} again. I said I would try you once more.',
        purpose: 'I looked into {{ last.topic }} and found one thing you will want to know before you decide.',
        ask: 'Shall I tell you now, or does tomorrow at the same time suit you better?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I have one useful thing for you on {{ last.topic }}. Call me on {{ rep.phone }}, or look out for my email this week.',
      }),
    }),
    newStep({
      id: 'day-7',
      title: 'Follow-up after a week',
      channel: 'email',
      fallbacks: ['call'],
      delay: onDay(7, '09:00'),
      text: email(
        'Your options for {{ last.topic }}',
        'I tried you by phone twice, so here it is in writing. With {{ last.topic }}, people in your place usually choose between acting now, preparing for later, and leaving it as it is. Which one is right turns on two things: your timing, and what would make it worth the trouble.',
        'Tell me those two and I will send you a plain recommendation the same day. If talking is easier, pick 15 minutes here: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'day-14',
      title: 'Follow-up after two weeks',
      channel: 'call',
      fallbacks: ['email'],
      delay: onDay(14),
      text: script({
        opener:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I wrote to you last week about your options for {{ last.topic }}.',
        purpose: 'I would like to know which of them is nearest to what you have in mind.',
        ask: 'If it is acting soon, can we set a time this week? If it is later, which month should I call?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Now, later or never on {{ last.topic }}: any of the three helps me. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-21',
      title: 'Follow-up after three weeks',
      channel: 'mail',
      fallbacks: ['email'],
      delay: onDay(21, '09:00'),
      text: letter(
        'By hand, about {{ last.topic }}',
        'I could not reach you by phone, so I am writing. I can still help with {{ last.topic }}, and it costs you one short call to find out how.',
        'Call or text me at the number below, any day until seven in the evening.',
      ),
    }),
    newStep({
      id: 'day-30',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: onDay(30),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. This is my last call about {{ last.topic }}.',
        purpose: 'I do not want to call you for nothing, so I will close it unless you would like it left open.',
        ask: 'Leave it open, or close it?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I am closing my file on {{ last.topic }} today. If that is too soon, call {{ rep.phone }} and I will keep it open.',
      }),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 120,
});
