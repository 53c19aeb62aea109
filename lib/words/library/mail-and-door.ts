import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'Mail and door';

/** Letters and cards (R040, R053, R058, R122, R123). */
export const mailAndDoor: readonly Template[] = [
  newTemplate({
    id: 'template-yellow-letter',
    folder,
    name: 'Yellow letter',
    channel: 'mail',
    subject: 'Your house at {{ lead.address }}',
    tags: ['letter', 'R058'],
    paragraphs: [
      'I am {{ rep.name }}, and I buy houses in your street for my own company. I would like to buy yours at {{ lead.address }}, as it stands.',
      'If you have thought of selling, now or later, call or text me and I will answer myself. If not, please keep this for the day you do.',
    ],
  }),
  newTemplate({
    id: 'template-second-letter',
    folder,
    name: 'Second letter',
    channel: 'mail',
    subject: '{{ lead.address }}, once more',
    tags: ['letter', 'R058'],
    paragraphs: [
      'I wrote to you about {{ lead.address }}. Many owners tell me that the move is harder than the sale, so I put that first: you choose the day, and you leave what you do not need.',
      'What would have to be right for you? Call me and I will listen first.',
    ],
  }),
  newTemplate({
    id: 'template-door-card',
    folder,
    name: 'Card at the door',
    channel: 'door-drop',
    tags: ['card', 'R053'],
    paragraphs: [
      'Dear {{ lead.first_name }}, I came by to introduce myself and did not find you in. I would like to hear your plans for {{ lead.address }}.\n\nCall or text me: {{ rep.phone }}. {{ rep.name }}',
    ],
  }),
  newTemplate({
    id: 'template-after-calls',
    folder,
    name: 'I could not reach you by phone',
    channel: 'mail',
    subject: 'About {{ last.topic }}',
    tags: ['letter', 'R072'],
    paragraphs: [
      'I could not reach you by phone, so I am writing by hand. I can still help with {{ last.topic }}, and it costs you one short call to find out how.',
      'Call me when it suits you, or send me a text with a good hour.',
    ],
  }),
];
