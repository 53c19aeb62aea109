import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temperatures } from '../../../lib/leads/lead.ts';
import { byPriority, type Prioritised } from '../../../lib/rules/priorities.ts';
import { type PriorityKey, priorityKeys, usualRules } from '../../../lib/rules/rule-settings.ts';

const now = Date.parse('2026-11-22T14:30Z');
const hour = 3_600_000;
const day = 24 * hour;

interface Row extends Prioritised {
  readonly name: string;
}

function row(name: string, changes: Partial<Prioritised> = {}): Row {
  return {
    name,
    dueAt: null,
    respondBy: null,
    lastReplyAt: null,
    motivation: null,
    worth: null,
    score: null,
    temperature: null,
    ...changes,
  };
}

function names(rows: readonly Row[], keys: readonly PriorityKey[]): readonly string[] {
  return byPriority(rows, keys, now).map(({ name }) => name);
}

describe('byPriority', () => {
  it.each<[PriorityKey, readonly Row[], readonly string[]]>([
    [
      'response',
      [row('none'), row('later', { respondBy: now + hour }), row('late', { respondBy: now - hour })],
      ['late', 'later', 'none'],
    ],
    [
      'reply',
      [
        row('never'),
        row('last year', { lastReplyAt: now - 300 * day }),
        row('last week', { lastReplyAt: now - 7 * day }),
        row('today', { lastReplyAt: now - hour }),
      ],
      ['today', 'last week', 'never', 'last year'],
    ],
    [
      'motivation',
      [row('unknown'), row('none', { motivation: 0 }), row('much', { motivation: 90 })],
      ['much', 'none', 'unknown'],
    ],
    [
      'worth',
      [row('unknown'), row('small', { worth: 10 }), row('large', { worth: 900 })],
      ['large', 'small', 'unknown'],
    ],
    ['score', [row('parked', { score: -20 }), row('unknown'), row('hot', { score: 60 })], ['hot', 'parked', 'unknown']],
    [
      'temperature',
      [row('unknown'), ...temperatures.toReversed().map((temperature) => row(temperature, { temperature }))],
      ['hot', 'warm', 'unknown', 'cold', 'dormant'],
    ],
    [
      'due',
      [row('nothing'), row('tomorrow', { dueAt: now + day }), row('overdue', { dueAt: now - day })],
      ['overdue', 'tomorrow', 'nothing'],
    ],
  ])('puts the most pressing first by %s', (key, rows, expected) => {
    expect(names(rows, [key])).toEqual(expected);
  });

  it('puts warm answers first, then motivation, then what it is worth (R093)', () => {
    const rows = [
      row('worth most', { worth: 900_000 }),
      row('answered, dear', { lastReplyAt: now - 2 * hour, motivation: 50, worth: 400_000 }),
      row('answered, keen', { lastReplyAt: now - 5 * hour, motivation: 80 }),
      row('answered', { lastReplyAt: now - hour, motivation: 50, worth: 100_000 }),
      row('keen', { motivation: 95 }),
    ];
    const order = ['answered, keen', 'answered, dear', 'answered', 'keen', 'worth most'];
    expect(names(rows, ['reply', 'motivation', 'worth'])).toEqual(order);
    expect(names(rows, usualRules.priorities)).toEqual(order);
  });

  it('leaves the order alone when no key is given', () => {
    expect(names([row('b'), row('a')], [])).toEqual(['b', 'a']);
  });

  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
  const anyAt = maybe(fc.integer({ min: now - 60 * day, max: now + 60 * day }));
  const few = maybe(fc.integer({ min: 0, max: 3 }));
  const anyRow = fc.record({
    dueAt: anyAt,
    respondBy: anyAt,
    lastReplyAt: anyAt,
    motivation: few,
    worth: few,
    score: few,
    temperature: maybe(fc.constantFrom(...temperatures)),
  });
  const anyKeys = fc.shuffledSubarray([...priorityKeys]);

  it('loses nobody, and sorts what is sorted no further', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), anyKeys, (rows, keys) => {
        const sorted = byPriority(rows, keys, now);
        expect(sorted).toHaveLength(rows.length);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(byPriority(sorted, keys, now)).toEqual(sorted);
      }),
    );
  });

  it('keeps the order of those that are equal in all keys', () => {
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 1, max: 20 }), anyKeys, (one, count, keys) => {
        const rows = Array.from({ length: count }, (_, index) => ({ ...one, index }));
        expect(byPriority(rows, keys, now).map(({ index }) => index)).toEqual(rows.map(({ index }) => index));
      }),
    );
  });
});
