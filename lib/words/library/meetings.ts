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
    subject: 'Our meeting: what to expect',
    tags: ['meeting', 'R117'],
    paragraphs: [
      '{% note %}Day, time and place.{% endnote %}',
      'It takes 30 minutes: ten on {{ last.topic }} as it is now, ten on what could be better, ten for your questions. You need to prepare nothing.',
      'Who else should be there? Forward them the invitation, or tell me.',
    ],
  }),
  newTemplate({
    id: 'template-meeting-reminder',
    folder,
    name: 'Meeting tomorrow',
    channel: 'sms',
    tags: ['meeting', 'R131'],
    paragraphs: [
      'Hi {{ lead.first_name }}, {{ rep.first_name }} here. We meet tomorrow, {{ "tomorrow" | weekday }}. Reply 1 if it stands, 2 for another time. STOP for no more texts.',
    ],
  }),
  newTemplate({
    id: 'template-no-show',
    folder,
    name: 'We missed each other',
    channel: 'email',
    subject: 'Another time?',
    tags: ['no-show', 'R106'],
    paragraphs: [
      'We missed each other today; something probably came in between, and that is fine.',
      'Would {{ "in 2 working days" | weekday }} at the same time suit you? Or choose another: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-call-back',
    folder,
    name: 'You were busy',
    channel: 'sms',
    tags: ['callback', 'R220'],
    paragraphs: [
      'Hi {{ lead.first_name }}, {{ rep.first_name }} here. I caught you at a busy moment. Shall I call at noon (1) or at five (2)? STOP for no more texts.',
    ],
  }),
];
