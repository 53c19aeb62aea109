import type { OutcomeId } from '../../touches/outcome.ts';
import type { Verb } from '../sequence.ts';
import { noAnswerId } from './ids.ts';

type Verbs = Readonly<Partial<Record<OutcomeId, Verb>>>;

const toNoAnswer: Verb = { kind: 'switch', sequenceId: noAnswerId, inDays: 0 };
const toPositive: Verb = { kind: 'jump', track: 'positive' };

/** They spoke: what was planned for silence gives way to the positive track. */
export const talkedGoesPositive: Verbs = { connected: toPositive };

/** As `talkedGoesPositive`; and when this last call is not answered either, writing takes over (R072). */
export const lastCall: Verbs = { connected: toPositive, 'no-answer': toNoAnswer, voicemail: toNoAnswer };

/** R074: three more tries over ten days, then the next step. */
const threeMore = { kind: 'retry', times: 3, overDays: 10 } as const;
export const threeMoreThenOn: Verbs = {
  'no-answer': { ...threeMore, afterwards: { kind: 'advance' } },
  voicemail: { ...threeMore, afterwards: { kind: 'advance' } },
};

/** R074: three more tries over ten days, then mail and email. */
export const threeMoreThenWrite: Verbs = {
  'no-answer': { ...threeMore, afterwards: toNoAnswer },
  voicemail: { ...threeMore, afterwards: toNoAnswer },
};

/** A deal under way: an answer is to be answered, and the plan waits for that (R081). */
export const replyPauses: Verbs = { replied: { kind: 'pause', forDays: 3 } };

/** Long-term company: an answer is welcome and ends nothing, and a "not now" changes nothing. */
export const staysInTouch: Verbs = {
  replied: { kind: 'advance' },
  booked: { kind: 'advance' },
  'not-now': { kind: 'advance' },
};
