// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { writeOver } from '../../../../components/sidebar/draft/write-over.ts';

it.each([
  ['Hi. Act now. Bye.', 'Hi. Bye.'],
  ['Hi Owen', 'Hi Owen\n\nShall we?'],
  ['aaa', 'aa'],
  ['', 'Hi'],
  ['Hi', ''],
])('%j is made %j, with the cursor where it changed, and that is told', (before, after) => {
  const box = document.body.appendChild(document.createElement('textarea'));
  const told: string[] = [];
  box.value = before;
  box.addEventListener('input', () => told.push(box.value));
  writeOver(box, after);
  expect(told).toEqual([after]);
  expect(document.activeElement).toBe(box);
  expect(box.selectionStart).toBe(box.selectionEnd);
});

it('a text that stands there already is not written again', () => {
  const box = document.body.appendChild(document.createElement('textarea'));
  const told: string[] = [];
  box.value = 'Hi';
  box.addEventListener('input', () => told.push(box.value));
  writeOver(box, 'Hi');
  expect(told).toEqual([]);
});
