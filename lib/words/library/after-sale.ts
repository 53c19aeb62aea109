import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'After the sale';

/** Stay of use once the deal is done (R069, R137). */
export const afterSale: readonly Template[] = [
  newTemplate({
    id: 'template-after-sale-thanks',
    folder,
    name: 'Thank you, and what happens now',
    channel: 'email',
    subject: '{{ deal.name }}: what happens now',
    tags: ['thank-you', 'R069'],
    paragraphs: [
      'Thank you for your trust in {{ deal.name }}. Here is what happens now:',
      '{% note %}The next two dates, and who does what.{% endnote %}',
      'If anything is not as you expected, call me first: {{ rep.phone }}',
    ],
  }),
  newTemplate({
    id: 'template-after-sale-month',
    folder,
    name: 'A month later',
    channel: 'email',
    subject: '{{ deal.name }}: does it do what you hoped?',
    tags: ['review', 'R069'],
    paragraphs: [
      '{{ deal.name }} is a month old. Does it do what you hoped for? Tell me the one thing you would change, and I will see to it.',
    ],
  }),
  newTemplate({
    id: 'template-referral-ask',
    folder,
    name: 'Somebody who should know',
    channel: 'email',
    subject: 'Who else should know?',
    tags: ['referral', 'R069'],
    paragraphs: [
      'You said that {{ deal.name }} went well, and that is the best thing I can show to anybody.',
      'Is there somebody in your place who is where you were a year ago? Forward them this line, or tell me their name and I will mention you only if you agree.',
    ],
  }),
];
