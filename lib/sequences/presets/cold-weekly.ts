import type { Sequence } from '../sequence.ts';
import { later, repeated, wait, workdayWait } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, note, script } from './step-text.ts';

const aWeekLater = later(1, 'weeks', '09:00');

/** R041: once a week, mostly in writing, for eight weeks; every message gives before it asks (R032). */
export const coldWeekly: Sequence = newPreset({
  id: 'preset-cold-weekly',
  name: 'Cold: once a week',
  goal: 'Find out whether there is a need at all',
  steps: [
    newStep({
      id: 'week-1',
      title: 'Introduction',
      channel: 'email',
      fallbacks: ['mail', 'call'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'A question about {{ last.topic }}',
        'We have not met. I help people with {{ last.topic }}, and I am writing because your situation looks like one where it could matter.',
        'I may be wrong. So one question: is {{ last.topic }} something you are thinking about this year? "Yes", "later" or "no" is a full answer, and I will act on it.',
      ),
    }),
    newStep({
      id: 'week-2',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['email'],
      delay: aWeekLater,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. We do not know each other; I wrote to you last week.',
        purpose: 'I asked whether {{ last.topic }} is on your list this year.',
        ask: 'Yes, later or no? If it is no, I will leave you in peace.',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Yes, later or no on {{ last.topic }}? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'week-3',
      title: 'Something useful',
      channel: 'email',
      fallbacks: ['mail'],
      delay: aWeekLater,
      text: email(
        'The mistake most people make with {{ last.topic }}',
        'They compare prices before they have fixed their date. Turn it round and half of the offers fall away by themselves.',
        'If you want the short checklist I use, reply "list".',
      ),
    }),
    newStep({
      id: 'week-4',
      title: 'Message where they are online',
      channel: 'social',
      delay: aWeekLater,
      late: { kind: 'skip', after: wait(3, 'days') },
      text: note(
        'Hi {{ lead.first_name }}, I am {{ rep.name }}. I wrote to you about {{ last.topic }} and thought you might like to see who is behind it. Ask me anything.',
      ),
    }),
    newStep({
      id: 'week-5',
      title: 'Something to keep',
      channel: 'mail',
      fallbacks: ['email'],
      delay: aWeekLater,
      text: letter(
        'The checklist',
        'This is the checklist I use for {{ last.topic }}. It is yours to keep. If you stop at one of its questions, call me and we will answer it together.',
      ),
    }),
    newStep({
      id: 'weekly-call',
      title: 'Weekly try',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: aWeekLater,
      repeat: repeated(2, workdayWait(1, 'weeks')),
      late: { kind: 'skip', after: wait(4, 'days') },
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}, who sent you the checklist.',
        purpose: 'I would like to know whether it was of use, and for what.',
        ask: 'Is there one question on it you would like to talk through for ten minutes?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}, who sent you the checklist on {{ last.topic }}. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'week-8',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['mail'],
      delay: aWeekLater,
      text: email(
        'My last email',
        'I will not write about {{ last.topic }} again. Should it come up, here I am: {{ rep.phone }}.',
      ),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 100,
  suits: { temperatures: ['cold'], sources: ['cold-list'], statuses: ['new', 'attempted'] },
});
