import type { OutcomeId } from '../../touches/outcome.ts';
import { type AngleText, about, afterTalk, whichTime } from './angle-text.ts';

// What is owed to them: an answer, a promise, the outcome of a talk. `[[your answer]]` is for the rep to write: it is
// marked as any field is that nothing fills, and keeps the message from being sent until it is gone.

/** They wrote, and the rep has the answer. */
export const replyText: AngleText = {
  subject: 'What you wrote',
  mail: [
    ['Thank you for what you wrote.', '[[your answer]]', 'Is anything still open for you? One line is enough.'],
    ['Thank you for what you wrote. [[your answer]]', 'Is anything still open?'],
    ['On what you wrote: [[your answer]] Is anything open?'],
  ],
  text: [
    'thank you for what you wrote. [[your answer]] Is anything still open for you?',
    'on what you wrote: [[your answer]] Is anything open?',
  ],
  tags: ['reply'],
};

const asPromised = 'as promised{% if custom.late %} (later than I said, sorry){% endif %}';

/** A thing that was to be sent; `custom.late` where it was not sent in time. */
export const promisedThing: AngleText = {
  subject: 'As promised: {{ custom.thing }}',
  mail: [
    [
      '{% if custom.late %}I promised you {{ custom.thing }}. It took longer than I said, and I am sorry.{% else %}Here is what I promised you: {{ custom.thing }}.{% endif %}',
      'What is the first question that comes up when you look at it? One line is enough.',
    ],
    [
      'As promised: {{ custom.thing }}{% if custom.late %}, later than I said{% endif %}.',
      'What is your first question?',
    ],
    ['As promised: {{ custom.thing }}. Your first question?'],
  ],
  text: [
    `${asPromised}, {{ custom.thing }}: [[the link]] What is your first question about it?`,
    `${asPromised}: [[the link]] Your first question?`,
  ],
  tags: ['promise'],
};

/** Something else that was to be done. */
export const promisedDeed: AngleText = {
  subject: 'As promised',
  mail: [
    [
      'I promised to {{ custom.deed }}{% if custom.late %}; it took longer than I said, and I am sorry{% endif %}.',
      '[[your answer]]',
      'What else would help you before you go on? One line is enough.',
    ],
    ['As promised{% if custom.late %}, later than I said{% endif %}: [[your answer]]', 'What else would help you?'],
  ],
  text: [
    'I promised to {{ custom.deed }}{% if custom.late %}, and I am sorry that it took so long{% endif %}. [[your answer]] What else would help you?',
    `${asPromised}: [[your answer]] What else would help you?`,
  ],
  tags: ['promise'],
};

/** What was talked about, as the rep took it. */
export const recapText: AngleText = {
  subject: 'Our talk{% if last.topic %}: {{ last.topic }}{% endif %}',
  mail: [
    [
      `Thank you for talking with me${about}. This is what I took away:`,
      '[[your summary]]',
      'Is that right, or did I miss something?',
    ],
    [`Thank you for talking with me${about}.`, 'What should the next step be, in your view? One line is enough.'],
    ['Thank you for our talk. What should the next step be?'],
  ],
  text: [
    `thank you for talking with me${about}. What should the next step be, in your view?`,
    'thank you for our talk. What should the next step be?',
  ],
  tags: ['recap'],
};

/** They agreed to a meeting. */
export const bookedText: AngleText = {
  subject: 'Our meeting{% if last.topic %}: {{ last.topic }}{% endif %}',
  mail: [
    [
      `Thank you for making time for our meeting${about}. I want to make good use of it.`,
      'What should be settled by the end of it? One line is enough, and I will prepare it.',
    ],
    [`Thank you for making time for our meeting${about}.`, 'What should be settled by the end of it?'],
    ['What should be settled by the end of our meeting?'],
  ],
  text: [
    `thank you for making time for our meeting${about}. What should be settled by the end of it?`,
    'what should be settled by the end of our meeting?',
  ],
  tags: ['meeting', 'confirm'],
};

/** They asked for another moment to talk. */
export const callbackText: AngleText = {
  subject: 'The call you asked for',
  mail: [
    [`You asked me to call you back${about}, and I will be glad to.`, whichTime],
    ['You asked me to call you back.', whichTime],
    ['You asked me to call back: which day suits you?'],
  ],
  text: [
    `you asked me to call you back${about}. Which time suits you?`,
    'you asked me to call back: which time suits you?',
  ],
  tags: ['callback'],
};

/** They said what they would do: it is for them to say how far it is. */
export const awaitedText: AngleText = {
  subject: 'Your next step',
  mail: [
    [
      `You told me what you would do next${about}, and I wrote it down.`,
      'Is there anything you need from me for it? One line is enough.',
    ],
    ['You told me what you would do next.', 'Is there anything you need from me for it?'],
    ['You told me your next step. What do you need from me?'],
  ],
  text: [
    `you told me what you would do next${about}. Is there anything you need from me for it?`,
    'you told me your next step. What do you need from me?',
  ],
  tags: ['awaited'],
};

/** They were not reached: it depends on how. */
export function missedText(outcome: OutcomeId): AngleText {
  if (outcome === 'no-show') return noShow;
  return outcome === 'busy' ? busy : notReached;
}

const notReached: AngleText = {
  subject: `I tried to reach you${about}`,
  mail: [
    [
      `I tried to reach you${about}, but we did not get to speak.{% if custom.talked %} I would like to go on from our talk.{% endif %}`,
      whichTime,
    ],
    ['I tried to reach you{% if custom.talked %}, to go on from our talk{% endif %}.', whichTime],
    [`I tried to call${afterTalk}: which day suits you?`],
  ],
  text: [
    `I tried to reach you${about}{% if custom.talked %}, to go on from our talk{% endif %}. Which time suits you for a short call?`,
    `I tried to call${afterTalk}. Which time suits you?`,
  ],
  tags: ['no-answer'],
};

const noShow: AngleText = {
  subject: 'Another time?',
  mail: [
    [
      'We missed each other at our meeting; something probably came in between, and that is fine.',
      '{% if rep.booking_link %}Which other time suits you? {{ rep.booking_link }}{% else %}Which other day and hour suit you?{% endif %}',
    ],
    ['We missed our meeting, and that is fine.', 'Which other time suits you?'],
    ['Which other time suits you for our meeting?'],
  ],
  text: [
    'we missed each other at our meeting, and that is fine. Which other time suits you?',
    'which other time suits you for our meeting?',
  ],
  tags: ['no-show'],
};

const busy: AngleText = {
  subject: 'A better moment?',
  mail: [
    [
      'I called{% if custom.talked %}, to go on from our talk,{% endif %} and caught you at a busy moment.',
      'When is a better one? A day and an hour are enough.',
    ],
    ['I called{% if custom.talked %} to go on from our talk{% endif %} at a busy moment.', 'When is a better one?'],
    ['When is a better moment{% if custom.talked %} to go on from our talk{% endif %}?'],
  ],
  text: [
    'I called{% if custom.talked %} to go on from our talk{% endif %} at a busy moment. When is a better one? A day and an hour are enough.',
    'when is a better moment{% if custom.talked %} to go on from our talk{% endif %}?',
  ],
  tags: ['callback'],
};
