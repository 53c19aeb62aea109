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
    subject: 'Thank you, and what happens next',
    tags: ['thank-you', 'R069'],
    paragraphs: [
      'Thank you for choosing us for {{ deal.name }}. Here is what happens next:',
      '[[The next two dates, and who does what.]]',
      'If anything is not as you expected, call me first: {{ rep.phone }}. I will take care of it.',
    ],
  }),
  newTemplate({
    id: 'template-after-sale-month',
    folder,
    name: 'A month later',
    channel: 'email',
    subject: 'Is {{ deal.name }} working out as you hoped?',
    tags: ['review', 'R069'],
    paragraphs: [
      'We finished {{ deal.name }} a month ago. Is it working out as you hoped? Tell me the one thing you would change, and I will take care of it.',
    ],
  }),
  newTemplate({
    id: 'template-referral-ask',
    folder,
    name: 'Asking for a referral',
    channel: 'email',
    subject: 'Do you know someone we could help?',
    tags: ['referral', 'R069'],
    paragraphs: [
      'You told me that {{ deal.name }} went well. Thank you: I was glad to hear it.',
      'Who do you know who is where you were before we started? Forward them this email, or send me their name. I will mention you only if you agree.',
    ],
  }),
];
