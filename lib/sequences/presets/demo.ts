import type { Sequence, Step } from '../sequence.ts';
import { later, workingLater } from './delays.ts';
import { newPreset } from './new-preset.ts';
import { newStep } from './new-step.ts';
import { proposalSteps } from './proposal-steps.ts';
import { email, script } from './step-text.ts';
import { replyPauses } from './verbs.ts';

const towardsProposal = { connected: { kind: 'jump', track: 'positive' } } as const;
const softly = { 'not-now': { kind: 'jump', track: 'negative' } } as const;

/** Whoever wants to go on gets the proposal, and what follows one. */
const positive: readonly Step[] = [
  newStep({
    id: 'send-proposal',
    title: 'Send the proposal',
    track: 'positive',
    channel: 'task',
    delay: workingLater(1, 'days'),
  }),
  { kind: 'status', id: 'offer-made', title: 'An offer is made', track: 'positive', status: 'offer' },
  ...proposalSteps('positive'),
];

/** Whoever says "not now" is asked what was missing, and left in peace for a quarter. */
const negative: readonly Step[] = [
  newStep({
    id: 'what-was-missing',
    title: 'What was missing?',
    track: 'negative',
    channel: 'email',
    fallbacks: ['sms'],
    delay: workingLater(1, 'days', '09:00'),
    text: email(
      'What was missing?',
      'Thank you for telling me straight. One thing would help me: what was missing for {{ deal.name }} to be a yes? A line is enough, and I will not argue.',
    ),
  }),
  { kind: 'remind', id: 'ask-again', title: 'Has what was missing changed?', track: 'negative', inDays: 90 },
  { kind: 'end', id: 'left-in-peace', title: 'Left in peace', track: 'negative', result: 'no-reply' },
];

/**
 * S1, scenario 3, after the demo (R062, R116, R119, R228): a summary within 24 to 48 hours, a phone call when there is no
 * response. Interest leads to the proposal (positive track), "not now" to a single question (negative track).
 */
export const demo: Sequence = newPreset({
  id: 'preset-demo',
  name: 'After the demo, to the decision',
  goal: 'Check that it is understood, answer questions, and guide to a decision',
  steps: [
    newStep({
      id: 'demo-summary',
      title: 'Summary of the demo',
      channel: 'email',
      fallbacks: ['call'],
      delay: workingLater(1, 'days', '09:00'),
      verbs: { ...softly, ...replyPauses },
      text: email(
        'What you saw, and what it would change for you',
        'Thank you for your time at the demo. You came with {{ last.topic }}, so here is that part again: how it is done today, how it would be done, and what is no longer needed. Reply "recording" and I will send you just that part, to show to the others.',
        'If a question was left open, send it to me. I answer in writing, so that you can pass it on as it is.',
        'The next step would be a proposal with your own figures. For that I need 15 minutes from you: {{ rep.booking_link }}',
      ),
    }),
    newStep({
      id: 'demo-call',
      title: 'Questions about the demo',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: workingLater(2, 'days'),
      verbs: { ...towardsProposal, ...softly },
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. You saw our demo this week.',
        purpose: 'I would like to know what fits your way of working and what does not.',
        ask: 'If I put it into a proposal with your own figures, who would decide on it, and when?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. What fitted in the demo, and what did not? Both help. {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'demo-comparison',
      title: 'Email with the two ways side by side',
      channel: 'email',
      delay: workingLater(3, 'days', '09:00'),
      verbs: { ...softly, ...replyPauses },
      text: email(
        'As it is, and as it could be',
        'For the talk with the others, one page helps most: {{ last.topic }} as it is done today on the left, as it could be on the right, with the time and cost of both.',
        'Shall I make it with your own figures? I need two numbers: how many people, and how many hours a week.',
      ),
    }),
    newStep({
      id: 'demo-second-call',
      title: 'Another try',
      channel: 'call',
      fallbacks: ['sms', 'email'],
      delay: workingLater(3, 'days'),
      verbs: { ...towardsProposal, ...softly },
      text: script({
        opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. You wanted to talk to the others about the demo.',
        purpose: 'I would like to know what the others said.',
        ask: 'Is there enough in it for a proposal, or what is the one objection I should answer first?',
        voicemail:
          'Hi {{ lead.first_name }}, {{ rep.name }}. What did the others say? Tell me the worst of it: {{ rep.phone }}.',
      }),
    }),
    newStep({
      id: 'demo-last',
      title: 'Last try',
      channel: 'email',
      fallbacks: ['sms'],
      delay: later(1, 'weeks', '09:00'),
      verbs: { ...softly, ...replyPauses },
      text: email(
        'Proposal, later, or no?',
        'Three words to choose from, about what you saw: "proposal", "later" or "no". Each is a good answer, and I will act on the one you send.',
      ),
    }),
    ...positive,
    ...negative,
  ],
  maxTouches: 14,
  maxAgeDays: 90,
  stops: { replied: 'pause', answered: 'go-on' },
  suits: { temperatures: ['hot', 'warm'], statuses: ['interested', 'appointment'] },
});
