import { expect, it } from 'vitest';
import { linkQuery } from '../../../lib/words/link-query.ts';

it('is read back as it was given', () => {
  const values = { subject: 'A & B = C?', body: '50% off + tea ☕\r\n#1', '': '' };
  const { '': _none, ...given } = values;
  expect(Object.fromEntries(new URLSearchParams(linkQuery(values)))).toEqual(given);
  expect(linkQuery(values)).toContain('%2B');
});

it('is nothing where nothing is given', () => {
  expect(linkQuery({ body: '' })).toBe('');
});

it('holds half a sign as a sign of its own', () => {
  expect(linkQuery({ body: 'a\uD83D' })).toBe('?body=a%EF%BF%BD');
});
