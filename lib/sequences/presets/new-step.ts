import type { Step } from '../sequence.ts';

/** A step as most are: once, for everyone, with no rule of its own. What it is and when must be said. */
export function newStep(changes: Pick<Step, 'id' | 'title' | 'channel' | 'delay'> & Partial<Step>): Step {
  return { fallbacks: [], notAfter: [], times: 1, verbs: {}, ...changes };
}
