import type { Sequence } from '../sequence.ts';
import { atOnce, later, repeated, sinceStart, wait, workdayWait } from './delays.ts';
import { newBranch } from './new-branch.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';

/**
 * R043, R045, R050: Day 0 a call, or a text to those who wrote in (their tag is `inbound`); Day 1 an email that sums it
 * up (R064), Day 3 a call, Day 5 a text, Day 10 an email, then weekly calls tapering off: ten touches.
 */
export const standard: Sequence = newPreset({
  id: 'preset-standard',
  name: 'Standard: ten touches, ever wider',
  goal: 'Reach the lead, book a first talk, or know that it is over',
  steps: [
    newBranch({
      id: 'wrote-in',
      title: 'Did they write in?',
      test: { kind: 'tag', tag: 'inbound' },
      yes: null,
      no: 'day-0-call',
    }),
    newStep({
      id: 'day-0-text',
      title: 'Text at once',
      channel: 'sms',
      fallbacks: ['whatsapp'],
      delay: atOnce,
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. Your message about {{ last.topic }} is with me. May I call you today? Reply 1 for yes, 2 for tomorrow, STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'day-0-call',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['email'],
      delay: atOnce,
      notAfter: ['sms', 'whatsapp'],
      text: script({
        opener: 'Hi {{ lead.first_name }}, this is {{ rep.name }}. Have you got two minutes for {{ last.topic }}?',
        purpose: 'I want to find out whether I can help at all, and tell you honestly if I cannot.',
        ask: 'What are you hoping for, and by when? Then let us fix 20 minutes this week.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }} about {{ last.topic }}. I will send you a short email tomorrow with two times; my number is {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-1',
      title: 'Summing up',
      channel: 'email',
      fallbacks: ['sms'],
      delay: sinceStart(1, 'days', '09:00'),
      text: email(
        '{{ last.topic }}: where you stand and what comes next',
        'Here is what I have understood so far: you are looking into {{ last.topic }}, and you want to know what it takes before you commit to anything.',
        'What comes next is one talk of 20 minutes. You tell me your date and what must not go wrong; I tell you what it takes and what it costs, in writing, the same day.',
        'Two times I kept free: tomorrow at ten, Thursday at four. Or choose your own: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'day-3',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: sinceStart(3, 'days'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I sent you a summary on {{ last.topic }} two days ago.',
        purpose: 'I would like to hear whether I understood you rightly.',
        ask: 'What would you correct in it? And does Thursday at four suit you for the rest?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Did I understand you rightly about {{ last.topic }}? Tell me on {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-5',
      title: 'Third try',
      channel: 'sms',
      fallbacks: ['whatsapp', 'call'],
      delay: sinceStart(5, 'days'),
      text: note(
        '{{ lead.first_name }}, {{ rep.name }} here. Is Thursday (1) or Friday (2) better for 20 minutes on {{ last.topic }}? STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'day-10',
      title: 'One useful thing',
      channel: 'email',
      fallbacks: ['call'],
      delay: sinceStart(10, 'days', '09:00'),
      text: email(
        'One thing before you decide',
        'Whatever you decide on {{ last.topic }}, ask for the date in writing first. It costs nothing and saves most of the trouble later.',
        'If you would like me to look over what you have been offered, send it to me; you will have my view in a day.',
      ),
    }),
    newStep({
      id: 'tapering',
      title: 'Next try, ever further apart',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: later(1, 'weeks'),
      repeat: repeated(4, workdayWait(5, 'days'), 1.5),
      late: { kind: 'skip', after: wait(3, 'days') },
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'I have one thought on {{ last.topic }} that may save you time, and it takes a minute to tell.',
        ask: 'Is it still open for you? Then let us fix a day; if it is settled, I am glad and will stop.',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. One useful minute on {{ last.topic }}: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'last',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['mail', 'sms'],
      delay: later(2, 'weeks', '09:00'),
      text: email(
        'Shall I close this?',
        'I have not heard from you about {{ last.topic }}, so I take it that the time is not right. I will close it on Friday. Reply "open" and I will not.',
      ),
    }),
  ],
  maxTouches: 14,
  maxAgeDays: 130,
  suits: { temperatures: ['warm'], statuses: ['new'] },
});
