import { commonObjections } from './common-objections.ts';
import type { Script } from './script.ts';

/** First calls: to somebody new, to somebody interested, to somebody introduced, and to a machine (R150–R153). */
export const openingScripts: readonly Script[] = [
  {
    id: 'script-introduction',
    name: 'First call: introduction',
    scenario: 'introduction',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }} from {{ rep.company }}. You got in touch{% if last.topic %} about {{ last.topic }}{% endif %}. Have you got two minutes?',
    branches: [
      {
        theySay: 'Yes, go on',
        answer: 'Thank you. What would you like to achieve, and by when?',
      },
      {
        theySay: 'Not now',
        answer: 'No problem. Is later today better, or tomorrow morning? I will call you then.',
      },
      {
        theySay: 'What do you do, exactly?',
        answer:
          'In one sentence: I help people with {{ last.topic | default: "projects like yours" }}, from the first question to the day it is done. What made you get in touch?',
      },
      {
        theySay: 'I only wanted information',
        answer: 'That is fine. What would you most like to know? I will send you exactly that, today.',
      },
    ],
    objections: commonObjections,
    closing:
      'Then let us take 15 minutes to go through it properly. Does {{ "in 2 working days" | weekday }} at ten suit you?',
    outcomes: ['connected', 'booked', 'callback', 'voicemail', 'no-answer'],
  },
  {
    id: 'script-interested',
    name: 'An interested seller',
    scenario: 'interested',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. You told us you are thinking about selling{% if lead.address %} {{ lead.address }}{% endif %}. I would like to hear it from you: what made you think about it?',
    branches: [
      {
        theySay: 'We want to move',
        answer: 'Where to, and by when? I ask because the date matters more than anything else.',
      },
      {
        theySay: 'What would you pay?',
        answer:
          'I can give you a range after four questions, and an exact figure after one visit. May I ask the first one?',
      },
      {
        theySay: 'It needs a lot of work',
        answer: 'I look at it as it stands. What is the biggest job?',
      },
      {
        theySay: 'We are only curious',
        answer: 'That is fine. What would have to be right for you to sell?',
      },
    ],
    objections: [
      {
        label: 'I want the full price',
        answer: 'I understand. May I show you, line by line, how I get to my figure? Then you decide.',
        next: 'Agree on a visit of 20 minutes.',
      },
      ...commonObjections,
    ],
    closing: 'May I come by for 20 minutes, {{ "in 2 working days" | weekday }} afternoon, or is the weekend easier?',
    outcomes: ['booked', 'connected', 'callback', 'not-now'],
  },
  {
    id: 'script-referral',
    name: 'Introduced by somebody',
    scenario: 'referral',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }} from {{ rep.company }}. Someone we both know thought we should talk. Did they tell you I would call?',
    branches: [
      { theySay: 'Yes', answer: 'Good. Then you already know a little about me. What is on your mind?' },
      {
        theySay: 'No',
        answer: 'Then let me say it in one sentence: it is about {{ last.topic }}. Is this a good moment?',
      },
    ],
    objections: commonObjections,
    closing: 'I will send you a few lines about what I do. Shall we talk again on {{ "in 3 working days" | weekday }}?',
    outcomes: ['connected', 'booked', 'callback'],
  },
  {
    id: 'script-voicemail',
    name: 'Voicemail',
    scenario: 'voicemail',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }} from {{ rep.company }}{% if last.topic %} about {{ last.topic }}{% endif %}. I have one quick question for you. My number is {{ rep.phone }}.',
    branches: [
      {
        theySay: 'A second voicemail',
        answer:
          'Hi {{ lead.first_name }}, {{ rep.name }} again. I have something useful for you and will email it today. To talk, call me on {{ rep.phone }}.',
      },
      {
        theySay: 'The last one',
        answer:
          'Hi {{ lead.first_name }}, {{ rep.name }} here. This is my last call{% if last.topic %} about {{ last.topic }}{% endif %}. You can reach me any time on {{ rep.phone }}. All the best.',
      },
    ],
    objections: [],
    closing: '[[Say the number twice, slowly, and hang up after it.]]',
    outcomes: ['voicemail'],
  },
];
