import type { Delay, Step, Verb } from '../sequence.ts';
import { newStep } from './new-step.ts';

const in60Days: Delay = { amount: 60, unit: 'days', from: 'previous', at: null };

/** R074: no answer is tried three more times over ten days; then the sequence moves on to email and mail (R072). */
const tryThreeMore: Verb = { kind: 'retry', times: 3, overDays: 10, afterwards: { kind: 'advance' } };

/** R056: a check-in after 60 days and every 60 days from then on; a call first, then in writing. */
export const checkIns: readonly Step[] = [
  newStep({
    id: 'check-in',
    title: 'Check-in',
    channel: 'call',
    fallbacks: ['email', 'mail', 'door-drop'],
    delay: in60Days,
    verbs: { 'no-answer': tryThreeMore, voicemail: tryThreeMore },
  }),
  newStep({
    id: 'check-in-again',
    title: 'Check-in in writing',
    channel: 'email',
    fallbacks: ['mail', 'call', 'door-drop'],
    delay: in60Days,
    times: 5,
  }),
];
