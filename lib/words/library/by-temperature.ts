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
      "Hi {{ lead.first_name | default: 'there' }}, {{ rep.first_name }} from {{ rep.company }} here{% if last.topic %} about {{ last.topic }}{% endif %}. Here's your 15-minute slot today: 5 pm. Reply 1 to confirm or 2 for another time. Reply STOP to opt out.",
    ],
  }),
  newTemplate({
    id: 'template-hot-email',
    folder,
    name: 'Hot: pick a time today',
    channel: 'email',
    subject: '15 minutes, today or tomorrow?',
    tags: ['hot', 'R065'],
    paragraphs: [
      'Thank you for your request{% if last.topic %} about {{ last.topic }}{% endif %}. I have it in front of me, and after 15 minutes with you I can tell you what it takes and when we could start.',
      'Pick a time today or tomorrow: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-warm-case',
    folder,
    name: 'Warm: a case like yours',
    channel: 'email',
    subject: 'How someone in your position handled it',
    tags: ['warm', 'case-study', 'R066'],
    paragraphs: [
      'A client of ours came to us with the same question about {{ last.topic }}. I have attached one page on what they needed, what we did and how it turned out.',
      'Does it sound familiar? Then let us take 15 minutes for your own case: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-referral',
    folder,
    name: 'Referred: an introduction',
    channel: 'email',
    subject: 'We know someone in common',
    tags: ['referral', 'R065'],
    paragraphs: [
      '[[Say who introduced you, if they agreed to be named.]]',
      'I understand you are looking into {{ last.topic }}. I do this every day, and if you do not need us, I will tell you so.',
      'Ask them how it went. If you like what you hear, pick 20 minutes that suit you: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-cold-guide',
    folder,
    name: 'Cold: four useful questions',
    channel: 'email',
    subject: 'Four questions before you decide on {{ last.topic }}',
    tags: ['cold', 'education', 'R066'],
    paragraphs: [
      'Before deciding on {{ last.topic }}, nearly everyone has to settle the same four questions: 1. When does it have to be done? 2. What may it cost? 3. Who else decides? 4. What must not go wrong?',
      'Which one is the hardest for you? Reply with its number, and I will send you how others solved it.',
    ],
  }),
  newTemplate({
    id: 'template-cold-light',
    folder,
    name: 'Cold: a light question',
    channel: 'email',
    subject: 'Is {{ last.topic }} for this year or next?',
    tags: ['cold', 'R066'],
    paragraphs: [
      'A while ago you asked us about {{ last.topic }}. Is it planned for this year, for next year, or off the list? One word is enough, and I will only write again when the time comes.',
    ],
  }),
  newTemplate({
    id: 'template-cold-review',
    folder,
    name: 'Cold: quarterly review',
    channel: 'email',
    subject: 'What is new around {{ last.topic }}, in 20 minutes',
    tags: ['cold', 'review', 'R066'],
    paragraphs: [
      'Once a quarter I walk people who are in no hurry through what has changed around {{ last.topic }}. It takes 20 minutes, and you keep a page of notes.',
      'Would you like to join? Pick a time here: {{ rep.booking_link }}',
    ],
  }),
  newTemplate({
    id: 'template-prefers-text',
    folder,
    name: 'They answer texts: book in one click',
    channel: 'sms',
    tags: ['sms', 'R076'],
    paragraphs: [
      'Thanks{% if lead.first_name %}, {{ lead.first_name }}{% endif %}. Happy to keep this to texts. Pick 15 minutes that suit you: {{ rep.booking_link }} Reply STOP to opt out.',
    ],
  }),
];
