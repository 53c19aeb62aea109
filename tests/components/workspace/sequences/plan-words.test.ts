import { describe, expect, it } from 'vitest';
import { withTargets } from '../../../../components/workspace/sequences/draft-edits.ts';
import { namesIn } from '../../../../components/workspace/sequences/names-in.ts';
import {
  delayText,
  stepText,
  testText,
  touchFacts,
  verbText,
} from '../../../../components/workspace/sequences/plan-words.ts';
import { testKinds, testOf } from '../../../../components/workspace/sequences/test-of.ts';
import { verbKinds, verbOf } from '../../../../components/workspace/sequences/verb-of.ts';
import type { Delay, Step, Verb } from '../../../../lib/sequences/sequence.ts';
import { words } from '../../../lib/words/builders.ts';
import { call, card } from './sequences.ts';

const steps: readonly Step[] = [call('First'), call('Second')];
const names = namesIn([card({ id: 'nurture', name: 'Long way' })], steps);

describe('when a step comes', () => {
  it.each<[string, Delay]>([
    ['Right after the step before', { from: 'previous', amount: 0, unit: 'minutes', at: null }],
    ['3 days after the step before', { from: 'previous', amount: 3, unit: 'days', at: null }],
    ['1 week after the step before was due, at 9:30', { from: 'due', amount: 1, unit: 'weeks', at: '09:30' }],
    [
      '2 days after the start, working time only',
      { from: 'start', amount: 2, unit: 'days', at: null, days: 'working' },
    ],
    ['On Thursday at 15:00', { from: 'date', on: '2026-11-26', at: '15:00' }],
  ])('%s', (text, delay) => {
    expect(delayText(delay, false, words())).toBe(text);
  });

  it('is after the start for the first one', () => {
    expect(stepText(call('First'), words(), names)).toBe('1 day after the start');
    expect(stepText(call('Second'), words(), names)).toBe('1 day after the step before');
  });
});

describe('what an outcome leads to', () => {
  it.each<[string, Verb]>([
    ['tries 2 more times over 3 days, then goes on with the next step', verbOf('retry', '')],
    ['starts “Long way” at once', verbOf('switch', 'nurture')],
    ['starts “Long way” in 30 days', { kind: 'switch', sequenceId: 'nurture', inDays: 30 }],
    ['goes on along “Goes well”', verbOf('jump', '')],
    ['finishes: goal reached', verbOf('finish', '')],
  ])('%s', (text, verb) => {
    expect(verbText(verb, words(), names)).toBe(text);
  });

  it.each(verbKinds)('has words for %s', (kind) => {
    expect(verbText(verbOf(kind, 'gone'), words(), names)).not.toBe('');
  });
});

describe('steps that touch nobody', () => {
  it('say which way they go', () => {
    const branch = { id: 'b', title: 'B', track: 'main', kind: 'branch', test: testOf('has-answered') } as const;
    const text = stepText(withTargets(branch, { yes: 'second', no: null }), words(), names);
    expect(text).toBe('Has anybody answered? Yes: “Second”. No: the next step.');
  });

  it.each(testKinds)('ask in words: %s', (kind) => {
    expect(testText(testOf(kind), words())).toMatch(/\?$/);
  });
});

describe('touchFacts', () => {
  it('says nothing of a touch that is as plain as can be', () => {
    expect(touchFacts(call('First'), words())).toEqual([]);
  });

  it('says what else it may be, when it is left out, how often it comes, and when it is given up', () => {
    const step = call('First', {
      fallbacks: ['email', 'sms'],
      notAfter: ['door-knock'],
      repeat: { times: 4, every: { amount: 1, unit: 'weeks', at: null }, taper: 1.5 },
      late: { kind: 'skip', after: { amount: 3, unit: 'days', at: null } },
    });
    expect(touchFacts(step, words())).toEqual([
      'Otherwise: Email or Text',
      'Left out after: Door knock',
      '4 times in all, 1 week apart at first, each gap 1.5 × the one before',
      'Given up 3 days after its time',
    ]);
  });
});
