import type { Verb } from '../../../lib/sequences/sequence.ts';

/** What an outcome may be set to, the most common first. */
export const verbKinds = [
  'advance',
  'retry',
  'again',
  'callback',
  'other-contact',
  'pause',
  'jump',
  'switch',
  'finish',
  'stop',
] as const satisfies readonly Verb['kind'][];

/** A verb of a kind as it begins, before the rep sets its figures. */
export function verbOf(kind: Verb['kind'], sequenceId: string): Verb {
  switch (kind) {
    case 'retry':
      return { kind, times: 2, overDays: 3, afterwards: { kind: 'advance' } };
    case 'again':
      return { kind, inMinutes: 60 };
    case 'callback':
      return { kind, inDays: 1 };
    case 'pause':
      return { kind, forDays: 30 };
    case 'jump':
      return { kind, track: 'positive' };
    case 'switch':
      return { kind, sequenceId, inDays: 0 };
    case 'stop':
      return { kind, rule: 'by-rep' };
    case 'finish':
      return { kind, result: 'goal' };
    default:
      return { kind };
  }
}
