import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import type { Sequence, Verb } from '../../../lib/sequences/sequence.ts';
import { sequenceProblems } from '../../../lib/sequences/validate-sequence.ts';
import { anySequence } from './any-sequence.ts';
import { action, branch, delay, sequence, step } from './builders.ts';

type StepChanges = Parameters<typeof step>[0];

const withStep = (changes: StepChanges): Partial<Sequence> => ({ steps: [step({ id: 'a', ...changes })] });
const withVerb = (verb: Verb): Partial<Sequence> => withStep({ verbs: { busy: verb } });
const withRepeat = (times: number, taper: number, every = delay(1, 'weeks')): Partial<Sequence> =>
  withStep({ repeat: { times, taper, every } });
const withAction = (...steps: Sequence['steps']): Partial<Sequence> => ({
  steps: [step({ id: 'first' }), ...steps, step({ id: 'last' })],
});
const garbage = (changes: object): Partial<Sequence> => withStep(changes as StepChanges);

describe('sequenceProblems', () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))('finds none in %s', (_id, preset) => {
    expect(sequenceProblems(preset)).toEqual([]);
  });

  it.each<[string, Partial<Sequence>, object]>([
    ['no name', { name: ' ' }, { kind: 'no-name' }],
    ['a name nobody reads', { name: 'x'.repeat(20_001) }, { kind: 'long-name' }],
    ['no steps', { steps: [] }, { kind: 'no-steps' }],
    ['no touch', { steps: [action('remind'), action('end')] }, { kind: 'no-steps' }],
    ['no touch on the main track', { steps: [step({ track: 'positive' })] }, { kind: 'no-steps' }],
    ['no most touches', { maxTouches: 0 }, { kind: 'no-end' }],
    ['endless touches', { maxTouches: Number.POSITIVE_INFINITY }, { kind: 'no-end' }],
    ['no longest age', { maxAgeDays: Number.NaN }, { kind: 'no-end' }],
    ['an age of thousands of years', { maxAgeDays: 1_000_000 }, { kind: 'no-end' }],
    [
      'an opt-out that does not stop it',
      { stops: { 'opted-out': 'pause' } },
      { kind: 'bad-stop', signal: 'opted-out' },
    ],
    ['a signal there is none of', { stops: { rain: 'stop' } as never }, { kind: 'bad-stop', signal: 'rain' }],
    ['a way to stop there is none of', { stops: { replied: 'run' } as never }, { kind: 'bad-stop', signal: 'replied' }],
    [
      'a temperature there is none of',
      { suits: { temperatures: ['boiling' as never], sources: [], statuses: [] } },
      { kind: 'bad-suits' },
    ],
  ])('finds %s', (_what, changes, problem) => {
    expect(sequenceProblems(sequence(changes))).toEqual([problem]);
  });

  it.each<[string, Partial<Sequence>, string]>([
    ['a step without a title', withStep({ title: '' }), 'no-title'],
    ['a negative wait', withStep({ delay: delay(-1, 'days') }), 'bad-delay'],
    ['half a day', withStep({ delay: delay(0.5, 'days') }), 'bad-delay'],
    ['no number', withStep({ delay: delay(Number.NaN, 'days') }), 'bad-delay'],
    ['a wait of years', withStep({ delay: delay(400, 'days') }), 'bad-delay'],
    ['a unit there is none of', withStep({ delay: delay(1, 'years' as never) }), 'bad-delay'],
    ['a clock time on minutes', withStep({ delay: delay(5, 'minutes', { at: '09:00' }) }), 'bad-delay'],
    ['a clock time that is none', withStep({ delay: delay(1, 'days', { at: '24:00' }) }), 'bad-delay'],
    ['a day that is none', withStep({ delay: { from: 'date', on: '2027-02-29', at: '09:00' } }), 'bad-delay'],
    ['no day at all', withStep({ delay: { from: 'date', on: 'Friday', at: '09:00' } }), 'bad-delay'],
    ['a day at no time', withStep({ delay: { from: 'date', on: '2028-02-29', at: '' } }), 'bad-delay'],
    ['no times', withRepeat(0, 1), 'bad-times'],
    ['too many times', withRepeat(201, 1), 'bad-times'],
    ['no taper', withRepeat(3, 0), 'bad-repeat'],
    ['a taper out of hand', withRepeat(3, 11), 'bad-repeat'],
    ['no wait between', withRepeat(3, 1, delay(0, 'days')), 'bad-repeat'],
    ['no time to make it in', withStep({ late: { kind: 'skip', after: delay(0, 'days') } }), 'bad-late'],
    ['a lateness there is none of', garbage({ late: { kind: 'panic' } }), 'bad-late'],
    ['a channel there is none of', garbage({ channel: 'pigeon' }), 'bad-channel'],
    ['a fallback there is none of', garbage({ fallbacks: ['pigeon'] }), 'bad-channel'],
    [
      'a track there is none of',
      { steps: [step({ id: 'b' }), step({ id: 'a', track: 'side' as never })] },
      'bad-track',
    ],
    ['an outcome there is none of', garbage({ verbs: { exploded: { kind: 'advance' } } }), 'bad-outcome'],
    ['an empty text', withStep({ text: { subject: 'Hello', body: ' ' } }), 'no-text'],
    ['a text without end', withStep({ text: { subject: '', body: 'x'.repeat(20_001) } }), 'long-text'],
    ['a wait of no minutes', withVerb({ kind: 'again', inMinutes: 0 }), 'bad-verb'],
    ['a pause of no days', withVerb({ kind: 'pause', forDays: 0 }), 'bad-verb'],
    ['a callback in no days', withVerb({ kind: 'callback', inDays: -1 }), 'bad-verb'],
    ['a verb there is none of', withVerb({ kind: 'explode' } as never), 'bad-verb'],
    ['an end there is none of', withVerb({ kind: 'finish', result: 'glory' as never }), 'bad-verb'],
    [
      'a bad verb after the retries',
      withVerb({ kind: 'retry', times: 1, overDays: 1, afterwards: { kind: 'again', inMinutes: 0 } }),
      'bad-verb',
    ],
    [
      'retries over no time',
      withVerb({ kind: 'retry', times: 1, overDays: 0, afterwards: { kind: 'advance' } }),
      'bad-verb',
    ],
    ['a jump to a track without steps', withVerb({ kind: 'jump', track: 'positive' }), 'bad-jump'],
    ['a jump off the tracks', withVerb({ kind: 'jump', track: 'aside' as never }), 'bad-jump'],
    ['a switch to nothing', withVerb({ kind: 'switch', sequenceId: '', inDays: 1 }), 'bad-switch'],
    ['a switch to itself at once', withVerb({ kind: 'switch', sequenceId: 'own-1', inDays: 0 }), 'bad-switch'],
    ['a status there is none of', withAction(action('status', { id: 'a', status: 'gone' as never })), 'bad-step'],
    [
      'a kind of step there is none of',
      withAction({ ...action('end', { id: 'a' }), kind: 'dance' as never }),
      'bad-step',
    ],
    ['an empty tag', withAction(action('tag', { id: 'a', tag: '' })), 'bad-step'],
    ['a reminder in the past', withAction(action('remind', { id: 'a', inDays: -1 })), 'bad-step'],
    ['a wait that is none', withAction(action('wait', { id: 'a', delay: delay(-1, 'days') })), 'bad-delay'],
    ['a test of nothing', withAction(branch({ id: 'a', test: { kind: 'tag', tag: '' } })), 'bad-test'],
    [
      'a test for a channel there is none of',
      withAction(branch({ id: 'a', test: { kind: 'can-reach', channel: 'pigeon' as never } })),
      'bad-test',
    ],
    ['a branch to an unknown step', withAction(branch({ id: 'a', yes: 'nowhere' })), 'bad-branch'],
    ['a branch back', withAction(branch({ id: 'a', no: 'first' })), 'bad-branch'],
    ['a branch to itself', withAction(branch({ id: 'a', yes: 'a' })), 'bad-branch'],
    [
      'a branch to another track',
      withAction(branch({ id: 'a', yes: 'yes' }), step({ id: 'yes', track: 'positive' })),
      'bad-branch',
    ],
    [
      'a branch that comes to nothing',
      { steps: [step({ id: 'first' }), branch({ id: 'a', yes: 'tag' }), action('tag')] },
      'dead-branch',
    ],
  ])('finds %s, and names the step', (_what, changes, kind) => {
    expect(sequenceProblems(sequence(changes))).toEqual([{ kind, stepId: 'a' }]);
  });

  it('finds steps that cannot be told apart, or told at all', () => {
    expect(sequenceProblems(sequence({ steps: [step(), step()] }))).toEqual([
      { kind: 'duplicate-step-id', stepId: 'step' },
    ]);
    expect(sequenceProblems(sequence({ steps: [step({ id: '' })] }))).toEqual([{ kind: 'no-id', stepId: '' }]);
  });

  it('finds all of them at once, in the order of the steps', () => {
    const steps = [
      step({ id: 'a', repeat: { times: 0, every: delay(1, 'days'), taper: 1 } }),
      step({ id: 'b', title: '' }),
    ];
    expect(sequenceProblems(sequence({ name: '', steps })).map(({ kind }) => kind)).toEqual([
      'no-name',
      'bad-times',
      'no-title',
    ]);
  });

  it.each<[string, Partial<Sequence>]>([
    ['a day of its own', withStep({ delay: { from: 'date', on: '2028-02-29', at: '09:00' } })],
    ['a long taper', withRepeat(200, 10)],
    ['a shrinking one', withRepeat(2, 0.1)],
    [
      'a jump to a track with steps',
      {
        steps: [step({ verbs: { busy: { kind: 'jump', track: 'negative' } } }), step({ id: 'no', track: 'negative' })],
      },
    ],
    ['a branch on to a later step', withAction(branch({ yes: 'last' }))],
    ['a switch to itself later', withVerb({ kind: 'switch', sequenceId: 'own-1', inDays: 30 })],
  ])('finds nothing wrong with %s', (_what, changes) => {
    expect(sequenceProblems(sequence(changes))).toEqual([]);
  });

  it('never throws, whatever a field of the right type holds', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('', '\u0000', '9'.repeat(400), Number.NaN, -0, 1e308),
    );
    fc.assert(
      fc.property(anySequence, fc.infiniteStream(odd), fc.nat({ max: 6 }), (plan, values, every) => {
        let count = 0;
        const spoilt = JSON.parse(JSON.stringify(plan), (_key, value: unknown) => {
          count += 1;
          const next: unknown = values.next().value;
          return typeof value === typeof next && count % (every + 1) === 0 ? next : value;
        }) as Sequence;
        for (const problem of sequenceProblems(spoilt)) expect(problem.kind).toMatch(/^[a-z-]+$/);
      }),
    );
  });
});
