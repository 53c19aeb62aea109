import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { inputs, readInput } from '../../../lib/messages/inputs.ts';
import type { Input, Method } from '../../../lib/messages/protocol.ts';
import { type RuleSettings, usualRules } from '../../../lib/rules/rule-settings.ts';
import { presets } from '../../../lib/sequences/presets/presets.ts';
import type { Step, TouchStep, Verb } from '../../../lib/sequences/sequence.ts';
import { signals } from '../../../lib/touches/signal.ts';

const commandId = '019b8f3e-0000-7000-8000-000000000000';
const [preset] = presets;
if (!preset) throw new Error('No preset');

const first = preset.steps.find((step): step is TouchStep => step.kind === 'touch');
if (!first) throw new Error('No touch step');

/** A sequence with one step changed, as a screen would save it. */
function saved(step: unknown): unknown {
  return { commandId, sequence: { ...preset, steps: [step] }, move: 'none' };
}

function withVerb(verb: unknown): unknown {
  return saved({ ...first, verbs: { connected: verb } });
}

/** A retry whose `afterwards` is a retry, so many deep. */
function nested(depth: number): Verb {
  if (depth === 0) return { kind: 'advance' };
  return { kind: 'retry', times: 1, overDays: 1, afterwards: nested(depth - 1) };
}

const ref = { crm: 'generic', host: 'crm.example', tenant: '', objectType: 'people', recordId: '7' };

/** What crosses the border is JSON. */
function crossed<M extends Method>(method: M, input: unknown): unknown {
  return readInput(method, JSON.parse(JSON.stringify(input)));
}

describe('sequences', () => {
  it.each(presets.map((one) => [one.name, one] as const))('let %s through as it is', (_name, sequence) => {
    expect(crossed('saveSequence', { commandId, sequence, move: 'all' })).toEqual({ commandId, sequence, move: 'all' });
  });

  const base = { id: 's', title: 'Step', track: 'main' } as const;
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is the id of a step, never a function, so nothing awaits it.
  const ways = { then: 'a', otherwise: null };
  const wait = { amount: 1, unit: 'days', at: null } as const;
  const steps: readonly Step[] = [
    { ...base, kind: 'status', status: 'offer' },
    { ...base, kind: 'tag', tag: 'vip', how: 'remove' },
    { ...base, kind: 'remind', inDays: 30 },
    { ...base, kind: 'wait', delay: { from: 'date', on: '2026-12-01', at: '09:00' } },
    { ...base, kind: 'branch', test: { kind: 'score', atLeast: 60 }, ...ways },
    { ...base, kind: 'branch', test: { kind: 'last-outcome', outcomes: ['voicemail'] }, ...ways },
    { ...base, kind: 'end', result: 'goal' },
    { ...first, late: { kind: 'skip', after: wait }, repeat: { times: 3, every: wait, taper: 1.5 } },
    { ...first, text: { subject: 'Hello', body: 'Hello {{ lead.first_name }}' } },
  ];
  it.each(steps.map((step) => [step.kind, step] as const))('let a %s step through as it is', (_kind, step) => {
    expect(crossed('saveSequence', saved(step))).toEqual(saved(step));
  });

  it.each([
    ['jump', { kind: 'jump', track: 'positive' }],
    ['switch', { kind: 'switch', sequenceId: 'own-1', inDays: 0 }],
    ['stop', { kind: 'stop', rule: 'expired' }],
    ['retry', nested(4)],
  ])('let the verb %s through as it is', (_kind, verb) => {
    expect(crossed('saveSequence', withVerb(verb))).toEqual(withVerb(verb));
  });

  it.each([
    ['a verb nested without end', withVerb(nested(50))],
    [
      'more steps than anybody plans',
      { commandId, sequence: { ...preset, steps: Array(101).fill(first) }, move: 'none' },
    ],
    ['a step of an unknown kind', saved({ ...base, kind: 'run-script' })],
    ['a branch that asks what it cannot', saved({ ...base, kind: 'branch', test: { kind: 'eval' }, ...ways })],
    ['a wait beyond all bounds', saved({ ...first, delay: { ...wait, amount: 1e12, from: 'previous' } })],
    [
      'a day there is none of',
      saved({ ...base, kind: 'wait', delay: { from: 'date', on: '2026-13-45', at: '09:00' } }),
    ],
    ['a text beyond all bounds', saved({ ...first, text: { subject: '', body: 'x'.repeat(20_001) } })],
    ['an outcome there is none of', saved({ ...first, verbs: { exploded: { kind: 'advance' } } })],
    ['a signal there is none of', { commandId, sequence: { ...preset, stops: { bored: 'stop' } }, move: 'none' }],
    ['more runs than one command moves', { commandId, sequence: preset, move: Array(1001).fill('a') }],
  ])('refuse %s, and say where', (_what, input) => {
    expect(() => readInput('saveSequence', input)).toThrow(/^saveSequence: /);
  });
});

