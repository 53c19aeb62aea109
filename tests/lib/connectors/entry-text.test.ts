import { expect, it } from 'vitest';
import { cut, entryText } from '../../../lib/connectors/entry-text.ts';

it.each([
  ['how it went above what was noted', 'Call: voicemail', 'Two\nlines', 'Call: voicemail\nTwo\nlines'],
  ['how it went alone where nothing was noted', 'Call: voicemail', '', 'Call: voicemail'],
  ['what was noted alone', '', 'A note', 'A note'],
  ['no more than a field holds', 'a', 'x'.repeat(40_000), `a\n${'x'.repeat(29_997)}…`],
])('says %s', (_name, subject, text, said) => {
  expect(entryText({ subject, text })).toBe(said);
});

it('shows that a text was cut, and cuts no character in two', () => {
  expect([cut('abcd', 4), cut('abcde', 4), cut('ab👍e', 4), cut('', 4)]).toEqual(['abcd', 'abc…', 'ab…', '']);
});
