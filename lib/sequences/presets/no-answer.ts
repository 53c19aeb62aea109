import type { Sequence } from '../sequence.ts';
import { later, repeated, wait } from './delays.ts';
import { noAnswerId } from './ids.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter } from './step-text.ts';

/**
 * R072, R074: for those who never answer a call: a reminder to look at them again in 30 days, and until then, and after,
 * emails and letters in turn.
 */
export const noAnswer: Sequence = newPreset({
  id: noAnswerId,
  name: 'No answer: in writing from here',
  goal: 'Get an answer without another call',
  steps: [
    { kind: 'remind', id: 're-engage', title: 'Is it worth another call?', track: 'main', inDays: 30 },
    newStep({
      id: 'email-1',
      title: 'First message',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(1, 'days', '09:00'),
      text: email(
        'Easier in writing?',
        'I could not reach you by phone, so I will stop calling and write instead. My question is a simple one: is {{ last.topic }} still something you want to settle, and if so, by when?',
        'Reply with a date, "later" or "no". With a date I will send you what it takes; with "later" I will write in three months; with "no" I will wish you well.',
      ),
    }),
    newStep({
      id: 'letter',
      title: 'Letter',
      channel: 'mail',
      delay: later(3, 'days', '09:00'),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'A letter, since the phone did not work',
        'I called a few times about {{ last.topic }} and always at the wrong moment. Call me at yours: any day until seven in the evening.',
      ),
    }),
    newStep({
      id: 'email-2',
      title: 'Second email',
      channel: 'email',
      delay: later(4, 'days', '09:00'),
      text: email(
        'What it takes, in three lines',
        'For {{ last.topic }} you need three things: your date, one paper, and 15 minutes with me. I can tell you which paper as soon as I know the date.',
        'What is your date?',
      ),
    }),
    newStep({
      id: 'mail-again',
      title: 'Mail piece',
      channel: 'mail',
      delay: later(2, 'weeks', '09:00'),
      repeat: repeated(3, wait(2, 'weeks', '09:00')),
      late: { kind: 'skip', after: wait(1, 'weeks') },
      text: letter(
        'About {{ last.topic }}',
        'I am still the one to ask about {{ last.topic }}. One call and I will take it from there.',
      ),
    }),
    newStep({
      id: 'email-3',
      title: 'Third message',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(1, 'weeks', '09:00'),
      text: email(
        'A better number?',
        'Perhaps I have been calling the wrong number. Which number and which hour reach you best about {{ last.topic }}?',
      ),
    }),
    newStep({
      id: 'last-email',
      title: 'Last message',
      channel: 'email',
      fallbacks: ['mail', 'sms'],
      delay: later(3, 'weeks', '09:00'),
      text: email(
        'My last try',
        'I will close {{ last.topic }} on my side. If that is too soon, reply "wait" and I will.',
      ),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 120,
  suits: { temperatures: ['warm', 'cold'], statuses: ['attempted'] },
});
