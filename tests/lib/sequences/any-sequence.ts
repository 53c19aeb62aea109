import * as fc from 'fast-check';
import type {
  ActionStep,
  Delay,
  Late,
  RelativeDelay,
  Repeat,
  Sequence,
  Step,
  Test,
  TouchStep,
  Verb,
} from '../../../lib/sequences/sequence.ts';
import { tracks } from '../../../lib/sequences/sequence.ts';
import { channels } from '../../../lib/touches/channel.ts';
import { signals } from '../../../lib/touches/signal.ts';
import { action, branch, sequence, step } from './builders.ts';

const anyClock = fc.constantFrom(null, '02:30', '09:00', '23:30');

const anyWait = fc.oneof(
  fc.record({ amount: fc.nat({ max: 90 }), unit: fc.constantFrom('minutes', 'hours'), at: fc.constant(null) }),
  fc.record({
    amount: fc.nat({ max: 12 }),
    unit: fc.constantFrom('days', 'weeks', 'months'),
    at: anyClock,
    days: fc.constantFrom('calendar', 'working'),
  }),
);

const anyRelative: fc.Arbitrary<RelativeDelay> = fc
  .tuple(anyWait, fc.constantFrom('previous', 'due', 'start'))
  .map(([wait, from]) => ({ ...wait, from }));

const anyDelay: fc.Arbitrary<Delay> = fc.oneof(
  { arbitrary: anyRelative, weight: 5 },
  fc.record({
    from: fc.constant('date' as const),
    on: fc.constantFrom('2026-03-08', '2026-10-25', '2027-01-01', '2028-02-29', '2020-01-01'),
    at: fc.constantFrom('02:30', '09:00'),
  }),
);

const plainVerb: fc.Arbitrary<Verb> = fc.constantFrom<Verb>(
  { kind: 'advance' },
  { kind: 'again', inMinutes: 60 },
  { kind: 'again', inMinutes: 5 },
  { kind: 'callback', inDays: 2 },
  { kind: 'other-contact' },
  { kind: 'pause', forDays: 7 },
  { kind: 'jump', track: 'positive' },
  { kind: 'jump', track: 'negative' },
  { kind: 'jump', track: 'main' },
  { kind: 'switch', sequenceId: 'another', inDays: 3 },
  { kind: 'switch', sequenceId: 'own-1', inDays: 3 },
  { kind: 'finish', result: 'goal' },
);

const anyVerb: fc.Arbitrary<Verb> = fc.oneof(
  plainVerb,
  fc.record({
    kind: fc.constant('retry' as const),
    times: fc.integer({ min: 1, max: 4 }),
    overDays: fc.integer({ min: 1, max: 10 }),
    afterwards: plainVerb,
  }),
);

const anyRepeat: fc.Arbitrary<Repeat | null> = fc.option(
  fc.record({
    times: fc.integer({ min: 1, max: 4 }),
    every: anyWait,
    taper: fc.constantFrom(0.1, 0.5, 1, 1.5, 10),
  }),
  { nil: null, freq: 3 },
);

const anyLate: fc.Arbitrary<Late> = fc.oneof(
  fc.constant({ kind: 'wait' as const }),
  anyWait.map((wait) => ({ kind: 'skip' as const, after: { ...wait, amount: wait.amount + 1 } })),
  fc.constant({ kind: 'go-on' as const }),
);

const anyTouchStep: fc.Arbitrary<TouchStep> = fc
  .record({
    channel: fc.constantFrom(...channels),
    fallbacks: fc.subarray([...channels], { maxLength: 2 }),
    delay: anyDelay,
    notAfter: fc.subarray([...channels], { maxLength: 1 }),
    repeat: anyRepeat,
    late: anyLate,
    verbs: fc.dictionary(fc.constantFrom('no-answer', 'connected', 'sent', 'done', 'voicemail'), anyVerb, {
      maxKeys: 3,
    }),
  })
  .map((changes) => step(changes));

const anyTest: fc.Arbitrary<Test> = fc.constantFrom<Test>(
  { kind: 'can-reach', channel: 'email' },
  { kind: 'last-outcome', outcomes: ['no-answer', 'sent'] },
  { kind: 'has-answered' },
  { kind: 'status', statuses: ['attempted'] },
  { kind: 'temperature', temperatures: ['hot'] },
  { kind: 'tag', tag: 'met' },
  { kind: 'score', atLeast: 40 },
  { kind: 'after-hours' },
);

/** Branches name any step at all: those that are none, or lie behind, must do no harm. */
const anyTarget = fc.option(fc.nat({ max: 9 }).map((index) => `step-${index}`));

const anyActionStep: fc.Arbitrary<ActionStep> = fc.oneof(
  fc.constantFrom(action('status'), action('tag'), action('remind')),
  anyDelay.map((delay) => action('wait', { delay })),
  fc.record({ test: anyTest, yes: anyTarget, no: anyTarget }).map((changes) => branch(changes)),
  { arbitrary: fc.constant(action('end')), weight: 1 },
);

const anyStep: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof({ arbitrary: anyTouchStep, weight: 3 }, anyActionStep),
    fc.oneof({ arbitrary: fc.constant('main' as const), weight: 3 }, fc.constantFrom(...tracks)),
  )
  .map(([one, track]) => ({ ...one, track }));

/** Sequences of all kinds of steps; the first is a touch on the main track. */
export const anySequence: fc.Arbitrary<Sequence> = fc
  .record({
    first: anyTouchStep,
    others: fc.array(anyStep, { maxLength: 9 }),
    maxTouches: fc.oneof(fc.constant(20), fc.integer({ min: 1, max: 6 })),
    maxAgeDays: fc.oneof({ arbitrary: fc.constant(365), weight: 3 }, fc.integer({ min: 1, max: 60 })),
    stops: fc.dictionary(fc.constantFrom(...signals), fc.constantFrom('go-on', 'pause', 'stop'), { maxKeys: 4 }),
  })
  .map(({ first, others, ...changes }) => {
    const steps = [first, ...others].map((one, index) => ({ ...one, id: `step-${index}`, title: `Step ${index}` }));
    return sequence({ steps, ...changes });
  });
