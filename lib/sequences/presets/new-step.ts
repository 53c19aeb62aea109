import type { TouchStep } from '../sequence.ts';

/** A touch as most are: once, on the main track, waiting for the rep, with no rule of its own. What and when must be said. */
export function newStep(
  changes: Pick<TouchStep, 'id' | 'title' | 'channel' | 'delay'> & Partial<Omit<TouchStep, 'kind'>>,
): TouchStep {
  return {
    kind: 'touch',
    track: 'main',
    fallbacks: [],
    notAfter: [],
    repeat: null,
    late: { kind: 'wait' },
    verbs: {},
    text: null,
    ...changes,
  };
}
