import { describe, expect, it } from 'vitest';
import { withMoved } from '../../../../components/workspace/moved.ts';
import {
  draftOf,
  emptyDraft,
  newStep,
  stepKinds,
  withStepAdded,
  withStepRemoved,
  withTargets,
} from '../../../../components/workspace/sequences/draft-edits.ts';
import { sequenceProblems } from '../../../../lib/sequences/validate-sequence.ts';
import { now } from '../../../lib/words/builders.ts';
import { call, sequence } from './sequences.ts';

const [first, second, third] = [call('First'), call('Second'), call('Third')];
const wish = { asCopy: false, newId: 'new', name: 'Mine' };

describe('draftOf', () => {
  it('is the next version of a sequence of the rep’s own', () => {
    expect(draftOf(sequence([first]), wish, now)).toMatchObject({ id: 'own-1', version: 4, name: 'Three calls' });
  });

  it.each([
    ['a copy that is asked for', sequence([first]), { ...wish, asCopy: true }],
    ['any preset', sequence([first], { origin: 'preset' }), wish],
  ])('is a first version under a new id for %s', (_, base, how) => {
    expect(draftOf(base, how, now)).toMatchObject({
      id: 'new',
      version: 1,
      name: 'Mine',
      origin: 'own',
      createdAt: now,
    });
  });
});

describe('a new sequence', () => {
  it('lacks nothing but its name', () => {
    const draft = emptyDraft('new', newStep('touch', { id: 'a', title: 'First call' }), now);
    expect(sequenceProblems(draft)).toEqual([{ kind: 'no-name' }]);
    expect(draft.steps[0]).toMatchObject({ delay: { from: 'start', amount: 0 } });
  });
});

describe('steps', () => {
  it.each(stepKinds)('begin fit to run, or with what is to be filled in: %s', (kind) => {
    const added = newStep(kind, { id: 'new', title: 'New' });
    const problems = sequenceProblems(sequence([first, added, second]));
    const missing = { tag: ['bad-step'] } as Partial<Record<typeof kind, string[]>>;
    expect(problems.map((problem) => problem.kind)).toEqual(missing[kind] ?? []);
  });

  it('are added behind another, on its track', () => {
    const positive = call('Positive', { track: 'positive' });
    const steps = withStepAdded([first, positive, second], third, 1);
    expect(steps.map(({ title, track }) => `${title} ${track}`)).toEqual([
      'First main',
      'Positive positive',
      'Third positive',
      'Second main',
    ]);
    expect(withStepAdded([], first, -1)).toEqual([first]);
  });

  it('leave no branch behind that goes on with a step that is gone', () => {
    const branch = newStep('branch', { id: 'branch', title: 'Branch' });
    if (branch.kind !== 'branch') throw new Error('not a branch');
    const steps = [withTargets(branch, { yes: second.id, no: third.id }), first, second, third];
    expect(withStepRemoved(steps, 2)[0]).toEqual(withTargets(branch, { yes: null, no: third.id }));
    expect(withStepRemoved(steps, 2)).toHaveLength(3);
  });

  it.each([
    [1, -1, 'Second First Third'],
    [1, 1, 'First Third Second'],
    [0, -1, 'First Second Third'],
    [2, 1, 'First Second Third'],
  ])('move: number %s by %s', (at, by, order) => {
    const moved = withMoved([first, second, third], at, by);
    expect(moved.map(({ title }) => title).join(' ')).toBe(order);
  });
});
