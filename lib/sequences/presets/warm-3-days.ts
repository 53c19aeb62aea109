import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { atOnce, later } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/** R041: every three days, by another way each time (R127), for three weeks; an answer leads to what was agreed. */
export const warm3Days: Sequence = newPreset({
  id: 'preset-warm-3-days',
  name: 'Warm: every three days',
  goal: 'Turn an interest into a first talk',
  steps: [
    newStep({
      id: 'first-call',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['email'],
      delay: atOnce,
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, this is {{ rep.name }}. You showed an interest in {{ last.topic }}.',
        purpose: 'I would like to know where you are with it: looking around, or close to a choice.',
        ask: 'Which is it? I will send you what fits, and nothing else.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Looking around or close to a choice on {{ last.topic }}? Tell me on {{ rep.phone }} and I will send you what fits.',
      }),
    }),
    newStep({
      id: 'guide',
      title: 'Short guide',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(3, 'days', '09:00'),
      text: email(
        'A short guide to {{ last.topic }}',
        'Whoever looks into {{ last.topic }} meets the same four questions. One: when does it have to be done? Two: how much may it cost? Three: who else decides? Four: what if it goes wrong?',
        'Answer the first three for yourself, with a coffee. The fourth is where I can help most. Reply with the number that is hard for you, and I will answer it for your case.',
      ),
    }),
    newStep({
      id: 'second-call',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I sent you four questions on {{ last.topic }}.',
        purpose: 'One of the four is usually the hard one.',
        ask: 'Which one is it for you? Let us take 15 minutes on just that.',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Text me the number of the question that is hard for you: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'text',
      title: 'Quick choice',
      channel: 'sms',
      fallbacks: ['whatsapp', 'email'],
      delay: later(3, 'days'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here, with the four questions on {{ last.topic }}. Would a call on Thursday help (1), or is next month better (2)? STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'example',
      title: 'A first step',
      channel: 'email',
      fallbacks: ['call'],
      delay: later(3, 'days', '09:00'),
      text: email(
        'A small first step',
        'With {{ last.topic }}, the best start I know is one small step now and the big choice later. I can show you that step in 15 minutes: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'third-call',
      title: 'Third try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'I wrote to you about the small first step. It needs no decision, only half an hour of yours.',
        ask: 'Shall we take that half hour next week?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Half an hour, no decision: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'card',
      title: 'Standing offer',
      channel: 'mail',
      fallbacks: ['email'],
      delay: later(3, 'days', '09:00'),
      text: letter(
        'A card about {{ last.topic }}',
        'The first step we spoke of stays open to you. Call me when the time is right; I will remember where we were.',
      ),
    }),
    newStep({
      id: 'last-call',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'days'),
      verbs: lastCall,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. My last call on {{ last.topic }} for now.',
        purpose: 'I will write now and then instead, unless you tell me it is settled.',
        ask: 'Is it settled, or still open?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I will write from here on. {{ rep.phone }} if you want to talk.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 16,
  maxAgeDays: 75,
  suits: { temperatures: ['warm'], statuses: ['new'] },
});
