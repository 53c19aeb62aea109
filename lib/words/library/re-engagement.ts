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
    subject: 'For {{ last.topic }}: one page that may help',
    tags: ['value', 'R063'],
    paragraphs: [
      'This page made me think of our talk about {{ last.topic }}: it is attached, and it takes three minutes to read.',
      '{% note %}Say in one line which part concerns them, and why.{% endnote %}',
      'Is {{ last.topic }} still on your list? "Yes", "later" or "no" is all I need.',
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
      'When we spoke, one thing was missing for you. We have it now.',
      '{% note %}Name it, in one line.{% endnote %}',
      'Shall I show you? Ten minutes: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-month-mentioned',
    folder,
    name: 'The date they named is near',
    channel: 'email',
    subject: '{{ lead.mentioned }} on {{ lead.mentioned_on | day }}',
    tags: ['date', 'R129'],
    paragraphs: [
      'You told me about {{ lead.mentioned }} on {{ lead.mentioned_on | day }}. I wrote it down, so here I am.',
      'What has to be ready by then? Tell me in two lines, and I will tell you whether there is time.',
    ],
  }),
  newTemplate({
    id: 'template-quiet-text',
    folder,
    name: 'A polite question, by text',
    channel: 'sms',
    tags: ['question', 'R063'],
    paragraphs: [
      'Hi {{ lead.first_name }}, {{ rep.first_name }} here. {{ last.topic | capitalize }}: still of interest (1), later in the year (2), or off the table (3)? STOP for no more texts.',
    ],
  }),
  newTemplate({
    id: 'template-breakup',
    folder,
    name: 'The last email',
    channel: 'email',
    subject: 'Closing your file',
    tags: ['breakup', 'R063'],
    paragraphs: [
      'I have not heard from you, so I take it that {{ last.topic }} has to wait. I will close your file and not write again.',
      'If that is wrong, reply "open" and it stays open. Either way, I wish you well.',
    ],
  }),
];
