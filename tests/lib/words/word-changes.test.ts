import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type WordChange, wordChanges } from '../../../lib/words/word-changes.ts';
import { runs } from '../../runs.ts';

function without(changes: readonly WordChange[], left: WordChange['kind']): string {
  return changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
}

it('tells what is gone and what is new between what stayed', () => {
  expect(wordChanges('Hi Owen, shall I call?', 'Hi Owen, may I call you?')).toEqual([
    { kind: 'same', text: 'Hi Owen, ' },
    { kind: 'gone', text: 'shall ' },
    { kind: 'new', text: 'may ' },
    { kind: 'same', text: 'I ' },
    { kind: 'gone', text: 'call?' },
    { kind: 'new', text: 'call you?' },
  ]);
});

it.each([
  ['', '', []],
  ['same', 'same', [{ kind: 'same', text: 'same' }]],
  ['', 'new', [{ kind: 'new', text: 'new' }]],
])('from %j to %j it is %j', (before, after, changes) => {
  expect(wordChanges(before, after)).toEqual(changes);
});

it('holds both texts whole, however long they are', () => {
  const word = fc.constantFrom('a', 'b', ' ', '\n', 'c ');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      expect([without(changes, 'new'), without(changes, 'gone')]).toEqual([before, after]);
    }),
    { numRuns: runs(200) },
  );
  const [long, longer] = [`${'a b '.repeat(2000)}a`, `${'c d '.repeat(2000)}c`];
  expect(wordChanges(long, longer).map(({ kind }) => kind)).toEqual(['gone', 'new']);
});
