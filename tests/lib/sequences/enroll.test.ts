import { expect, it } from 'vitest';
import { newEnrollment } from '../../../lib/sequences/enroll.ts';
import { sequence } from './builders.ts';

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
    updatedAt: 1_000,
  });
});
