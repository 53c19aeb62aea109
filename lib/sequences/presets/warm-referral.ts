import type { Sequence } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { atOnce, later, repeated, sinceStart, wait, workdayWait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/**
 * R065, R066, R068, R158: a referral is called within 15 minutes and gets a short email that earns trust; then a case
 * study with the calendar link, and calls ever further apart.
 */
export const warmReferral: Sequence = newPreset({
  id: 'preset-warm-referral',
  name: 'Warm: a referral, called in 15 minutes',
  goal: 'Be worthy of the introduction and agree a first meeting',
  steps: [
    newStep({
      id: 'call-in-15-minutes',
      title: 'First contact within 15 minutes',
      channel: 'call',
      fallbacks: ['sms'],
      delay: sinceStart(15, 'minutes'),
      verbs: talkedGoesPositive,
      text: script({
        opener:
          'Hi {{ lead.first_name }}, this is {{ rep.name }}. A friend of ours gave me your name and said you would expect my call.',
        purpose: 'I heard it is about {{ last.topic }}, but I would rather hear it from you.',
        ask: 'Where are you with it, and would 20 minutes this week be worth your while?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. We have a friend in common, who thought I could help you with {{ last.topic }}. {{ rep.phone }}; an email from me is on its way.',
      }),
    }),
    newStep({
      id: 'trust-builder',
      title: 'Introduction that earns trust',
      channel: 'email',
      fallbacks: ['sms'],
      delay: atOnce,
      text: email(
        'Introduced by a friend',
        'Our friend in common told me that you are looking into {{ last.topic }}. Two lines about me: this is what I do every day, and I say so plainly when something is not for me.',
        'Ask our friend how it went. Then, if you like, choose 20 minutes: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'second-call',
      title: 'Second try',
      channel: 'call',
      fallbacks: ['sms'],
      delay: workingLater(2, 'days'),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}, the one you were introduced to.',
        purpose: 'I promised our friend that I would look after you properly.',
        ask: 'Is it {{ last.topic }} that is on your mind, or something else first?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I keep my promises, so this is my second try. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'case-study',
      title: 'Email with a case study',
      channel: 'email',
      delay: later(3, 'days', '09:00'),
      text: email(
        'One page, one case',
        'Attached is a page on a case like yours: what was asked, what we did, what it cost. If it sounds familiar, here is my calendar: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'text',
      title: 'Third try',
      channel: 'sms',
      fallbacks: ['whatsapp', 'call'],
      delay: later(3, 'days'),
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here; we have a friend in common. Shall we talk about {{ last.topic }} this week (1) or next (2)? STOP for no more texts.',
      ),
    }),
    newStep({
      id: 'tapering',
      title: 'Next try, ever further apart',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(1, 'weeks'),
      repeat: repeated(2, workdayWait(2, 'weeks')),
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'I do not want our friend to think I forgot you, nor you to think I am pushing.',
        ask: 'Is there a better time of year for {{ last.topic }}? I will call you then and not before.',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Text me the month that suits you: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'card',
      title: 'Card by mail',
      channel: 'mail',
      delay: later(2, 'weeks', '09:00'),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'A card',
        'Our friend thought we should know each other, and I still think so too. Whenever {{ last.topic }} comes up, call me.',
      ),
    }),
    newStep({
      id: 'last-call',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'weeks'),
      verbs: lastCall,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'I would like to tell our friend how it ended, in a good way.',
        ask: 'Shall I say that you are looked after, or that I may help you later?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I will leave it with you now. You have my number: {{ rep.phone }}.',
      }),
    }),
    ...afterTalk,
  ],
  maxTouches: 15,
  maxAgeDays: 120,
  suits: { temperatures: ['warm', 'hot'], sources: ['referral', 'partner'], statuses: ['new', 'attempted'] },
});
