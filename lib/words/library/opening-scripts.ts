import { commonObjections } from './common-objections.ts';
import type { Script } from './script.ts';

/** First calls: to somebody new, to somebody interested, to somebody introduced, and to a machine (R150–R153). */
export const openingScripts: readonly Script[] = [
  {
    id: 'script-introduction',
    name: 'First call: introduction',
    scenario: 'introduction',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }} from {{ rep.company }}. You got in touch about {{ last.topic }}. Have you got two minutes?',
    branches: [
      {
        theySay: 'Yes, go on',
        answer: 'Thank you. What do you want to happen, and by when?',
      },
      {
        theySay: 'Not now',
        answer: 'When is better, later today or tomorrow morning? I will call you then and not before.',
      },
      {
        theySay: 'What do you do, exactly?',
        answer:
          'In one sentence: I help people with {{ last.topic }}, from the first question to the day it is done. What made you ask?',
      },
      {
        theySay: 'I only wanted information',
        answer: 'That is fine. Which question should it answer? I will send you that page and nothing else.',
      },
    ],
    objections: commonObjections,
    closing: 'So the next step is 15 minutes together. Does {{ "in 2 working days" | weekday }} at ten suit you?',
    outcomes: ['connected', 'booked', 'callback', 'voicemail', 'no-answer'],
  },
  {
    id: 'script-interested',
    name: 'An interested seller',
    scenario: 'interested',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. You told us that you are thinking about {{ lead.address | default: "selling" }}. I would rather hear it from you: what has made you think of it?',
    branches: [
      {
        theySay: 'We want to move',
        answer: 'Where to, and by when? The date decides more than anything else.',
      },
      {
        theySay: 'What would you pay?',
        answer: 'I can give you a range after four questions, and a figure after one visit. May I ask the first?',
      },
      {
        theySay: 'It needs a lot of work',
        answer: 'That is fine, I look at it as it stands. What is the largest thing?',
      },
      {
        theySay: 'We are only curious',
        answer: 'Curious is a good start. What would have to be true for it to become more than that?',
      },
    ],
    objections: [
      {
        label: 'I want the full price',
        answer: 'I understand. May I show you how I come to my figure, line by line? Then you judge it.',
        next: 'Agree on a visit of 20 minutes.',
      },
      ...commonObjections,
    ],
    closing:
      'May I come by for 20 minutes? {{ "in 2 working days" | weekday }} in the afternoon, or is the weekend easier?',
    outcomes: ['booked', 'connected', 'callback', 'not-now'],
  },
  {
    id: 'script-referral',
    name: 'Introduced by somebody',
    scenario: 'referral',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }}. Somebody we both know thought we should talk. Did they tell you that I would call?',
    branches: [
      { theySay: 'Yes', answer: 'Then you know more of me than I of you. What is on your mind?' },
      {
        theySay: 'No',
        answer: 'Then let me say it in one sentence: it is about {{ last.topic }}. Is this a good moment?',
      },
    ],
    objections: commonObjections,
    closing:
      'I will send you a few words about me, so that you can ask how it went for them. Shall we talk again on {{ "in 3 working days" | weekday }}?',
    outcomes: ['connected', 'booked', 'callback'],
  },
  {
    id: 'script-voicemail',
    name: 'Voicemail',
    scenario: 'voicemail',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }} about {{ last.topic }}. I have one question for you. My number is {{ rep.phone }}.',
    branches: [
      {
        theySay: 'A second voicemail',
        answer:
          'Hi {{ lead.first_name }}, {{ rep.name }} again. I have one useful thing for you on {{ last.topic }}. It is in an email this week; or call {{ rep.phone }}.',
      },
      {
        theySay: 'The last one',
        answer:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I will not call again about {{ last.topic }}. My line stays open: {{ rep.phone }}.',
      },
    ],
    objections: [],
    closing: 'Say the number twice, slowly, and nothing after it.',
    outcomes: ['voicemail'],
  },
];
