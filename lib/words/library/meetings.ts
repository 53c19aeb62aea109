import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'Meetings';

/** Confirm, remind, find another time (R106, R115, R117, R220). */
export const meetings: readonly Template[] = [
  newTemplate({
    id: 'template-meeting-confirmed',
    folder,
    name: 'Meeting confirmed',
    channel: 'email',
    subject: 'Our meeting, and what to expect',
    tags: ['meeting', 'R117'],
    paragraphs: [
      'Thank you for making time. Here are the details:',
      '[[Day, time and place.]]',
      'We need 30 minutes: ten on how things stand with {{ last.topic }}, ten on what could be better, and ten for your questions. There is nothing you need to prepare.',
      'If somebody else should be there, forward them the invitation.',
    ],
  }),
  newTemplate({
    id: 'template-meeting-reminder',
    folder,
    name: 'Meeting tomorrow',
    channel: 'sms',
    tags: ['meeting', 'R131'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, {{ rep.first_name }} here. Looking forward to our meeting tomorrow, {{ "tomorrow" | weekday }}. Reply 1 to confirm or 2 for another time. Reply STOP to opt out.',
    ],
  }),
  newTemplate({
    id: 'template-no-show',
    folder,
    name: 'We missed each other',
    channel: 'email',
    subject: 'Sorry we missed each other',
    tags: ['no-show', 'R106'],
    paragraphs: [
      'We missed each other today. These things happen, and I am happy to find another time.',
      'Would {{ "in 2 working days" | weekday }} at the same time suit you? If not, pick any other here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-call-back',
    folder,
    name: 'You were busy',
    channel: 'sms',
    tags: ['callback', 'R220'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, {{ rep.first_name }} here. Sorry I caught you at a busy moment. Reply 1 for a call at noon or 2 for 5 pm. Reply STOP to opt out.',
    ],
  }),
];
