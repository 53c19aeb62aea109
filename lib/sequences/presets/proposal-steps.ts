import type { TouchStep, Track } from '../sequence.ts';
import { later, workingLater } from './delays.ts';
import { newStep } from './new-step.ts';
import { email, note, script } from './step-text.ts';
import { replyPauses } from './verbs.ts';

const steps: readonly TouchStep[] = [
  newStep({
    id: 'proposal-email',
    title: 'Is the proposal clear?',
    channel: 'email',
    fallbacks: ['call'],
    delay: workingLater(2, 'days', '09:00'),
    verbs: replyPauses,
    text: email(
      'The proposal for {{ deal.name }}: three things to look at',
      'You have had the proposal for two days now. If you only have five minutes, look at three places: what is included, the date on which it works, and what happens if it does not.',
      'What is your first question? Send it to me, or let us go through it together: {{ rep.booking_link }}',
    ),
  }),
  newStep({
    id: 'proposal-call',
    title: 'Follow-up on the proposal',
    channel: 'call',
    fallbacks: ['sms', 'email'],
    delay: workingLater(2, 'days'),
    text: script({
      opener: 'Hi {{ lead.first_name }}, {{ rep.name }}. It is about the proposal for {{ deal.name }}.',
      purpose:
        'I would like to hear what you make of it. If it is the price: compared with what? Then we look at what you can leave out, before we speak of anything else.',
      ask: 'What would have to change for you to say yes to it?',
      voicemail:
        'Hi {{ lead.first_name }}, {{ rep.name }}. What would have to change in the proposal for {{ deal.name }}? Tell me straight: {{ rep.phone }}.',
    }),
  }),
  newStep({
    id: 'proposal-text',
    title: 'Second follow-up on the proposal',
    channel: 'sms',
    fallbacks: ['whatsapp', 'email'],
    delay: workingLater(3, 'days'),
    verbs: replyPauses,
    text: note(
      'Hi {{ lead.first_name }}, {{ rep.name }} here. On {{ deal.name }}: 1 we go ahead, 2 one question first, 3 not this time. A number is enough; STOP for no more texts.',
    ),
  }),
  newStep({
    id: 'agreement-call',
    title: 'Agreement',
    channel: 'call',
    fallbacks: ['email'],
    delay: workingLater(3, 'days'),
    text: script({
      opener:
        'Hi {{ lead.first_name }}, {{ rep.name }}. Let us bring {{ deal.name }} to a close, one way or the other.',
      purpose: 'I would like to hold your date, and I can only do that for those who have decided.',
      ask: 'Is there anything left between us and a signature? If not, I will send it for signing today.',
      voicemail:
        'Hi {{ lead.first_name }}, {{ rep.name }}. Is there anything left between us and {{ deal.name }}? {{ rep.phone }}.',
    }),
  }),
  newStep({
    id: 'proposal-last',
    title: 'Last try for the proposal',
    channel: 'email',
    fallbacks: ['sms'],
    delay: later(1, 'weeks', '09:00'),
    verbs: replyPauses,
    text: email(
      'Shall I withdraw the proposal?',
      'I take it that {{ deal.name }} has to wait. I will withdraw the proposal on Friday, so that you are not bound by old terms. Reply "keep it" and it stands.',
    ),
  }),
];

/**
 * What follows a proposal (R062, R116): an email two business days after it went out, a call when nobody answers, then
 * the talk about the price and the one about signing (R151), each shorter than the one before (R033).
 */
export function proposalSteps(track: Track): readonly TouchStep[] {
  return steps.map((step) => ({ ...step, track }));
}