it('drops keys that are traps', () => {
  const verbs = JSON.parse('{"__proto__":{"kind":"advance"},"constructor":{"kind":"advance"}}');
  const read = readInput('saveSequence', saved({ ...first, verbs }) as never);
  expect(Object.keys((read.sequence.steps[0] as TouchStep).verbs)).toEqual([]);
});

describe('rules', () => {
  const away = { fromOn: '2026-12-21', untilOn: '2027-01-03', how: 'hand-over', to: 'Ana' } as const;
  const own: RuleSettings = { ...usualRules, dayCap: 40, preferredCallWeek: usualRules.workingWeek, away };

  it.each([
    ['the usual ones', usualRules],
    ["the rep's own", own],
  ])('let %s through as they are', (_what, rules) => {
    expect(crossed('saveRules', { commandId, rules })).toEqual({ commandId, rules });
  });

  it.each([
    ['a week of six days', { ...usualRules, workingWeek: usualRules.workingWeek.slice(1) }],
    ['a week of eight days', { ...usualRules, workingWeek: [...usualRules.workingWeek, []] }],
    ['a gap that is none', { ...usualRules, spacing: { ...usualRules.spacing, gapMs: Number.NaN } }],
    [
      'caps without end',
      {
        ...usualRules,
        spacing: { ...usualRules.spacing, caps: Array.from({ length: 11 }, () => ({ most: 1, inDays: 1 })) },
      },
    ],
    ['an order by what is not known', { ...usualRules, priorities: ['beauty'] }],
    ['an absence without an end', { ...usualRules, away: { ...away, untilOn: '' } }],
  ])('refuse %s', (_what, rules) => {
    expect(() => readInput('saveRules', { commandId, rules })).toThrow(/^saveRules: /);
  });
});

