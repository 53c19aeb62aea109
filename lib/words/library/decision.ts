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
    subject: 'What you saw, and what it would change for you',
    tags: ['demo', 'R062'],
    paragraphs: [
      'Thank you for your time in the demo. You came with a question about {{ last.topic }}, so here is that part once more:',
      '[[Two lines: how they do it today, and how they would do it then.]]',
      'Which question did I leave open? I will answer it in writing, so that you can forward it to your colleagues.',
    ],
  }),
  newTemplate({
    id: 'template-side-by-side',
    folder,
    name: 'Today and tomorrow, side by side',
    channel: 'email',
    subject: 'Today and tomorrow, side by side: {{ last.topic }}',
    tags: ['demo', 'comparison', 'R119'],
    paragraphs: [
      'To help you explain it to the others, I put both ways on one page: on the left how it works today, on the right how it could work. The page is attached.',
      'Shall I add your own figures? Send me two numbers: how many people do this, and how many hours it takes them each week.',
    ],
  }),
  newTemplate({
    id: 'template-explainer-video',
    folder,
    name: 'A short video that explains it',
    channel: 'email',
    subject: 'Two minutes of video on {{ last.topic }}',
    tags: ['demo', 'video', 'R119'],
    paragraphs: [
      'You asked how {{ last.topic }} would work in practice. It is easier to see than to describe, so here is a short video:',
      '[[Paste the link, and say which minute shows what they asked about.]]',
      'Does that answer your question? If not, tell me in a line what is still unclear.',
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
      'The proposal for {{ deal.name }} is attached. If you only have five minutes, read three parts: what is included, when it will be done, and what happens if something goes wrong.',
      'Shall we go through it together on {{ "in 3 working days" | weekday }}? Pick the time that suits you: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-proposal-questions',
    folder,
    name: 'Two or three days after the proposal',
    channel: 'email',
    subject: 'Your questions about {{ deal.name }}',
    tags: ['proposal', 'R062'],
    paragraphs: [
      'By now you have had a first look at the proposal for {{ deal.name }}. Usually one point raises a question: what is included, the timing or the cost. Which one is it for you?',
      'Reply with one word, and you have my answer the same day.',
    ],
  }),
  newTemplate({
    id: 'template-proposal-text',
    folder,
    name: 'The proposal: a text after a missed call',
    channel: 'sms',
    tags: ['proposal', 'R062'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, {{ rep.first_name }} here about the proposal for {{ deal.name }}. Reply 1 to go ahead, 2 if you have a question, 3 if it is not for you. Reply STOP to opt out.',
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
      'Thank you for talking with me about {{ lead.address }}. From what you told me, I would be in the range of {{ deal.offer_range }}. That is for the house as it stands, with no repairs on your side.',
      'For the exact figure I need to see it once, for about 20 minutes. Would {{ "in 2 working days" | weekday }} suit you, or is the weekend easier?',
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
      'So that the date does not slip by: our offer for {{ deal.name }} stands until {{ deal.offer_expires_on | weekday }}, {{ deal.offer_expires_on | day }}.',
      'Which question can I answer before then? If you need more time, tell me how much, and I will see what I can do.',
    ],
  }),
];
