import type { Sequence, TouchStep } from '../sequence.ts';
import { afterTalk } from './after-talk.ts';
import { onDay } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';
import { lastCall, talkedGoesPositive } from './verbs.ts';

/**
 * R041: daily for seven days, each day by another way than the day before (R127). A touch not made gives way to the next
 * day's, so that a missed day does not become two messages in one. Whoever answers moves to what was agreed; whoever does
 * not is written to from then on (R072).
 */
export const hotDaily: Sequence = newPreset({
  id: 'preset-hot-daily',
  name: 'Hot: daily for a week',
  goal: 'Talk to the lead this week, while it is on their mind',
  steps: [
    day(1, {
      title: 'First contact',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      verbs: talkedGoesPositive,
      text: script({
        opener:
          'Hi {{ lead.first_name }}, {{ rep.name }} here. You asked about {{ last.topic }}; is now a good moment?',
        purpose: 'I want to hear what you need, so that what I send you fits.',
        ask: 'What has to happen for this to be settled, and by when?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }} about {{ last.topic }}. I am at my desk until six on {{ rep.phone }}, and I will send you a short email tomorrow.',
      }),
    }),
    day(2, {
      title: 'A time to talk',
      channel: 'email',
      fallbacks: ['sms', 'call'],
      text: email(
        '15 minutes on {{ last.topic }}',
        'You asked about {{ last.topic }}. The three things that decide it are your timing, your budget and what you would not give up. In 15 minutes we can settle the first two and find out about the third.',
        'I kept two times free for you, today at four and tomorrow at ten. Reply with the one you like, or take another: {{ rep.booking_link }}',
      ),
    }),
    day(3, {
      title: 'Second try',
      channel: 'call',
      fallbacks: ['email'],
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I wrote to you yesterday about {{ last.topic }}.',
        purpose: 'Before you go any further, there is one thing worth knowing about the timing.',
        ask: 'Have you got five minutes now, or is tomorrow at ten better?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. It is about the timing of {{ last.topic }}, and it is in your favour. {{ rep.phone }}.',
      }),
    }),
    day(4, {
      title: 'Quick choice',
      channel: 'sms',
      fallbacks: ['whatsapp', 'email'],
      text: note(
        'Hi {{ lead.first_name }}, {{ rep.name }} here about {{ last.topic }}. Reply 1 for a call today, 2 for tomorrow, 3 for next week. STOP and I will not text again.',
      ),
    }),
    day(5, {
      title: 'Third try',
      channel: 'call',
      fallbacks: ['email'],
      verbs: talkedGoesPositive,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I will be brief.',
        purpose:
          'I can answer your question on {{ last.topic }} in one sentence, if you tell me one number: your date.',
        ask: 'By when do you want this done?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. Text me your date for {{ last.topic }} to {{ rep.phone }} and I will text you the answer.',
      }),
    }),
    day(6, {
      title: 'One short question',
      channel: 'email',
      fallbacks: ['sms', 'call'],
      text: email(
        'Your date?',
        'By when should {{ last.topic }} be settled? One date in reply and I will do the rest.',
      ),
    }),
    {
      ...day(7, {
        title: 'Last try of the week',
        channel: 'call',
        fallbacks: ['sms', 'email'],
        verbs: lastCall,
        text: script({
          opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. This is the last time I call you this week.',
          purpose: 'I would rather write from here on than wear out your phone.',
          ask: 'Shall we take five minutes now and settle whether {{ last.topic }} is for this month or for later?',
          voicemail:
            'Hi {{ lead.first_name }}, {{ rep.name }}. I will stop calling and write to you now and then about {{ last.topic }}. My line stays open: {{ rep.phone }}.',
        }),
      }),
      late: { kind: 'wait' },
    },
    ...afterTalk,
  ],
  maxTouches: 14,
  maxAgeDays: 45,
  suits: { temperatures: ['hot'], statuses: ['new', 'attempted'] },
});

function day(number: number, said: Pick<TouchStep, 'title' | 'channel'> & Partial<TouchStep>): TouchStep {
  const delay = onDay(number, said.channel === 'email' ? '09:00' : null);
  return newStep({ id: `day-${number}`, delay, late: { kind: 'go-on' }, ...said });
}
