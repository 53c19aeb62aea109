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
    subject: 'What you asked for on {{ last.topic }}',
    tags: ['thank-you', 'R060'],
    paragraphs: [
      'Thank you for getting in touch about {{ last.topic }}. What you asked for is attached.',
      'I am {{ rep.first_name }}, and I look after requests like yours at {{ rep.company }}.',
      'The easiest next step is a 15-minute call: you tell me what you want to achieve, and I tell you honestly whether we can help. Which time suits you? {{ rep.booking_link }}',
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
      'I have now read your request on {{ last.topic }} properly, and one question would change what I recommend.',
      '{% note %}Ask the one question that only they can answer.{% endnote %}',
      'A line in reply is enough. If you would rather talk, I am free on {{ "in 2 working days" | weekday }}: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-missed-you',
    folder,
    name: 'We did not reach each other',
    channel: 'email',
    subject: 'I tried to call you about {{ last.topic }}',
    tags: ['no-answer', 'R064'],
    paragraphs: [
      'I called about {{ last.topic }} and did not reach you, so here is the short version: I have two questions, and then I can tell you what it takes.',
      'Would {{ "in 2 working days" | weekday }} at ten suit you for a call? If another time is better: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-missed-you-text',
    folder,
    name: 'We did not reach each other, by text',
    channel: 'sms',
    tags: ['no-answer', 'R064'],
    paragraphs: [
      'Hi {{ lead.first_name }}, {{ rep.first_name }} from {{ rep.company }} about {{ last.topic }}. I just tried to call. Reply 1 for a call today, 2 for tomorrow. STOP for no more texts.',
    ],
  }),
  newTemplate({
    id: 'template-after-hours',
    folder,
    name: 'Outside office hours',
    channel: 'email',
    subject: 'I have your message about {{ last.topic }}',
    tags: ['after-hours', 'R067', 'R225'],
    paragraphs: [
      'Your message about {{ last.topic }} has arrived, and a person has read it. I will call you on {{ "in 1 working day" | weekday }} in the morning.',
      'If another time is better, choose it here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-first-whatsapp',
    folder,
    name: 'First message on WhatsApp',
    channel: 'whatsapp',
    tags: ['introduction', 'R125'],
    paragraphs: [
      'Hi {{ lead.first_name }}, this is {{ rep.name }} from {{ rep.company }}. You asked about {{ last.topic }}. Shall I write here, or would you rather have a call?',
    ],
  }),
  newTemplate({
    id: 'template-first-social',
    folder,
    name: 'First message on a social network',
    channel: 'social',
    tags: ['introduction', 'R126'],
    paragraphs: [
      'Hi {{ lead.first_name }}, thank you for your interest in {{ last.topic }}. What would you like to know first?',
    ],
  }),
];
