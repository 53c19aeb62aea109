import type { Sequence } from '../sequence.ts';
import { later, wait, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, script } from './step-text.ts';
import { replyPauses } from './verbs.ts';

/**
 * S1, scenario 2 (R061, R114–R117, R228): within 24 hours a recap with goals, fit, the agreed next step and the promised
 * materials; then the calendar invitation; then room for questions. A reply is part of the talk: it pauses (R081).
 */
export const discovery: Sequence = newPreset({
  id: 'preset-discovery',
  name: 'After the discovery call',
  goal: 'Sum up, confirm that you understood, and fix the agreed next step',
  steps: [
    newStep({
      id: 'recap',
      title: 'Recap with the promised materials',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(2, 'hours'),
      verbs: replyPauses,
      text: email(
        'Our talk about {{ last.topic }}: what I understood, and what comes next',
        'Thank you for your openness today. This is what I understood: your challenge is {{ last.topic }}; you want it solved without upsetting what already works; and you will judge it by the time it gives back to you.',
        'What we do about it: we begin with the one part that hurts most, show you the result, and only then go on. That way you can stop after each step.',
        'We agreed on a next talk, and the invitation follows. The materials I promised are attached.',
        'Did I get anything wrong? Correct me in a line, so that I prepare the right thing.',
      ),
    }),
    newStep({
      id: 'invitation',
      title: 'Send the calendar invitation for the agreed talk',
      channel: 'task',
      delay: later(1, 'hours'),
      late: { kind: 'skip', after: wait(2, 'days') },
    }),
    newStep({
      id: 'questions',
      title: 'Answers to the usual questions',
      channel: 'email',
      fallbacks: ['call'],
      delay: workingLater(3, 'days', '09:00'),
      verbs: replyPauses,
      text: email(
        'Three questions you will be asked',
        'When you tell the others about {{ last.topic }}, they will ask what it costs, how long it takes and who does the work. I will gladly write down the answers for you, half a page each, made for passing on.',
        'Which of the three do you need first? And is there a fourth? Reply with it, and I will bring the answer to our talk.',
      ),
    }),
    newStep({
      id: 'call',
      title: 'Confirm the next step',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: workingLater(2, 'days'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. I am preparing our next talk on {{ last.topic }}.',
        purpose: 'I want to show you what matters to you and leave out the rest.',
        ask: 'Does the agreed time still hold, and who else should be there?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. I am preparing our next talk. Tell me who else should be there: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'new-time',
      title: 'Another time to talk',
      channel: 'email',
      fallbacks: ['sms'],
      delay: workingLater(4, 'days', '09:00'),
      verbs: replyPauses,
      text: email(
        'Another time?',
        'Our next step on {{ last.topic }} has no date any more. Tuesday at ten or Wednesday at three? Or choose: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'last-call',
      title: 'Last try',
      channel: 'call',
      fallbacks: ['email'],
      delay: workingLater(5, 'days'),
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}.',
        purpose: 'When we spoke, {{ last.topic }} was urgent. I would like to know what came in between.',
        ask: 'Shall we pick it up this month, or is there a better one?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. If something came in between, text me a better month: {{ rep.phone }}.',
      }),
    }),
  ],
  maxTouches: 10,
  maxAgeDays: 60,
  stops: { replied: 'pause', answered: 'go-on' },
  suits: { temperatures: ['hot', 'warm'], statuses: ['contacted', 'interested'] },
});
