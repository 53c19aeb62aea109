import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { returnDay } from '../../../../lib/words/mail/return-day.ts';

test.each([
  ['a year that begins in between', 'back on January 4', '2026-12-20', '2027-01-04'],
  ['the day itself', 'away until December 20', '2026-12-20', '2026-12-20'],
  ['the same weekday', 'back on Friday', '2026-11-20', '2026-11-27'],
  ['the 29th of February, in a year that has it', 'back on February 29', '2028-01-10', '2028-02-29'],
  ['the 29th of February, in one that has not', 'back on February 29', '2027-01-10', null],
  ['a year of two figures', 'back on 05.12.26', '2026-11-20', '2026-12-05'],
  ['a year in which it can only be one of two', 'returning 12/1/2026', '2026-11-20', '2026-12-01'],
  ['a year in which it can be two', 'returning 12/11/2026', '2026-10-20', null],
  [
    'the last of a span that is followed by the return',
    'ausente de 23 a 27 de novembro, regressando a 30 de novembro',
    '2026-11-20',
    '2026-11-30',
  ],
  ['a year past', 'back on December 5, 2025', '2026-11-20', null],
  ['a year far off', 'back on December 5, 2040', '2026-11-20', null],
  ['a day that has just gone', 'away until November 19', '2026-11-20', null],
  ['a day that stands by itself', 'December 5', '2026-11-20', null],
  ['a day of something else', 'Our fair is on December 5.', '2026-11-20', null],
  ['accents left out', 'de retour le 5 decembre', '2026-11-20', '2026-12-05'],
  ['capitals', 'BACK ON DECEMBER 5', '2026-11-20', '2026-12-05'],
  ['a line that is broken', 'I return on\nDecember\n5', '2026-11-20', '2026-12-05'],
  ['a day in another sentence', 'I will be back. December 5 is a holiday.', '2026-11-20', null],
])('reads %s', (_, text, sentOn, on) => {
  expect(returnDay(text, sentOn)).toBe(on);
});

test('is never a day before the message, nor one that is not in the calendar', () => {
  const number = integer({ min: 0, max: 40 });
  const date = tuple(number, constantFrom('.', '/', '-', '. '), number, constantFrom('', '.', '/26', '.2027'));
  assert(
    property(date, constantFrom('until', 'back on', 'bis', 'hasta el'), (parts, word) => {
      const on = returnDay(`${word} ${parts.join('')}`, '2026-11-20');
      expect(on === null || (on >= '2026-11-20' && new Date(`${on}T00:00:00Z`).toISOString().startsWith(on))).toBe(
        true,
      );
    }),
  );
});