describe('commands', () => {
  it.each(signals)('let the signal %s through', (signal) => {
    const input = { commandId, leadId: 'a', signal, untilAt: null, note: '' };
    expect(readInput('logSignal', input)).toEqual(input);
  });

  it('let all that is known of a lead through, and what is to be forgotten', () => {
    const changes = { source: 'referral', intent: 'high', tags: ['vip'], motivation: 80, worth: 250_000.5 };
    const forgotten = { offerExpiresOn: null, mentionedOn: '2027-02-28', mentionedWhat: null, preferredChannel: null };
    const input = { commandId, leadId: 'a', changes: { ...changes, ...forgotten } };
    expect(readInput('changeLead', input)).toEqual(input);
  });

  const entry = { kind: 'email', value: 'a@b.example', channels: null };
  it.each<[string, Method, unknown]>([
    ['a signal there is none of', 'logSignal', { commandId, leadId: 'a', signal: 'bored', untilAt: null, note: '' }],
    ['a list of nothing to suppress', 'suppress', { commandId, leadId: 'a', entries: [], note: '' }],
    [
      'a list without end',
      'suppress',
      { commandId, leadId: 'a', entries: Array.from({ length: 41 }, () => ({ ...entry })), note: '' },
    ],
    [
      'an entry for no channel',
      'suppress',
      { commandId, leadId: 'a', entries: [{ ...entry, channels: [] }], note: '' },
    ],
    ['tags without end', 'changeLead', { commandId, leadId: 'a', changes: { tags: Array(51).fill('a') } }],
    [
      'fields without end',
      'changeLead',
      { commandId, leadId: 'a', changes: { custom: Array.from({ length: 51 }, () => ({ name: 'a', value: '' })) } },
    ],
    ['a motivation beyond its scale', 'changeLead', { commandId, leadId: 'a', changes: { motivation: 101 } }],
    ['a worth that is none', 'changeLead', { commandId, leadId: 'a', changes: { worth: Number.POSITIVE_INFINITY } }],
    ['a reminder at no time', 'addReminder', { commandId, leadId: 'a', dueAt: -1, title: '' }],
    ['a forecast of ten years', 'simulateBacklog', { days: 3650 }],
    ['no touch a day', 'levelBacklog', { commandId, perDay: 0 }],
    ['marks without end', 'findMarks', { refs: Array.from({ length: 201 }, () => ref) }],
    ['a mark for no record', 'findMarks', { refs: [{ ...ref, recordId: '' }] }],
    ['a mark of a CRM that is none', 'findMarks', { refs: [{ ...ref, crm: 'toString' }] }],
  ])('refuse %s', (_what, method, input) => {
    expect(() => readInput(method, input)).toThrow(new RegExp(`^${method}: `));
  });
});

it('lets a page ask for the marks of as many records as it may draw', () => {
  expect(crossed('findMarks', { refs: Array.from({ length: 200 }, () => ref) })).toEqual({
    refs: Array.from({ length: 200 }, () => ref),
  });
});

it('has a schema for every method, and no method lets an unknown shape through', () => {
  for (const method of Object.keys(inputs)) {
    expect(() => readInput(method as Method, 'nonsense'), method).toThrow(new RegExp(`^${method}: `));
  }
});

describe('promises', () => {
  const promise = { what: 'send pricing', words: "I'll send pricing", dueAt: 1_760_000_000_000 };
  const noted = (promises: unknown) => ({ commandId, leadId: 'owen', note: "I'll send pricing", promises });

  it('go with a note as they are, and a note needs none', () => {
    expect(crossed('addNote', noted([promise]))).toEqual(noted([promise]));
    expect(crossed('addNote', { commandId, leadId: 'owen', note: 'hi' })).not.toHaveProperty('promises');
  });

  it.each([
    ['too many', Array.from({ length: 11 }, () => promise)],
    ['without words', [{ ...promise, words: '' }]],
    ['too long', [{ ...promise, words: 'x'.repeat(301) }]],
    ['of no time', [{ ...promise, dueAt: null }]],
    ['missed at no time', [{ ...promise, missedAt: 'soon' }]],
    ['that are none', 'promise'],
  ])('are refused: %s', (_, promises) => {
    expect(() => crossed('addNote', noted(promises))).toThrow('addNote');
  });

  it('are read from a note of some length, not from a book', () => {
    expect(crossed('readNote', { leadId: 'owen', text: 'x'.repeat(20_000) })).toMatchObject({ leadId: 'owen' });
    expect(() => crossed('readNote', { leadId: 'owen', text: 'x'.repeat(20_001) })).toThrow('readNote');
  });
});

/** With all that may be left out. */
type Whole<T> = T extends readonly (infer One)[]
  ? readonly Whole<One>[]
  : T extends object
    ? { readonly [Name in keyof T]-?: Whole<Exclude<T[Name], undefined>> }
    : T;
/** The methods that are told anything. */
type Asked = { [M in Method]: string extends keyof Input<M> ? never : M }[Method];

it('lets every field of the protocol through, or the types do not hold: one without a schema is lost in silence', () => {
  expectTypeOf<{ [M in Asked]: Whole<v.InferOutput<(typeof inputs)[M]>> }>().toExtend<{
    [M in Asked]: Whole<Input<M>>;
  }>();
});
