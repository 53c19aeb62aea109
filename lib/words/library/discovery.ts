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
    subject: 'Our talk about {{ last.topic }}: did I get this right?',
    tags: ['recap', 'R061'],
    paragraphs: [
      'Thank you for taking the time to talk{{ last.on | day | prepend: " on " | default: "" }}. This is what I understood:',
      '[[Their challenge and their goal, one line each, in their own words.]]',
      '[[How we would go about it, in two lines.]]',
      '[[The next step you agreed on, with day and time.]]{% if last.promise %} As promised, I have attached {{ last.promise }}.{% endif %}',
      'Did I miss or misread anything? One line is enough, and I will prepare the right thing.',
    ],
  }),
  newTemplate({
    id: 'template-invitation',
    folder,
    name: 'Words for the calendar invitation',
    channel: 'email',
    subject: 'Invitation: our next talk about {{ last.topic }}',
    tags: ['invitation', 'R115'],
    paragraphs: [
      'Here is the invitation for our next talk. I will bring a first plan for {{ last.topic }}; there is nothing you need to prepare.',
      'Please accept it if the time still suits you. If somebody else should be there, forward it to them.',
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
      'As promised, I have attached {{ last.promise }}.',
      '[[Point to the one part that answers their question.]]',
      'Is it what you needed, or is something missing? Tell me in a line.',
    ],
  }),
  newTemplate({
    id: 'template-after-internal-review',
    folder,
    name: 'Next step after our own review',
    channel: 'email',
    subject: 'Where we stand with {{ last.topic }}',
    tags: ['next-step', 'R216'],
    paragraphs: [
      'We have now discussed {{ last.topic }} on our side, as agreed. This is where we stand:',
      '[[The outcome in two lines. Nothing on price or scope before it is reviewed.]]',
      'Shall we go through it together? 20 minutes will do, at a time you pick: {{ rep.booking_link }}',
    ],
  }),
];
