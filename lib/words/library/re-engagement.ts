import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'Gone quiet';

/** Bring the interest back with something of use, or end it kindly (R032, R063, R116, R228). */
export const reEngagement: readonly Template[] = [
  newTemplate({
    id: 'template-value-add',
    folder,
    name: 'Something of use',
    channel: 'email',
    subject: 'One page that may help with {{ last.topic }}',
    tags: ['value', 'R063'],
    paragraphs: [
      'This made me think of our talk about {{ last.topic }}. It is attached, and takes three minutes to read.',
      '[[Say in one line which part concerns them, and why.]]',
      'Is {{ last.topic }} still on your list? A "yes", "later" or "no" is all I need.',
    ],
  }),
  newTemplate({
    id: 'template-whats-new',
    folder,
    name: 'Something new since we spoke',
    channel: 'email',
    subject: 'New since we spoke about {{ last.topic }}',
    tags: ['news', 'R063'],
    paragraphs: [
      'When we spoke about {{ last.topic }}, one thing was missing for you. We have it now:',
      '[[Name it in one line, and what it does for them.]]',
      'May I show you in ten minutes? Pick a time here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-month-mentioned',
    folder,
    name: 'The date they named is near',
    channel: 'email',
    subject: 'You mentioned {{ lead.mentioned }} on {{ lead.mentioned_on | day }}',
    tags: ['date', 'R129'],
    paragraphs: [
      'When we spoke, you mentioned {{ lead.mentioned }} on {{ lead.mentioned_on | day }}. I made a note to write to you in good time.',
      'What has to be ready by then? Tell me in two lines, and I will tell you what we can do in time.',
    ],
  }),
  newTemplate({
    id: 'template-quiet-text',
    folder,
    name: 'A polite question, by text',
    channel: 'sms',
    tags: ['question', 'R063'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, {{ rep.first_name }} here. Where do you stand with {{ last.topic }}? Reply 1 for still interested, 2 for later, 3 for no longer. Reply STOP to opt out.',
    ],
  }),
  newTemplate({
    id: 'template-breakup',
    folder,
    name: 'The last email',
    channel: 'email',
    subject: 'Shall I close your file?',
    tags: ['breakup', 'R063'],
    paragraphs: [
      'I have not heard back from you, so I take it that {{ last.topic }} has to wait. That is perfectly fine: I will close your file, and this is my last email about it.',
      'If I got that wrong, reply "open" and I will keep it open. Either way, I wish you all the best.',
    ],
  }),
];
