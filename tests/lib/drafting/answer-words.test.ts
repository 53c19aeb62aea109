import { expect, it } from 'vitest';
import { shortLine, withoutThoughts } from '../../../lib/drafting/answer-words.ts';

it.each([
  ['<think>Who is it?</think>\n\nHi Ana', 'Hi Ana'],
  ['\n<think>Who', ''],
  ['<think></think>Hi', 'Hi'],
  ['Hi <think>not first</think>', 'Hi <think>not first</think>'],
  ['Hi', 'Hi'],
])('of %j leaves what is not thought', (text, rest) => expect(withoutThoughts(text)).toBe(rest));

it('makes one short line of anything', () => {
  expect(shortLine(' a\n b\u0007 ')).toBe('a b');
  expect(shortLine('😀'.repeat(200)).isWellFormed()).toBe(true);
});
