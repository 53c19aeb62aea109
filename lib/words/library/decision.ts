import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'Demo and proposal';

/** Check that it is understood, answer questions, guide to a decision (R062, R110, R116, R119, R228). */
export const decision: readonly Template[] = [
  newTemplate({
    id: 'template-after-demo',
    folder,
    name: 'After the demo',
    channel: 'email',
    subject: 'What you saw, and what it would change',
    tags: ['demo', 'R062'],
    paragraphs: [
      'Thank you for your time. You came with a question about {{ last.topic }}, so here is that part again:',
      '{% note %}What is done today, what would be done instead: two lines.{% endnote %}',
      'Which question did I leave open? I will answer in writing, so that you can pass it on as it is.',
    ],
  }),
  newTemplate({
    id: 'template-side-by-side',
    folder,
    name: 'Today and tomorrow, side by side',
    channel: 'email',
    subject: '{{ last.topic }}: as it is, and as it could be',
    tags: ['demo', 'comparison', 'R119'],
    paragraphs: [
      'For your talk with the others I made one page: {{ last.topic }} as it is done today on the left, as it could be on the right. It is attached.',
      'Shall I put your own figures in? Send me two: how many people, and how many hours a week.',
    ],
  }),
  newTemplate({
    id: 'template-proposal-sent',
    folder,
    name: 'The proposal',
    channel: 'email',
    subject: 'The proposal for {{ deal.name }}',
    tags: ['proposal', 'R062'],
    paragraphs: [
      'The proposal for {{ deal.name }} is attached. If you have five minutes, look at three places: what is included, when it is done, and what happens if something goes wrong.',
      'Shall we go through it on {{ "in 3 working days" | weekday }}? A time that suits you: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-proposal-questions',
    folder,
    name: 'Two or three days after the proposal',
    channel: 'email',
    subject: '{{ deal.name }}: your first question',
    tags: ['proposal', 'R062'],
    paragraphs: [
      'Most people who read a proposal like this one stop at the same place, and then it lies there. Where did you stop?',
      'Tell me in a line, and I will answer today.',
    ],
  }),
  newTemplate({
    id: 'template-proposal-text',
    folder,
    name: 'The proposal, by text after a call nobody answered',
    channel: 'sms',
    tags: ['proposal', 'R062'],
    paragraphs: [
      'Hi {{ lead.first_name }}, {{ rep.first_name }} here. On {{ deal.name }}: 1 we go ahead, 2 one question first, 3 not this time. A number is enough. STOP for no more texts.',
    ],
  }),
  newTemplate({
    id: 'template-interested-buyer',
    folder,
    name: 'Interested buyer',
    channel: 'email',
    subject: '{{ lead.address }}: what I can offer',
    tags: ['offer', 'R110'],
    paragraphs: [
      'Thank you for talking with me about {{ lead.address }}. From what you told me, I would be between {{ deal.offer_range }}, as it stands, with no repairs on your side.',
      'The exact figure depends on one visit of 20 minutes. Would {{ "in 2 working days" | weekday }} suit you, or is the weekend easier?',
    ],
  }),
  newTemplate({
    id: 'template-offer-expires',
    folder,
    name: 'The offer has a date',
    channel: 'email',
    subject: '{{ deal.name }}: the offer stands until {{ deal.offer_expires_on | day }}',
    tags: ['offer', 'R129'],
    paragraphs: [
      'So that it does not slip by unnoticed: our offer for {{ deal.name }} stands until {{ deal.offer_expires_on | weekday }}, {{ deal.offer_expires_on | day }}.',
      'If you need longer, tell me until when, and I will ask. Is there a question I can answer before then?',
    ],
  }),
];
