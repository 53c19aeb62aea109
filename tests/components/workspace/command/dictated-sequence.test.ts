import { describe, expect, it } from 'vitest';
import { dictatedSequence } from '../../../../components/workspace/command/dictated-sequence.ts';
import type { DraftSaid } from '../../../../lib/messages/said.ts';
import { sequenceProblems } from '../../../../lib/sequences/validate-sequence.ts';
import { t } from '../../../translate.ts';

function made(draft: DraftSaid) {
  let ids = 0;
  const newId = (): string => `id-${(ids += 1)}`;
  return dictatedSequence(draft, { newId, t, now: 0 });
}

describe('a sequence that was dictated', () => {
  it('has a step for each day, counted from the first', () => {
    const steps = [
      { day: 1, channel: 'call', title: 'first call' },
      { day: 90, channel: null, title: '' },
    ] as const;
    const sequence = made({ kind: 'days', name: 'Spring', steps });
    expect(sequence).toMatchObject({
      name: 'Spring',
      maxAgeDays: 100,
      steps: [
        { title: 'first call', channel: 'call', delay: { from: 'start', amount: 0, unit: 'days' } },
        { title: 'Call', channel: 'call', delay: { from: 'start', amount: 89, unit: 'days' } },
      ],
    });
    expect(sequenceProblems(sequence)).toEqual([]);
  });

  it('has its steps in the order of their days, from 0 where one was called so', () => {
    const steps = [
      { day: 3, channel: 'email', title: 'email' },
      { day: 0, channel: 'call', title: 'call' },
    ] as const;
    expect(made({ kind: 'days', name: 'Spring', steps }).steps).toMatchObject([
      { title: 'call', delay: { amount: 0 } },
      { title: 'email', delay: { amount: 3 } },
    ]);
  });

  it('has one step that comes again, and an end', () => {
    const sequence = made({ kind: 'repeat', channel: 'mail', piece: 'postcard', everyDays: 14, times: 7 });
    expect(sequence).toMatchObject({
      name: 'postcard',
      maxTouches: 7,
      maxAgeDays: 94,
      steps: [{ title: 'postcard', channel: 'mail', repeat: { times: 7, every: { amount: 14, unit: 'days' } } }],
    });
    expect(sequenceProblems(sequence)).toEqual([]);
  });

  it('begins with a call where no day was named', () => {
    const sequence = made({ kind: 'days', name: 'Spring', steps: [] });
    expect(sequence.steps).toMatchObject([{ channel: 'call' }]);
    expect(sequenceProblems(sequence)).toEqual([]);
  });
});
