import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { later, onDay, repeated, wait, workdayWait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/**
 * R042, high intent: daily for the first three days, then every two or three days for two weeks, then weekly. Nine
 * touches in the first fortnight and a bit (R044), emails never closer than two days (R046), then four weekly calls. After
 * the first three days calls wait for a working day.
 */
export const hotIntent: Sequence = newPreset({
  id: 'preset-hot-intent',
  name: 'Hot: three days close, then ever wider',
  goal: 'Turn a clear wish into a booked meeting',
  steps: [
    newStep({
      id: 'day-1',
      title: 'First contact',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: onDay(1),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }} here. Thank you for asking about {{ last.topic }}.',
        purpose: 'I would like to know what made you look into it now, so that I can point you the right way.',
        ask: 'Can we put 20 minutes aside tomorrow and go through your case?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. You asked about {{ last.topic }}, and I have an answer. {{ rep.phone }}; I will write to you tomorrow as well.',
      }),
    }),
    newStep({
      id: 'day-2',
      title: 'The answer',
      channel: 'email',
      fallbacks: ['sms', 'call'],
      delay: onDay(2, '09:00'),
      text: email(
        'What you asked about {{ last.topic }}',
        'Here is the short answer to what you asked: how quickly it can be done depends on two things that only you can tell me, your date and who else decides with you.',
        'Most people bring three questions to a first talk: what it costs, how long it takes, and what can go wrong. I will answer all three for your case in 20 minutes.',
        'Choose a time that suits you: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'day-3',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: onDay(3),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. Did my answer on {{ last.topic }} reach you?',
        purpose: 'I left out the part that depends on your case, and that is the part that matters.',
        ask: 'Who else decides with you, and when could the three of us talk?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. My email has the short answer; the long one takes ten minutes. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-5',
      title: 'A slot to talk',
      channel: 'sms',
      fallbacks: ['whatsapp', 'email'],
      delay: later(2, 'days'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. I have 15 minutes for {{ last.topic }} tomorrow at ten. Reply 1 to take it, 2 for another time, STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'day-8',
      title: 'A plan',
      channel: 'email',
      fallbacks: ['call'],
      delay: later(3, 'days', '09:00'),
      text: email(
        'Where I would begin',
        'With {{ last.topic }} I would fix the date first and let everything else follow from it: what is needed by when, and who has to say yes. It takes one call to draw up.',
        'Shall I draw it up for you? Reply with your date.',
      ),
    }),
    newStep({
      id: 'day-10',
      title: 'Third try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(2, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I wrote to you about a plan that starts from your date.',
        purpose: 'I would like to know which part of it is settled in your case and which is not.',
        ask: 'If I draw up yours by Friday, will you look at it with me for ten minutes?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I can draw up a plan for {{ last.topic }} by Friday. Say "go" to {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'day-12',
      title: 'Message where they are online',
      channel: 'social',
      delay: later(2, 'days', '09:00'),
      late: { kind: 'skip', after: wait(2, 'days') },
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here. You asked me about {{ last.topic }}. If a message is easier for you than a call, ask me anything right here.',
      ),
    }),
    newStep({
      id: 'day-15',
      title: 'One question',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(3, 'days', '09:00'),
      text: email(
        'One question',
        'What is the one thing that would have to be true for you to go ahead with {{ last.topic }}? Answer in a line; I will tell you honestly whether I can do it.',
      ),
    }),
    newStep({
      id: 'day-17',
      title: 'Fourth try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(2, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I asked you one question by email.',
        purpose: 'I would like to hear what would have to be true for you to go ahead.',
        ask: 'If I can do that, shall we start this month?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. One question, one minute: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'weekly',
      title: 'Weekly try',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: later(1, 'weeks'),
      repeat: repeated(4, workdayWait(1, 'weeks')),
      late: { kind: 'skip', after: wait(3, 'days') },
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'I have one new thought on {{ last.topic }}, and it may move your date.',
        ask: 'Is it still for this quarter? Then let us fix a day; if not, which month?',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }} with a new thought on {{ last.topic }}. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'last',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'weeks'),
      verbs: lastCall,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. This is my last call for now.',
        purpose: 'I will write to you instead, and only when there is something worth reading.',
        ask: 'Is there one thing I should write about first?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. No more calls from me for now; you will hear from me in writing. {{ rep.phone }} if you want me sooner.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 20,
  maxAgeDays: 90,
  suits: { temperatures: ['hot'], sources: ['website', 'paid-search', 'event'], statuses: ['new', 'attempted'] },
});
