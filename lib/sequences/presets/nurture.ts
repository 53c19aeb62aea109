import type { Sequence, Verb } from '../sequence.ts';
import { atOnce, later, repeated, wait, workdayWait } from './delays.ts';
import { nurtureId } from './ids.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { email, letter, script } from './step-text.ts';

/** Another "not now" changes nothing here: the next touch is far off anyhow. */
const stillNotNow = { 'not-now': { kind: 'advance' } as Verb };

/**
 * R073, R130: "not now" is followed up after 30 days, then kept company for a year: every month, then every quarter. The
 * 30 days are those of the outcome that starts it (`defaultVerbs`), so its own first call comes when it starts.
 */
export const nurture: Sequence = newPreset({
  id: nurtureId,
  name: 'Not now: the long way round',
  goal: 'Be there when "not now" becomes "now"',
  steps: [
    newStep({
      id: 'has-it-changed',
      title: 'Has it changed?',
      channel: 'call',
      fallbacks: ['email'],
      delay: atOnce,
      verbs: stillNotNow,
      text: script({
        opener:
          'Hi {{ lead.first_name }}, {{ rep.name }}. A month ago you told me that it was not the time for {{ last.topic }}.',
        purpose:
          'I made a note to ask you once what would have to change first, so that I do not bother you before that.',
        ask: 'What would have to change, and when might it?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. You said not now, and I listened. Text me the month that could be better: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'monthly',
      title: 'Monthly follow-up',
      channel: 'email',
      fallbacks: ['mail', 'call'],
      delay: later(1, 'months', '09:00'),
      repeat: repeated(3, workdayWait(1, 'months', '09:00')),
      verbs: stillNotNow,
      text: email(
        'For later: {{ last.topic }}',
        'You said "not now", so this is for later. Once a month I note what has moved on {{ last.topic }}, and what I would keep an eye on in your place. Reply "note" and I will send it.',
        'When the time is better, reply "now" and I will call you the same day.',
      ),
    }),
    newStep({
      id: 'half-year-call',
      title: 'Follow-up after half a year',
      channel: 'call',
      fallbacks: ['email'],
      delay: later(3, 'months'),
      verbs: stillNotNow,
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. It has been half a year.',
        purpose: 'Last time, {{ last.topic }} had to wait for something. I would like to know whether it has happened.',
        ask: 'Has it? Then let us take 20 minutes next week.',
        voicemail: 'Hi {{ lead.first_name }}, {{ rep.name }}. Has what you were waiting for happened? {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'quarterly-letter',
      title: 'Quarterly follow-up',
      channel: 'mail',
      fallbacks: ['email'],
      delay: later(3, 'months', '09:00'),
      repeat: repeated(2, workdayWait(3, 'months', '09:00')),
      late: { kind: 'skip', after: wait(2, 'weeks') },
      verbs: stillNotNow,
      text: letter(
        'For later',
        'Another quarter. If {{ last.topic }} has come closer, call me and I will tell you in two minutes what has changed. If not, put this with your papers for later.',
      ),
    }),
    newStep({
      id: 'last-email',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['mail'],
      delay: later(1, 'months', '09:00'),
      verbs: stillNotNow,
      text: email(
        'Shall I go on writing?',
        'I have written to you for a year. Reply "go on" and I will; otherwise this was my last one. My number stays {{ rep.phone }}.',
      ),
    }),
  ],
  maxTouches: 12,
  maxAgeDays: 480,
  suits: { temperatures: ['cold', 'dormant'], statuses: ['contacted', 'interested', 'appointment'] },
});
