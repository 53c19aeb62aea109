import { expect, it } from 'vitest';
import { dayOfPhrase } from '../../../../lib/words/templates/day-phrase.ts';

const monday = '2026-11-23';

it.each([
  ['today', '2026-11-23'],
  ['Tomorrow', '2026-11-24'],
  ['in 1 day', '2026-11-24'],
  ['in 10 days', '2026-12-03'],
  ['in 2 weeks', '2026-12-07'],
  ['in 4 working days', '2026-11-27'],
  ['in 5 working days', '2026-11-30'],
  ['monday', '2026-11-30'],
  ['next tuesday', '2026-11-24'],
  ['sunday', '2026-11-29'],
  [' 2028-02-29 ', '2028-02-29'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['in 9999 weeks', null],
  ['in 9999 working days', null],
  ['in -3 days', null],
  ['yesterday', null],
  ['', null],
])('on a Monday, "%s" is %s', (phrase, on) => {
  expect(dayOfPhrase(phrase, monday)).toBe(on);
});
