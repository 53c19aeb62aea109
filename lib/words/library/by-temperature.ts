import { newTemplate } from './new-template.ts';
import type { Template } from './template.ts';

const folder = 'By temperature';

/** Hot, warm, cold and referred leads (R065, R066, R076, R124, R224). */
export const byTemperature: readonly Template[] = [
  newTemplate({
    id: 'template-hot-slot',
    folder,
    name: 'Hot: your slot today',
    channel: 'sms',
    tags: ['hot', 'R066'],
    paragraphs: [
      "Hi {{ lead.first_name }}, {{ rep.first_name }} about {{ last.topic }}. Here's your 15-minute slot today: five o'clock. Reply 1 to confirm, 2 for another time. STOP for no more texts.",
    ],
  }),
  newTemplate({
    id: 'template-hot-email',
    folder,
    name: 'Hot: pick a time today',
    channel: 'email',
    subject: 'Today or tomorrow: {{ last.topic }}',
    tags: ['hot', 'R065'],
    paragraphs: [
      'I am working on your request about {{ last.topic }} now. With 15 minutes of your time I can tell you what it takes and from when.',
      'Choose a time, today or tomorrow: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-warm-case',
    folder,
    name: 'Warm: a case like yours',
    channel: 'email',
    subject: 'A case like yours',
    tags: ['warm', 'case-study', 'R066'],
    paragraphs: [
      'Somebody in your place asked us the same about {{ last.topic }}. What they asked, what we did and what came of it is on one page, attached.',
      'Does it sound familiar? If so, choose 15 minutes and we look at yours: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-referral',
    folder,
    name: 'Referred: a few words about me',
    channel: 'email',
    subject: 'We have somebody in common',
    tags: ['referral', 'R065'],
    paragraphs: [
      '{% note %}Name who introduced you, if they agreed.{% endnote %}',
      'I heard that you are looking into {{ last.topic }}. I do this every day, and I say so when somebody does not need us.',
      'Ask how it went for them. Then, if you like, choose 20 minutes: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-cold-guide',
    folder,
    name: 'Cold: something to learn',
    channel: 'email',
    subject: 'Four questions before you decide on {{ last.topic }}',
    tags: ['cold', 'education', 'R066'],
    paragraphs: [
      'Whoever looks into {{ last.topic }} meets the same four questions: when it has to be done, what it may cost, who else decides, and what must not go wrong.',
      'Which of them is the hard one for you? Reply with its number, and I will send you what others did.',
    ],
  }),
  newTemplate({
    id: 'template-cold-light',
    folder,
    name: 'Cold: a light question',
    channel: 'email',
    subject: 'This year or next?',
    tags: ['cold', 'R066'],
    paragraphs: [
      'A while ago you looked into {{ last.topic }}. Is it for this year, for next year, or off the list? One word is enough, and I will write at that time and not before.',
    ],
  }),
  newTemplate({
    id: 'template-cold-review',
    folder,
    name: 'Cold: quarterly review',
    channel: 'email',
    subject: 'Twenty minutes on {{ last.topic }}',
    tags: ['cold', 'review', 'R066'],
    paragraphs: [
      'Once a quarter I go through what has changed in {{ last.topic }} with people who are not in a hurry. It takes 20 minutes and leaves you with a page of notes.',
      'Would you like to be there? Choose a time: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-prefers-text',
    folder,
    name: 'They answer texts: book in one click',
    channel: 'sms',
    tags: ['sms', 'R076'],
    paragraphs: [
      'Thank you, {{ lead.first_name }}. Then let us keep to texts. Pick your 15 minutes here: {{ rep.booking_link }} STOP for no more texts.',
    ],
  }),
];
