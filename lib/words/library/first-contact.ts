import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'First contact';

/** Thank them, give them what they asked for, offer the next step (R060, R064, R116, R228); and when nobody is in (R067, R225). */
export const firstContact: readonly Template[] = [
  newTemplate({
    id: 'template-thank-you',
    folder,
    name: 'Thank you, with what they asked for',
    channel: 'email',
    subject: 'The information you asked for',
    tags: ['thank-you', 'R060'],
    paragraphs: [
      'Thank you for getting in touch{% if last.topic %} about {{ last.topic }}{% endif %}. The information you asked for is attached.',
      "I'm {{ rep.first_name }} at {{ rep.company }}, and I'll be the person you talk to.",
      'The easiest next step is a 15-minute call: you tell me what you want to achieve, and I tell you honestly whether we can help. Pick a time that suits you: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-personal-intro',
    folder,
    name: 'A personal note, a day or two later',
    channel: 'email',
    subject: '{{ lead.company | default: "Your request" }}: one question',
    tags: ['introduction', 'R060'],
    paragraphs: [
      'I went through your message{% if last.topic %} about {{ last.topic }}{% endif %} again, and your answer to one question would change what I recommend:',
      '[[Ask the one question that only they can answer.]]',
      'One line in reply is plenty. If you would rather talk, pick a time here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-missed-you',
    folder,
    name: 'We did not reach each other',
    channel: 'email',
    subject: 'Sorry I missed you',
    tags: ['no-answer', 'R064'],
    paragraphs: [
      'I tried to call you{% if last.topic %} about {{ last.topic }}{% endif %}. The short version: I have two questions, and with your answers I can tell you what it would take.',
      'Does {{ "in 2 working days" | weekday }} at ten work for a quick call? If not, pick any time here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-missed-you-text',
    folder,
    name: 'We did not reach each other, by text',
    channel: 'sms',
    tags: ['no-answer', 'R064'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, {{ rep.first_name }} from {{ rep.company }} here{% if last.topic %} about {{ last.topic }}{% endif %}. Sorry I missed you by phone. Reply 1 for a call today or 2 for tomorrow. Reply STOP to opt out.',
    ],
  }),
  newTemplate({
    id: 'template-after-hours',
    folder,
    name: 'Outside office hours',
    channel: 'email',
    subject: 'Your message arrived',
    tags: ['after-hours', 'R067', 'R225'],
    paragraphs: [
      'Thank you for your message{% if last.topic %} about {{ last.topic }}{% endif %}. Our office is closed right now, so I will call you on {{ "in 1 working day" | weekday }} morning.',
      'If another time suits you better, pick it here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-first-whatsapp',
    folder,
    name: 'First message on WhatsApp',
    channel: 'whatsapp',
    tags: ['introduction', 'R125'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, this is {{ rep.name }} from {{ rep.company }}. {% if last.topic %}You asked about {{ last.topic }}. {% endif %}Is it fine to message you here, or would you rather have a call?',
    ],
  }),
  newTemplate({
    id: 'template-first-social',
    folder,
    name: 'First message on a social network',
    channel: 'social',
    tags: ['introduction', 'R126'],
    paragraphs: [
      'Hi {{ lead.first_name | default: "there" }}, thank you for getting in touch{% if last.topic %} about {{ last.topic }}{% endif %}. What would you like to know first?',
    ],
  }),
];
