import { describe, expect, it } from 'vitest';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import type { Sequence, Verb } from '../../../lib/sequences/sequence.ts';
import { sequenceProblems } from '../../../lib/sequences/validate-sequence.ts';
import { delay, sequence, step } from './builders.ts';

const withStep = (changes: Parameters<typeof step>[0]): Partial<Sequence> => ({
  steps: [step({ id: 'a', ...changes })],
});
const withVerb = (verb: Verb): Partial<Sequence> => withStep({ verbs: { busy: verb } });

describe('sequenceProblems', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))('finds none in %s', (_id, preset) => {
    expect(sequenceProblems(preset)).toEqual([]);
  });

  it.each<[string, Partial<Sequence>, object]>([
    ['no name', { name: ' ' }, { kind: 'no-name' }],
    ['no steps', { steps: [] }, { kind: 'no-steps' }],
    ['no most touches', { maxTouches: 0 }, { kind: 'no-end' }],
    ['endless touches', { maxTouches: Number.POSITIVE_INFINITY }, { kind: 'no-end' }],
    ['no longest age', { maxAgeDays: Number.NaN }, { kind: 'no-end' }],
    ['a step without a title', withStep({ title: '' }), { kind: 'no-title', stepId: 'a' }],
    ['two steps of one id', { steps: [step(), step()] }, { kind: 'duplicate-step-id', stepId: 'step' }],
    ['a negative wait', withStep({ delay: delay(-1, 'days') }), { kind: 'bad-delay', stepId: 'a' }],
    ['half a day', withStep({ delay: delay(0.5, 'days') }), { kind: 'bad-delay', stepId: 'a' }],
    ['a wait of years', withStep({ delay: delay(400, 'days') }), { kind: 'bad-delay', stepId: 'a' }],
    [
      'a clock time on minutes',
      withStep({ delay: delay(5, 'minutes', { at: '09:00' }) }),
      { kind: 'bad-delay', stepId: 'a' },
    ],
    [
      'a clock time that is none',
      withStep({ delay: delay(1, 'days', { at: '24:00' }) }),
      { kind: 'bad-delay', stepId: 'a' },
    ],
    ['no times', withStep({ times: 0 }), { kind: 'bad-times', stepId: 'a' }],
    ['a wait of no minutes', withVerb({ kind: 'again', inMinutes: 0 }), { kind: 'bad-verb', stepId: 'a' }],
    ['a pause of no days', withVerb({ kind: 'pause', forDays: 0 }), { kind: 'bad-verb', stepId: 'a' }],
    ['a callback in no days', withVerb({ kind: 'callback', inDays: -1 }), { kind: 'bad-verb', stepId: 'a' }],
    [
      'a bad verb after the retries',
      withVerb({ kind: 'retry', times: 1, overDays: 1, afterwards: { kind: 'again', inMinutes: 0 } }),
      { kind: 'bad-verb', stepId: 'a' },
    ],
    [
      'retries over no time',
      withVerb({ kind: 'retry', times: 1, overDays: 0, afterwards: { kind: 'advance' } }),
      { kind: 'bad-verb', stepId: 'a' },
    ],
  ])('finds %s', (_what, changes, problem) => {
    expect(sequenceProblems(sequence(changes))).toEqual([problem]);
  });

  it('finds all of them at once, in the order of the steps', () => {
    const steps = [step({ id: 'a', times: 0 }), step({ id: 'b', title: '' })];
    expect(sequenceProblems(sequence({ name: '', steps })).map(({ kind }) => kind)).toEqual([
      'no-name',
      'bad-times',
      'no-title',
    ]);
  });
});
