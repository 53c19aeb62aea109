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
    subject: 'The cost of {{ deal.name }}',
    tags: ['objection', 'price', 'R154'],
    paragraphs: [
      'Thank you for telling me straight that {{ deal.name }} is more than you want to spend. May I ask what you are comparing it with: a budget, another offer, or what it would bring you?',
      'If it is the total, we can go through it part by part and see what you do not need. Does {{ "in 2 working days" | weekday }} suit you for that?',
    ],
  }),
  newTemplate({
    id: 'template-objection-think',
    folder,
    name: 'They want to think about it',
    channel: 'email',
    subject: 'What would help you decide on {{ deal.name }}?',
    tags: ['objection', 'think', 'R154'],
    paragraphs: [
      'Take the time you need. It would help me to know what you are weighing up: the timing, the cost, or whether it will work for you?',
      'Tell me which one, and I will send you a single page on exactly that.',
    ],
  }),
  newTemplate({
    id: 'template-objection-other',
    folder,
    name: 'They are looking at a competitor',
    channel: 'email',
    subject: 'Three questions for comparing offers',
    tags: ['objection', 'competitor', 'R154'],
    paragraphs: [
      'It makes sense to compare. Three questions show the differences quickly: What is included? Who does the work? What happens if something goes wrong?',
      'Ask both of us, and put the answers side by side. Shall I send you mine in writing?',
    ],
  }),
  newTemplate({
    id: 'template-objection-later',
    folder,
    name: 'Not now',
    channel: 'email',
    subject: 'When should I get back to you?',
    tags: ['objection', 'not-now', 'R073'],
    paragraphs: [
      'Thank you for telling me that now is not the right time for {{ last.topic }}. Which month would be better? Reply with it, and you will not hear from me before then.',
    ],
  }),
];
