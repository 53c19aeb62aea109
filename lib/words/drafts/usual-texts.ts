import {
  type AngleText,
  about,
  afterTalk,
  forTopic,
  goesOnWith,
  onTopic,
  sinceTalk,
  stillOnList,
  thisYear,
  withTopic,
} from './angle-text.ts';
import type { AngleKind } from './angles.ts';

type Usual = Extract<
  AngleKind,
  'date' | 'offer' | 'quote' | 'introduce' | 'next-step' | 'value' | 're-engage' | 'break-up'
>;

const word = '"Yes", "later" or "no" is enough.';

/** What needs no answer of the rep's and no occasion but a date. */
export const usualTexts: Readonly<Record<Usual, AngleText>> = {
  date: {
    subject: '{{ lead.mentioned | default: "The day you named" | capitalize }}: {{ lead.mentioned_on | day }}',
    mail: [
      [
        'You mentioned a day to me: {{ lead.mentioned_on | day }}{% if lead.mentioned %}, {{ lead.mentioned }}{% endif %}. I wrote it down, so here I am.',
        'What has to be ready by then? Two lines are enough.',
      ],
      ['You mentioned {{ lead.mentioned_on | day }}. What has to be ready by then?'],
    ],
    text: ['you mentioned {{ lead.mentioned_on | day }}. What has to be ready by then?'],
    tags: ['date'],
  },
  offer: {
    subject: 'Our offer stands until {{ deal.offer_expires_on | day }}',
    mail: [
      [
        '{% if custom.talked %}After our talk, one thing to keep in view{% else %}So that it does not slip by unnoticed{% endif %}: our offer{% if deal.name %} for {{ deal.name }}{% endif %} stands until {{ deal.offer_expires_on | day }}.',
        'Which question should be answered before then? One line is enough.',
      ],
      [`Our offer stands until {{ deal.offer_expires_on | day }}. Which question is open${afterTalk}?`],
    ],
    text: [`our offer stands until {{ deal.offer_expires_on | day }}. Which question is open${afterTalk}?`],
    tags: ['offer', 'R129'],
  },
  quote: {
    subject: 'The offer{% if deal.name %} for {{ deal.name }}{% endif %}',
    mail: [
      [
        'By now you will have had a look at the offer I sent{% if deal.name %} for {{ deal.name }}{% endif %}.',
        'Which part should we go through first: what is included, how it would run, or something else? One line is enough.',
      ],
      ['By now you will have had a look at the offer I sent.', 'Which part should we go through first?'],
      ['Which part of the offer I sent should we go through first?'],
    ],
    text: [
      'by now you will have had a look at the offer I sent. Which part should we go through first?',
      'which part of the offer I sent should we go through first?',
    ],
    tags: ['proposal', 'question'],
  },
  introduce: {
    subject: `One question${onTopic}`,
    mail: [
      [
        '{% if custom.referred %}[[who]] gave me your name. {% endif %}{% if custom.inquired %}Thank you for getting in touch. {% endif %}I am {{ rep.name }}{% if rep.company %}, from {{ rep.company }}{% endif %}, and I would like to begin with what matters to you.',
        `What would you like to know first${about}? One line is enough.`,
      ],
      [
        'I am {{ rep.name }}{% if rep.company %} from {{ rep.company }}{% endif %}.',
        'What would you like to know first?',
      ],
    ],
    text: [
      `this is {{ rep.name }}{% if rep.company %} from {{ rep.company }}{% endif %}. What would you like to know first${about}?`,
      'what would you like to know first?',
    ],
    tags: ['introduction'],
  },
  'next-step': {
    subject: `The next step${onTopic}`,
    mail: [
      [
        `{% if custom.talked %}Thank you for talking with me${about}. {% endif %}Two ways lead on from here: a short call, or everything in writing.`,
        'Which of them is easier for you? One word is enough.',
      ],
      [`${goesOnWith('what')} is easier for you next: a short call, or everything in writing?`],
      [`${goesOnWith('what')} suits you next: a call, or in writing?`],
    ],
    text: [
      `{% if custom.talked %}thank you for talking with me${about}. W{% else %}w{% endif %}hat is easier for you next: a short call, or everything in writing?`,
      `${goesOnWith('what', false)} suits you next: a call, or in writing?`,
    ],
    tags: ['next-step'],
  },
  value: {
    subject: 'One thing that may help',
    mail: [
      [
        `{% if custom.talked %}Since we spoke I came across one{% else %}One{% endif %} thing that may help${withTopic}:`,
        '[[your tip]]',
        `${stillOnList} ${word}`,
      ],
      [`${goesOnWith('one')} thing that may help: [[your tip]]`, stillOnList],
      ['{% if custom.talked %}After our talk: {% endif %}[[your tip]] Is it of use?'],
    ],
    text: [
      `${goesOnWith('one', false)} thing that may help: [[your tip]] ${stillOnList}`,
      '{% if custom.talked %}after our talk: {% endif %}[[your tip]] Is it of use?',
    ],
    tags: ['value'],
  },
  're-engage': {
    subject: 'This year, later, or not at all?',
    mail: [
      [
        `It has been quiet between us${sinceTalk}, and that is fine.`,
        `${thisYear} One word is enough, and I go by it.`,
      ],
      [`It has been quiet${sinceTalk}.`, thisYear],
      [`${goesOnWith('this')} year, later, or off the list?`],
    ],
    text: [
      `it has been quiet${sinceTalk}, and that is fine. ${thisYear}`,
      `${goesOnWith('this', false)} year, later, or off the list?`,
    ],
    tags: ['question'],
  },
  'break-up': {
    subject: 'I will stop here',
    mail: [
      [
        `I have not heard from you${sinceTalk}, so I take it that this is not the time${forTopic}. I will not write again.`,
        'If that is wrong, reply "open". Either way, I wish you well.',
      ],
      [`I have not heard from you${sinceTalk}, so I will stop here.`, 'If that is wrong, reply "open".'],
      [
        'I will {% if custom.talked %}leave it at our talk{% else %}stop here{% endif %}. If that is wrong, reply "open".',
      ],
    ],
    text: [
      `I have not heard from you${sinceTalk}, so I will stop here. If that is wrong, reply "open".`,
      'I will {% if custom.talked %}leave it at our talk{% else %}stop here{% endif %}. If that is wrong, reply "open".',
    ],
    tags: ['breakup'],
  },
};
