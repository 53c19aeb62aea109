import { commonObjections, priceObjections } from './common-objections.ts';
import type { Script } from './script.ts';

/** Later calls: gone quiet, the price, the signature, the hand-over to a colleague (R151, R153, R160, R197). */
export const laterScripts: readonly Script[] = [
  {
    id: 'script-re-engagement',
    name: 'Follow-up: bring them back',
    scenario: 're-engagement',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }}. We last spoke about {{ last.topic }}, and then it went quiet, which is fine. Where do you stand: on hold, or off the table?',
    branches: [
      { theySay: 'On hold', answer: 'Which month should I call you? And what should I have ready by then?' },
      {
        theySay: 'Off the table',
        answer: 'Thank you for telling me. May I ask what decided it? It helps me do better next time.',
      },
      {
        theySay: 'We went with somebody else',
        answer: 'I am glad you found a solution. May I ask what made the difference?',
      },
      { theySay: 'Still interested', answer: 'Good to hear. What has changed on your side since we spoke?' },
    ],
    objections: commonObjections,
    closing: 'Let me repeat it, so that I note it correctly: the next step, and the day. Did I get that right?',
    outcomes: ['connected', 'not-now', 'callback', 'explicit-no', 'booked'],
  },
  {
    id: 'script-negotiation',
    name: 'Price objection: negotiation',
    scenario: 'negotiation',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }}. I am calling about the price of {{ deal.name }}. Before I say anything: how do you see it?',
    branches: [
      { theySay: 'It is too high', answer: 'What are you comparing it with? Another offer, or what you had in mind?' },
      {
        theySay: 'It is over our budget',
        answer: 'What budget do you have, and does everything have to be done at once?',
      },
      {
        theySay: 'We do not see the worth',
        answer: 'Then I have not explained it well. Which part seems unnecessary to you?',
      },
    ],
    objections: priceObjections,
    closing:
      'I will write down what we discussed, go over it with my team, and come back to you by {{ "in 2 working days" | weekday }}. Does that work for you?',
    outcomes: ['connected', 'callback', 'not-now', 'booked'],
  },
  {
    id: 'script-agreement',
    name: 'Closing: agreement',
    scenario: 'agreement',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }}. You have had time to look at {{ deal.name }}. Is anything still open before we go ahead?',
    branches: [
      {
        theySay: 'No, let us do it',
        answer: 'Wonderful, thank you. I will send it today. Who signs, and which email address should it go to?',
      },
      { theySay: 'One more question', answer: 'Go ahead. I will answer it now, or tell you when I can.' },
      { theySay: 'Somebody else decides', answer: 'What do they need to see? I will put it on one page for you.' },
    ],
    objections: priceObjections,
    closing:
      'Then this happens next: you get it today, you sign when you are ready, and I call you on {{ "in 2 working days" | weekday }}. Does that work for you?',
    outcomes: ['booked', 'connected', 'callback', 'not-now'],
  },
  {
    id: 'script-hand-over',
    name: 'Hand-over to a colleague',
    scenario: 'hand-over',
    opening:
      'Hi {{ lead.first_name }}, this is {{ rep.name }}. A colleague of mine knows this better than I do. I have told them everything. Shall I put you through?',
    branches: [
      { theySay: 'Put me through', answer: 'Gladly. I will stay on the line until the two of you are talking.' },
      { theySay: 'Have them call me', answer: 'Of course. When suits you, and which number should they call?' },
      {
        theySay: 'I would rather stay with you',
        answer: 'Then I will ask them and call you back today. Is 5 pm all right?',
      },
    ],
    objections: commonObjections.slice(0, 2),
    closing: 'You will hear from one of us by {{ "tomorrow" | weekday }}. If not, call me: {{ rep.phone }}.',
    outcomes: ['connected', 'callback', 'booked'],
  },
];
