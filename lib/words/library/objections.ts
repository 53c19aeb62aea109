import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'Objections';

/** Answers in writing to what is said most (R146, R154). */
export const objections: readonly Template[] = [
  newTemplate({
    id: 'template-objection-price',
    folder,
    name: 'It costs too much',
    channel: 'email',
    subject: '{{ deal.name }}: what you could leave out',
    tags: ['objection', 'price', 'R154'],
    paragraphs: [
      'Thank you for saying straight that {{ deal.name }} is more than you want to spend. Before we speak of anything else: compared with what?',
      'If it is the whole sum, we can look at what you could leave out, part by part. Shall we do that on {{ "in 2 working days" | weekday }}?',
    ],
  }),
  newTemplate({
    id: 'template-objection-think',
    folder,
    name: 'They want to think about it',
    channel: 'email',
    subject: '{{ deal.name }}: what is left to think about',
    tags: ['objection', 'think', 'R154'],
    paragraphs: [
      'Of course, take the time you need. It helps me to know what you are weighing: is it the timing, the sum, or whether it will work for you?',
      'Tell me which, and I will send you one page on that and nothing else.',
    ],
  }),
  newTemplate({
    id: 'template-objection-other',
    folder,
    name: 'They look at somebody else as well',
    channel: 'email',
    subject: 'How to compare',
    tags: ['objection', 'competitor', 'R154'],
    paragraphs: [
      'It is right that you compare. Three questions bring out the differences: what is included, who does the work, and what happens when something goes wrong.',
      'Ask us both, and put the answers side by side. Shall I send you mine in writing?',
    ],
  }),
  newTemplate({
    id: 'template-objection-later',
    folder,
    name: 'Not now',
    channel: 'email',
    subject: 'When shall I write again?',
    tags: ['objection', 'not-now', 'R073'],
    paragraphs: [
      'Thank you for telling me that it is not the time for {{ last.topic }}. Which month should I write to you? Reply with it, and you will not hear from me before.',
    ],
  }),
];
