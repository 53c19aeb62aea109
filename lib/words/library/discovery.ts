import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'After the discovery call';

/** Sum up, confirm that it was understood, keep what was promised, fix the next step (R061, R114–R117, R216, R228). */
export const discovery: readonly Template[] = [
  newTemplate({
    id: 'template-recap',
    folder,
    name: 'Recap within a day',
    channel: 'email',
    subject: 'Our talk about {{ last.topic }}: did I get it right?',
    tags: ['recap', 'R061'],
    paragraphs: [
      'Thank you for your openness {{ last.on | day | prepend: "on " | default: "in our talk" }}. This is what I understood:',
      '{% note %}Their challenge and their goal, one line each, in their own words.{% endnote %}',
      '{% note %}How we would go about it, in two lines.{% endnote %}',
      'What we agreed: we talk again, and I prepare it as above.{% if last.promise %} I promised you {{ last.promise }}: it is attached.{% endif %}',
      'Did I get anything wrong? A line is enough, so that I prepare the right thing.',
    ],
  }),
  newTemplate({
    id: 'template-invitation',
    folder,
    name: 'Words for the calendar invitation',
    channel: 'email',
    subject: '{{ last.topic }}: our next talk',
    tags: ['invitation', 'R115'],
    paragraphs: [
      'Here is the invitation we spoke of. I will bring a first plan for {{ last.topic }}; you need to prepare nothing.',
      'Please accept it if the time still suits you, and tell me who else should be there.',
    ],
  }),
  newTemplate({
    id: 'template-promised-materials',
    folder,
    name: 'What I promised you',
    channel: 'email',
    subject: 'As promised: {{ last.promise }}',
    tags: ['promise', 'R114'],
    paragraphs: [
      'As promised, {{ last.promise }} is attached.',
      'The part that answers your question is marked. Is it what you needed, or is something missing?',
    ],
  }),
  newTemplate({
    id: 'template-after-internal-review',
    folder,
    name: 'Next step after our own review',
    channel: 'email',
    subject: '{{ last.topic }}: where we stand',
    tags: ['next-step', 'R216'],
    paragraphs: [
      'You asked for a next step once we had gone through {{ last.topic }} on our side. We have.',
      '{% note %}The outcome in two lines. Nothing on price or scope before it is reviewed.{% endnote %}',
      'Shall we go through it together? 20 minutes will do: {{ rep.booking_link }}',
    ],
  }),
];
