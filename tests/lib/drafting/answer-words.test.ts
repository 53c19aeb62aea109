import { expect, it } from 'vitest';
import { messageIn, shortLine } from '../../../lib/drafting/answer-words.ts';

it.each([
  ['<think>Who is it?</think>\n\nHi Ana', 'Hi Ana'],
  ['\n<think>Who', ''],
  ['<think></think>Hi', 'Hi'],
  ['Hi <think>not first</think>', 'Hi <think>not first</think>'],
  ['Hi\n', 'Hi'],
  ['Subject: Your roof\n\nHi Ana', 'Hi Ana'],
  ['**Subject:** Your roof\nHi Ana', 'Hi Ana'],
  ['```text\nHi **Ana**,\nshall we talk?\n```', 'Hi Ana,\nshall we talk?'],
  ['Two * three ** four', 'Two * three ** four'],
  ['Best,\n[Your Name]', 'Best,\n[[Your Name]]'],
  [
    'See [the plan](https://a.example) of [1] and [link](https://a.example)',
    'See [the plan](https://a.example) of [1] and [link](https://a.example)',
  ],
  ['Is [insert date] free?', 'Is [[insert date]] free?'],
])('of %j leaves the message', (text, rest) => expect(messageIn(text)).toBe(rest));

it('makes one short line of anything', () => {
  expect(shortLine(' a\n b\u0007 ')).toBe('a b');
  expect(shortLine('😀'.repeat(200)).isWellFormed()).toBe(true);
});
