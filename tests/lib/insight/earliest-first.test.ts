import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWaiting, takeEarliest, type Waiting } from '../../../lib/insight/earliest-first.ts';
import { runs } from '../../runs.ts';

interface Entry {
  readonly at: number;
  readonly key: string;
}

function allTaken(waiting: Waiting<Entry>): readonly Entry[] {
  const taken: Entry[] = [];
  for (let next = takeEarliest(waiting); next; next = takeEarliest(waiting)) taken.push(next);
  return taken;
}

const entries = fc.array(fc.record({ at: fc.nat({ max: 20 }), key: fc.constantFrom('a', 'b', 'c') }));

it('gives the earliest first, and of those at one time the one with the lesser key', () => {
  const waiting: Waiting<Entry> = [];
  for (const entry of [
    { at: 3, key: 'a' },
    { at: 1, key: 'b' },
    { at: 1, key: 'a' },
  ])
    addWaiting(waiting, entry);
  expect(allTaken(waiting).map(({ at, key }) => `${at}${key}`)).toEqual(['1a', '1b', '3a']);
  expect(takeEarliest(waiting)).toBeNull();
});

it('gives all back in order, whatever order they came in and whatever was taken between', () => {
  fc.assert(
    fc.property(entries, entries, fc.nat({ max: 10 }), (first, second, takenBetween) => {
      const waiting: Waiting<Entry> = [];
      for (const entry of first) addWaiting(waiting, entry);
      const between = Array.from({ length: takenBetween }, () => takeEarliest(waiting)).filter((one) => one !== null);
      for (const entry of second) addWaiting(waiting, entry);
      const rest = allTaken(waiting);
      const order = (one: Entry, other: Entry): number => one.at - other.at || one.key.localeCompare(other.key);
      expect([...between, ...rest].sort(order)).toEqual([...first, ...second].sort(order));
      expect(rest).toEqual([...rest].sort(order));
      expect(between).toEqual([...first].sort(order).slice(0, takenBetween));
    }),
    { numRuns: runs(200) },
  );
});
