import { expect, it } from 'vitest';
import { paperOf } from '../../../../lib/words/letters/paper.ts';

it.each([
  ['US', 'us-letter'],
  ['CA', 'us-letter'],
  ['GB', 'a4'],
  ['DE', 'a4'],
  ['', 'a4'],
])('in %j offices print on %s', (country, paper) => {
  expect(paperOf(country)).toBe(paper);
});
