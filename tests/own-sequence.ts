import { saveSequence } from '../lib/followups/save-sequence.ts';
import type { World } from '../lib/followups/world.ts';
import { newStep } from '../lib/sequences/presets/new-step.ts';
import type { RelativeDelay, Sequence, TouchStep } from '../lib/sequences/sequence.ts';
import { commandId, monday } from './world.ts';

/** So many days after the touch before. */
export function inDays(amount: number): RelativeDelay {
  return { amount, unit: 'days', at: null, from: 'previous' };
}

/** A call; pass what matters to the test. */
export function callStep(id: string, changes: Partial<TouchStep> = {}): TouchStep {
  return newStep({ id, title: `Call ${id}`, channel: 'call', delay: inDays(0), ...changes });
}

/** A rep's own sequence of two calls, the second three days after the first; pass what matters to the test. */
export function ownSequence(changes: Partial<Sequence> = {}): Sequence {
  return {
    id: 'own-1',
    version: 1,
    name: 'Two calls',
    goal: 'Talk',
    origin: 'own',
    steps: [callStep('one'), callStep('two', { delay: inDays(3) })],
    maxTouches: 10,
    maxAgeDays: 90,
    stops: {},
    suits: { temperatures: [], sources: [], statuses: [] },
    isOnce: false,
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

/** Saves a sequence of the rep's own; gives its id. */
export async function savedSequence(world: World, changes: Partial<Sequence> = {}): Promise<string> {
  const sequence = ownSequence(changes);
  const result = await saveSequence(world, { commandId: commandId(), sequence, move: 'none' }, monday);
  if (result.kind !== 'done') throw new Error(`Not saved: ${result.because}`);
  return sequence.id;
}
