import { expect, it } from 'vitest';
import {
  closingAt,
  openingAt,
  paragraphsIn,
  plainQuotes,
  sentencesIn,
  wordCount,
} from '../../../../../lib/words/templates/lint/body-parts.ts';

const letter = 'Hi Owen,\n\nThe roof costs 10.30 a tile. Shall we?\n\nCall me at noon.\n\nBest regards,\nDana Reyes';

it.each([
  [letter, ['The roof costs 10.30 a tile.', 'Shall we?', 'Call me at noon.']],
  ['Hi Owen, are you in? Dana', ['are you in?', 'Dana']],
  ['Good morning Ann,\nOne line\nDana', ['One line']],
  ['Thanks', ['Thanks']],
  ['Really?! Yes… "Sure." Fine', ['Really?!', 'Yes…', '"Sure."', 'Fine']],
  ['', []],
  ['Hi Owen,', []],
])('%j has the sentences %j', (body, sentences) => {
  const found = sentencesIn(body);
  expect(found.map(({ text }) => text)).toEqual(sentences);
  for (const { start, end, text } of found) expect(body.slice(start, end)).toBe(text);
});

it('finds where a message opens and closes, between greeting and sign-off', () => {
  expect(letter.slice(openingAt(letter), closingAt(letter))).toMatch(/^The roof.*noon\.$/s);
  expect(paragraphsIn(letter).map(({ text }) => text)).toEqual([
    'The roof costs 10.30 a tile. Shall we?',
    'Call me at noon.',
  ]);
});

it('counts words, not marks', () => {
  expect(wordCount("It's 10.30 – on the farm (mine).")).toBe(6);
  expect(wordCount(' … ')).toBe(0);
});

it('writes quotes as a keyboard does, each in its place', () => {
  expect(plainQuotes('“I’ve” ‘it’')).toBe("\"I've\" 'it'");
});
