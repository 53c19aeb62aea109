import { expect, it } from 'vitest';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { action, at, sequence, step } from './builders.ts';

it('is a run of this version at its first step, with nothing done yet', () => {
  const enrollment = newEnrollment({ id: 'run', leadId: 'lead', sequence: sequence({ version: 3 }) }, 1_000);
  expect(enrollment).toEqual({
    id: 'run',
    leadId: 'lead',
    sequenceId: 'own-1',
    sequenceVersion: 3,
    state: { kind: 'active' },
    stepIndex: 0,
    attempt: 1,
    repeat: 1,
    touchCount: 0,
    usedChannels: [],
    startedAt: 1_000,
    lastTouchAt: null,
    lastDueAt: null,
    lastOutcome: null,
    hasAnswer: false,
    updatedAt: 1_000,
  });
});

it('is pending until the time it is to start at, when that lies ahead', () => {
  const startAt = at('2026-12-24 10:00');
  const now = at('2026-11-24 10:00');
  const later = newEnrollment({ id: 'run', leadId: 'lead', sequence: sequence(), startAt }, now);
  expect(later).toMatchObject({ state: { kind: 'pending', startAt }, startedAt: startAt, updatedAt: now });
  const past = newEnrollment({ id: 'run', leadId: 'lead', sequence: sequence(), startAt: now - 1 }, now);
  expect(past).toMatchObject({ state: { kind: 'active' }, startedAt: now });
});

it('stands at the first step of the main track, wherever in the list that is', () => {
  const steps = [step({ id: 'aside', track: 'negative' }), action('status')];
  expect(newEnrollment({ id: 'run', leadId: 'lead', sequence: sequence({ steps }) }, 0).stepIndex).toBe(1);
});
