import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { later, wait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, note, script } from './step-text.ts';
import { talkedGoesPositive } from './verbs.ts';

/**
 * R158, R204, R063: old leads out of the database: one plain question, by email, call, text and card, over six weeks,
 * once in the life of a lead.
 */
export const reactivation: Sequence = newPreset({
  id: 'preset-reactivation',
  name: 'Old leads: one plain question',
  goal: 'Learn who is still interested, and let the others go',
  steps: [
    newStep({
      id: 'question',
      title: 'One question',
      channel: 'email',
      fallbacks: ['mail', 'sms'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'Still on your mind: {{ last.topic }}?',
        'Some time ago you asked us about {{ last.topic }}. I do not know whether you found your answer, went another way, or let it rest, and I would rather ask than guess.',
        'Which is it: still open, settled, or later? One word is enough. If it is still open, I will tell you what is different today.',
      ),
    }),
    newStep({
      id: 'call',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(3, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. Some time ago you asked us about {{ last.topic }}.',
        purpose:
          'Much is different since. Before I tell you what, I would like to know whether it still matters to you.',
        ask: 'Is it still open, settled, or for later?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. You once asked us about {{ last.topic }}. Still open, settled or later? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'text',
      title: 'Text',
      channel: 'sms',
      fallbacks: ['whatsapp'],
      delay: later(4, 'days'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. You once asked about {{ last.topic }}: still open (1), settled (2), later (3)? STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'what-is-different',
      title: 'What is different today',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'weeks', '09:00'),
      text: email(
        'What is different today',
        'If you had to ask about {{ last.topic }} again today, you would hear a different answer on price and on time. I can put both on half a page for you.',
        'Shall I? Reply "yes".',
      ),
    }),
    newStep({
      id: 'card',
      title: 'Card by mail',
      channel: 'mail',
      delay: later(1, 'weeks', '09:00'),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'We once spoke',
        'You once asked us about {{ last.topic }}, and the answer may well be a better one today. Call me and you have it in two minutes.',
      ),
    }),
    newStep({
      id: 'close',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(2, 'weeks', '09:00'),
      text: email(
        'Taking you off my list',
        'I will take you off my list for {{ last.topic }} this week. Would you rather stay on it? Reply "stay".',
      ),
    }),
    ...afterTalk,
  ],
  maxTouches: 11,
  maxAgeDays: 75,
  isOnce: true,
  suits: { temperatures: ['cold', 'dormant'], sources: ['database'] },
});
