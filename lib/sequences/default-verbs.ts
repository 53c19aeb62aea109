import type { OutcomeId } from '../touches/outcome.ts';
import { nurtureId } from './presets/ids.ts';
import type { TouchStep, Verb } from './sequence.ts';

/** What each outcome leads to where a step does not say otherwise. */
export const defaultVerbs: Readonly<Record<OutcomeId, Verb>> = {
  connected: { kind: 'advance' },
  sent: { kind: 'advance' },
  delivered: { kind: 'advance' },
  done: { kind: 'advance' },
  voicemail: { kind: 'advance' },
  'no-answer': { kind: 'advance' },
  'not-home': { kind: 'advance' },
  'no-show': { kind: 'advance' },
  busy: { kind: 'again', inMinutes: 60 },
  callback: { kind: 'callback', inDays: 1 },
  replied: { kind: 'finish', result: 'replied' },
  booked: { kind: 'finish', result: 'booked' },
  // R073: answered and not interested is a follow-up after 30 days, and from then on the long way round.
  'not-now': { kind: 'switch', sequenceId: nurtureId, inDays: 30 },
  'explicit-no': { kind: 'stop', rule: 'explicit-no' },
  'opted-out': { kind: 'stop', rule: 'opted-out' },
  'wrong-number': { kind: 'other-contact' },
  bounced: { kind: 'other-contact' },
};

/** What this outcome of a step leads to. */
export function verbFor(step: TouchStep, outcome: OutcomeId): Verb {
  return step.verbs[outcome] ?? defaultVerbs[outcome];
}
