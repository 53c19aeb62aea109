import { type AngleText, forTopic } from './angle-text.ts';
import type { ObjectionKind } from './objection.ts';

/** What may be said to what they have against it: one question, no pressing (R154, R217). */
export const objectionTexts: Readonly<Record<ObjectionKind, AngleText>> = {
  price: {
    subject: 'One question on the price',
    mail: [
      [
        'You said that the price is in the way. Thank you for saying so straight.',
        'Before anything else I would like to understand it: is it the whole price, one part of it, or what you compare it with? One word is enough.',
      ],
      ['You said that the price is in the way.', 'Is it the whole of it, one part, or what you compare it with?'],
      ['You said: the price. All of it, or one part?'],
    ],
    text: [
      'you said that the price is in the way. Is it the whole of it, one part, or what you compare it with? One word is enough.',
      'you said: the price. All of it, or one part?',
    ],
    tags: ['objection', 'price'],
  },
  think: {
    subject: 'What is left to think about',
    mail: [
      [
        'You said that you want to think it over. Of course: take the time you need.',
        'It would help me to know what weighs most: the timing, the sum, or whether it will work for you? One word is enough.',
      ],
      [
        'You said that you want to think it over, and there is no rush.',
        'Is it the timing, the sum, or whether it will work?',
      ],
      ['You said you would think it over. What weighs most?'],
    ],
    text: [
      'you said that you want to think it over, and there is no rush. Is it the timing, the sum, or whether it will work? One word is enough.',
      'you said you would think it over. What weighs most?',
    ],
    tags: ['objection', 'think'],
  },
  decider: {
    subject: 'For those who decide with you',
    mail: [
      [
        'You said that somebody else decides this with you, and that makes sense.',
        'What will they ask first? One line is enough, and I will put the answer on one page for them.',
      ],
      ['You said that somebody else decides with you.', 'What will they ask first?'],
      ['You said others decide, too. What will they ask first?'],
    ],
    text: [
      'you said that somebody else decides with you. What will they ask first? I will put the answer on one page.',
      'you said others decide, too. What will they ask first?',
    ],
    tags: ['objection', 'decider'],
  },
  other: {
    subject: 'How to compare',
    mail: [
      [
        'You told me that we are not the only ones, and that is only fair.',
        'Three things bring out the differences: what is included, who does the work, and what happens when something goes wrong. Which of them matters most to you?',
      ],
      [
        'You told me that we are not the only ones, and that is fair.',
        'What matters most to you: what is included, who does it, or what happens if it goes wrong?',
      ],
      ['You mentioned others. What matters most to you?'],
    ],
    text: [
      'you told me that we are not the only ones, and that is fair. What matters most: what is included, who does it, or what happens if it goes wrong?',
      'you mentioned others. What matters most to you?',
    ],
    tags: ['objection', 'competitor'],
  },
  later: {
    subject: 'When shall I write again?',
    mail: [
      [
        `You said that this is not the time${forTopic}. Thank you for telling me.`,
        'Which month suits you better? Its name is enough.',
      ],
      ['You said that this is not the time.', 'Which month suits you better?'],
      ['You said not now. Which month is better?'],
    ],
    text: [
      'you said that this is not the time, and that is fine. Which month suits you better?',
      'you said not now. Which month is better?',
    ],
    tags: ['objection', 'not-now'],
  },
  time: {
    subject: 'One short question',
    mail: [
      [
        'You said that your time is short, so this is short too.',
        'What is easier for you: one question in writing, or five minutes on the phone?',
      ],
      ['You said that your time is short.', 'One question in writing, or five minutes on the phone?'],
      ['You said time is short. In writing, or by phone?'],
    ],
    text: [
      'you said that your time is short. What is easier: one question in writing, or five minutes on the phone?',
      'you said time is short. In writing, or by phone?',
    ],
    tags: ['objection', 'time'],
  },
  unsure: {
    subject: 'What is still in the way',
    mail: [
      [
        'You had a doubt{% if custom.talked %} when we spoke{% endif %}, and it deserves a proper answer.',
        'What would have to be true for this to work for you? One line is enough.',
      ],
      [
        'You had a doubt{% if custom.talked %} when we spoke{% endif %}.',
        'What would have to be true for this to work?',
      ],
      ['You told me of a doubt. What would settle it?'],
    ],
    text: [
      'you had a doubt{% if custom.talked %} when we spoke{% endif %}. What would have to be true for this to work for you? One line is enough.',
      'you told me of a doubt. What would settle it?',
    ],
    tags: ['objection'],
  },
};
