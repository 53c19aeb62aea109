import type { Test } from '../../../lib/sequences/sequence.ts';

/** What a branch may ask. */
export const testKinds = [
  'has-answered',
  'last-outcome',
  'can-reach',
  'status',
  'temperature',
  'tag',
  'score',
  'after-hours',
] as const satisfies readonly Test['kind'][];

/** A test of a kind as it begins. */
export function testOf(kind: Test['kind']): Test {
  switch (kind) {
    case 'can-reach':
      return { kind, channel: 'email' };
    case 'last-outcome':
      return { kind, outcomes: ['connected'] };
    case 'status':
      return { kind, statuses: ['interested'] };
    case 'temperature':
      return { kind, temperatures: ['hot'] };
    case 'tag':
      return { kind, tag: '' };
    case 'score':
      return { kind, atLeast: 60 };
    default:
      return { kind };
  }
}
