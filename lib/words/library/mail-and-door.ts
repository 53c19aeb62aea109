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
      'My name is {{ rep.name }}, and I buy houses in your area. I would like to buy yours at {{ lead.address }}, exactly as it stands: no repairs, no agents.',
      'If you have thought about selling, now or later, call or text me. I answer my own phone. And if not, please keep this letter for the day you do.',
    ],
  }),
  newTemplate({
    id: 'template-second-letter',
    folder,
    name: 'Second letter',
    channel: 'mail',
    subject: 'Your house at {{ lead.address }}, once more',
    tags: ['letter', 'R058'],
    paragraphs: [
      'I wrote to you about {{ lead.address }} a while ago. Many owners tell me that moving is harder than selling. So with me you choose the day, and you leave behind whatever you do not need.',
      'What would have to be right for you to sell? Call me; I will listen first.',
    ],
  }),
  newTemplate({
    id: 'template-door-card',
    folder,
    name: 'Card at the door',
    channel: 'door-drop',
    tags: ['card', 'R053'],
    paragraphs: [
      'Hello {{ lead.first_name | default: "neighbor" }}, I stopped by to introduce myself, and you were out. I would like to hear what you have in mind for {{ lead.address }}.\n\nCall or text me any time: {{ rep.phone }}\n{{ rep.name }}',
    ],
  }),
  newTemplate({
    id: 'template-after-calls',
    folder,
    name: 'After calls that nobody answered',
    channel: 'mail',
    subject: 'About {{ last.topic }}',
    tags: ['letter', 'R072'],
    paragraphs: [
      'I could not reach you by phone, so I am sending you a few lines instead. I can still help with {{ last.topic }}, and one short call is enough to find out how.',
      'Call me when it suits you, or text me a good time to call.',
    ],
  }),
];
