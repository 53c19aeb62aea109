import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { atOnce, workingLater } from './delays.ts';
import { newBranch } from './new-branch.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/**
 * R067, R068, R225: whoever writes outside the rep's hours gets an acknowledgement with a clear next step at once, and a
 * call at opening; inside them the call comes first.
 */
export const afterHours: Sequence = newPreset({
  id: 'preset-after-hours',
  name: 'After hours: answer now, call at opening',
  goal: 'Leave nobody without an answer overnight',
  steps: [
    newBranch({
      id: 'is-closed',
      title: 'Outside your hours?',
      test: { kind: 'after-hours' },
      yes: 'acknowledge',
      no: 'call-at-opening',
    }),
    newStep({
      id: 'acknowledge',
      title: 'Acknowledgement',
      channel: 'email',
      fallbacks: ['sms'],
      delay: atOnce,
      text: email(
        'I have your message about {{ last.topic }}',
        'Your message has reached me after hours, so this is only to tell you that it is in good hands. I have read it and will call you when we open, so that you do not have to explain it twice.',
        'If another time is better, choose it here: {{ rep.booking_link }}. And if there is something I should look up first, reply to this email tonight.',
      ),
    }),
    newStep({
      id: 'call-at-opening',
      title: 'First contact in working hours',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(0, 'minutes'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. You wrote to us about {{ last.topic }}.',
        purpose: 'I have read it and can answer the first part straight away.',
        ask: 'Is now good? It takes five minutes, and then we see whether there is a second part.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}, about your message on {{ last.topic }}. {{ rep.phone }}; I will text you too.',
      }),
    }),
    newStep({
      id: 'text',
      title: 'Second try',
      channel: 'sms',
      fallbacks: ['whatsapp', 'email'],
      delay: workingLater(1, 'hours'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here, I just tried you about {{ last.topic }}. Reply 1 for a call at noon, 2 for five today, STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'same-day-call',
      title: 'Third try, the same day',
      channel: 'call',
      fallbacks: ['sms'],
      delay: workingLater(4, 'hours'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}, trying you once more today.',
        purpose: 'I do not want your message about {{ last.topic }} to lie here overnight.',
        ask: 'Two minutes now, or at which hour tomorrow?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I am here until six, and my email with the answer comes tomorrow. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'answer',
      title: 'The answer in writing',
      channel: 'email',
      fallbacks: ['sms'],
      delay: workingLater(2, 'days', '09:00'),
      text: email(
        'Where to begin with {{ last.topic }}',
        'I could not reach you, so here is where I would begin with {{ last.topic }}: with your date, as everything else follows from it. For the rest I need ten minutes of yours: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'last-call',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(3, 'days'),
      verbs: lastCall,
      text: script({
        opener:
          'Hi {{ lead.first_name }}, {{ rep.name }}. You wrote to us about {{ last.topic }}, and I answered by email.',
        purpose: 'I would like to know whether my answer was enough.',
        ask: 'Was it, or is there something left to settle?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Was my answer enough? {{ rep.phone }}.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 12,
  maxAgeDays: 45,
  suits: { sources: ['website', 'paid-search'], statuses: ['new', 'attempted'] },
});
