import { commonObjections, priceObjections } from './common-objections.ts';
import type { Script } from './script.ts';

/** Later calls: gone quiet, the price, the signature, the hand-over to a colleague (R151, R153, R160, R197). */
export const laterScripts: readonly Script[] = [
  {
    id: 'script-re-engagement',
    name: 'Follow-up: bring them back',
    scenario: 're-engagement',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. When we last spoke it was about {{ last.topic }}. It has gone quiet between us, and that is fine. Is it resting, or over?',
    branches: [
      { theySay: 'Resting', answer: 'In which month should I call? I will note what has to be ready by then.' },
      {
        theySay: 'Over',
        answer: 'Thank you for telling me. May I ask what decided it? It helps me with the next person.',
      },
      { theySay: 'We went with somebody else', answer: 'I am glad it is settled. May I ask in a year how it went?' },
      { theySay: 'Still open', answer: 'What has changed since we spoke, on your side?' },
    ],
    objections: commonObjections,
    closing: 'So I will write it down like that: the next step, and the day. Did I get it right?',
    outcomes: ['connected', 'not-now', 'callback', 'explicit-no', 'booked'],
  },
  {
    id: 'script-negotiation',
    name: 'Price objection: negotiation',
    scenario: 'negotiation',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. It is about the price of {{ deal.name }}. Before I say anything: what would it have to be worth to you?',
    branches: [
      { theySay: 'It is too high', answer: 'Compared with what? I ask because the answer differs.' },
      { theySay: 'It is over our budget', answer: 'What is the budget, and does it all have to be done at once?' },
      { theySay: 'We do not see the worth', answer: 'Then I explained it badly. Which part do you not need?' },
    ],
    objections: priceObjections,
    closing:
      'I will put what we said in writing, have it looked at here, and send it by {{ "in 2 working days" | weekday }}. Is that right?',
    outcomes: ['connected', 'callback', 'not-now', 'booked'],
  },
  {
    id: 'script-agreement',
    name: 'Closing: agreement',
    scenario: 'agreement',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. You have had {{ deal.name }} in front of you. Is there anything left between us and a signature?',
    branches: [
      {
        theySay: 'No, let us do it',
        answer: 'Thank you. I will send it for signing today. Who signs, and to which address shall it go?',
      },
      { theySay: 'One more question', answer: 'Ask it, and I will answer now or tell you when I can.' },
      { theySay: 'Somebody else decides', answer: 'What do they need to see? I will make that one page for you.' },
    ],
    objections: priceObjections,
    closing:
      'Then this is what happens next: you get it today, you sign when you are ready, and I call on {{ "in 2 working days" | weekday }}.',
    outcomes: ['booked', 'connected', 'callback', 'not-now'],
  },
  {
    id: 'script-hand-over',
    name: 'Hand-over to a colleague',
    scenario: 'hand-over',
    opening:
      'Hi {{ lead.first_name }}, {{ rep.name }}. You have asked something that my colleague knows better than I do. I have told them all of it, so you need not start again.',
    branches: [
      { theySay: 'Put me through', answer: 'Gladly. I will stay on the line until you are talking.' },
      { theySay: 'Have them call me', answer: 'When suits you, and on which number? They will call then.' },
      {
        theySay: 'I would rather stay with you',
        answer: 'Then I will ask them and call you back today. Is five all right?',
      },
    ],
    objections: commonObjections.slice(0, 2),
    closing: 'You will hear from one of us by {{ "tomorrow" | weekday }}. If not, call me: {{ rep.phone }}.',
    outcomes: ['connected', 'callback', 'booked'],
  },
];
